"""Passages that break off.

    wrong                                                         marked
    … and the council will meet again in the                      `in the`
    … had a symphonic tradi                                       `tradi`
    (the last of four paragraphs) … The mayor promised a new      `a new`
    he was the After the war the town was rebuilt                 `the After`

A paragraph breaks off when it has no mark at its end and ends in a word that wants another, in the beginning of a word,
or is the last of a text whose paragraphs end in marks; a sentence, where another begins without any mark. (In 270,000
words of news the latter stood once, in a list of headlines.) Not marked: headlines, datelines, captions, lists, titles
(``on In Our Time``).
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.lexicon import is_word

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(r"[@./:]\S{0,60}$")
_ENDS = re.compile(r"[.!?…:;][\"”’')\]»]*$|[\"”’)\]]$|[-–—]$")
_WANTS_MORE = (DETERMINERS | CONJUNCTIONS | frozenset("of in on at by for from with into against between".split())) - {
    "that", "this", "these", "those", "her", "each", "in", "on", "by", "so", "nor",
}  # fmt: skip
_RUNS_INTO = re.compile(
    r"(?<![“\"‘(\w])(?P<last>[a-z]{1,30}) (?P<first>He|She|They|It|We|However|There|These|This|When|While|After|"
    r"Although|But|Its|Their|In|On|At|As|If|Some|Many|Most|For|Thus|So|The)(?= [a-z]{1,12} [a-z])"
)
_HEADLINE = 90
"""Where a paragraph begins with its headline, the text begins within so many code points."""
_SHORTEST = 6
_LONG = 14
"""A paragraph of so many words without a mark is no headline when the rest of the text has marks."""


def find_truncation(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    bodies = [paragraph.body for paragraph in document.paragraphs]
    ended = sum(bool(_ENDS.search(_end_of(document, body))) for body in bodies)
    for position, body in enumerate(bodies):
        yield from _middle(document, body)
        if _ENDS.search(_end_of(document, body)):
            continue
        words = list(_WORD.finditer(document.text, body.start, body.end))
        if (
            len(words) < _SHORTEST
            or words[-1].end() != body.end
            or _ADDRESS.search(document.text, body.start, body.end)
        ):
            continue
        is_last = position == len(bodies) - 1
        several = len(document.paragraphs[position].sentences) > 1
        confidence = _confidence(words, several=several, is_last=is_last, share=ended / len(bodies))
        if confidence:
            yield offer(
                "truncation",
                "truncation.end",
                Span(words[-2].start(), body.end),
                confidence,
                "The text breaks off here." if is_last else "The paragraph breaks off here.",
            )


def _middle(document: Document, body: Span) -> Iterable[Candidate]:
    """A sentence that begins inside another: ``he was the After the war …``."""
    for match in _RUNS_INTO.finditer(document.text, body.start, body.end):
        wants_more = match["last"] in _WANTS_MORE or match["last"] in AUXILIARIES
        if wants_more or (match["first"] != "The" and match.start() > body.start + _HEADLINE):
            message = "A sentence breaks off here and another begins."
            yield offer("truncation", "truncation.middle", Span(*match.span()), 0.7, message)


def _end_of(document: Document, body: Span) -> str:
    return document.text[max(body.start, body.end - 4) : body.end]


def _confidence(words: list[re.Match[str]], *, several: bool, is_last: bool, share: float) -> float:
    last = words[-1][0]
    if _is_title(words) and not several:
        return 0.0
    if last in _WANTS_MORE or (last in AUXILIARIES and len(words) >= _LONG):
        return 0.85
    if last.islower() and len(last) > 2 and not is_word(last) and (several or len(words) >= _LONG):
        return 0.7
    if is_last and (several or len(words) >= _LONG) and share > 0.5:
        return 0.5
    return 0.6 if share == 0.0 and several else 0.0


def _is_title(words: list[re.Match[str]]) -> bool:
    return sum(word[0][0].isupper() for word in words) > 0.5 * len(words)
