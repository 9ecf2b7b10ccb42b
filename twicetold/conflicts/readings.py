"""A sentence as words, with those that have an opposite, and all of them by what they mean.

``The council turned off the pumps it had accepted``     have an opposite: turned_off, accepted
``West Papua`` is part of a name, and ``at least`` a set phrase: no opposite of anything.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from twicetold.conflicts.denials import Word, Words, read_words
from twicetold.model import Document
from twicetold.tables.opposites import canonical_words, has_opposite, may_open_phrase
from twicetold.text.kept import keep_with_document
from twicetold.text.tokens import Token, TokenKind

_LONGEST_PHRASE = 3
_SET_PHRASES = frozenset(["at least", "at most", "at first", "at last", "at best", "at worst", "the most"])
"""In these the second word is no opposite of anything."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``phrases`` are the words, and runs of words, that have an opposite; names are none of them."""

    words: Words
    stems: frozenset[str]
    phrases: tuple[Word, ...]
    by_meaning: dict[str, list[Word]]
    denies: bool


@keep_with_document
def readings_of(document: Document) -> tuple[Reading, ...]:
    """By the index of the sentence."""
    return tuple(_read(read_words(document, sentence)) for sentence in document.sentences)


def _read(words: Words) -> Reading:
    by_meaning: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        by_meaning[meaning_of(word)].append(word)
    phrases = tuple(word for word in _phrases(words) if not _is_named(words, word))
    denies = any(word.rank for word in words)
    return Reading(words, frozenset(word.stem for word in words), phrases, dict(by_meaning), denies)


def join_words(words: Words) -> Word:
    """Some words as one."""
    span = words[0].token.span.joined(words[-1].token.span)
    text = " ".join(word.token.text for word in words)
    token = Token(span, TokenKind.WORD, text, text.casefold())
    return Word(token, "_".join(word.key for word in words), token.key, words[0].clause, words[0].rank, words[0].cue)


def _phrases(words: Words) -> Iterator[Word]:
    """The words, and runs of two or three of them, that the table of opposites has (``turned_off``)."""
    at = 0
    while at < len(words):
        size = next((size for size in range(_LONGEST_PHRASE, 0, -1) if _is_phrase(words[at : at + size], size)), 0)
        is_set = at > 0 and f"{words[at - 1].key} {words[at].key}" in _SET_PHRASES
        if size and not is_set:
            yield join_words(words[at : at + size]) if size > 1 else words[at]
        at += max(1, size)


def _is_phrase(run: Words, size: int) -> bool:
    if len(run) != size or (size > 1 and not may_open_phrase(run[0].key)):
        return False
    return has_opposite("_".join(word.key for word in run))


def _is_named(words: Words, word: Word) -> bool:
    """``West Papua``: part of a name."""
    return word.token.text[0].isupper() and word.token.span.start > words[0].token.span.start


def meaning_of(word: Word) -> str:
    return canonical_words().get(word.key, word.stem)
