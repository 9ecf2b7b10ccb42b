"""Words that exclude each other, and words that stand for each other, in news English."""

from functools import cache
from importlib.resources import files

from twicetold.tables.near import base_forms

_MERCY = "amnesty pardon pardons pardoned forgive forgave forgiven forgives forgiveness clemency"
_SAME = (_MERCY, "possible feasible", "refuse refused decline declined", "factor factors role roles")


@cache
def opposites() -> dict[str, frozenset[str]]:
    """For each word the words that cannot stand in its place, in lower case."""
    text = (files("twicetold.tables") / "antonyms.txt").read_text("utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            one, other = (side.split() for side in line.split("/"))
            for word in one:
                found.setdefault(word, set()).update(other)
            for word in other:
                found.setdefault(word, set()).update(one)
    return {word: frozenset(others) for word, others in found.items()}


@cache
def canonical_words() -> dict[str, str]:
    """For words of one meaning, the first of them."""
    return {word: group.split()[0] for group in _SAME for word in group.split()}


@cache
def _wordnet() -> dict[str, frozenset[str]]:
    """WordNet's antonyms of base forms; made by ``scripts/build_antonyms.py``, licence in ``near-words-licence.md``."""
    found: dict[str, set[str]] = {}
    for line in (files("twicetold.tables") / "wordnet-antonyms.txt").read_text("utf-8").splitlines():
        one, other = line.split()
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


def are_antonyms(word: str, other: str) -> bool:
    """Whether WordNet has two words, or their base forms, as antonyms; broader than ``opposites``, and less sure."""
    others = set(base_forms(other))
    return any(_wordnet().get(base, frozenset()) & others for base in base_forms(word))
