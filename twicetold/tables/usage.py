"""How English words are used: pairs of words, commoner synonyms, and the words that spinners put in.

``bigrams.txt`` and ``swaps.txt`` come from WordNet 3.0 (``scripts/build_usage.py``; ``wordnet-licence.md``),
``tortured.txt`` and ``spun-words.txt`` from the Problematic Paper Screener's list (``scripts/build_tortured.py``;
``tortured-licence.md``).
Loading takes about 50 ms and happens once, at the first question.
"""

import math
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

_DISCOUNT = 0.75
_FLOOR = 0.3
"""Added to the number of different words before a word, so that an unseen word is rare and not impossible."""
_VOCABULARY = 50_000
START, END = "<s>", "</s>"


class _Row(NamedTuple):
    """How often a word stands there, the number of different words after and before it, its pairs still to be read."""

    uses: int
    followers: int
    continuations: int
    pairs: str


def _read(name: str) -> list[str]:
    return (files("twicetold.tables") / name).read_text("utf-8").splitlines()


@cache
def _lines() -> dict[str, str]:
    """The line of each word as it is written; it is read when the word is asked for."""
    return {word: rest for word, _, rest in (line.partition(" ") for line in _read("bigrams.txt"))}


@lru_cache(maxsize=1 << 15)
def _row(word: str) -> _Row | None:
    line = _lines().get(word)
    if line is None:
        return None
    count, followers, continuations, *pairs = line.split(" ", 3)
    return _Row(int(count), int(followers), int(continuations), pairs[0] if pairs else "")


@cache
def _kinds() -> int:
    """The number of different pairs."""
    return sum(int(line.split(" ", 2)[1]) for line in _lines().values())


@cache
def _mass() -> float:
    """What the numbers of different words before each word, floored, add up to."""
    return _kinds() + _FLOOR * _VOCABULARY


@cache
def _pairs(word: str) -> dict[str, int]:
    row = _row(word)
    cells = row.pairs.replace(":", " ").split(" ") if row and row.pairs else []
    return dict(zip(cells[::2], map(int, cells[1::2]), strict=True))


def count(word: str) -> int:
    """How often a word stands in two million words of plain English."""
    row = _row(word)
    return row.uses if row else 0


def count_pair(word: str, after: str) -> int:
    """How often ``after`` follows ``word`` there; 0 below three times."""
    return _pairs(word).get(after, 0)


@cache
def count_all() -> int:
    """The number of words in that text."""
    return sum(int(line.split(" ", 1)[0]) for line in _lines().values())


@lru_cache(maxsize=1 << 17)
def fit(word: str, after: str) -> float:
    """The logarithm of the chance that ``after`` follows ``word`` (absolute discounting, Kneser-Ney's lower order)."""
    second = _row(after)
    alone = ((second.continuations if second else 0) + _FLOOR) / _mass()
    first = _row(word)
    if first is None:
        return math.log(alone)
    seen = max(_pairs(word).get(after, 0) - _DISCOUNT, 0.0)
    return math.log((seen + _DISCOUNT * first.followers * alone) / first.uses)


@cache
def _swaps() -> dict[str, str]:
    return dict(line.split(" ", 1) for line in _read("swaps.txt"))


def commoner_synonyms(word: str) -> list[str]:
    """Commoner words, in the same inflection, for which a thesaurus offers ``word``; the commonest first."""
    row = _swaps().get(word)
    return row.split(" ") if row else []


@cache
def spun_words() -> dict[str, float]:
    """How much oftener a word stands in tortured phrases than in what they stand for, as a logarithm."""
    return {word: float(weight) for word, weight in (line.split(" ") for line in _read("spun-words.txt"))}


@cache
def tortured_phrases() -> dict[str, str]:
    """Phrases that spinners made, with the terms they made them of."""
    return dict(line.split("\t") for line in _read("tortured.txt"))
