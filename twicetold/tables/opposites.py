"""Words that exclude each other, and words that stand for each other, in news English."""

from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

from twicetold.tables.near import base_forms

_MERCY = "amnesty pardon pardons pardoned forgive forgave forgiven forgives forgiveness clemency"
_SAME = (_MERCY, "possible feasible", "refuse refused decline declined", "factor factors role roles")


class Condition(StrEnum):
    """When two opposites exclude each other: always, of one subject, before the same word, in an edited
    sentence, or when the one is denied before the same word."""

    NONE = ""
    SAME_SUBJECT = "="
    SAME_ANCHOR = ">"
    EDITED = "~"
    DENIED = "!"


@cache
def _table() -> dict[str, dict[str, Condition]]:
    """For each word of ``antonyms.txt`` the words that cannot stand in its place, in lower case."""
    text = (files("twicetold.tables") / "antonyms.txt").read_text("utf-8")
    found: dict[str, dict[str, Condition]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            condition = Condition(line[0]) if line[0] in "=>~!" else Condition.NONE
            one, other = (side.split() for side in line.lstrip("=>~! ").split("/"))
            for here, there in ((one, other), (other, one)):
                for word in here:
                    found.setdefault(word, {}).update(dict.fromkeys(there, condition))
    return found


@lru_cache(maxsize=8192)
def _entries(word: str) -> tuple[str, ...]:
    """The words of the table that ``word`` (``turned_off`` for a phrase) is a form of: itself before all."""
    return (word,) if word in _table() else tuple(base for base in base_forms(word) if base in _table())


@cache
def _openings() -> frozenset[str]:
    """The first words of the phrases in the table."""
    return frozenset(word.partition("_")[0] for word in _table() if "_" in word)


def may_open_phrase(word: str) -> bool:
    """Whether a phrase of the table begins with ``word``."""
    return word in _openings()


def has_opposite(word: str) -> bool:
    return bool(_entries(word))


def find_opposition(word: str, other: str) -> Condition | None:
    """The condition on which two words exclude each other; ``None`` when they do not."""
    others = _entries(other)
    for one in _entries(word):
        for two in others:
            if two in _table()[one]:
                return _table()[one][two]
    return None


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
    """Whether WordNet has two words, or their base forms, as antonyms: more than ``find_opposition``, less surely."""
    others = set(base_forms(other))
    return any(_wordnet().get(base, frozenset()) & others for base in base_forms(word))
