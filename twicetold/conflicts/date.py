"""Days, months, years and hours that cannot both be true of one event.

conflict     ``The dispute began on February 22`` / ``The quarrel started on February 12``
             ``shot at 10:20 p.m.`` / ``shot at 11:30 p.m.``
no conflict  ``in June 2018`` / ``on June 4, 2018``     (more exact)
             ``shortly after 7 a.m.`` / ``at about 7.10am``   (rounded)
             two dates of two events in one sentence
"""

import re
from collections.abc import Iterator

from twicetold.claims.moment import Moment
from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Claim, ClaimKind, Document, Sentence, Severity, Side, Span

_FEWEST_SHARED = 2
_HOUR, _DAY = 60, 1440
"""Minutes."""
_FEWEST_WORDS = 2
"""Fewer words before the date make no clause: ``shortly [after] 7 a.m.``, ``[until] the end of May``."""
_LEAST_SHARE = 0.45
"""Of the content words around both dates, so many are the same when they tell of one event."""
_CLAUSE = re.compile(r"\b(?:after|before|when|while|who|which|that|where|because|since|until|as)\b", re.IGNORECASE)
_APART = re.compile(
    r"\b(?:years?|months?|weeks?|days?|decades?)\s+(?:after|before|since)\s+(?!yesterday)\w", re.IGNORECASE
)


def find_date_conflicts(pair: Pair) -> Iterator[Candidate]:
    for (i, j), passage in pair.passages.items():
        lefts = pair.claims_of(ClaimKind.DATE, Side.LEFT).get(i, [])
        rights = pair.claims_of(ClaimKind.DATE, Side.RIGHT).get(j, [])
        if lefts and rights:
            yield from _meet(pair, passage, lefts, rights)


def _meet(pair: Pair, passage: Passage, lefts: list[Claim], rights: list[Claim]) -> Iterator[Candidate]:
    near_left = pair.claims_nearby(ClaimKind.DATE, Side.LEFT, passage.left)
    near_right = pair.claims_nearby(ClaimKind.DATE, Side.RIGHT, passage.right)
    for left in lefts:
        for right in rights:
            if not _agrees_with_any(left, near_right) and not _agrees_with_any(right, near_left):
                yield from _judge(pair, passage, left, right)


def _agrees_with_any(claim: Claim, others: list[Claim]) -> bool:
    return any(
        (claim.meaning.grain == "hour") == (other.meaning.grain == "hour") and claim.meaning.agrees(other.meaning)
        for other in others
    )


def _are_comparable(left: Moment, right: Moment) -> bool:
    """Both hours or both days; a day that is reckoned from another sentence's is too unsure."""
    if left.is_loose or right.is_loose:
        return False
    return (left.grain == "hour") == (right.grain == "hour")


def _clause_of(document: Document, sentence: Sentence, claim: Claim) -> frozenset[str]:
    """The content words of the clause that the date stands in: ``charged after a shooting [at a party on Friday]``."""
    start, end = sentence.span.start, sentence.span.end
    for match in _CLAUSE.finditer(document.text, start, end):
        if match.end() <= claim.span.start:
            is_preposition = len(document.text[match.end() : claim.span.start].split()) < _FEWEST_WORDS
            start = start if is_preposition else match.end()
        elif match.start() >= claim.span.end:
            end = match.start()
            break
    return context_of(document, Sentence(sentence.index, sentence.paragraph, Span(start, end)), claim.span)


def _severity(left: Moment, right: Moment) -> Severity:
    """Another year is grave, an hour or less is little."""
    if None not in (left.year, right.year) and left.year != right.year:
        return Severity.HIGH
    if left.minute is None or right.minute is None or left.is_part or right.is_part:
        return Severity.MEDIUM
    apart = abs(left.minute - right.minute)
    return Severity.LOW if min(apart, _DAY - apart) <= _HOUR else Severity.MEDIUM


def _is_of_another(pair: Pair, passage: Passage) -> bool:
    """``in 1994, twelve years after the war``: the date is not that of the war."""
    return any(_APART.search(d.quote(s.span)) for d, s in ((pair.left, passage.left), (pair.right, passage.right)))


def _judge(pair: Pair, passage: Passage, left: Claim, right: Claim) -> Iterator[Candidate]:
    if not _are_comparable(left.meaning, right.meaning) or left.meaning.agrees(right.meaning):
        return
    if left.meaning.grain != "hour" and _is_of_another(pair, passage):
        return
    near_left = _clause_of(pair.left, passage.left, left)
    near_right = _clause_of(pair.right, passage.right, right)
    common = near_left & near_right
    share = len(common) / max(1, min(len(near_left), len(near_right)))
    if not passage.is_linked or len(common) < _FEWEST_SHARED or share < _LEAST_SHARE:
        return
    yield Candidate(
        Category.CONFLICT,
        "date",
        f"date.{left.meaning.grain}",
        _severity(left.meaning, right.meaning),
        min(0.95, 0.5 + 0.35 * share + 0.05 * min(3, len(common))),
        (left.span,),
        (right.span,),
        f"{left.value} on the left, {right.value} on the right, for the same event.",
        left.value,
        right.value,
    )
