"""A quotation that the other text has in other words, in a text that is damaged elsewhere too.

    the twin has                                  wrong
    “I fly home when the harvest is in the barn”  “I fly house when the crop sits in the barn”
    “We lit the lamps ourselves”                  “The lamps of us had light on”

What somebody said is copied, not retold: a writer who rephrases takes the marks away. So where a quotation shares much
of its wording with one of the twin and yet not all of it, and the text is damaged elsewhere, the words that differ are
damage. Marked are the clauses of the quotation in which much differs; what the quotation has beyond the twin's at its
beginning or end may only be quoted at greater length. Not marked: a word or two that differ (the twin may have been
careless, and a conflict says so).

How many quotations were retold also tells how damaged a text is: of the pairs of well-edited articles that share
quotations hardly one has any.

Cost: every quotation against every one of the twin (at most a hundred of each), by longest common subsequence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Span
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, find_words

# Fitted by hand to the development stories and the real pairs, 2026-11-24.
_LEAST_WORDS, _MOST_WORDS, _MOST = 6, 400, 100
_LEAST_COMMON, _LEAST_CONTENT = 5, 2
_ALIKE, _MUCH, _SAME = 0.4, 0.6, 0.88
"""Share of the shorter quotation that stands in the other one too: the same speech (short ones: ``_MUCH``), up to the
last retold."""
_LEAST_CHANGED, _CHANGED = 3, 0.33
_LONGEST = 13
"""Words of the longest stretch that is marked as one."""
_LONGER = 4
"""So many words more at an end are a longer quotation, fewer are changed words."""
_CLAUSE = re.compile(r"[,;:.!?—–]")


@dataclass(frozen=True, slots=True)
class Requoted:
    """Words of one quotation, those of the twin's, and the number of the twin's word that each is (or ``None``)."""

    words: tuple[Token, ...]
    meant: tuple[Token, ...]
    same: tuple[int | None, ...]


def find_requoted(telling: Telling) -> Iterator[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    for quotation in match_quotations(telling.document, telling.twin):
        for first, last in _stretches(quotation, telling.document.text):
            wanted = _wanted(quotation, first, last, telling.twin.text)
            message = "The other text has this quotation in other words, and quotations are copied, not retold."
            span = Span(quotation.words[first].span.start, quotation.words[last].span.end)
            yield offer("nonsense", "requoted.words", span, 0.55, message, suggestion=wanted)


@lru_cache(maxsize=8)
def match_quotations(document: Document, twin: Document) -> tuple[Requoted, ...]:
    """The quotations of ``document`` that ``twin`` has in other words."""
    here, there = _quotations(document), _quotations(twin)
    found = []
    for words in here:
        alike = [(_common(words, other), other) for other in there]
        if not alike or any(_share(common, words, other) >= _SAME for common, other in alike):
            continue
        common, meant = max(alike, key=lambda pair: pair[0])
        share = _share(common, words, meant)
        if (common >= _LEAST_COMMON and share >= _ALIKE) or (common >= _LEAST_COMMON - 1 and share >= _MUCH):
            matched = _matched(words, meant)
            if sum(n is not None and w.key not in FUNCTION_WORDS for w, n in matched) >= _LEAST_CONTENT:
                found.append(Requoted(words, meant, tuple(n for _, n in matched)))
    return tuple(found)


def _quotations(document: Document) -> list[tuple[Token, ...]]:
    found = (find_words(document.text, Span(start, end)) for start, end in find_quoted(document)[:_MOST])
    return [words for words in found if _LEAST_WORDS <= len(words) <= _MOST_WORDS]


def _keys(words: tuple[Token, ...]) -> list[str]:
    return [stem(word.key) for word in words]


def _common(words: tuple[Token, ...], other: tuple[Token, ...]) -> int:
    return LCSseq.similarity(_keys(words), _keys(other))


def _share(common: int, words: tuple[Token, ...], other: tuple[Token, ...]) -> float:
    return common / min(len(words), len(other))


def _matched(words: tuple[Token, ...], meant: tuple[Token, ...]) -> list[tuple[Token, int | None]]:
    same: list[int | None] = [None] * len(words)
    for code in LCSseq.opcodes(_keys(words), _keys(meant)):
        if code.tag == "equal":
            for step in range(code.src_end - code.src_start):
                same[code.src_start + step] = code.dest_start + step
    return list(zip(words, same, strict=True))


def _stretches(quotation: Requoted, text: str) -> Iterator[tuple[int, int]]:
    """First and last word of each stretch that is marked: neighbouring clauses in which much differs, cut to that."""
    changed = _changed(quotation)
    pending: tuple[int, int] | None = None
    for first, last in _clauses(quotation.words, text):
        other = [n for n in range(first, last + 1) if changed[n]]
        if not _is_retold(quotation, other, last - first + 1):
            continue
        if pending is not None and first == _next(pending[1], quotation, text) and other[-1] - pending[0] < _LONGEST:
            pending = (pending[0], other[-1])
            continue
        if pending is not None:
            yield pending
        pending = (other[0], min(other[-1], other[0] + _LONGEST - 1))
    if pending is not None:
        yield pending


def _next(last: int, quotation: Requoted, text: str) -> int:
    """The first word of the clause after the one that holds ``last``."""
    return next((first for first, _ in _clauses(quotation.words, text) if first > last), -1)


def _is_retold(quotation: Requoted, changed: list[int], length: int) -> bool:
    """Whether so many words of a clause differ; or two words of content that the twin's quotation has nowhere."""
    if len(changed) >= _LEAST_CHANGED and len(changed) >= _CHANGED * length:
        return True
    known = set(_keys(quotation.meant))
    fresh = [n for n in changed if quotation.words[n].key not in FUNCTION_WORDS]
    return (
        len(fresh) >= 2 and 2 * len(fresh) >= length - 1 and not known & {stem(quotation.words[n].key) for n in fresh}
    )


def _changed(quotation: Requoted) -> list[bool]:
    """Which words differ; not those before or after all that the twin's quotation has."""
    same = quotation.same
    places = [n for n, other in enumerate(same) if other is not None]
    first, last = places[0], places[-1]
    opens_alike = same[first] == 0 and first >= _LONGER
    ends_alike = same[last] == len(quotation.meant) - 1 and len(same) - 1 - last >= _LONGER
    return [
        other is None and not (opens_alike and n < first) and not (ends_alike and n > last)
        for n, other in enumerate(same)
    ]


def _clauses(words: tuple[Token, ...], text: str) -> list[tuple[int, int]]:
    """First and last word of what stands between marks."""
    found, start = [], 0
    for n, word in enumerate(words):
        if n + 1 == len(words) or _CLAUSE.search(text, word.span.end, words[n + 1].span.start):
            found.append((start, n))
            start = n + 1
    return found


def _wanted(quotation: Requoted, first: int, last: int, text: str) -> str | None:
    """The twin's words between those that match just before and just after the stretch."""
    same = [n for n in quotation.same[:first] if n is not None]
    after = [n for n in quotation.same[last + 1 :] if n is not None]
    begin = same[-1] + 1 if same else 0
    end = after[0] - 1 if after else len(quotation.meant) - 1
    if not begin <= end < begin + 2 * _LONGEST:
        return None
    return text[quotation.meant[begin].span.start : quotation.meant[end].span.end]
