"""Text put through a thesaurus: usual words swapped for odd synonyms.

    wrong                                                       read
    Enduring constabulary aforesaid the pair had been conked    police said
    a genuine domain bequest in the unused town                 a real estate offer in the new town

No single word proves it: *genuine* and *enduring* are English. A swapped word is rarer than a synonym of it and fits
its two neighbours worse than that synonym does; in spun text such words come in crowds. So each word of content gets
a weight, the sum of

    rarity   how much commoner its commonest synonym is, as a logarithm
    gain     how much better the best-fitting synonym goes with the words before and after, as a logarithm

(both from WordNet's glosses, ``twicetold.tables.usage``), and words are marked only where the crowd is dense: a text
with one different word in eleven far up the scale is spun, well-edited text has one in forty.

The same weights, with those of words that known spinners like to put in, averaged over all words of content, make the
text's ``strangeness``: about 0.1 for news articles (the highest of 351 measured 0.9), 1.2 to 1.6 for spun ones.
What it has beyond well-edited text counts as damage even where no word is marked.

Source: the weights follow the way such programs choose their words (Ren et al. 2019, PWWS, turned round); tortured
phrases after Cabanac, Labbé and Magazinov (2021). Cost: at most six synonyms a word, two look-ups each.
"""

import math
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.usage import END, START, commoner_synonyms, count, fit, spun_words
from twicetold.text.kept import keep_with_document

_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)?|[.,;:!?\"()]|[0-9]+")
_MARKS = {**dict.fromkeys(".;:!?", "."), **dict.fromkeys(',"()', ",")}
"""Marks as the table of pairs has them: every stop a full stop, every other mark a comma."""

# Fitted by hand to the development halves of wordswap-news, spun-news, spun-docs and control, 2026-11-24.
_FAR_UP = 7.5
"""Weight of a word that counts for the crowd."""
_CROWD = 0.09
"""Share of different words far up from which on a text counts as spun."""
_MARKED = 5.0
"""Weight from which on the words of a spun text are marked."""
_REPLACED = 4.0
"""Weight from which on a word may have replaced one of the twin's."""
_STRANGE, _ENOUGH = 1.1, 150
"""A text with so many words of content also counts as spun from this strangeness on."""
_PRIOR_WORDS = 20
"""Words of content added to a text's own, so that a short text is not judged by one word."""
_SPUN = 2.0
"""What a word that spinners like counts beside the weight."""
_TYPICAL = 1.317
"""The mean over the words of well-edited text."""


class Weighed(NamedTuple):
    """A word of content, its weight, how much spinners like it, and the synonym that fits best."""

    span: Span
    word: str
    weight: float
    better: str


def find_spinning(telling: Telling) -> Iterable[Candidate]:
    if not is_spun(telling.document):
        return
    for word in weigh(telling.document):
        if word.weight >= _MARKED:
            yield offer(
                "wrong-term",
                "spinning.swap",
                word.span,
                0.55,
                f"“{word.word}” reads like a swapped synonym; this text has many.",
                suggestion=word.better,
            )


def is_spun(document: Document) -> bool:
    """Whether so many words are odd synonyms that a program must have put them in."""
    words = weigh(document)
    far_up = {word.word for word in words if word.weight >= _FAR_UP}
    if len(far_up) >= _CROWD * (len(words) + _PRIOR_WORDS):
        return True
    return len(words) >= _ENOUGH and measure_strangeness(document) >= _STRANGE


def measure_strangeness(document: Document, liked: Mapping[str, float] | None = None) -> float:
    """How much a text reads as put through a thesaurus, a word of content; about 0 for well-edited text, 3 for spun.

    ``liked`` replaces the table of words that spinners put in (to measure without it).
    """
    words = weigh(document)
    table = spun_words() if liked is None else liked
    total = sum(word.weight + _SPUN * table.get(word.word, 0.0) for word in words)
    return (total + _TYPICAL * _PRIOR_WORDS) / (len(words) + _PRIOR_WORDS) - _TYPICAL


def measure_replaced(document: Document, twin: Document) -> float:
    """Share of words of content that are odd and have a commoner synonym in the twin, which lacks the word itself."""
    words, theirs = weigh(document), _vocabulary(twin)
    replaced = sum(
        word.weight >= _REPLACED
        and word.word not in theirs
        and document.text[word.span.start].islower()
        and any(other in theirs for other in commoner_synonyms(word.word))
        for word in words
    )
    return replaced / (len(words) + _PRIOR_WORDS)


@keep_with_document
def weigh(document: Document) -> tuple[Weighed, ...]:
    """The words of content in order."""
    tokens = list(_TOKEN.finditer(_straightened(document)))
    words = [match[0].lower() for match in tokens]
    context = [START, *(_MARKS.get(word, word) for word in words), END]
    return tuple(
        Weighed(Span(*tokens[i].span()), word, *_weight(context[i], word, context[i + 2]))
        for i, word in enumerate(words)
        if len(word) > 2 and word.isalpha() and word not in FUNCTION_WORDS
    )


@keep_with_document
def _vocabulary(document: Document) -> frozenset[str]:
    return frozenset(map(str.lower, _TOKEN.findall(_straightened(document))))


def _straightened(document: Document) -> str:
    return document.text.replace("’", "'")


@lru_cache(maxsize=65536)
def _weight(before: str, word: str, after: str) -> tuple[float, str]:
    synonyms = commoner_synonyms(word)
    if not synonyms:
        return 0.0, ""
    own = fit(before, word) + fit(word, after)
    fits = [(fit(before, other) + fit(other, after), other) for other in synonyms]
    best, better = max(fits)
    rarity = math.log((count(synonyms[0]) + 1) / (count(word) + 1))
    return max(0.0, best - own) + rarity, better
