"""Cuts a text into tokens: words, numbers, punctuation marks and white space. Tokens tile what they were cut from.

``“Don't,” U.K. aides said: 12,500 part-time nurses.``
“ · Don't · , · ” · U.K. · aides · said · : · 12,500 · part · - · time · nurses · .
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from twicetold.model import Span


class TokenKind(StrEnum):
    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    SPACE = "space"


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` as it stands; ``key`` is what two tokens must share to be the same word: case and typography folded."""

    span: Span
    kind: TokenKind
    text: str
    key: str


_NUMBERS = r"\d+(?:[.,]\d+)*"
_WORDS = r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’][^\W\d_]+)*"
_TOKEN = re.compile(rf"(?P<space>\s+)|(?P<number>{_NUMBERS})|(?P<word>{_WORDS})|(?P<mark>\.{{2,}}|.)", re.DOTALL)
_KINDS = {kind.value: kind for kind in TokenKind}
_WORD = re.compile(rf"{_NUMBERS}|{_WORDS}")
_TYPOGRAPHY = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})


def fold(text: str) -> str:
    """Case and typography folded away: ``“Don’t`` and ``"don't`` are the same."""
    return fold_typography(text).casefold()


def fold_typography(text: str) -> str:
    """Curly or straight quotation marks, long or short dashes, one sign or three dots: all the same; case is kept."""
    return text.translate(_TYPOGRAPHY).replace("…", "...")


_fold_token = lru_cache(maxsize=65536)(fold)


@lru_cache(maxsize=8192)
def _cut(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(Span(*m.span()), _KINDS[m.lastgroup or ""], m[0], " " if m.lastgroup == "space" else _fold_token(m[0]))
        for m in _TOKEN.finditer(text)
    )


def find_tokens(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The tokens of ``span`` of ``text`` (of all of it, when no span is given), with places in ``text``."""
    if span is None or (span.start == 0 and span.end == len(text)):
        return _cut(text)
    return tuple(
        Token(token.span.shifted(span.start), token.kind, token.text, token.key) for token in _cut(span.quote(text))
    )


def find_words(text: str, span: Span | None = None) -> tuple[Token, ...]:
    """The tokens that are words or numbers."""
    return tuple(t for t in find_tokens(text, span) if t.kind in (TokenKind.WORD, TokenKind.NUMBER))


def find_keys(text: str) -> list[str]:
    """The keys of ``find_words(text)``, without the tokens: a tenth of the time, and none of the memory."""
    words = _WORD.findall(text)
    return fold("\n".join(words)).split("\n") if words else []
