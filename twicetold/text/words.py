"""The tokens of a document, cut once for all who ask: by sentence, by paragraph, and what words the whole text has."""

from collections import Counter
from itertools import chain
from typing import NamedTuple

from twicetold.model import Document, Paragraph, Sentence
from twicetold.text.kept import keep_with_document
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind, find_forms, find_keys, find_visible


class _Cut(NamedTuple):
    tokens: tuple[Token, ...]
    words: tuple[Token, ...]


def tokens_of(document: Document, sentence: Sentence) -> tuple[Token, ...]:
    """Words, numbers and marks, without white space."""
    return _cut(document)[sentence.index].tokens


def words_of(document: Document, sentence: Sentence) -> tuple[Token, ...]:
    """The tokens that are words or numbers."""
    return _cut(document)[sentence.index].words


def words_in(document: Document, paragraph: Paragraph) -> tuple[Token, ...]:
    """The words and numbers of all its sentences."""
    return tuple(chain.from_iterable(words_of(document, sentence) for sentence in paragraph.sentences))


@keep_with_document
def forms_of(document: Document) -> frozenset[str]:
    """The words and numbers as they are written anywhere in the text."""
    return frozenset(match[0] for match in find_forms(document.text))


@keep_with_document
def keys_of(document: Document) -> frozenset[str]:
    """The words and numbers, folded (``twicetold.text.tokens``), that stand anywhere in the text."""
    return frozenset(find_keys(document.text))


@keep_with_document
def stems_of(document: Document) -> Counter[str]:
    """How often the text has each stem."""
    return Counter(map(stem, find_keys(document.text)))


@keep_with_document
def _cut(document: Document) -> tuple[_Cut, ...]:
    """By the index of the sentence."""
    found = []
    for sentence in document.sentences:
        tokens = find_visible(document.text, sentence.span)
        found.append(_Cut(tokens, tuple(t for t in tokens if t.kind is not TokenKind.MARK)))
    return tuple(found)
