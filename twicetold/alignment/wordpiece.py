"""Cuts a sentence into the pieces that the sentence model knows, as BERT does it (WordPiece; Wu et al. 2016).

    The Corliss ran aground.    →    the  cor ##liss  ran  ag ##round  .

Words are folded to small letters without accents. Of each, the longest piece that is in the vocabulary is cut off at
the front, then the longest that continues (``##``), and so on; a word that cannot be cut to the end is unknown.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from twicetold.text.tokens import fold_typography

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"
_MOST_PIECES = 254
"""The model was trained on sentences of so many pieces between ``BEGIN`` and ``END``; the rest is cut off."""
_LONGEST_WORD = 100
_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
Vocabulary = Mapping[str, int]


@cache
def load_vocabulary() -> Vocabulary:
    """Made by ``scripts/build_wordpiece.py``; its licence stands in ``wordpiece-licence.md`` beside it."""
    pieces = (files("twicetold.tables") / "wordpiece.txt").read_text("utf-8").split("\n")
    return {piece: number for number, piece in enumerate(pieces) if piece}


def number_pieces(sentence: str, vocabulary: Vocabulary) -> list[int]:
    """The numbers of the pieces, framed by those of ``BEGIN`` and ``END``."""
    spread = unicodedata.normalize("NFD", fold_typography(sentence).lower())
    plain = "".join(sign for sign in spread if not unicodedata.combining(sign))
    pieces = [piece for word in _WORD.findall(plain) for piece in cut_word(word, vocabulary)]
    return [vocabulary[piece] for piece in (BEGIN, *pieces[:_MOST_PIECES], END)]


def cut_word(word: str, vocabulary: Vocabulary) -> list[str]:
    """
    >>> cut_word("corliss", {"cor": 0, "##liss": 1, "##li": 2})
    ['cor', '##liss']
    >>> cut_word("corlean", {"cor": 0, "##liss": 1, "##li": 2})
    ['[UNK]']
    """
    if len(word) > _LONGEST_WORD:
        return [UNKNOWN]
    pieces: list[str] = []
    start = 0
    while start < len(word):
        front = "##" if start else ""
        ends = range(len(word), start, -1)
        end = next((end for end in ends if front + word[start:end] in vocabulary), None)
        if end is None:
            return [UNKNOWN]
        pieces.append(front + word[start:end])
        start = end
    return pieces
