"""The fitted link model: a logistic regression over ``features.NAMES``.

Fitted on 2026-11-24 to 16 written story pairs, 13 pairs of real outlets and the samples.
"""

BIAS = -3.277
WEIGHTS = {
    "cosine": 1.639,
    "common": 1.323,
    "phrases": 0.678,
    "share": 4.566,
    "sentence": 7.107,
    "distance": -3.194,
    "neighbour": 2.430,
    "row gap": 2.444,
    "column gap": 2.658,
    "size": -0.956,
    "headlines": 4.788,
    "headline": -1.265,
}
THRESHOLD = 0.55
"""The probability from which two paragraphs are linked."""
