"""Fits the weights of the link model and prints them, with the F1 that they reach on pairs left out of the fit.

usage: python bench/fit_links.py [FOLDER OF LABELLED DATA]

Logistic regression with a small ridge penalty, by Newton's method, on the features of ``twicetold.alignment.features``.
Pairs that share a base text are left out together. The output goes into ``twicetold/alignment/weights.py`` by hand.
"""

import math
from collections import Counter, defaultdict

from labelled import LabelledPair, data_folder, f1, read_pairs

from twicetold.alignment.features import NAMES, find_features
from twicetold.alignment.units import describe_units
from twicetold.alignment.weights import THRESHOLD
from twicetold.model import Document

RIDGE = 3.0
STEPS = 12
FOLDS = 8
Row = tuple[list[float], float]
Matrix = list[list[float]]


def read_rows(pair: LabelledPair) -> dict[tuple[int, int], Row]:
    """Features (the first is the constant) and label of every pair of paragraphs; doubtful ones are left out."""
    wanted = {tuple(link) for link in pair.gold["links"]}
    doubtful = {tuple(link) for link in pair.gold.get("possible", [])} - wanted
    features = find_features(describe_units(_sentences(pair.left), _sentences(pair.right)))
    return {
        place: ([1.0, *values], float(place in wanted)) for place, values in features.items() if place not in doubtful
    }


def _sentences(document: Document) -> list[list[str]]:
    return [[document.quote(s.span) for s in paragraph.sentences] for paragraph in document.paragraphs]


def fit(rows: list[Row]) -> list[float]:
    """The weights, the constant first."""
    size = len(rows[0][0])
    scale = [max(1e-9, max(abs(features[k]) for features, _ in rows)) for k in range(size)]
    scaled = [([value / scale[k] for k, value in enumerate(features)], label) for features, label in rows]
    weights = [0.0] * size
    for _ in range(STEPS):
        slope = [-RIDGE / 100 * weight for weight in weights]
        curve = [[RIDGE / 100 * float(i == j) for j in range(size)] for i in range(size)]
        for features, label in scaled:
            chance = predict(weights, features)
            spread = chance * (1 - chance)
            for i, value in enumerate(features):
                slope[i] += (label - chance) * value
                for j in range(i + 1):
                    curve[i][j] += spread * value * features[j]
        for i in range(size):
            for j in range(i):
                curve[j][i] = curve[i][j]
        weights = [weight + change for weight, change in zip(weights, solve(curve, slope), strict=True)]
    return [weight / scale[k] for k, weight in enumerate(weights)]


def predict(weights: list[float], features: list[float]) -> float:
    total = sum(weight * value for weight, value in zip(weights, features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def solve(matrix: Matrix, right: list[float]) -> list[float]:
    """Gaussian elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for k in range(size):
        pivot = max(range(k, size), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for i in range(k + 1, size):
            factor = rows[i][k] / rows[k][k]
            rows[i] = [value - factor * upper for value, upper in zip(rows[i], rows[k], strict=True)]
    found = [0.0] * size
    for k in reversed(range(size)):
        found[k] = (rows[k][size] - sum(rows[k][j] * found[j] for j in range(k + 1, size))) / rows[k][k]
    return found


def main() -> None:
    pairs = list(read_pairs(data_folder()))
    rows = [read_rows(pair) for pair in pairs]
    bases = sorted({pair.gold.get("base", pair.name) for pair in pairs})
    fold = {base: number % FOLDS for number, base in enumerate(bases)}
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for left_out in range(FOLDS):
        folds = [fold[pair.gold.get("base", pair.name)] for pair in pairs]
        weights = fit([row for number, some in enumerate(rows) if folds[number] != left_out for row in some.values()])
        for pair, some, number in zip(pairs, rows, folds, strict=True):
            if number == left_out:
                told = {place for place, (features, _) in some.items() if predict(weights, features) >= THRESHOLD}
                wanted = {tuple(link) for link in pair.gold["links"]}
                tally = Counter(hit=len(told & wanted), told=len(told), wanted=len(wanted))
                count[pair.group.split("/")[0]] += tally
    for group, tally in sorted(count.items()):
        print(f"left out, {group:<10} F1 {f1(tally['hit'], tally['told'], tally['wanted']):.3f}")
    bias, *weights = fit([row for some in rows for row in some.values()])
    print(f"BIAS = {bias:.3f}")
    for name, weight in zip(NAMES, weights, strict=True):
        print(f'    "{name}": {weight:.3f},')


if __name__ == "__main__":
    main()
