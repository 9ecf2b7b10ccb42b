"""Fits the weights of the link models and prints them, with the F1 that they reach on pairs left out of the fit.

usage: python bench/fit_links.py [FOLDER OF LABELLED DATA]

Logistic regression with a ridge penalty, by Newton's method, on the standardised features of
``twicetold.alignment.features``. Pairs that share a base text or a topic are left out together. The output goes into
``twicetold/alignment/weights.py`` by hand. With the extra ``embed`` the two models that weigh the meaning follow.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from labelled import data_folder, f1, judged, read_lines, read_pairs

from twicetold.alignment.features import NAMES
from twicetold.alignment.identical import find_alike
from twicetold.alignment.meaning import NAMES as MEANING
from twicetold.alignment.meaning import Encoder, is_installed, load_encoder
from twicetold.alignment.place import Place
from twicetold.alignment.scores import find_rest
from twicetold.model import Document

RIDGE = 16.7
STEPS = 8
FOLDS = 8
THRESHOLDS = (0.3, 0.35, 0.38, 0.4, 0.42, 0.45)
STATEMENT = {"seeds": 3.0, "stories": 1.0, "real": 1.0, "superpal_multinews": 0.8}
"""How much a pair of units counts, by its set: the samples are one pair, and summaries select, as retellings do not."""
EVENT = {"ecbplus": 1.0}
WEIGHT = STATEMENT | EVENT
Units = list[list[str]]
Matrix = list[list[float]]


@dataclass(frozen=True)
class Example:
    """The pairs of units of two texts with their features (the first is the constant) and whether they are linked."""

    name: str
    topic: str
    rows: dict[Place, list[float]]
    alike: set[Place]
    wanted: set[Place]


def read_examples(data: Path, encode: Encoder | None) -> Iterator[Example]:
    """Doubtful pairs are left out."""
    for pair in read_pairs(data):
        doubtful = {tuple(link) for link in pair.gold.get("possible", [])}
        yield make_example(
            pair.group.split("/")[0],
            str(pair.gold.get("base", pair.name)).split("+")[0],
            (_sentences(pair.left), _sentences(pair.right)),
            {(i, j) for i, j in pair.gold["links"]},
            doubtful,
            encode,
        )
    for name in ("superpal_multinews", "ecbplus"):
        for item in read_lines(data / "alignment" / f"{name}.dev.jsonl"):
            units = [[sentence] for sentence in item["left"]], [[sentence] for sentence in item["right"]]
            everywhere = {(i, j) for i in range(len(units[0])) for j in range(len(units[1]))}
            yield make_example(
                item["set"],
                item["topic"],
                units,
                {(i, j) for i, j in item["links"]},
                everywhere - judged(item, everywhere),
                encode,
            )


def make_example(
    name: str,
    topic: str,
    units: tuple[Units, Units],
    wanted: set[Place],
    doubtful: set[tuple[int, ...]],
    encode: Encoder | None,
) -> Example:
    doubtful = doubtful - wanted
    alike = find_alike(*units, {})
    rows = find_rest(*units, alike, {}, encode)
    return Example(
        name,
        topic,
        {place: [1.0, *values] for place, values in rows.items() if place not in doubtful},
        alike.places - doubtful,
        wanted,
    )


def _sentences(document: Document) -> Units:
    return [[document.quote(s.span) for s in paragraph.sentences] for paragraph in document.paragraphs]


def fit(examples: Sequence[Example]) -> list[float]:
    """The weights, the constant first, for features as they are."""
    rows = [
        (row, float(place in some.wanted), WEIGHT[some.name]) for some in examples for place, row in some.rows.items()
    ]
    size = len(rows[0][0])
    mean = [0.0] + [sum(row[k] for row, _, _ in rows) / len(rows) for k in range(1, size)]
    scale = [1.0] + [
        max(1e-9, math.sqrt(sum((row[k] - mean[k]) ** 2 for row, _, _ in rows) / len(rows))) for k in range(1, size)
    ]
    standard = [([(v - m) / s for v, m, s in zip(row, mean, scale, strict=True)], y, w) for row, y, w in rows]
    weights = [0.0] * size
    for _ in range(STEPS):
        weights = improve(weights, standard)
    plain = [weight / s for weight, s in zip(weights, scale, strict=True)]
    return [plain[0] - sum(w * m for w, m in zip(plain[1:], mean[1:], strict=True)), *plain[1:]]


def improve(weights: list[float], rows: list[tuple[list[float], float, float]]) -> list[float]:
    """One step of Newton's method; the constant is not penalised."""
    size = len(weights)
    slope = [0.0, *(-RIDGE * weight for weight in weights[1:])]
    curve = [[RIDGE * float(i == j and i > 0) for j in range(size)] for i in range(size)]
    for features, label, count in rows:
        chance = predict(weights, features)
        spread = count * chance * (1 - chance)
        for i, value in enumerate(features):
            slope[i] += count * (label - chance) * value
            part, line = spread * value, curve[i]
            for j in range(i + 1):
                line[j] += part * features[j]
    for i in range(size):
        for j in range(i):
            curve[j][i] = curve[i][j]
    return [weight + change for weight, change in zip(weights, solve(curve, slope), strict=True)]


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


def measure(examples: Sequence[Example], sets: Iterable[str]) -> None:
    """F1 by set and threshold, each topic judged by weights that never saw it."""
    topics = sorted({some.topic for some in examples})
    count: Counter[tuple[str, float, str]] = Counter()
    for fold in range(FOLDS):
        left_out = set(topics[fold::FOLDS])
        weights = fit([some for some in examples if some.topic not in left_out])
        for some in examples:
            if some.topic in left_out:
                chances = {place: predict(weights, row) for place, row in some.rows.items()}
                for threshold in THRESHOLDS:
                    told = some.alike | {place for place, chance in chances.items() if chance >= threshold}
                    count[some.name, threshold, "hit"] += len(told & some.wanted)
                    count[some.name, threshold, "told"] += len(told)
                    count[some.name, threshold, "wanted"] += len(some.wanted)
    print("F1 on pairs left out of the fit, by threshold", *(f"{threshold:>6}" for threshold in THRESHOLDS))
    for name in sets:
        values = (f1(*(count[name, threshold, what] for what in ("hit", "told", "wanted"))) for threshold in THRESHOLDS)
        print(f"{name:<45}", *(f"{value:6.3f}" for value in values))


def fit_models(data: Path, encode: Encoder | None) -> None:
    names = (*NAMES, *MEANING) if encode else NAMES
    everything = list(read_examples(data, encode))
    for title, sets in (("STATEMENT", STATEMENT), ("EVENT", EVENT)):
        examples = [some for some in everything if some.name in sets]
        measure(examples, sets)
        bias, *weights = fit(examples)
        print(f"{title}{'_MEANING' if encode else ''} = Model(\n    bias={bias:.3f},\n    weights={{")
        for name, weight in zip(names, weights, strict=True):
            print(f'        "{name}": {weight:.3f},')
        print("    },")


def main() -> None:
    data = data_folder()
    fit_models(data, None)
    if is_installed():
        fit_models(data, load_encoder())


if __name__ == "__main__":
    main()
