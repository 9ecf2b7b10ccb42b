"""One name in two spellings.

conflict     ``Karin Vossberg said`` … ``Ms. Vosberg added``                (nobody else is called so)
             ``the Ton Thanh Hall`` … ``the Ton Thang Hall``                (three words and more, one a slip)
no conflict  ``Karin Vos`` … ``Maria Voss``                                 (each has a first name: two persons)
             ``Steven Arendt`` … ``Mr. Stevens``                            (a first name)
             ``the Vosses``, ``Vos's``                                      (plurals and possessives)

A newspaper gives the full name first. A surname that is never told in full, and is a letter or two from one that is, is
a slip of the pen.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import DamerauLevenshtein

from twicetold.inside.article import Article, report
from twicetold.model import Candidate, Claim, ClaimKind, Severity, Span
from twicetold.tables.lexicon import is_word

_SHORTEST, _FURTHEST = 4, 2
_SPEAKER = re.compile(
    r"(?P<before>\b(?:[A-Z]\w* |\w+-))?\b(?P<name>[A-Z][a-z]+)\s+"
    r"(?:said|says|told|added|announced|wrote|argued|warned|explained|insisted|replied)\b"
)
"""A common word that speaks is a name: ``Bosh announced``."""
_LONG_NAME = 3


def find_two_spellings(article: Article) -> Iterator[Candidate]:
    names = list(article.claims_of(ClaimKind.NAME))
    yield from _find_surnames(article, names)
    yield from _find_long_names(article, names)


def _find_surnames(article: Article, names: list[Claim]) -> Iterator[Candidate]:
    full = {name.meaning.surname: name for name in reversed(names) if len(name.meaning.words) > 1}
    parts = {word for name in names if len(name.meaning.words) > 1 for word in name.meaning.words}
    alike = _Alike(full)
    for name in _rare(names):
        surname = name.meaning.surname
        if len(name.meaning.words) > 1 or surname in parts or (not name.about and is_word(surname)):
            continue
        meant = [other for other in alike.find(surname) if not is_word(other)]
        if len(meant) == 1:
            yield _candidate(article, full[meant[0]].span, name.span)
    for match in _SPEAKER.finditer(article.document.text):
        speaker = "" if match["before"] or match["name"] in parts else match["name"]
        meant = alike.find(speaker)
        if len(meant) == 1 and (is_word(speaker) or is_word(meant[0])):
            yield _candidate(article, full[meant[0]].span, Span(*match.span("name")))


def _find_long_names(article: Article, names: list[Claim]) -> Iterator[Candidate]:
    """Long names but for one word the same, that word a slip."""
    seen = {name.meaning.words: name for name in reversed(names) if len(name.meaning.words) >= _LONG_NAME}
    told = list(seen)
    for n, one in enumerate(told):
        for other in told[:n]:
            shared = min(len(one), len(other))
            pairs = [(a, b) for a, b in zip(one[:shared], other[:shared], strict=True) if a != b]
            if len(pairs) == 1 and shared >= _LONG_NAME and _is_near(*pairs[0]):
                yield _candidate(article, seen[one].span, seen[other].span)


def _rare(names: list[Claim]) -> list[Claim]:
    """The first claim of each name that is told once or twice."""
    count = Counter(name.meaning.surname for name in names)
    first = {name.meaning.surname: name for name in reversed(names)}
    return [name for surname, name in first.items() if count[surname] <= _FURTHEST]


class _Alike:
    """Surnames, by their first letter: who slips writes that one right."""

    def __init__(self, surnames: Iterable[str]) -> None:
        self._known: dict[str, list[str]] = {}
        self._found: dict[str, list[str]] = {}
        for surname in surnames:
            self._known.setdefault(surname[0], []).append(surname)

    def find(self, name: str) -> list[str]:
        """Those of which ``name`` is a slip."""
        if name not in self._found:
            self._found[name] = [other for other in self._known.get(name[:1], ()) if _is_slip(name, other)]
        return self._found[name]


def _is_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    here, there = one.casefold(), other.casefold()
    if abs(len(here) - len(there)) > _FURTHEST or _is_form(one, other):
        return False
    return DamerauLevenshtein.distance(here, there) <= (1 if len(other) < _SHORTEST + 3 else _FURTHEST)


def _is_near(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 4 or _is_form(one, other):
        return False
    return DamerauLevenshtein.distance(one.casefold(), other.casefold()) <= _FURTHEST


def _is_form(one: str, other: str) -> bool:
    """A plural, a possessive, an adjective of the other: ``Vos`` and ``Vosses``."""
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return long.startswith(short) or one.casefold() == other.casefold()


def _candidate(article: Article, one: Span, other: Span) -> Candidate:
    first, second = sorted((one, other))
    message = f"One name in two spellings inside this article: {article.told(first)} and {article.told(second)}."
    return report("name", "inside.spelling", 0.8, (first, second), message, Severity.LOW)
