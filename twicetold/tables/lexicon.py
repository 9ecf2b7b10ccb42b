"""English words and names, and how common they are: SCOWL's sizes, from 10 (the commonest) to 80.

The table is made by ``scripts/build_words.py``; its licence stands in ``words-licence.md`` beside it. Loading takes
about 30 ms and happens once, at the first question.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_RECENT = 50
UNKNOWN = 100
"""The size of a word that no list has."""
_PREFIXES = tuple(
    "un re non pre anti co over under out sub super inter multi mis dis counter cyber micro mega eco bio neo pseudo "
    "semi ultra self post pro mid extra auto tele photo hydro electro geo agro socio psycho neuro nano hyper mini "
    "trans up down back".split()
)
_BRITISH = re.compile(r"is(e|ed|es|ing|er|ers|ation|ations)$")
_MORE = frozenset(
    "facto annum jure vitro vivo situ hoc quo priori versa pharma vlog vlogger vloggers selfie selfies hashtag hashtags"
    ""
    "crypto bitcoin blockchain emoji emojis webinar podcaster influencer influencers livestream unfollow retweet "
    "coronavirus covid lockdown lockdowns fintech biotech startup startups app apps tweeted tweeting googled "
    "vape vaping "
    "gluten quinoa kombucha fracking deepfake chatbot smartwatch hoverboard rewilding upcycling crowdfunding".split()
)
"""Words younger than the lists, and Latin that stands in English."""
_LONGEST = 40
"""Nothing longer is a word; it is not looked at."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SUFFIXES = tuple(
    "s es ed d ing er ers ly ness less like wise ish able ability ization isation ize ation ism ist ists ship hood "
    "ful man men woman women based".split()
)


@cache
def _table() -> dict[str, int]:
    """The lines go from the commonest words to the rarest; a word has the size of its first line."""
    sizes: dict[str, int] = {}
    for line in reversed((files("twicetold.tables") / "words.txt").read_text("utf-8").splitlines()):
        size, _, words = line.partition(" ")
        listed = words.split(" ")
        if not line.isascii():
            listed += [_plain(word) for word in listed if not word.isascii()]
        sizes.update(dict.fromkeys(listed, int(size.rstrip("^"))))
    return sizes


def _plain(word: str) -> str:
    """Without accents: ``fiance`` for ``fiancé``."""
    return unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()


def size(word: str) -> int:
    """How common a word is as it is written: a capital may be a sentence's first; ``UNKNOWN`` when no list has it."""
    table = _table()
    found = table.get(word, _RECENT if word in _MORE else UNKNOWN)
    if word.islower():
        return found
    lowered = table.get(word.lower(), UNKNOWN)
    return min(found, lowered, table.get(word.capitalize(), UNKNOWN) if word.isupper() else UNKNOWN)


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """Whether a word is English: in the lists, or plainly made from one (``anti-noise``, ``reopenings``)."""
    word = word.replace("’", "'")
    if len(word) > _LONGEST:
        return False
    if size(word) < UNKNOWN:
        return True
    american = _BRITISH.sub(r"iz\1", word)
    if size(american) < UNKNOWN or word.lower() in _MORE:
        return True
    if word.endswith("'s"):
        return is_word(word[:-2])
    if "-" in word:
        return all(is_word(part) for part in word.split("-") if part)
    return _is_derived(american) or (word.islower() and _is_compound(word))


def _is_derived(word: str) -> bool:
    lowered = word.lower()
    for ending in _SUFFIXES:
        if (
            lowered.endswith(ending)
            and len(word) - len(ending) >= (3 if len(ending) < 3 else 4)
            and _is_stem(word[: -len(ending)], ending)
        ):
            return True
    return any(
        lowered.startswith(prefix) and len(word) - len(prefix) >= 4 and size(lowered[len(prefix) :]) <= 60
        for prefix in _PREFIXES
    )


def _is_compound(word: str) -> bool:
    """Two common words written as one: ``homebuyer``, ``livestream``."""
    return any(size(word[:cut]) <= 35 and size(word[cut:]) <= 35 for cut in range(4, len(word) - 3))


def _is_stem(stem: str, ending: str) -> bool:
    if size(stem) <= 70:
        return True
    return ending[0] in "eai" and (size(stem + "e") <= 60 or (stem[-1] == stem[-2] and size(stem[:-1]) <= 60))


def near_words(word: str) -> list[str]:
    """Known words one slip away (a letter lost, added, changed, or two that changed places), the likeliest first.

    Likeliest is a doubled letter written once, a single one written twice, or two that changed places; then the
    commonest.
    """
    if len(word) > _LONGEST:
        return []
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    easy = {a + b[0] + b for a, b in cuts if b} | {a + b[1:] for a, b in cuts if b and a[-1:] == b[0]}
    easy |= {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    near = easy | {a + b[1:] for a, b in cuts if b}
    near |= {a + c + rest for a, b in cuts for c in _LETTERS for rest in ((b, b[1:]) if b else (b,))}
    known = [w for w in near if _may_be_known(w) and size(w) <= 60]
    return sorted(known, key=lambda w: (w not in easy, size(w), w))


def _may_be_known(word: str) -> bool:
    """Whether ``size`` is worth asking; most of the thousand words that are near another are none."""
    return word in _table() or word in _MORE or (not word.islower() and (word.lower() in _table() or word.isupper()))
