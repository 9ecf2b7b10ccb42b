"""One thing with two causes.

conflict     ``the fire was caused by lightning`` / ``the fire was blamed on a faulty heater``
             ``Hovgaard died of cancer`` / ``Hovgaard died of a stroke``
no conflict  ``caused by faulty wiring`` / ``caused by an electrical fault``   (two words for one)
             ``may have been caused by lightning``                              (nobody knows yet)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Document, Sentence, Severity, Span
from twicetold.text.tokens import find_words
from twicetold.text.words import words_of

_CAUSES = {
    noun: cause
    for cause, nouns in {
        "arson": "arson arsonist arsonists",
        "lightning": "lightning",
        "electricity": "wiring electrical circuit heater cable",
        "smoking": "cigarette cigarettes",
        "gas": "gas",
        "cooking": "stove oven cooking",
        "speed": "speeding",
        "drink": "alcohol drunk drinking",
        "weather": "fog ice storm wind winds rain snow",
        "flood": "flood flooding",
        "earthquake": "earthquake quake",
        "engine": "engine engines brake brakes",
        "pilot": "pilot driver human",
        "bomb": "bomb explosive explosives",
        "virus": "virus bacteria bacterium",
        "cancer": "cancer leukaemia leukemia tumour tumor",
        "heart": "heart cardiac",
        "stroke": "stroke",
        "overdose": "overdose drugs",
        "suicide": "suicide",
        "pneumonia": "pneumonia",
        "drowning": "drowning",
    }.items()
    for noun in nouns.split()
}
"""Causes of which one is not another; those of one row may be the same."""
_BECAUSE = re.compile(
    r"\b(?:caused by|because of|due to|blamed on|sparked by|triggered by|started by|result of|died of|died from)"
    r"\s+(?P<cause>[^,.;:]{3,60})",
    re.IGNORECASE,
)
_OPEN = frozenset("may might could possibly perhaps not whether if unclear suspected likely probably".split())
"""With these beside it nobody knows yet."""


@dataclass(frozen=True, slots=True)
class Cause:
    kinds: frozenset[str]
    span: Span


def find_cause_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        left, right = _read(pair.left, passage.left), _read(pair.right, passage.right)
        if left and right and not left.kinds & right.kinds and _is_same_effect(pair, passage, left, right):
            yield _candidate(pair, left, right)


def _read(document: Document, sentence: Sentence) -> Cause | None:
    match = _BECAUSE.search(document.text, sentence.span.start, sentence.span.end)
    if match is None or _OPEN & {word.key for word in words_of(document, sentence)}:
        return None
    kinds = frozenset(_CAUSES[w.key] for w in find_words(document.text, Span(*match.span("cause"))) if w.key in _CAUSES)
    return Cause(kinds, Span(match.start(), match.start("cause") + len(match["cause"].rstrip()))) if kinds else None


def _is_same_effect(pair: Pair, passage: Passage, left: Cause, right: Cause) -> bool:
    here, there = context_of(pair.left, passage.left, left.span), context_of(pair.right, passage.right, right.span)
    return len(here & there) >= (1 if passage.is_linked else 2)


def _candidate(pair: Pair, left: Cause, right: Cause) -> Candidate:
    told = [" ".join(d.quote(cause.span).split()) for d, cause in ((pair.left, left), (pair.right, right))]
    return Candidate(
        Category.CONFLICT,
        "event",
        "event.cause",
        Severity.HIGH,
        0.75,
        (left.span,),
        (right.span,),
        f"One thing has two causes: “{told[0]}” on the left, “{told[1]}” on the right.",
        *told,
    )
