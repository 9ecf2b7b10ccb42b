"""The fitted link model: a logistic regression over ``features.NAMES``.

Fitted on 2026-11-24 to 16 written story pairs, 13 pairs of real outlets and the samples.
"""

BIAS = -3.712
WEIGHTS = {
    "cosine": 2.683,
    "common": 1.000,
    "phrases": 0.585,
    "share": 5.496,
    "sentence": 6.649,
    "distance": -2.497,
    "neighbour": 2.282,
    "row gap": 1.911,
    "column gap": 2.085,
    "size": -0.652,
    "headlines": 4.925,
    "headline": -0.952,
}
THRESHOLD = 0.6
"""The probability from which two paragraphs are linked."""
