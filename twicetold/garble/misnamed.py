"""A name of which one word was translated or mistaken for a common word, beside the twin's name.

    wrong                                        the twin has
    the Chan Kai Check Hall (“Shek” elsewhere)   the Chan Kai Shek Hall
    the actor Tom Sailing (“Cruise” elsewhere)   the actor Tom Cruise
    the union (ABCB)                             the union (ABBC)
    the chairman, Victor Lundt                   Victor Lund

Marked where a name of three capitalised words or more differs from one of the twin's in one word, that word is a
common English one which the twin lacks, and the twin's word stands elsewhere in this text too: so this text itself
knows better. An abbreviation of four letters or more is marked where it stands once, the twin has one that differs in
one letter, and the text is damaged elsewhere. Not marked: ``President Lind`` for ``Ada Lind``, days and months.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import ROLES
from twicetold.model import Candidate, Document, Span
from twicetold.tables.lexicon import size

_NAME = re.compile(r"\b[A-Z][\w-]{1,30}(?: [A-Z][\w-]{1,30}){2,5}\b")
_WORD = re.compile(r"[^\W\d_]{2,40}")
_ABBREVIATION = re.compile(r"\b[A-Z]{4,8}\b")
_PERSON = re.compile(r"\b(?=(?P<first>[A-Z][a-z]{2,20}) (?P<last>[A-Z][\w-]{2,20})\b)")
_COMMON = 35
_ALIKE = 0.65


def find_misnamed(telling: Telling) -> Iterable[Candidate]:
    if telling.twin is None:
        return
    yield from _names(telling.document, telling.twin)
    if telling.is_damaged:
        yield from _abbreviations(telling.document, telling.twin)
        yield from _persons(telling.document, telling.twin)


def _names(document: Document, twin: Document) -> Iterator[Candidate]:
    theirs = {tuple(match[0].split(" ")) for match in _NAME.finditer(twin.text)}
    alike = _by_gap(theirs)
    here = Counter(_WORD.findall(document.text))
    there = {word.lower() for word in _WORD.findall(twin.text)}
    for match in _NAME.finditer(document.text):
        name = tuple(match[0].split(" "))
        if name in theirs:
            continue
        for other, n in _but_for_one(name, alike):
            if _is_mistaken(name[n], other[n], here, there):
                wanted = " ".join(other)
                message = f"The other text has “{wanted}”, and so has this one elsewhere."
                yield offer("corrupt-name", "misnamed.word", Span(*match.span()), 0.8, message, suggestion=wanted)
                break


_Name = tuple[str, ...]
_Gap = tuple[_Name, _Name]


def _by_gap(names: Iterable[_Name]) -> dict[_Gap, list[_Name]]:
    """The names by what stands before and after each of their words."""
    found: dict[_Gap, list[_Name]] = defaultdict(list)
    for name in names:
        for n in range(len(name)):
            found[name[:n], name[n + 1 :]].append(name)
    return found


def _but_for_one(name: _Name, alike: dict[_Gap, list[_Name]]) -> list[tuple[_Name, int]]:
    """The names that differ in one word, in order, and the place of that word."""
    gaps = ((n, alike.get((name[:n], name[n + 1 :]), ())) for n in range(len(name)))
    return sorted((other, n) for n, others in gaps for other in others if other != name)


def _is_mistaken(word: str, other: str, here: Counter[str], there: set[str]) -> bool:
    return (
        here[other] > 0
        and word.lower() not in there
        and word.lower() not in ROLES
        and size(word.lower()) <= _COMMON
        and here[word] == 1
    )


def _abbreviations(document: Document, twin: Document) -> Iterator[Candidate]:
    here = Counter(_ABBREVIATION.findall(document.text))
    there = set(_ABBREVIATION.findall(twin.text)) - set(here)
    for match in _ABBREVIATION.finditer(document.text):
        word = match[0]
        if here[word] > 1 or word in twin.text or size(word) < 100 or size(word.lower()) < 100:
            continue
        near = sorted(other for other in there if _differs_in_one(word, other))
        if near:
            message = f"The other text has “{near[0]}”."
            yield offer("corrupt-name", "misnamed.letters", Span(*match.span()), 0.7, message, suggestion=near[0])


def _persons(document: Document, twin: Document) -> Iterator[Candidate]:
    """One of two names is the twin's, the other all but: ``Victor Lundt`` for ``Victor Lund``."""
    alike = _by_gap({(match["first"], match["last"]) for match in _PERSON.finditer(twin.text)})
    here, there = set(_WORD.findall(document.text)), set(_WORD.findall(twin.text))
    for match in _PERSON.finditer(document.text):
        name = (match["first"], match["last"])
        for other, n in _but_for_one(name, alike) if match["first"].lower() not in ROLES else ():
            if _is_slip(name[n], other[n], here, there):
                wanted = " ".join(other)
                message = f"The other text has “{wanted}”."
                yield offer(
                    "corrupt-name",
                    "misnamed.person",
                    Span(match.start("first"), match.end("last")),
                    0.7,
                    message,
                    suggestion=wanted,
                )
                break


def _is_slip(word: str, other: str, here: set[str], there: set[str]) -> bool:
    if word in there or other in here or word.lower() in ROLES or other.lower() in ROLES:
        return False
    return word[0] == other[0] and Levenshtein.normalized_similarity(word, other) >= _ALIKE


def _differs_in_one(word: str, other: str) -> bool:
    return len(word) == len(other) and sum(a != b for a, b in zip(word, other, strict=True)) == 1
