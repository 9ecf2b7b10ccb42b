"""The probability that two units tell the same: the weights of a link model over the features of the pair."""

import math
from collections.abc import Mapping

from twicetold.alignment.candidates import Among
from twicetold.alignment.features import NAMES, find_features
from twicetold.alignment.identical import Alike
from twicetold.alignment.meaning import NAMES as MEANING
from twicetold.alignment.meaning import Encoder, find_meanings
from twicetold.alignment.place import Known, Place
from twicetold.alignment.units import describe_units
from twicetold.alignment.weights import Model

Features = Mapping[Place, tuple[float, ...]]
ARTICLE = 400
"""In texts of no more units than this every unit is compared; in longer ones, those that have no like."""


def score_units(
    left: list[list[str]], right: list[list[str]], model: Model, among: Among | None = None
) -> dict[Place, float]:
    """For every pair that has a rare stem in common; ``among`` are the partners that each left unit may have."""
    return _weigh(find_features(describe_units(left, right), among=among), model)


def score_rest(
    left: list[list[str]],
    right: list[list[str]],
    alike: Alike,
    known: Known,
    model: Model,
    encode: Encoder | None = None,
) -> dict[Place, float]:
    """For the pairs of ``find_rest``; ``encode`` is for a model that weighs the meaning."""
    return _weigh(find_rest(left, right, alike, known, encode), model)


def find_rest(
    left: list[list[str]], right: list[list[str]], alike: Alike, known: Known, encode: Encoder | None = None
) -> dict[Place, tuple[float, ...]]:
    """The features of the pairs of units of which at most one has its like, and of which nothing is known.

    A unit that has its like may tell the same as one that has none. In long texts the cost must be in proportion to
    what was told anew: there, what has its like takes no part but to support the pairs beside it. With an encoder the
    features of their meaning are appended.
    """
    places = alike.places | {place for place, is_linked in known.items() if is_linked}
    lefts, done_left = _choose(len(left), {i for i, _ in places})
    rights, done_right = _choose(len(right), {j for _, j in places})
    there, here = ({unit: n for n, unit in enumerate(units)} for units in (lefts, rights))
    inside = {(there[i], here[j]): word for (i, j), word in known.items() if i in there and j in here}
    beside = {(there.get(i + by, -1), here.get(j + by, -1)) for i, j in places for by in (-1, 1)}
    texts = [left[i] for i in lefts], [right[j] for j in rights]
    found = find_features(describe_units(*texts), inside, beside=beside, done=(done_left, done_right))
    if encode is not None:
        meanings = find_meanings(found, *texts, encode)
        found = {place: (*values, *meanings[place]) for place, values in found.items()}
    return {(lefts[i], rights[j]): some for (i, j), some in found.items() if (i, j) not in inside}


def _choose(count: int, alike: set[int]) -> tuple[list[int], set[int]]:
    """The units that take part, and the places among them of those that have their like."""
    units = [n for n in range(count) if count <= ARTICLE or n not in alike]
    return units, {n for n, unit in enumerate(units) if unit in alike}


def _weigh(features: Features, model: Model) -> dict[Place, float]:
    weights = [model.weights[name] for name in (*NAMES, *MEANING) if name in model.weights]
    return {
        place: 1 / (1 + math.exp(-model.bias - sum(w * x for w, x in zip(weights, values, strict=True))))
        for place, values in features.items()
    }
