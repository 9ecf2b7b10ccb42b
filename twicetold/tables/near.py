"""Words near in meaning, from WordNet: what a careless paraphraser puts in another's place.

The table is made by ``scripts/build_near_words.py``; its licence stands in ``near-words-licence.md`` beside it.
"""

from functools import cache, lru_cache
from importlib.resources import files

from twicetold.text.stems import stem


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in (files("twicetold.tables") / "near-words.txt").read_text("utf-8").splitlines():
        word, *others = line.split()
        found.setdefault(word, set()).update(others)
        for other in others:
            found.setdefault(other, set()).add(word)
    return {word: frozenset(others) for word, others in found.items()}


def near_in_meaning(word: str) -> frozenset[str]:
    """The base forms near to any base form of ``word``."""
    return frozenset().union(*(_table().get(base, frozenset()) for base in base_forms(word)))


@cache
def _stemmed() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, others in _table().items():
        found.setdefault(stem(word), set()).update(stem(other) for other in others)
    return {word: frozenset(others) for word, others in found.items()}


def are_near(one: str, other: str) -> bool:
    """Whether two stems are those of words near in meaning."""
    near = _stemmed()
    return other in near.get(one, frozenset()) or one in near.get(other, frozenset())


_ENDINGS = (
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
)


@lru_cache(maxsize=4096)
def base_forms(word: str) -> tuple[str, ...]:
    """What ``word`` may be an inflection of, itself first: ``policies`` policy, ``separated`` separate."""
    forms = [word]
    for ending, others in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= 3:
            forms += [stem + other for other in others]
            if stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)
