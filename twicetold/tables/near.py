"""Words near in meaning, from WordNet: what a careless paraphraser puts in another's place.

The table is made by ``scripts/build_near_words.py``; its licence stands in ``near-words-licence.md`` beside it.
"""

from collections import defaultdict
from functools import cache, lru_cache
from importlib.resources import files


@cache
def _table() -> tuple[dict[str, str], dict[str, list[str]]]:
    """Each pair of words stands once: the later words of each word as written, and the earlier ones of each."""
    later: dict[str, str] = {}
    earlier: dict[str, list[str]] = defaultdict(list)
    for line in (files("twicetold.tables") / "near-words.txt").read_text("utf-8").splitlines():
        word, _, others = line.partition(" ")
        later[word] = others
        for other in others.split(" "):
            earlier[other].append(word)
    return later, earlier


def near_in_meaning(word: str) -> frozenset[str]:
    """The base forms near to any base form of ``word``."""
    return frozenset().union(*map(_near, base_forms(word)))


@lru_cache(maxsize=4096)
def _near(base: str) -> frozenset[str]:
    later, earlier = _table()
    return frozenset((*later.get(base, "").split(), *earlier.get(base, ())))


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
