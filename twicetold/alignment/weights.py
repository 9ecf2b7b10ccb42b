"""The fitted link models: logistic regressions over ``features.NAMES``, and ``meaning.NAMES`` with the extra ``embed``.

Printed by ``python bench/fit_links.py`` on 2026-11-27.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Model:
    """``threshold`` is the probability from which two units are linked."""

    bias: float
    weights: dict[str, float]
    threshold: float


STATEMENT = Model(
    bias=-2.831,
    weights={
        "cosine": 3.449,
        "cosine gap": 2.099,
        "common": 0.995,
        "share": 4.763,
        "gap": 1.578,
        "sentence": 6.195,
        "phrases": 0.493,
        "quotation": 0.658,
        "names": -0.092,
        "words": -0.177,
        "greater votes": 1.584,
        "smaller votes": 0.954,
        "distance": -1.658,
        "diagonal": 2.359,
        "beside": 1.070,
        "sentences": -1.443,
        "headlines": 4.313,
        "headline": -0.874,
    },
    threshold=0.4,
)
"""Tell the same statement. Fitted to 16 written story pairs, 13 pairs of real outlets, the samples, and 12 summaries
with their articles (the weights of the sets stand in the script); threshold chosen on the same."""
EVENT = Model(
    bias=-1.884,
    weights={
        "cosine": 4.510,
        "cosine gap": -2.449,
        "common": 0.543,
        "share": 3.829,
        "gap": -3.000,
        "sentence": 3.087,
        "phrases": -0.022,
        "quotation": -7.371,
        "names": 0.638,
        "words": 0.266,
        "greater votes": -1.797,
        "smaller votes": 0.292,
        "distance": -0.964,
        "diagonal": 3.689,
        "beside": 3.418,
        "sentences": -0.000,
        "headlines": 0.080,
        "headline": 0.188,
    },
    threshold=0.4,
)
"""Speak of the same event. Fitted to the sentences of 215 pairs of reports (ECB+); threshold chosen on the same."""
STATEMENT_MEANING = Model(
    bias=-2.357,
    weights={
        "cosine": 2.249,
        "cosine gap": 1.169,
        "common": 1.080,
        "share": 4.019,
        "gap": 1.573,
        "sentence": 4.969,
        "phrases": 0.505,
        "quotation": 0.544,
        "names": -0.258,
        "words": -0.200,
        "greater votes": 1.341,
        "smaller votes": 1.212,
        "distance": -1.404,
        "diagonal": 2.239,
        "beside": 0.750,
        "sentences": -1.685,
        "headlines": 3.891,
        "headline": -0.951,
        "meaning": 2.331,
        "meaning gap": 1.097,
    },
    threshold=0.4,
)
"""As ``STATEMENT``, with the features of ``meaning.NAMES``; fitted to the same."""
EVENT_MEANING = Model(
    bias=-2.311,
    weights={
        "cosine": 3.209,
        "cosine gap": -1.475,
        "common": 0.470,
        "share": 3.023,
        "gap": -2.637,
        "sentence": 2.510,
        "phrases": -0.015,
        "quotation": -7.101,
        "names": 0.472,
        "words": 0.182,
        "greater votes": -1.448,
        "smaller votes": 0.746,
        "distance": -0.768,
        "diagonal": 3.686,
        "beside": 2.888,
        "sentences": 0.000,
        "headlines": -0.033,
        "headline": 0.116,
        "meaning": 3.063,
        "meaning gap": -2.410,
    },
    threshold=0.4,
)
"""As ``EVENT``, with the features of ``meaning.NAMES``; fitted to the same."""
