"""Character 3-to-5-gram TF-IDF over the units of both texts.

Grams are taken inside words (with one space of padding), so that re-wrapping, quotation style and word order inside
the unit change little. Weights are ``tf * idf`` with ``idf = log((1 + n) / (1 + df)) + 1`` and unit length (the variant
of scikit-learn's ``TfidfVectorizer(analyzer="char_wb")``).
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat
from operator import mul
from typing import NamedTuple


class Vector(NamedTuple):
    """The numbers of the grams that some other unit has too, and their weights in a vector of length one."""

    grams: "array[int]"
    weights: "array[float]"


def make_vectors(units: Iterable[Sequence[str]], fewest: int) -> list[Vector]:
    """One vector a unit, of its words; rarity is reckoned among at least ``fewest`` units."""
    numbers: dict[str, int] = {}
    grams: list[array[int]] = []
    counts: list[array[int]] = []
    for words in units:
        count = Counter(chain.from_iterable(map(cut_grams, words)))
        grams.append(array("l", [numbers.setdefault(gram, len(numbers)) for gram in count]))
        counts.append(array("l", count.values()))
    frequency = Counter(chain.from_iterable(grams))
    many = max(len(grams), fewest)
    rarity = array("d", (math.log((1 + many) / (1 + frequency[n])) + 1 for n in range(len(numbers))))
    return [_weigh(*unit, rarity, frequency) for unit in zip(grams, counts, strict=True)]


def _weigh(grams: "array[int]", counts: "array[int]", rarity: "array[float]", frequency: Counter[int]) -> Vector:
    weights = [(1 + math.log(count)) * rarity[gram] for gram, count in zip(grams, counts, strict=True)]
    length = math.sqrt(math.fsum(map(mul, weights, weights))) or 1.0
    shared = [(gram, weight / length) for gram, weight in zip(grams, weights, strict=True) if frequency[gram] > 1]
    return Vector(array("l", (gram for gram, _ in shared)), array("d", (weight for _, weight in shared)))


@lru_cache(maxsize=65536)
def cut_grams(word: str) -> tuple[str, ...]:
    padded = f" {word} "
    return tuple(padded[i : i + size] for size in (3, 4, 5) for i in range(max(1, len(padded) - size + 1)))


def similarities(one: Vector, others: Iterable[Vector]) -> Iterator[float]:
    """The cosines of one vector with others, 0 to 1."""
    weight_of = dict(zip(one.grams, one.weights, strict=True)).get
    for other in others:
        yield min(1.0, sum(map(mul, map(weight_of, other.grams, repeat(0.0)), other.weights)))
