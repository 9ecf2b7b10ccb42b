"""Days, months, years and hours that cannot both be true of one event.

conflict     ``The dispute began on February 22`` / ``The quarrel started on February 12``
             ``shot at 10:20 p.m.`` / ``shot at 11:30 p.m.``
no conflict  ``in June 2018`` / ``on June 4, 2018``     (more exact)
             ``shortly after 7 a.m.`` / ``at about 7.10am``   (rounded)
             two dates of two events in one sentence
"""

from collections.abc import Iterator

from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side

_FEWEST_SHARED = 2
_LEAST_SHARE = 0.45
"""Of the content words around both dates, so many are the same when they tell of one event."""


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


def _judge(pair: Pair, passage: Passage, left: Claim, right: Claim) -> Iterator[Candidate]:
    if left.meaning.grain != right.meaning.grain or left.meaning.agrees(right.meaning):
        return
    if left.meaning.is_relative or right.meaning.is_relative:
        return
    near_left = context_of(pair.left, passage.left, left.span)
    near_right = context_of(pair.right, passage.right, right.span)
    common = near_left & near_right
    share = len(common) / max(1, min(len(near_left), len(near_right)))
    if not passage.is_linked or len(common) < _FEWEST_SHARED or share < _LEAST_SHARE:
        return
    yield Candidate(
        Category.CONFLICT,
        "date",
        f"date.{left.meaning.grain}",
        Severity.MEDIUM,
        min(0.95, 0.5 + 0.35 * share + 0.05 * min(3, len(common))),
        (left.span,),
        (right.span,),
        f"{left.value} on the left, {right.value} on the right, for the same event.",
        left.value,
        right.value,
    )
