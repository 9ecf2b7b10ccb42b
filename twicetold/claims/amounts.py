"""Reads an amount: figures, number words and vague plurals, with the words that make it approximate.

    ``1,000,000``   ``2.4 million``   ``two hundred and five``   ``twenty-five hundred``   ``a dozen``   ``thousands``
    ``a third of`` 33.3 %   ``nearly 40`` 34 to 46   ``more than 3,000`` 3000 to 9000   ``up to 60`` 30 to 60

An amount is an interval, so that "nearly", "more than" and "dozens" are kept and not rounded away.
"""

import re
from dataclasses import dataclass, replace

from twicetold.text.tokens import Token, TokenKind

_FOLD = re.compile(r"(?P<word>two|three|four|five|six|seven|eight|nine|ten|\d+)fold")
_MULTIPLES = {"twice": 2.0, "double": 2.0, "thrice": 3.0, "triple": 3.0, "quadruple": 4.0}
_COMPARED = frozenset("as what the its their his her that more higher larger bigger greater of".split())


@dataclass(frozen=True, slots=True)
class Amount:
    """``low`` to ``high``, said by tokens ``first`` up to, and not including, ``end``; ``unit`` "%" for a fraction and
    "times" for a multiple; ``bound`` "over" or "under" when the number itself is not reached.
    """

    low: float
    high: float
    is_exact: bool
    first: int
    end: int
    unit: str = ""
    bound: str = ""


ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
VAGUE = {
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 1499),
    "thousands": (2000, 99999),
    "millions": (2 * 10**6, 10**8),
    "billions": (2 * 10**9, 10**11),
}
"""What a vague plural can stand for; "tens of thousands" and "hundreds of thousands" multiply."""
_PARTS = {"third": 3.0, "quarter": 4.0, "fifth": 5.0, "sixth": 6.0, "eighth": 8.0, "tenth": 10.0}
ABOUT = frozenset("about around roughly some approximately nearly almost circa".split())
_ABOUT_ROOM = 0.15
_MORE = 3.0
"""How many times "more than N" can at most be N; real reports say the next round number."""
_OPEN = 1e6
"""\"At least N\" says that more may come to light."""
_LESS = 0.5
_QUALIFIERS = (
    (("more", "than"), 1.0, _MORE),
    (("greater", "than"), 1.0, _MORE),
    (("at", "least"), 1.0, _OPEN),
    (("no", "fewer", "than"), 1.0, _OPEN),
    (("no", "less", "than"), 1.0, _OPEN),
    (("over",), 1.0, _MORE),
    (("up", "to"), _LESS, 1.0),
    (("as", "many", "as"), _LESS, 1.0),
    (("fewer", "than"), _LESS, 1.0),
    (("less", "than"), _LESS, 1.0),
    (("at", "most"), _LESS, 1.0),
    (("under",), _LESS, 1.0),
)


def read_amount(tokens: list[Token], at: int) -> Amount | None:
    """The amount whose number begins at token ``at``, without what makes it approximate."""
    key = tokens[at].key
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key in VAGUE:
        times = {"tens": 10, "hundreds": 100}.get(tokens[at - 2].key, 1) if at > 1 and tokens[at - 1].key == "of" else 1
        low, high = VAGUE[key]
        return Amount(low * times, high * times, False, at, at + 1)
    if key == "nobody" or (key == "no" and following == "one"):
        return Amount(0.0, 0.0, True, at, at + (1 if key == "nobody" else 2))
    share = _read_fraction(tokens, at) or _read_multiple(tokens, at)
    if share:
        return share
    if key in ("a", "one") and following in ("dozen", "hundred", "thousand", "million"):
        value = float({"dozen": 12, **SCALES}[following])
        return Amount(value, value, key == "one" or following == "dozen", at, at + 2)
    if tokens[at].kind is TokenKind.NUMBER:
        return _read_figure(tokens, at)
    return _read_words(tokens, at)


