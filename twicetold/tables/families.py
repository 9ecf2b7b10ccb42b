"""Nouns of one narrow kind, of which a thing is one or the other: colours, rooms, relatives, metals, meals.

The table is made from WordNet by ``scripts/build_families.py``; its licence stands in ``near-words-licence.md``.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twicetold.tables.near import are_near, base_forms


@dataclass(frozen=True, slots=True)
class Family:
    """``domain`` is animal, artifact, colour, food, object, person, plant or substance."""

    domain: str
    name: str


_MORE = {
    Family(
        "substance", "material"
    ): "wood stone brick concrete steel iron glass plastic paper leather cotton wool gold silver copper bronze tin",
    Family("artifact", "arm"): "gun knife axe hammer bomb sword grenade bat crowbar machete",
    Family(
        "object", "body_part"
    ): "chest leg arm head neck back stomach abdomen shoulder face knee ankle wrist hip thigh",
    Family("artifact", "room"): "kitchen bedroom bathroom attic cellar basement garage hallway corridor lobby closet",
}
"""Families across WordNet's: what things are made of, what is used as a weapon, parts of the body, rooms."""
_SAME = (
    {"dinner", "supper", "lunch"},
    {"cellar", "basement"},
    {"hallway", "corridor", "lobby"},
    {"stomach", "abdomen"},
    {"head", "face"},
    {"leg", "thigh", "knee", "ankle"},
    {"machete", "knife", "sword"},
    {"bomb", "grenade"},
    {"stone", "brick", "concrete"},
)
"""Of one family in the table, and said of one thing."""


@cache
def _families() -> dict[str, Family]:
    rows = (line.split() for line in _lines() if not line.startswith("="))
    found = {word: Family(domain, name) for domain, name, *words in rows for word in words}
    return found | {word: family for family, words in _MORE.items() for word in words.split()}


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
