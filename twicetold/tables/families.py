"""Nouns of one narrow kind, of which a thing is one or the other: colours, rooms, relatives, metals, meals.

The table is made from WordNet by ``scripts/build_families.py``; its licence stands in ``near-words-licence.md``.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twicetold.tables.near import are_near, base_forms

_SAME = ({"dinner", "supper", "lunch"},)
"""Of one family in the table, and said of one thing."""


@dataclass(frozen=True, slots=True)
class Family:
    """``domain`` is animal, artifact, colour, food, object, person, plant or substance."""

    domain: str
    name: str


@cache
def _families() -> dict[str, Family]:
    return {
        word: Family(domain, name)
        for domain, name, *words in (line.split() for line in _lines() if not line.startswith("="))
        for word in words
    }


@cache
def _kin() -> dict[str, frozenset[str]]:
    """Of one family, and no rivals: one is a kind of the other, or explained by it."""
    rows = (line.split()[1:] for line in _lines() if line.startswith("="))
    return {word: frozenset(others) for word, *others in rows}


@cache
def _lines() -> list[str]:
    return (files("twicetold.tables") / "families.txt").read_text("utf-8").splitlines()


def family_of(word: str) -> tuple[str, Family] | None:
    """The base form of ``word`` (lower case) and its family."""
    table = _families()
    found = [base for base in reversed(base_forms(word)) if base in table]
    return (found[0], table[found[0]]) if found else None


def find_rivalry(word: str, other: str) -> Family | None:
    """The family of two words of which a thing is one or the other: ``pig``/``dog``, and not ``dog``/``puppy``."""
    here, there = family_of(word), family_of(other)
    if here is None or there is None or here[1] != there[1] or here[0] == there[0]:
        return None
    one, two = here[0], there[0]
    if two in _kin().get(one, ()) or one in _kin().get(two, ()) or are_near(word, other):
        return None
    if any({one, two} <= same for same in _SAME):
        return None
    return here[1]
