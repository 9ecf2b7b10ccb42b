"""The probability that two units tell the same: the link model's weights over the features of the pair."""

import math
from collections.abc import Collection

from twicetold.alignment.candidates import Among
from twicetold.alignment.features import NAMES, find_features
from twicetold.alignment.place import Known, Place
from twicetold.alignment.units import describe_units
from twicetold.alignment.weights import BIAS, WEIGHTS


def score_units(
    left: list[list[str]],
    right: list[list[str]],
    known: Known | None = None,
    among: Among | None = None,
    beside: Collection[Place] = (),
) -> dict[Place, float]:
    """The probability that two units tell the same, for every pair that has a rare stem in common."""
    weights = [WEIGHTS[name] for name in NAMES]
    return {
        place: 1 / (1 + math.exp(-BIAS - sum(w * x for w, x in zip(weights, features, strict=True))))
        for place, features in find_features(describe_units(left, right), known, among, beside).items()
    }
