"""Figures that only one side tells.

listed       ``the fire killed nine`` where the other tells of no dead; ``$2.4 million``; ``12 percent``
not listed   a figure that the other side tells anywhere, in whatever clothes; one that a conflict or a difference
             names; ordinals, small counts of things, ages (an editor looks for what was done, not for how old one is)
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import replace

from twicetold.claims.intervals import Intervals
from twicetold.claims.quantity import Quantity
from twicetold.claims.units import CURRENCIES
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.subjects import FATES, PEOPLE
from twicetold.model import Answer, Claim, ClaimKind, Side, Untold, UntoldKind

_DEAD, _HURT, _MONEY, _SHARE, _PEOPLE, _MANY, _STRETCH, _THINGS = 0.9, 0.8, 0.7, 0.6, 0.6, 0.55, 0.4, 0.35
_LARGE, _FEW = 1000.0, 10.0


def find_figures(pair: Pair, claims: Collection[Claim]) -> Iterator[Untold]:
    for side in Side:
        told: dict[str, Intervals] = defaultdict(Intervals)
        for claim in claims:
            if claim.kind is ClaimKind.NUMBER and claim.side is side.other:
                _add(told, claim.meaning)
        for claim in claims:
            if claim.kind is not ClaimKind.NUMBER or claim.side is not side or claim.answer is not Answer.ONLY_HERE:
                continue
            weight = _weigh(claim.meaning)
            if weight and not told[_unit(claim.meaning)].find(claim.meaning):
                _add(told, claim.meaning)
                words = " ".join(pair.document(side).quote(claim.span).split())
                reason = f"“{words}”: a figure that only this side tells."
                yield Untold(side, UntoldKind.FIGURE, claim.span, words, reason, weight)


def _add(told: dict[str, Intervals], figure: Quantity) -> None:
    """The same number of anything like it is told already: what is counted may be called by another name."""
    told[_unit(figure)].add(replace(figure, unit=_unit(figure), head="", is_total=False), 0)


def _unit(figure: Quantity) -> str:
    return "" if figure.unit in FATES else figure.unit


def _weigh(quantity: Quantity) -> float:
    """What an editor would give for it; 0 for what is not listed."""
    if quantity.unit in FATES:
        return 0.0 if quantity.high == 0 else _DEAD if quantity.unit == "dead" else _HURT
    if quantity.unit in CURRENCIES:
        return _MONEY
    if quantity.unit in ("%", "points", "times"):
        return _SHARE
    if quantity.unit == "days":
        return _STRETCH
    if quantity.unit or not quantity.head:
        return 0.0
    if quantity.head in PEOPLE:
        return _PEOPLE
    return _MANY if quantity.low >= _LARGE else _THINGS if quantity.low >= _FEW else 0.0
