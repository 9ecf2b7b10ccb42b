"""Which pairs of units are compared at all: those that share rare stems, found through an inverted index.

The index leads from a stem to the right units that have it; in long texts stems that many units have are left out of
it. Of each left unit the ``MOST_PARTNERS`` best partners are kept, so that the cost of what follows grows with the
units times these, not with their square.
"""

from collections import defaultdict
from collections.abc import Container, Sequence
from heapq import nsmallest

from twicetold.alignment.place import Place
from twicetold.alignment.units import Units, weigh

MOST_PARTNERS = 20
"""So many partners of one unit are looked at."""
_OFTEN = 60
_RARE_ENOUGH = 0.03
"""Pairs whose common stems weigh less are never looked at."""
_FAR = 0.01
"""A pair whose common stems weigh less than this share of what both of its units have in common with their best
partners is never looked at."""
Among = Sequence[Container[int]]
"""For each left unit the right units that may be its partners."""


def find_candidates(units: Units, among: Among | None = None) -> dict[Place, float]:
    """The summed weight of the stems in common, of every pair that is worth a comparison, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    for j, unit in enumerate(units.right):
        for stem in unit.stems:
            index[stem].append(j)
    many = max(_OFTEN, len(units.right) // 20)
    found: dict[Place, float] = {}
    for i, unit in enumerate(units.left):
        weights: dict[int, float] = defaultdict(float)
        for stem in sorted(unit.stems):
            if stem in index and len(index[stem]) <= many:
                for j in index[stem]:
                    weights[j] += units.stem_weight[stem]
        allowed = [j for j in weights if among is None or j in among[i]]
        for j in sorted(nsmallest(MOST_PARTNERS, allowed, key=lambda j: (-weights[j], j))):
            weight = weigh(unit.stems & units.right[j].stems, units.stem_weight)
            if weight >= _RARE_ENOUGH:
                found[i, j] = weight
    return _leave_far(found)


def _leave_far(found: dict[Place, float]) -> dict[Place, float]:
    best: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for place, weight in found.items():
        for side in (0, 1):
            best[side][place[side]] = max(weight, best[side].get(place[side], 0.0))
    return {(i, j): weight for (i, j), weight in found.items() if weight >= _FAR * min(best[0][i], best[1][j])}
