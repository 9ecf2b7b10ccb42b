"""Word stems for matching: rough, fast, and the same for both texts.

Strips the inflections of English that change no fact (plural, past, progressive, adverb), in the spirit of Harman's
S stemmer with ``-ed``, ``-ing`` and ``-ly`` added. It need not give a word, only the same thing for the same word:

    inspectors, inspector -> inspector           cities, city -> citi
    inspected, inspecting -> inspect             bridges, bridge -> bridg
    news -> news   process -> process   bus -> bus
"""

from functools import lru_cache

_KEPT = frozenset(["news", "this", "thus", "gas", "bus", "plus", "series", "species", "always", "perhaps"])


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of one word, any case; an apostrophe and what follows it is dropped."""
    word = word.casefold().replace("’", "'").split("'", 1)[0]
    if len(word) < 4 or word in _KEPT:
        return word
    word = _singular(word)
    for ending, least in (("ingly", 4), ("edly", 4), ("ing", 3), ("ed", 3), ("ly", 4)):
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = _undoubled(word[: -len(ending)])
            break
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("y"):
        word = word[:-1] + "i"
    return word


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _undoubled(word: str) -> str:
    """``stopp`` (of *stopped*) to ``stop``, but ``fall`` and ``miss`` stay."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz":
        return word[:-1]
    return word
