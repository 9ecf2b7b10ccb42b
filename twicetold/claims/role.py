"""Roles: who is what, as a title before a name or in an aside after it.

Finds      ``port director Karin Vos``, ``the mayor of Velden, Karin Vos``   (before the name)
           ``Karin Vos, one of the firm's two founders,``   ``Karin Vos, who runs the port,``   (after it)
Not found  ``Karin Vos, 44,``   ``Karin Vos, the worst of all``   (no noun for a person)
           ``see how`` Mayor Vos   ``Arle, users of its ferries are late``   (other words of the sentence)

``about`` is the name, ``meaning`` the role: its noun, and what it is the role of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from twicetold.alignment.units import COMMON_WORDS
from twicetold.claims.date import WEEKDAYS
from twicetold.model import Claim, ClaimKind, Document, Side, Span
from twicetold.tables.forms import ADJECTIVE, PLURAL, SINGULAR, forms
from twicetold.tables.generic import GENERIC
from twicetold.tables.people import first_names
from twicetold.tables.persons import find_person
from twicetold.tables.places import is_place
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import tokens_of

_LONGEST = 10
"""Words of an aside that are looked at."""
_TITLE = 3
"""Words before the noun that may belong to it: ``the former regional health minister``."""
_RUNS = {
    "runs": "head", "heads": "head", "leads": "head", "chairs": "chairman", "owns": "owner", "founded": "founder",
    "ran": "head", "headed": "head", "led": "head", "chaired": "chairman", "owned": "owner", "directs": "director",
    "manages": "manager", "edits": "editor", "coaches": "coach",
}  # fmt: skip
"""What is told of a person by a verb after ``who``."""
_PAST = frozenset("former ex late then retired acting interim deputy vice assistant incoming outgoing future".split())
_OF = frozenset("of at for from in with to".split())
_NOT_MODIFIERS = COMMON_WORDS | frozenset("her his their its our my one two when while if because to told says".split())
_VERBS = frozenset("is was are were has had have be been said says told will would did does do".split())
_NO_ROLE = _VERBS | frozenset("who whose which that where when as like for by and or but best known".split())
"""In an aside after a name these begin something else."""
_DAYS = frozenset((*WEEKDAYS, *MONTHS, "yesterday", "today", "tomorrow"))
_RELATIVE = frozenset("who which that whose where when".split())
_LONGEST_TITLE = 6


@dataclass(frozen=True, slots=True)
class Role:
    """``noun`` as in ``twicetold.tables.persons``; ``of`` the stems of what it is the role of; ``names`` those of them
    with a capital, in lower case; ``is_other_time`` for former, acting and deputy ones.
    """

    noun: str
    of: frozenset[str]
    names: frozenset[str]
    is_other_time: bool


def find_roles(document: Document, side: Side, names: list[Claim]) -> Iterator[Claim]:
    for name in filter(_may_bear_role, names):
        sentence = document.sentences[name.sentence]
        tokens = list(tokens_of(document, sentence))
        before = [token for token in tokens if token.span.end <= name.span.start]
        after = [token for token in tokens if token.span.start >= name.span.end]
        for found in (_before(before), _after(after)):
            if found:
                role, span = found
                value = " ".join(document.quote(span).split())
                yield Claim(side, ClaimKind.ROLE, span.joined(name.span), value, name.value, role, name.sentence)


def _may_bear_role(name: Claim) -> bool:
    """Not a place, and no body that is called by its kind (``senior Justice Department`` officials)."""
    words = name.meaning.words
    is_body = len(words) > 1 and words[-1].casefold() in GENERIC and words[0] not in first_names()
    return not is_body and not is_place(name.value) and bool(name.value[0].isupper())


def _before(tokens: list[Token]) -> tuple[Role, Span] | None:
    """``port director`` Karin Vos; ``the mayor of Velden,`` Karin Vos."""
    if tokens and tokens[-1].key == "," and len(tokens) > 1:
        tokens = tokens[:-1]
        is_aside = True
    else:
        is_aside = False
    for end in range(len(tokens), max(0, len(tokens) - _LONGEST), -1):
        noun, size = find_person([token.key for token in tokens[max(0, end - 2) : end]])
        is_title = end == len(tokens) and not is_aside
        if noun and (is_title or (is_aside and end < len(tokens) and tokens[end].key == "of")):
            first = _modifiers(tokens, end - size)
            return _role(noun, tokens[first : end - size], tokens[end:]), tokens[first].span.joined(tokens[-1].span)
        if tokens[end - 1].kind is TokenKind.MARK and tokens[end - 1].key not in ("-", "."):
            return None
        if tokens[end - 1].key in _VERBS:
            return None
    return None


def _modifiers(tokens: list[Token], end: int) -> int:
    """The first of up to three words before ``end`` that belong to the noun there."""
    first = end
    while first > 0 and end - first < _TITLE + 1:
        token = tokens[first - 1]
        if token.key in _NOT_MODIFIERS or (token.kind is TokenKind.MARK and token.key != "-"):
            break
        if not _is_modifier(token, tokens[end]):
            break
        first -= 1
    while first < end and tokens[first].kind is TokenKind.MARK:
        first += 1
    return first


def _is_modifier(token: Token, noun: Token) -> bool:
    """A capital, a noun or an adjective; before a title with a capital only what is told of its time."""
    if token.key in _DAYS:
        return False
    if token.kind is TokenKind.MARK or token.key in _PAST or token.text[0].isupper():
        return True
    letters = forms(token.key)
    return noun.text[0].islower() and (not letters or letters[0] in SINGULAR + PLURAL + ADJECTIVE)


def _after(tokens: list[Token]) -> tuple[Role, Span] | None:
    """Karin Vos ``, one of the firm's two founders,``: the first noun for a person, and all up to the next comma."""
    if not tokens or tokens[0].key != ",":
        return None
    aside = tokens[1 : 1 + _LONGEST]
    marks = [n for n, token in enumerate(aside) if token.kind is TokenKind.MARK and token.key in ',.;:()"']
    aside = aside[: marks[0]] if marks else aside
    if len(aside) > 1 and aside[0].key == "who" and aside[1].key in _RUNS:
        return _role(_RUNS[aside[1].key], [], aside[2:]), aside[1].span.joined(aside[-1].span)
    for end in range(1, len(aside) + 1):
        if aside[end - 1].key in _NO_ROLE or aside[end - 1].key.endswith("ing") or end > _LONGEST_TITLE:
            return None
        is_last = end == len(aside) or not find_person([aside[end].key])[0]
        noun, size = find_person([token.key for token in aside[max(0, end - 2) : end]])
        if noun and is_last and (end == len(aside) or aside[end].key in _OF):
            if _VERBS.intersection(token.key for token in takewhile(lambda t: t.key not in _RELATIVE, aside[end:])):
                return None
            return _role(noun, aside[: end - size], aside[end:]), aside[0].span.joined(aside[-1].span)
    return None


def _role(noun: str, before: list[Token], after: list[Token]) -> Role:
    words = [t for t in (*before, *after) if t.kind is TokenKind.WORD and t.key not in _NOT_MODIFIERS and t.key != "co"]
    of = [word for word in words if word.key not in _PAST and word.key not in _OF]
    names = frozenset(stem(word.key) for word in of if word.text[0].isupper())
    is_other_time = any(word.key in _PAST for word in words)
    return Role(noun, frozenset(stem(word.key) for word in of), names, is_other_time)
