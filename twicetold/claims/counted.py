"""What is counted: the noun phrase after a number, and the stem of its head.

``60 additional inspectors``       inspector      ``six-member Afghan team``      member
``dozens of arrests``              arrest         ``17-day strike``               day
``318 operations between May …``   operation      ``13 fully loaded magazines``   magazine
``7.5 magnitude quakes``           magnitude
``12 Somali and 11 Yemeni men``    man, both times
``36 of the 80 seats``             seat
"""

import re
from itertools import pairwise

from twicetold.claims.date import WEEKDAYS
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind

NOT_COUNTED = frozenset(
    (
        "a an the of to in on at by for from with and or but nor as than that which who whom whose when while "
        "where after before since until is are was were be been being have has had do does did will would can "
        "could may might must should he she it they we you i his her its their our this these those not no "
        "more less over under about into out up down off again also only just still said says say told "
        "including such per each every last next this ago later earlier old aboard onboard ashore overnight "
        "nearby abroad together alive away here there home today yesterday tomorrow between among amid across "
        "against through throughout during within without around near along beyond behind inside outside "
        "because if so then yet both either neither became came went got took made gave left "
    ).split()
)
_POSSESSIVE = frozenset("the its their his her all".split())
_VERBS = frozenset(
    (
        "goes belongs lives needs costs takes makes wants shows comes leads holds faces began stood sat met ran led "
        "held felt kept lost won fell rose grew drew knew threw flew blew broke spoke woke chose froze stole drove "
        "rode wrote ate drank swam sang rang sank shrank bought brought caught fought sought taught thought found "
        "built sent spent lent bent dealt slept wept crept heard paid hid slid shut drowned died"
    ).split()
)
"""Irregular pasts and other verbs that follow a counted noun; ``cut`` and ``shot`` may be nouns and stay."""
_PLURALS = frozenset("people men women children feet police fish sheep teeth mice".split())
_SCALES = frozenset(["magnitude", "degree", "degrees"])
_LONGEST = 4
_ENDED = re.compile(r"(?:ed|ing|ly)$")
"""A word with such an ending after the noun belongs to what is told of it: ``six men wounded``."""
_CONTRACTED = re.compile(r"['’](?:re|m|ve|ll|d)$", re.IGNORECASE)
"""``the one you're looking for``"""
_KEPT = frozenset(
    "wounded injured building bed hundred seed shed wedding king ring wing ceiling evening morning".split()
)


def read_counted(tokens: list[Token], at: int) -> tuple[str, int]:
    """The stem of the counted noun and the token after it: the last of up to four words of the phrase at ``at``."""
    if at + 1 < len(tokens) and tokens[at].key == "-" and tokens[at + 1].kind is TokenKind.WORD:
        return stem(tokens[at + 1].key), at + 2
    if at < len(tokens) and tokens[at].key == "of":
        at += 1
        while at < len(tokens) and tokens[at].key in _POSSESSIVE:
            at += 1
        if at < len(tokens) and tokens[at].kind is TokenKind.NUMBER:
            return read_counted(tokens, at + 1)[0], at - 1
    if at < len(tokens) and tokens[at].key in _SCALES:
        return stem(tokens[at].key), at + 1
    phrase = _read_phrase(tokens, at)
    last = at + len(phrase)
    if phrase and all(token.text[0].isupper() for token in phrase) and _is_shared(tokens, last):
        return read_counted(tokens, last + 2)[0], last
    if not phrase:
        return "", at
    plurals = [_is_plural(token.key) for token in phrase]
    plural = next((n for n, (here, after) in enumerate(pairwise([*plurals, False])) if here and not after), -1)
    plural = plural if plural >= 0 else len(phrase) - 1
    return stem(phrase[plural].key), at + plural + 1


def _is_plural(key: str) -> bool:
    return key in _PLURALS or (key.endswith("s") and not key.endswith(("ss", "us", "is", "'s")))


def _read_phrase(tokens: list[Token], at: int) -> list[Token]:
    phrase: list[Token] = []
    for token in tokens[at : at + _LONGEST]:
        if token.kind is not TokenKind.WORD or token.key in NOT_COUNTED or token.key in MONTHS or token.key in WEEKDAYS:
            break
        if _CONTRACTED.search(token.text):
            break
        if phrase and token.key in _VERBS:
            break
        if phrase and _ENDED.search(token.key) and token.key not in _KEPT and not phrase[-1].key.endswith("ly"):
            break
        phrase.append(token)
    return phrase


def _is_shared(tokens: list[Token], at: int) -> bool:
    """``12 Somali and 11 Yemeni men``: the noun of the first number stands after the second."""
    return at + 2 < len(tokens) and tokens[at].key == "and" and tokens[at + 1].kind is TokenKind.NUMBER
