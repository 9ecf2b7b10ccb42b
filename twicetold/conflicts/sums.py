"""Numbers that agree because they add up.

``two dead, four hurt`` / ``six shot, two fatally``       ``ten men and five women`` / ``fifteen people``
``seven rifles and two pistols`` / ``nine guns``
"""

from collections.abc import Iterator
from itertools import pairwise

from twicetold.claims.quantity import Quantity
from twicetold.conflicts.subjects import FATES, PEOPLE
from twicetold.model import Claim

_JOINT = len(" and ")


def adds_up(told: Claim, others: list[Claim]) -> bool:
    """Whether a number is a sum or a remainder of numbers of the other side."""
    quantity = told.meaning
    if quantity.unit in FATES:
        sums = _sum_casualties(quantity, [other.meaning for other in others])
    else:
        sums = [
            one.meaning.low + two.meaning.low
            for one, two in _coordinated(quantity, others)
            if not _names_one_part(told, one, two)
        ]
    return any(quantity.low <= value <= quantity.high for value in sums)


def _names_one_part(total: Claim, one: Claim, two: Claim) -> bool:
    """``30 Danish sailors`` are not ``18 Danish and 12 Dutch sailors``: the total has the name of one part."""
    named = [{word for word in claim.about.split() if word[0].isupper()} for claim in (total, one, two)]
    return bool(named[0] & (named[1] ^ named[2]))


def _sum_casualties(told: Quantity, others: list[Quantity]) -> list[float]:
    """Sums of the dead and the hurt, and what is left of a total that has both."""
    dead = [other.low for other in others if other.unit == "dead"]
    hurt = [other.low for other in others if other.unit == "hurt"]
    totals = [other.low for other in others if other.is_total]
    if told.unit == "dead":
        return [t - h for t in totals for h in hurt if t > h] + totals
    return [h + d for h in hurt for d in dead] + [t - d for t in totals for d in dead if t > d] + dead * told.is_total


def _coordinated(told: Quantity, others: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """``ten men and five women``: plain counts one right after the other, of kindred things."""
    for one, two in pairwise(others):
        is_beside = one.sentence == two.sentence and 0 < two.span.start - one.span.end <= _JOINT
        if is_beside and told.unit == one.meaning.unit == two.meaning.unit == "":
            heads = {told.head, one.meaning.head, two.meaning.head}
            if heads <= PEOPLE or heads.isdisjoint(PEOPLE):
                yield one, two
