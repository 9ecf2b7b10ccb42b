"""How two units resemble each other, as the numbers that the link model weighs.

Names, rare words and kept phrases identify a statement; the topic does not. So the sum of the rare stems in common
tells more than the cosine, and being the best partner of each other tells more than being similar.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import groupby
from operator import itemgetter

from twicetold.alignment.candidates import Among, find_candidates
from twicetold.alignment.grams import similarities
from twicetold.alignment.place import Known, Place
from twicetold.alignment.units import Unit, Units, weigh

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

_MOST_SENTENCES = 40
"""So many sentences of a unit are looked at, those that share most; paragraphs have fewer."""


def find_features(
    units: Units, known: Known | None = None, among: Among | None = None, beside: Collection[Place] = ()
) -> dict[Place, tuple[float, ...]]:
    """The features of every pair of units that shares rare stems, in the order of ``NAMES``.

    A known pair resembles as much or as little as can be, and so moves its neighbours and its rivals. ``beside`` are
    the places next to pairs that are linked already.
    """
    common = find_candidates(units, among)
    cosine = _find_cosines(common, units)
    cosine.update({place: float(is_linked) for place, is_linked in (known or {}).items()})
    rows, columns = _best_two(cosine, 0), _best_two(cosine, 1)
    found: dict[Place, tuple[float, ...]] = {}
    for (i, j), weight in common.items():
        left, right = units.left[i], units.right[j]
        total = left.weight + right.weight
        found[i, j] = (
            cosine[i, j],
            math.log1p(weight),
            math.log1p(weigh(left.pairs & right.pairs, units.pair_weight)),
            weight / max(1e-6, total - weight),
            _best_sentence(left, right, units),
            abs(_position(i, len(units.left)) - _position(j, len(units.right))),
            1.0 if (i, j) in beside else max(cosine.get((i - 1, j - 1), 0.0), cosine.get((i + 1, j + 1), 0.0)),
            _gap(cosine[i, j], rows[i]),
            _gap(cosine[i, j], columns[j]),
            math.log1p(min(len(left.stems), len(right.stems))),
            float(i == j == 0 and left.is_headline and right.is_headline),
            float(left.is_headline != right.is_headline),
        )
    return found


def _find_cosines(places: Iterable[Place], units: Units) -> dict[Place, float]:
    """``places`` are sorted."""
    found: dict[Place, float] = {}
    for i, row in groupby(places, key=itemgetter(0)):
        columns = [j for _, j in row]
        cosines = similarities(units.left[i].grams, (units.right[j].grams for j in columns))
        found.update(zip(((i, j) for j in columns), cosines, strict=True))
    return found


def _best_sentence(left: Unit, right: Unit, units: Units) -> float:
    """How much of a sentence of one stands in a sentence of the other, at best."""
    common = left.stems & right.stems
    others = _shared_sentences(right, common, units)
    best = 0.0
    for one, one_shared, one_weight in _shared_sentences(left, common, units):
        for other, other_shared, other_weight in others:
            smaller = min(one_weight, other_weight) + 6.0
            if min(one_shared, other_shared) > best * smaller:  # else it cannot be better
                best = max(best, weigh(one & other, units.stem_weight) / smaller)
    return best


def _shared_sentences(unit: Unit, common: frozenset[str], units: Units) -> list[tuple[frozenset[str], float, float]]:
    """Of the sentences that share most: the stems in common, their weight, and the weight of the whole sentence."""
    shared = [(stems & common, weight) for stems, weight in unit.sentences]
    weighed = [(stems, weigh(stems, units.stem_weight), weight) for stems, weight in shared if stems]
    return sorted(weighed, key=lambda sentence: -sentence[1])[:_MOST_SENTENCES]


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
