"""Character 3-to-5-gram TF-IDF over the units of both texts.

Grams are taken inside words (with one space of padding), so that re-wrapping, quotation style and word order inside
the unit change little. Weights are ``tf * idf`` with ``idf = log((1 + n) / (1 + df)) + 1`` and unit length (the variant
of scikit-learn's ``TfidfVectorizer(analyzer="char_wb")``).
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, count, repeat
from operator import mul


@dataclass(frozen=True, slots=True)
class Vector:
    """The numbers of the grams that some other unit has too, and their weights; ``length`` is that of all grams."""

    grams: "array[int]"
    weights: "array[float]"
    length: float


def make_vectors(units: Iterable[Sequence[str]], fewest: int) -> list[Vector]:
    """One vector a unit, of its words; rarity is reckoned among at least ``fewest`` units."""
    numbers = _Numbers()
    grams: list[array[int]] = []
    counts: list[array[int]] = []
    for words in units:
        found = Counter(chain.from_iterable(map(numbers.__getitem__, words)))
        grams.append(array("i", found))
        counts.append(array("i", found.values()))
    frequency = Counter(chain.from_iterable(grams))
    many = max(len(grams), fewest)
    rarity = array("d", (math.log((1 + many) / (1 + frequency[n])) + 1 for n in range(len(frequency))))
    is_shared = bytes(frequency[n] > 1 for n in range(len(frequency)))
    damped = [0.0, *(1 + math.log(n) for n in range(1, 1 + max(map(max, filter(None, counts)), default=0)))]
    return [_weigh(*unit, damped, rarity, is_shared) for unit in zip(grams, counts, strict=True)]


class _Numbers(dict[str, tuple[int, ...]]):
    """From a word to the numbers of its grams, which are given in the order of their coming."""

    def __init__(self) -> None:
        super().__init__()
        self._grams: dict[str, int] = defaultdict(count().__next__)

    def __missing__(self, word: str) -> tuple[int, ...]:
        self[word] = found = tuple(map(self._grams.__getitem__, cut_grams(word)))
        return found


def _weigh(
    grams: "array[int]", counts: "array[int]", damped: list[float], rarity: "array[float]", is_shared: bytes
) -> Vector:
    weights = array("d", map(mul, map(damped.__getitem__, counts), map(rarity.__getitem__, grams)))
    length = math.sqrt(math.fsum(map(mul, weights, weights))) or 1.0
    kept = bytes(map(is_shared.__getitem__, grams))
    return Vector(array("i", compress(grams, kept)), array("f", compress(weights, kept)), length)


def cut_grams(word: str) -> Iterator[str]:
    padded = f" {word} "
    return (padded[i : i + size] for size in (3, 4, 5) for i in range(max(1, len(padded) - size + 1)))


def similarities(one: Vector, others: Iterable[Vector]) -> Iterator[float]:
    """The cosines of one vector with others, 0 to 1."""
    weight_of = dict(zip(one.grams, one.weights, strict=True)).get
    for other in others:
        product = sum(map(mul, map(weight_of, other.grams, repeat(0.0)), other.weights))
        yield min(1.0, product / (one.length * other.length))
