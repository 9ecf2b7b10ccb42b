"""What the aligner knows of one unit (a paragraph or a sentence) before it meets another."""

import math
import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeVar

from twicetold.alignment.evidence import weigh_stems
from twicetold.alignment.grams import Vector, make_vectors
from twicetold.alignment.keys import find_key
from twicetold.text.tokens import find_keys, fold_typography

Item = TypeVar("Item", bound=Hashable)
COMMON_WORDS = frozenset(
    (
        "the a an of to in and that is was for on with as by at from it he she they his her their be been has have "
        "had were are this which who not but said or its after would will about"
    ).split()
)
_QUOTED = re.compile(r'"([^"]{3,300})"')
_FEWEST = 35
"""Rarity is reckoned among at least so many units, else two texts of one sentence would have no rare word."""


@dataclass(frozen=True, slots=True)
class Unit:
    """``grams`` is a unit vector; ``stems`` and ``pairs`` (of neighbouring stems) are sets with their weights outside.

    ``pairs`` are those that some other unit has too. ``weight`` is that of all stems. ``sentences`` are the stems of
    each sentence, with their weight; ``quoted`` those between quotation marks; ``is_headline`` when it neither ends
    like a sentence nor is long.
    """

    grams: Vector
    stems: frozenset[str]
    weight: float
    pairs: frozenset[tuple[str, str]]
    sentences: tuple[tuple[frozenset[str], float], ...]
    quoted: frozenset[str]
    is_headline: bool


@dataclass(frozen=True, slots=True)
class Units:
    """The units of both sides; how much each stem tells, and each pair of stems (log of how rare it is).

    ``names`` are the stems that names are made of.
    """

    left: tuple[Unit, ...]
    right: tuple[Unit, ...]
    stem_weight: dict[str, float]
    pair_weight: dict[tuple[str, str], float]
    names: frozenset[str]


def describe_units(left: list[list[str]], right: list[list[str]]) -> Units:
    """Each unit is given as the list of its sentences."""
    texts = [" ".join(sentences) for sentences in (*left, *right)]
    stems = [[list(map(find_key, find_keys(sentence))) for sentence in unit] for unit in (*left, *right)]
    sets = [frozenset(chain.from_iterable(unit)) - COMMON_WORDS for unit in stems]
    evidence = weigh_stems(
        _rarity(Counter(chain.from_iterable(sets)), len(texts)), chain.from_iterable((*left, *right))
    )
    stem_weight = evidence.weight
    pair_weight = _weigh_pairs(stems)
    vectors = make_vectors(map(find_keys, texts), _FEWEST)
    units = tuple(
        Unit(
            vectors[n],
            sets[n],
            weigh(sets[n], stem_weight),
            frozenset(pair_weight.keys() & set(_pairs(stems[n]))),
            _weigh_sentences(stems[n], sets[n], stem_weight),
            _find_quoted(texts[n]),
            _is_headline(texts[n]),
        )
        for n in range(len(texts))
    )
    return Units(units[: len(left)], units[len(left) :], stem_weight, pair_weight, evidence.names)


def weigh(items: Iterable[Item], weight: dict[Item, float]) -> float:
    """The sum of the weights: the same in whatever order a set gives its items."""
    return math.fsum(map(weight.__getitem__, items))


def _pairs(sentences: list[list[str]]) -> Iterator[tuple[str, str]]:
    return pairwise(chain.from_iterable(sentences))


def _weigh_pairs(units: list[list[list[str]]]) -> dict[tuple[str, str], float]:
    """Of the pairs of neighbouring stems that more than one unit has."""
    counts: Counter[tuple[str, str]] = Counter()
    for sentences in units:
        counts.update(set(_pairs(sentences)))
    return _rarity({pair: count for pair, count in counts.items() if count > 1}, len(units))


def _weigh_sentences(
    sentences: list[list[str]], whole: frozenset[str], weight: dict[str, float]
) -> tuple[tuple[frozenset[str], float], ...]:
    """The stems of each sentence with their weight; one sentence has those of the whole unit."""
    contents = [whole] if len(sentences) == 1 else [frozenset(stems) - COMMON_WORDS for stems in sentences]
    return tuple((content, weigh(content, weight)) for content in contents)


def _find_quoted(text: str) -> frozenset[str]:
    return frozenset(
        find_key(word) for match in _QUOTED.finditer(fold_typography(text)) for word in find_keys(match[1])
    )


def _is_headline(text: str) -> bool:
    text = text.strip()
    return len(text) < 140 and not text.endswith((".", "!", "?", "”", '"', "…", ":", ";"))


def _rarity(frequency: Mapping[Item, int], count: int) -> dict[Item, float]:
    """By the number of units that have an item, of ``count`` units."""
    many = max(count, _FEWEST)
    return {item: math.log((1 + many) / (0.5 + df)) for item, df in frequency.items()}
