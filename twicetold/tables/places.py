"""Countries, states and continents: their names, what is of them, where they lie and what lies in them.

``places.txt`` is made from WordNet by ``scripts/build_places.py``; its licence stands in ``near-words-licence.md``.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

_MORE = {
    "united kingdom": "british brit brits london",
    "great britain": "british brit brits",
    "netherlands": "dutch holland",
    "united states": "u.s u.s. us usa american americans washington",
    "soviet union": "russian russians moscow",
    "united nations": "un u.n u.n.",
    "european union": "eu brussels",
}
"""Names and adjectives that the table does not have."""


@cache
def _regions() -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
    """For each word in lower case: the regions that it names or is the adjective of, and those in which it lies."""
    named: dict[str, set[int]] = defaultdict(set)
    within: dict[str, set[int]] = defaultdict(set)
    lines = (files("twicetold.tables") / "places.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        names, people, _, inside = (part.lower().split("|") for part in line.split("\t"))
        more = [word for name in names for word in _MORE.get(name, "").split()]
        for words, found in ((names + people + more, named), (inside, within)):
            for word in filter(None, words):
                found[word].add(number)
    return _frozen(named), _frozen(within)


def _frozen(found: dict[str, set[int]]) -> dict[str, frozenset[int]]:
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_place(name: str) -> bool:
    """Whether the table has a name, an adjective or a people, in any case (``France``, ``french``, ``Lyon``)."""
    return any(_look_up(name))


def may_be_one_place(name: str, other: str) -> bool:
    """Whether two can be told of one place: ``Britain``/``UK``, ``France``/``French``, ``Lyon``/``France``."""
    if name.lower() == other.lower():
        return True
    (named, within), (other_named, other_within) = _look_up(name), _look_up(other)
    return bool(named & other_named or named & other_within or within & other_named)


def _look_up(name: str) -> tuple[frozenset[int], frozenset[int]]:
    lowered = name.lower()
    named, within = _regions()
    key = lowered if lowered in named or lowered in within else lowered.removesuffix("s")
    return named.get(key, frozenset()), within.get(key, frozenset())
