"""Which forms of a verb or a noun a word may be, and what irregular words are not.

The tables are made by ``scripts/build_forms.py`` from the lexicon of Brill's tagger and lemminflect's inflections;
their licences stand in ``forms-licence.md`` beside them. Loading takes about 15 ms and happens once, at the first
question.
"""

from functools import cache
from importlib.resources import files

BASE, THIRD, PAST, PARTICIPLE, GOING, SINGULAR, PLURAL, ADJECTIVE, ADVERB = "bzdngspjr"


@cache
def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in (files("twicetold.tables") / "forms.txt").read_text("utf-8").splitlines():
        letters, *words = line.split(" ")
        found.update(dict.fromkeys(words, letters))
    return found


def forms(word: str) -> str:
    """The forms that ``word`` (in small letters) may be, as letters, the usual one first; empty for unknown words."""
    return _table().get(word, "")


def is_only(word: str, allowed: str) -> bool:
    """Whether ``word`` is known and can be nothing but one of the ``allowed`` forms."""
    letters = forms(word)
    return bool(letters) and all(letter in allowed for letter in letters)


def is_usually(word: str, form: str) -> bool:
    return forms(word)[:1] == form


@cache
def irregular() -> dict[str, str]:
    """``sended`` to ``sent``, ``childs`` to ``children``."""
    rows = (files("twicetold.tables") / "irregular.txt").read_text("utf-8").splitlines()
    return dict(row.split(" ", 1) for row in rows)
