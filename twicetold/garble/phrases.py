"""Fixed terms with a word replaced, and phrases that spinners are known to make.

    wrong                                      read
    a magnetic pasture                         magnetic field (a known tortured phrase)
    she flew to Novel York in May              New York: *York* nearly always follows *New*, never *Novel*
    the Joined Together States                 United States

A word that replaces another in a fixed term is told by what is left of the term: where three in ten of all uses of
*York* follow *New*, and none ever *Novel*, and a thesaurus offers *novel* for *new*, the term was broken. Not marked:
``the old York road`` (*old* is no synonym of *new*), ``days ago``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import and_
from typing import NamedTuple

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS, ROLES
from twicetold.model import Candidate, Span
from twicetold.tables.usage import commoner_synonyms, count, count_pair, tortured_phrases

_TOKEN = re.compile(r"[^\W\d_]+|[^\w\s]|\d+")
_SHARE = 0.3
"""Share of a word's uses that stand in the fixed term."""
_LEAST = 10
"""Uses of the fixed term that are wanted, in two million words."""
_RARER = 4
"""The word that was put in is at least this much rarer than the one it replaced."""
_LOOSE = frozenset("ago later earlier old per least more most less such all both".split())
_NO_CONTENT = FUNCTION_WORDS | _LOOSE
_JOINED = re.compile(
    r"\b(?:[Jj]oined(?: [Tt]ogether)?|[Uu]nified|[Aa]ssembled|[Cc]onsolidated) "
    r"(States|Nations|Kingdom|Conditions|Countries)\b"
)


class _Suspect(NamedTuple):
    """Words, by their first and their last token, that stand for ``term``: known for it, or two of which one is odd."""

    first: int
    last: int
    term: str
    is_known: bool


def find_phrases(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    words = list(map(str.lower, _TOKEN.findall(text)))
    suspects = [*_known(words), *_broken(words)]
    tokens = list(_TOKEN.finditer(text)) if suspects else []
    for first, last, term, is_known in suspects:
        span = Span(tokens[first].start(), tokens[last].end())
        if is_known:
            message = f"“{span.quote(text)}” is a known rewording of “{term}” by a program."
            yield offer("wrong-term", "phrases.tortured", span, 0.8, message, suggestion=term)
        elif text[tokens[first].end() : tokens[last].start()] == " ":
            yield _replaced(span, term)
    for match in _JOINED.finditer(text):
        whole = {"Conditions": "States", "Countries": "Nations"}.get(match[1], match[1])
        yield _replaced(Span(*match.span()), f"United {whole}")


def _known(words: list[str]) -> Iterator[_Suspect]:
    """Known tortured phrases, the longest first."""
    starts = _starts()
    for position, word in enumerate(words):
        for phrase in starts.get(word, ()):
            if words[position : position + len(phrase)] == phrase:
                yield _Suspect(
                    position, position + len(phrase) - 1, tortured_phrases()[" ".join(phrase)], is_known=True
                )
                break


@cache
def _starts() -> dict[str, list[list[str]]]:
    starts: dict[str, list[list[str]]] = {}
    for phrase in sorted(tortured_phrases(), key=len, reverse=True):
        words = phrase.split()
        starts.setdefault(words[0], []).append(words)
    return starts


def _broken(words: list[str]) -> Iterator[_Suspect]:
    """Two words of content that never follow each other, and make a term when one of them is replaced."""
    is_content = [len(word) > 2 and word not in _NO_CONTENT and word.isalpha() for word in words]
    for position, both in enumerate(map(and_, is_content, is_content[1:])):
        if both and not count_pair(words[position], words[position + 1]):
            term = _term_behind(words[position], words[position + 1])
            if term:
                yield _Suspect(position, position + 1, term, is_known=False)


def _term_behind(first: str, second: str) -> str | None:
    """The fixed term of which one word was replaced to make ``first second``."""
    for other in commoner_synonyms(first):
        if _is_rarer(first, other) and _is_fixed(other, second, count(second)):
            return f"{other} {second}"
    for other in commoner_synonyms(second):
        if _is_rarer(second, other) and _is_fixed(first, other, count(first)):
            return f"{first} {other}"
    return None


def _is_rarer(word: str, other: str) -> bool:
    return word not in ROLES and count(other) >= _RARER * (count(word) + 1)


def _is_fixed(first: str, second: str, uses: int) -> bool:
    together = count_pair(first, second)
    return (
        together >= _LEAST
        and together >= _SHARE * uses
        and first not in FUNCTION_WORDS
        and second not in FUNCTION_WORDS
    )


def _replaced(span: Span, term: str) -> Candidate:
    return offer("wrong-term", "phrases.broken", span, 0.75, f"A word of “{term}” was replaced.", suggestion=term)
