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
    bias=-2.370,
    weights={
        "cosine": 2.407,
        "cosine gap": 0.725,
        "common": 1.180,
        "share": 3.716,
        "gap": 1.678,
        "sentence": 5.766,
        "phrases": 0.591,
        "quotation": 0.378,
        "names": -0.280,
        "words": -0.143,
        "greater votes": 1.147,
        "smaller votes": 1.016,
        "distance": -1.668,
        "diagonal": 2.375,
        "beside": 0.636,
        "sentences": -1.750,
        "headlines": 4.164,
        "headline": -0.909,
        "meaning": 1.958,
        "meaning gap": 1.531,
    },
    threshold=0.43,
)
"""As ``STATEMENT``, with the features of ``meaning.NAMES``; fitted to the same."""
EVENT_MEANING = Model(
    bias=-2.493,
    weights={
        "cosine": 3.570,
        "cosine gap": -1.298,
        "common": 0.476,
        "share": 3.674,
        "gap": -2.628,
        "sentence": 2.470,
        "phrases": -0.088,
        "quotation": -8.580,
        "names": 0.481,
        "words": 0.177,
        "greater votes": -1.972,
        "smaller votes": 1.370,
        "distance": -0.864,
        "diagonal": 4.612,
        "beside": 2.628,
        "sentences": 0.000,
        "headlines": -0.191,
        "headline": 0.235,
        "meaning": 3.647,
        "meaning gap": -2.942,
    },
    threshold=0.4,
)
"""As ``EVENT``, with the features of ``meaning.NAMES``; fitted to the same."""
