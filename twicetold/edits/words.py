"""The tokens that are compared: without white space, and with what a printer does to a word undone.

    infor-⏎mation    one word when the twin has "information", else "infor", "-", "mation"
    infor·mation     (a soft hyphen) one word
    --  —            one dash
    ''  ``           one quotation mark

Case, quotation style and dash style are folded in a token's ``key`` already.
"""

from collections.abc import Callable, Collection
from itertools import pairwise

from twicetold.model import Document, Span
from twicetold.text.tokens import Token, TokenKind, find_tokens

_HYPHENS = frozenset("-‐\xad")
_DOUBLED = {"-": "-", "'": '"', "`": '"'}


def read_sides(left: Document, left_span: Span, right: Document, right_span: Span) -> tuple[list[Token], list[Token]]:
    """The tokens of two paragraphs, each read with the words of the other in mind."""
    one, other = find_tokens(left.text, left_span), find_tokens(right.text, right_span)
    return _read(one, {t.key for t in other}), _read(other, {t.key for t in one})


def _read(tokens: tuple[Token, ...], known: Collection[str]) -> list[Token]:
    tokens = _join(tokens, 3, lambda part: _is_soft(part) or _is_broken(part, known), _joined)
    if any(token.kind is TokenKind.SPACE and "\n" in token.text for token in tokens):
        tokens = _join(tokens, 4, lambda part: _is_hyphenated(part, known), _joined)
    doubled = any(one.key == other.key and one.key in _DOUBLED for one, other in pairwise(tokens))
    tokens = _join(tokens, 2, _is_doubled, _double) if doubled else tokens
    return [token for token in tokens if token.kind is not TokenKind.SPACE]


def _join(
    tokens: tuple[Token, ...],
    size: int,
    is_one: Callable[[tuple[Token, ...]], bool],
    make: Callable[[tuple[Token, ...]], Token],
) -> tuple[Token, ...]:
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        part = tokens[at : at + size]
        is_joined = len(part) == size and is_one(part)
        found.append(make(part) if is_joined else tokens[at])
        at += size if is_joined else 1
    return tuple(found)


def _is_soft(part: tuple[Token, ...]) -> bool:
    return part[1].text == "\xad" and part[0].kind is part[2].kind is TokenKind.WORD


def _is_broken(part: tuple[Token, ...], known: Collection[str]) -> bool:
    """A hyphen inside a word that the twin writes without one, such as a re-flowed ``infor-mation``."""
    return part[1].text in _HYPHENS and _are_halves(part[0], part[2], known)


def _is_hyphenated(part: tuple[Token, ...], known: Collection[str]) -> bool:
    is_end = part[1].text in _HYPHENS and part[2].kind is TokenKind.SPACE and "\n" in part[2].text
    return is_end and _are_halves(part[0], part[3], known)


def _are_halves(one: Token, other: Token, known: Collection[str]) -> bool:
    return one.kind is other.kind is TokenKind.WORD and other.text[:1].islower() and one.key + other.key in known


def _joined(part: tuple[Token, ...]) -> Token:
    span = Span(part[0].span.start, part[-1].span.end)
    return Token(span, TokenKind.WORD, part[0].text + part[-1].text, part[0].key + part[-1].key)


def _is_doubled(part: tuple[Token, ...]) -> bool:
    return part[0].key == part[1].key and part[0].key in _DOUBLED


def _double(part: tuple[Token, ...]) -> Token:
    span = Span(part[0].span.start, part[1].span.end)
    return Token(span, TokenKind.MARK, part[0].text + part[1].text, _DOUBLED[part[0].key])
