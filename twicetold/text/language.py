"""Whether a text is English: by its letters, by the commonest English words, and by how many words are English at all.

``The council met on Monday and agreed to build the bridge``   5 of 11 are common            English
``Mayor resigns over ferry contract, opposition wants inquiry``  none; all are in the list     English
``Der Rat tagte am Montag und beschloss den Bau der Brücke``   none; 1 of 7 is in the list   not
``Ο δήμαρχος παραιτήθηκε``                                      letters of another script     not
``Rat tagte am Montag``                                         too short to tell             taken for English

About four in ten words of running English are among the commonest; headlines and lists have few of them, and their
words are in the list of English words all the same. Words with a capital are names, or German, and are not looked up.
"""

import unicodedata
from collections import Counter
from functools import lru_cache

from twicetold.model import Document
from twicetold.tables.lexicon import size
from twicetold.text.kept import keep_with_document
from twicetold.text.tokens import TokenKind, find_keys, find_words

_COMMONEST = frozenset(
    (
        "the of and to in a is that for it was on with as he be at by this had not are but from or have an they which "
        "you were her she there been their has will one his who said would about its more after when up we i"
    ).split()
)
_SAMPLE = 20_000
"""Code points of the beginning that are looked at."""
_FEWEST_WORDS, _FEWEST_SMALL = 8, 4
"""Shorter texts, and those with fewer words in small letters, are taken for English: there is too little to tell."""
_LEAST_SHARE, _LEAST_KNOWN = 0.15, 0.5
_FEWEST_COMMON = 3
_LARGEST = 50
"""The size of the word list: in a larger one the short words of other languages stand as rare English ones."""
_FEWEST_LETTERS = 4
"""Of another script, from which on they tell that a text is not English, when they are most of its letters."""


@keep_with_document
def is_english(document: Document) -> bool:
    text = document.text[:_SAMPLE]
    if _is_of_another_script(text):
        return False
    keys = [key for key in find_keys(text) if not key[0].isdecimal()]
    if len(keys) < _FEWEST_WORDS or _has_common_words(keys):
        return True
    words = [token for token in find_words(text) if token.kind is TokenKind.WORD]
    small = [token.key for token in words if token.text.islower() and len(token.text) > 1]
    known = sum(size(word) <= _LARGEST for word in small)
    return len(small) < _FEWEST_SMALL or known >= _LEAST_KNOWN * len(small)


def _has_common_words(words: list[str]) -> bool:
    """Several of them: ``a``, ``is`` and ``in`` are common words of other languages, too."""
    found = [word for word in words if word in _COMMONEST]
    return len(found) >= _LEAST_SHARE * len(words) and len(set(found)) >= _FEWEST_COMMON


def _is_of_another_script(text: str) -> bool:
    if text.isascii():
        return False
    letters = {letter: count for letter, count in Counter(text).items() if letter.isalpha()}
    other = sum(count for letter, count in letters.items() if not _is_latin(letter))
    return other >= _FEWEST_LETTERS and other > sum(letters.values()) / 2


@lru_cache(maxsize=4096)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or "LATIN" in unicodedata.name(letter, "LATIN")
