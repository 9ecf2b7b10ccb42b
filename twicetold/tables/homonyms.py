"""English words for which another language has one word: what a word-for-word translation confuses.

The table is made by hand. In each line the meanings of one foreign word are divided by ``/``.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

from twicetold.tables.near import base_forms


@cache
def _table() -> dict[str, frozenset[str]]:
    """For each word the words of the other meanings."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in (files("twicetold.tables") / "homonyms.txt").read_text("utf-8").splitlines():
        meanings = [] if line.startswith("#") else [meaning.split() for meaning in line.split("/")]
        for n, meaning in enumerate(meanings):
            for word in meaning:
                found[word].update(other for m, others in enumerate(meanings) if m != n for other in others)
    return {word: frozenset(others) for word, others in found.items()}


def are_homonyms(word: str, meant: str) -> bool:
    """Whether a foreign word means both, or what they are inflections of: ``umbrellas`` and ``screen``."""
    others = set(base_forms(meant))
    return any(not _table().get(base, frozenset()).isdisjoint(others) for base in base_forms(word))
