"""What the aligner knows of one unit (a paragraph or a sentence) before it meets another."""

import itertools
import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from twicetold.alignment.grams import Vector, count_grams
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

Item = TypeVar("Item", bound=Hashable)
COMMON_WORDS = frozenset(
    (
        "the a an of to in and that is was for on with as by at from it he she they his her their be been has have "
        "had were are this which who not but said or its after would will about"
    ).split()
)
_FEWEST = 20
"""Rarity is reckoned among at least so many units, else two texts of one sentence would have no rare word."""


@dataclass(frozen=True, slots=True)
class Unit:
    """``grams`` is a unit vector; ``stems`` and ``pairs`` (of neighbouring stems) are sets with their weights outside.

    ``sentences`` are the stems of each sentence; ``is_headline`` when it neither ends like a sentence nor is long.
    """

    grams: Vector
    stems: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    sentences: tuple[frozenset[str], ...]
    is_headline: bool


@dataclass(frozen=True, slots=True)
class Units:
    """The units of both sides, and how much each stem and each pair of stems tells (log of how rare it is)."""

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    stem_weight: dict[str, float]
    pair_weight: dict[tuple[str, str], float]


def describe_units(left: list[list[str]], right: list[list[str]]) -> Units:
    """Each unit is given as the list of its sentences."""
    texts = [" ".join(sentences) for sentences in (*left, *right)]
    counts = [count_grams(text) for text in texts]
    gram_weight = _rarity(counts, 1.0)
    words = [[stem(word.key) for word in find_words(text)] for text in texts]
    stems = [frozenset(w for w in each if w not in COMMON_WORDS) for each in words]
    pairs = [frozenset(itertools.pairwise(each)) for each in words]
    units = tuple(
        Unit(
            _unit_vector(count, gram_weight),
            stems[n],
            pairs[n],
            tuple(_content(sentence) for sentence in (*left, *right)[n]),
            _is_headline(texts[n]),
        )
        for n, count in enumerate(counts)
    )
    return Units(units[: len(left)], units[len(left) :], _rarity(stems, 0.5), _rarity(pairs, 0.5))


def _content(sentence: str) -> frozenset[str]:
    return frozenset(stem(word.key) for word in find_words(sentence)) - COMMON_WORDS


def _is_headline(text: str) -> bool:
    text = text.strip()
    return len(text) < 140 and not text.endswith((".", "!", "?", "”", '"', "…", ":", ";"))


def _rarity(units: Sequence[Iterable[Item]], smoothing: float) -> dict[Item, float]:
    frequency = Counter(item for unit in units for item in unit)
    many = max(len(units), _FEWEST)
    return {item: math.log((1 + many) / (smoothing + df)) for item, df in frequency.items()}


def _unit_vector(count: Counter[str], weight: dict[str, float]) -> Vector:
    vector = {gram: (1 + math.log(n)) * (weight[gram] + 1) for gram, n in count.items()}
    length = math.sqrt(sum(value * value for value in vector.values())) or 1.0
    return {gram: value / length for gram, value in vector.items()}
