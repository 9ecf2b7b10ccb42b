"""How two units resemble each other, as the numbers that the link model weighs.

Names, rare words and kept phrases identify a statement; the topic does not. So the sum of the rare stems in common
tells more than the cosine, and being the best partner of each other tells more than being similar.
"""

import math
from collections import defaultdict

from twicetold.alignment.grams import similarity
from twicetold.alignment.units import Unit, Units

Place = tuple[int, int]
Known = dict[Place, bool]
"""Pairs of units of which the reader has said that they are linked, or that they are not."""
NAMES = (
    "cosine",  # of character 3-to-5-gram TF-IDF vectors
    "common",  # log of the summed weight of the stems in common
    "phrases",  # log of the summed weight of the neighbouring stems in common
    "share",  # weight of the common stems by that of all stems
    "sentence",  # the best containment of a sentence of one in a sentence of the other
    "distance",  # of the relative positions
    "neighbour",  # the best cosine of the pair before and the pair after
    "row gap",  # cosine below that of the left unit's best partner
    "column gap",  # cosine below that of the right unit's best partner
    "size",  # log of the number of stems of the smaller one
    "headlines",  # both stand first and look like headlines
    "headline",  # one of the two looks like a headline, the other not
)
MOST_PARTNERS = 40
"""So many partners of one unit are looked at; articles have fewer paragraphs."""
_OFTEN = 60
_RARE_ENOUGH = 0.5
"""Pairs whose common stems weigh less are never looked at."""


def find_features(units: Units, known: Known | None = None) -> dict[Place, tuple[float, ...]]:
    """The features of every pair of units that shares rare stems, in the order of ``NAMES``.

    A known pair resembles as much or as little as can be, and so moves its neighbours and its rivals.
    """
    common = _common_weights(units)
    cosine = {place: similarity(units.left[place[0]].grams, units.right[place[1]].grams) for place in common}
    cosine.update({place: float(is_linked) for place, is_linked in (known or {}).items()})
    rows, columns = _best_two(cosine, 0), _best_two(cosine, 1)
    found: dict[Place, tuple[float, ...]] = {}
    for (i, j), weight in common.items():
        left, right = units.left[i], units.right[j]
        total = _weight(left.stems, units) + _weight(right.stems, units)
        found[i, j] = (
            cosine[i, j],
            math.log1p(weight),
            math.log1p(sum(units.pair_weight[pair] for pair in left.pairs & right.pairs)),
            weight / max(1e-6, total - weight),
            _best_sentence(left, right, units),
            abs(_position(i, len(units.left)) - _position(j, len(units.right))),
            max(cosine.get((i - 1, j - 1), 0.0), cosine.get((i + 1, j + 1), 0.0)),
            _gap(cosine[i, j], rows[i]),
            _gap(cosine[i, j], columns[j]),
            math.log1p(min(len(left.stems), len(right.stems))),
            float(i == j == 0 and left.is_headline and right.is_headline),
            float(left.is_headline != right.is_headline),
        )
    return found


def _common_weights(units: Units) -> dict[Place, float]:
    """The summed weight of the stems in common, of the best partners of each left unit.

    Found through an index from stem to right units; in long texts stems that many units have are left out of it, so
    that the cost grows with the units times ``MOST_PARTNERS``, not with their square.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for j, unit in enumerate(units.right):
        for stem in unit.stems:
            index[stem].append(j)
    many = max(_OFTEN, len(units.right) // 20)
    found: dict[Place, float] = {}
    for i, unit in enumerate(units.left):
        weights: dict[int, float] = defaultdict(float)
        for stem in sorted(unit.stems):
            if len(index.get(stem, ())) <= many:
                for j in index.get(stem, ()):
                    weights[j] += units.stem_weight[stem]
        best = sorted(weights, key=lambda j: (-weights[j], j))[:MOST_PARTNERS]
        found.update({(i, j): _shared_weight(unit, units.right[j], units) for j in sorted(best)})
    return {place: weight for place, weight in found.items() if weight >= _RARE_ENOUGH}


def _shared_weight(left: Unit, right: Unit, units: Units) -> float:
    return _weight(left.stems & right.stems, units)


def _weight(stems: frozenset[str], units: Units) -> float:
    return sum(units.stem_weight[stem] for stem in sorted(stems))


def _best_sentence(left: Unit, right: Unit, units: Units) -> float:
    best = 0.0
    for one in left.sentences:
        for other in right.sentences:
            smaller = min(_weight(one, units), _weight(other, units))
            best = max(best, _weight(one & other, units) / (smaller + 6.0))
    return best


def _position(index: int, count: int) -> float:
    return index / max(1, count - 1)


def _best_two(cosine: dict[Place, float], side: int) -> dict[int, tuple[float, float]]:
    """The best and the second-best cosine of each unit of one side."""
    best: dict[int, tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for place, value in cosine.items():
        first, second = best[place[side]]
        best[place[side]] = (value, first) if value > first else (first, max(second, value))
    return best


def _gap(value: float, best: tuple[float, float]) -> float:
    """0 for the best partner, negative for the others."""
    return min(0.0, value - (best[1] if value >= best[0] else best[0]))
