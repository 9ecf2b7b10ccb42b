"""Names that were corrupted on the way: near misses of a name that is told again and again, and names out of nowhere.

Must find     ``Rivermont was told`` beside ``Rivermount`` in both texts
              ``the draft Zelbog report``: a capitalised word that no list has, between two plain words that stand
              together elsewhere
Must not find a name that both texts spell alike; two real names that look alike (those are for the conflicts); a name
              that only this text has, with a first name or a title before it
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from rapidfuzz.distance import JaroWinkler

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Severity
from twicetold.tables.lexicon import is_word
from twicetold.text.kept import keep_with_document
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import words_of

_NEAR = 0.86
_LEAST_LENGTH = 5


def find_corrupt_names(telling: Telling) -> Iterator[Candidate]:
    if telling.twin is None:
        return
    here, there = _names(telling.document), _names(telling.twin)
    near = _Near(here, there, 1 if telling.is_damaged else 2)
    for sentence in telling.document.sentences:
        words = words_of(telling.document, sentence)
        for n, word in enumerate(words):
            if not _is_name(word) or len(word.text) < _LEAST_LENGTH or there[_plain(word)] or is_word(_plain(word)):
                continue
            meant = near.find(_plain(word))
            if meant and here[_plain(word)] <= 1:
                message = f"“{word.text}” looks like “{meant}”, the name in the other text."
                yield offer("corrupt-name", "names.near-miss", word.span, 0.85, message, suggestion=meant)
            elif not meant and _is_intruder(words, n, telling):
                message = f"“{word.text}” is no word, and stands where no name belongs."
                yield offer("corrupt-name", "names.intruder", word.span, 0.8, message, severity=Severity.MEDIUM)


def _is_name(word: Token) -> bool:
    return word.kind is TokenKind.WORD and word.text[0].isupper() and not word.text.isupper()


def _plain(word: Token) -> str:
    return word.text.replace("’", "'").removesuffix("'s").removesuffix("'")


def _names(document: Document) -> Counter[str]:
    words = (word for sentence in document.sentences for word in words_of(document, sentence))
    return Counter(_plain(word) for word in words if _is_name(word))


class _Near:
    """The names that are told in the twin, and so often in all, by their first letter."""

    def __init__(self, here: Counter[str], there: Counter[str], often: int) -> None:
        self._known: dict[str, list[str]] = defaultdict(list)
        self._found: dict[str, str | None] = {}
        for name, count in there.items():
            if here[name] + count >= often and len(name) >= _LEAST_LENGTH:
                self._known[name[0]].append(name)

    def find(self, name: str) -> str | None:
        """The name that ``name`` comes nearest to."""
        if name not in self._found:
            near = [(JaroWinkler.similarity(name, other), other) for other in self._known.get(name[0], ())]
            best = max(near, default=(0.0, ""))
            self._found[name] = best[1] if best[0] >= _NEAR and not _is_form(name, best[1]) else None
        return self._found[name]


def _is_form(name: str, other: str) -> bool:
    """``Australian`` is a form of ``Australia``, and ``Turkmenbashi`` holds ``Turkmen`` whole: neither is a slip."""
    short, long = sorted((name, other), key=len)
    return long.startswith(short[:-1])


def _is_intruder(words: tuple[Token, ...], at: int, telling: Telling) -> bool:
    """Between two plain words, of which the second follows the first elsewhere in either text."""
    if not 0 < at < len(words) - 1:
        return False
    before, after = words[at - 1].key, words[at + 1].key
    if not (words[at - 1].text.islower() and words[at + 1].text.islower() and is_word(before) and is_word(after)):
        return False
    if len(before) < 4 or len(after) < 4:
        return False
    documents = [telling.document, *([telling.twin] if telling.twin else [])]
    return sum(_folded(document).count(f"{before} {after}") for document in documents) >= 2


@keep_with_document
def _folded(document: Document) -> str:
    return " ".join(document.text.casefold().split())