def qualify(amount: Amount, tokens: list[Token]) -> Amount:
    """The amount with the words before it: where it begins now, and its interval."""
    before = tuple(token.key for token in tokens[max(0, amount.first - 3) : amount.first])
    for words, low, high in _QUALIFIERS:
        if before[-len(words) :] == words:
            first = amount.first - len(words)
            bound = "over" if words[-1] in ("than", "over") and low == 1 and words[0] != "no" else ""
            bound = "under" if words[0] in ("fewer", "less", "under") else bound
            low, high = amount.low * low, amount.high * high
            return replace(amount, low=low, high=high, is_exact=False, first=first, bound=bound)
    if before and before[-1] in ABOUT:
        low, high = amount.low * (1 - _ABOUT_ROOM), amount.high * (1 + _ABOUT_ROOM)
        return replace(amount, low=low, high=high, is_exact=False, first=amount.first - 1)
    return amount


def _read_fraction(tokens: list[Token], at: int) -> Amount | None:
    """``half of``, ``half the``, ``a third of``, ``two-thirds of``, in per cent."""
    keys = [token.key for token in tokens[at : at + 4]]
    if keys[:1] == ["half"] and keys[1:2] in (["of"], ["the"]):
        return Amount(50.0, 50.0, False, at, at + 1, "%")
    count = {"a": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0}.get(keys[0])
    part = 2 if keys[1:2] == ["-"] else 1
    share = _PARTS.get(keys[part].removesuffix("s")) if count and len(keys) > part + 1 else None
    if not count or not share or keys[part + 1] not in ("of", "the"):
        return None
    value = count * 100.0 / share
    return Amount(value, value, False, at, at + part + 1, "%") if value < 100 else None


def _read_multiple(tokens: list[Token], at: int) -> Amount | None:
    """How many times as much: ``18-fold``, ``eightfold``, ``twice what``, ``half as much``, ``three times more``."""
    keys = [token.key for token in tokens[at : at + 4]]
    fold = _FOLD.fullmatch(keys[0])
    if fold:
        value = float(fold["word"]) if fold["word"].isdigit() else float(ONES[fold["word"]])
        return Amount(value, value, True, at, at + 1, "times")
    after = keys[1] if len(keys) > 1 else ""
    if keys[0] in _MULTIPLES and after in _COMPARED:
        return Amount(_MULTIPLES[keys[0]], _MULTIPLES[keys[0]], True, at, at + 1, "times")
    if keys[0] == "half" and after == "as":
        return Amount(0.5, 0.5, True, at, at + 1, "times")
    number = _read_figure(tokens, at) if tokens[at].kind is TokenKind.NUMBER else _read_words(tokens, at)
    rest = [token.key for token in tokens[number.end : number.end + 2]] if number else []
    if number and (rest == ["-", "fold"] or (rest[:1] == ["times"] and len(rest) > 1 and rest[1] in _COMPARED)):
        return replace(number, end=number.end + (2 if rest[0] == "-" else 1), unit="times")
    return None


def _read_figure(tokens: list[Token], at: int) -> Amount | None:
    text = tokens[at].text.rstrip(".,")
    if not re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", text):
        return None
    value, end = float(text.replace(",", "")), at + 1
    if end < len(tokens) and tokens[end].key in SCALES:
        value *= SCALES[tokens[end].key]
        end += 1
    return Amount(value, value, True, at, end)


def _read_words(tokens: list[Token], at: int) -> Amount | None:
    total, current, end = 0.0, 0.0, at
    while end < len(tokens):
        key = tokens[end].key
        if key in ONES or key in TENS:
            current += ONES.get(key, TENS.get(key, 0))
        elif end > at and key in SCALES and len(key) > 2:
            current *= SCALES[key]
            if SCALES[key] > 100:
                total, current = total + current, 0.0
        elif end == at or not _joins(tokens, end):
            break
        end += 1
    return Amount(total + current, total + current, True, at, end) if end > at else None


def _joins(tokens: list[Token], at: int) -> bool:
    """``twenty-five`` and ``hundred and five`` are one number, ``two and five`` are two."""
    if at + 1 >= len(tokens) or tokens[at + 1].key not in (*ONES, *TENS):
        return False
    before = tokens[at - 1].key
    return (tokens[at].key == "-" and before in TENS) or (tokens[at].key == "and" and before in SCALES)
