"""Words near in meaning, from WordNet: what a careless paraphraser puts in another's place.

The table is made by ``scripts/build_near_words.py``; its licence stands in ``near-words-licence.md`` beside it.
"""

from functools import cache, lru_cache
from importlib.resources import files


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


def are_near(word: str, other: str) -> bool:
    """Whether two words, or what they are inflections of, are near in meaning."""
    return not near_in_meaning(word).isdisjoint(base_forms(other))
