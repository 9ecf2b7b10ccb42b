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
    bias=-2.863,
    weights={
        "cosine": 3.473,
        "cosine gap": 2.044,
        "common": 1.075,
        "share": 4.476,
        "gap": 1.764,
        "sentence": 7.447,
        "phrases": 0.585,
        "quotation": 0.514,
        "names": -0.079,
        "words": -0.134,
        "greater votes": 1.535,
        "smaller votes": 0.540,
        "distance": -1.869,
        "diagonal": 2.401,
        "beside": 0.968,
        "sentences": -1.661,
        "headlines": 4.615,
        "headline": -0.849,
    },
    threshold=0.43,
)
"""Tell the same statement. Fitted to 16 written story pairs, 13 pairs of real outlets, the samples, and 12 summaries
with their articles (0.45 of the weight); threshold chosen on the same."""
EVENT = Model(
    bias=-2.121,
    weights={
        "cosine": 5.420,
        "cosine gap": -2.606,
        "common": 0.505,
        "share": 4.617,
        "gap": -3.432,
        "sentence": 3.110,
        "phrases": -0.094,
        "quotation": -8.999,
        "names": 0.710,
        "words": 0.335,
        "greater votes": -2.295,
        "smaller votes": 0.644,
        "distance": -0.984,
        "diagonal": 4.583,
        "beside": 3.621,
        "sentences": 0.000,
        "headlines": 0.040,
        "headline": 0.192,
    },
    threshold=0.4,
)
"""Speak of the same event. Fitted to the sentences of 215 pairs of reports (ECB+); threshold chosen on the same."""
STATEMENT_MEANING = Model(
    bias=-2.384,
    weights={
        "cosine": 2.454,
        "cosine gap": 0.805,
        "common": 1.238,
        "share": 3.778,
        "gap": 1.704,
        "sentence": 5.994,
        "phrases": 0.590,
        "quotation": 0.388,
        "names": -0.283,
        "words": -0.171,
        "greater votes": 1.180,
        "smaller votes": 0.970,
        "distance": -1.638,
        "diagonal": 2.339,
        "beside": 0.613,
        "sentences": -1.846,
        "headlines": 4.240,
        "headline": -0.929,
        "meaning": 2.070,
        "meaning gap": 1.455,
    },
    threshold=0.43,
)
"""As ``STATEMENT``, with the features of ``meaning.NAMES``; fitted to the same."""
EVENT_MEANING = Model(
    bias=-2.623,
    weights={
        "cosine": 3.461,
        "cosine gap": -1.222,
        "common": 0.420,
        "share": 3.587,
        "gap": -3.012,
        "sentence": 2.565,
        "phrases": -0.072,
        "quotation": -8.739,
        "names": 0.513,
        "words": 0.224,
        "greater votes": -1.870,
        "smaller votes": 1.316,
        "distance": -0.750,
        "diagonal": 4.672,
        "beside": 2.902,
        "sentences": 0.000,
        "headlines": -0.110,
        "headline": 0.106,
        "meaning": 3.786,
        "meaning gap": -3.086,
    },
    threshold=0.4,
)
"""As ``EVENT``, with the features of ``meaning.NAMES``; fitted to the same."""
