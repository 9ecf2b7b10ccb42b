"""Whether two names that are told are of one bearer: the same words, or a shorter form.

one     ``Marten Haike`` / ``Haike``       ``M. Haike`` / ``Marten J. Haike``      ``Constable Marten Haike``
        ``the Department of Justice`` / ``the Justice Department``             ``Velden Ferry Line`` / ``Ferry Line``
others  ``Arle News`` / ``Velden News``    ``Velden University`` / ``University``  ``East Velden`` / ``Velden``
        ``Marten Haike`` / ``Karin Haike``    ``the University of Leeds`` / ``Leeds``
"""

import unicodedata
from functools import lru_cache

from twicetold.tables.generic import DIRECTIONS, GENERIC, JOINING
from twicetold.tables.people import first_names
from twicetold.tables.places import is_place

_OFFICES = frozenset("department ministry".split())
_WRITTEN_OUT = {"mt": "mount", "st": "saint", "dept": "department", "univ": "university", "&": "and"}
_SHORTEST = 3
"""Letters of a first name that is short for another: ``Ben``, ``Benjamin``."""

Words = tuple[str, ...]


@lru_cache(maxsize=65536)
def are_one_name(left: Words, right: Words) -> bool:
    """``left`` and ``right`` are the words of two names as they are written."""
    one, other = sorted((_folded(left), _folded(right)), key=len)
    if one == other:
        return True
    if is_place(" ".join(one)):
        return False
    return _ends_in(other, one) or _is_same_person(other, one)


@lru_cache(maxsize=65536)
def last_word(words: Words) -> str:
    """The word that two names of one bearer have in common."""
    return _folded(words)[-1]


def _folded(words: Words) -> Words:
    """In lower case, without points and accents; ``Department of Roads`` is ``Roads Department``."""
    plain = [_without_accents(word).casefold().replace(".", "").replace("’", "'").removesuffix("'s") for word in words]
    plain = [_WRITTEN_OUT.get(word, word) for word in plain]
    if len(plain) > 2 and plain[0] in _OFFICES and plain[1] == "of" and not any(map(_is_first_name, plain)):
        plain = [*plain[2:], plain[0]]
    return tuple(plain)


def _without_accents(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _ends_in(long: Words, short: Words) -> bool:
    """Whether the longer one only has more before the same words, which are not what many names end in."""
    before = long[: -len(short)]
    if not before or long[-len(short) :] != short or before[-1] in JOINING | DIRECTIONS:
        return False
    return not GENERIC.issuperset(short) or (len(short) == 1 and _is_first_name(before[0]))


def _is_same_person(long: Words, short: Words) -> bool:
    """The same surname, and one first name a form of the other; names between them may be left out."""
    if len(short) < 2 or long[-1] != short[-1] or not (_is_person(long) or _is_person(short)):
        return False
    if len(short) == len(long) and short[1:] != long[1:]:
        return False
    brief, full = sorted((short[0], long[0]), key=len)
    return full.startswith(brief) and (brief == full or len(brief) == 1 or len(brief) >= _SHORTEST)


def _is_person(name: Words) -> bool:
    return _is_first_name(name[0]) or any(len(word) == 1 for word in name)


def _is_first_name(word: str) -> bool:
    return len(word) == 1 or word.capitalize() in first_names() or word in first_names()
