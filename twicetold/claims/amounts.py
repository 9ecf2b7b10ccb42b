"""Reads an amount: a number with the words that make it approximate, a share or a multiple, as an interval.

    ``nearly 40`` 34 to 46    ``more than 3,000`` 3000 to 9000    ``just over 100`` 100 to 120    ``up to 60`` 30 to 60
    ``dozens`` 24 to 99       ``several hundred`` 200 to 900      ``tens of thousands`` 20,000 to 99,999
    ``a third of`` 33.3 %     ``one in five`` 20 %                ``half a gigawatt`` 0.5     ``threefold`` 3 times

Intervals keep "nearly", "more than" and "dozens" and do not round them away.
"""

import re
from dataclasses import dataclass, replace

from twicetold.claims.numerals import GLYPHS, ONES, ORDINALS, TENS, Numeral, read_numeral, read_part
from twicetold.text.tokens import Token, TokenKind


@dataclass(frozen=True, slots=True)
class Amount:
    """``low`` to ``high``, said by tokens ``first`` up to, and not including, ``end``; ``unit`` "%" for a fraction,
    "times" for a multiple, "ordinal" for a place in an order; ``bound`` "over" or "under" when the number itself is
    not reached.
    """

    low: float
    high: float
    is_exact: bool
    first: int
    end: int
    unit: str = ""
    bound: str = ""


VAGUE = {
    "handful": (3, 10),
    "dozens": (24, 99),
    "scores": (40, 199),
    "hundreds": (200, 1499),
    "thousands": (2000, 99999),
    "millions": (2 * 10**6, 10**8),
    "billions": (2 * 10**9, 10**11),
}
"""What a vague plural can stand for; "hundreds of thousands" multiplies."""
_TENS_OF = {"thousands": (20000, 99999), "millions": (2 * 10**7, 10**8)}
_SEVERAL = {"dozen": (24, 99), "hundred": (200, 990), "thousand": (2000, 9900), "million": (2 * 10**6, 9 * 10**6)}
ABOUT = frozenset("about around roughly some approximately nearly almost circa estimated".split())
_ABOUT_ROOM = 0.15
_MORE = 3.0
"""How many times "more than N" can at most be N; real reports say the next round number."""
_JUST = 0.2
"""How far "just over N" is from N at most."""
_OPEN = 1e6
"""\"At least N\" says that more may come to light."""
_LESS = 0.5
_QUALIFIERS = (
    (("just", "over"), 1.0, 1 + _JUST),
    (("just", "above"), 1.0, 1 + _JUST),
    (("just", "more", "than"), 1.0, 1 + _JUST),
    (("little", "over"), 1.0, 1 + _JUST),
    (("little", "more", "than"), 1.0, 1 + _JUST),
    (("slightly", "more", "than"), 1.0, 1 + _JUST),
    (("slightly", "over"), 1.0, 1 + _JUST),
    (("just", "under"), 1 - _JUST, 1.0),
    (("just", "below"), 1 - _JUST, 1.0),
    (("little", "under"), 1 - _JUST, 1.0),
    (("little", "less", "than"), 1 - _JUST, 1.0),
    (("slightly", "less", "than"), 1 - _JUST, 1.0),
    (("shy", "of"), 1 - _JUST, 1.0),
    (("not", "quite"), 1 - _JUST, 1.0),
    (("close", "to"), 1 - _ABOUT_ROOM, 1 + _ABOUT_ROOM),
    (("more", "than"), 1.0, _MORE),
    (("greater", "than"), 1.0, _MORE),
    (("in", "excess", "of"), 1.0, _MORE),
    (("upwards", "of"), 1.0, _MORE),
    (("upward", "of"), 1.0, _MORE),
    (("north", "of"), 1.0, _MORE),
    (("no", "more", "than"), _LESS, 1.0),
    (("not", "more", "than"), _LESS, 1.0),
    (("at", "least"), 1.0, _OPEN),
    (("no", "fewer", "than"), 1.0, _OPEN),
    (("no", "less", "than"), 1.0, _OPEN),
    (("over",), 1.0, _MORE),
    (("above",), 1.0, _MORE),
    (("up", "to"), _LESS, 1.0),
    (("as", "many", "as"), _LESS, 1.0),
    (("as", "much", "as"), _LESS, 1.0),
    (("fewer", "than"), _LESS, 1.0),
    (("less", "than"), _LESS, 1.0),
    (("at", "most"), _LESS, 1.0),
    (("under",), _LESS, 1.0),
    (("below",), _LESS, 1.0),
)
_LONGEST_FIRST = sorted(_QUALIFIERS, key=lambda told: -len(told[0]))
_OVER = frozenset(("more than", "greater than", "in excess of", "upwards of", "upward of", "north of", "over", "above"))
_UNDER = frozenset(("fewer than", "less than", "under", "below"))
_SPREADING = frozenset("sprawls sprawled spread spreads stretches stretched extends extended spans ranged".split())
"""After these "over" says where, and not how many."""
_FOLD = re.compile(r"(?P<word>two|three|four|five|six|seven|eight|nine|ten|\d+)fold")
_MULTIPLES = {"twice": 2.0, "double": 2.0, "thrice": 3.0, "triple": 3.0, "quadruple": 4.0}
_COMPARED = frozenset("as what the its their his her that more higher larger bigger greater of".split())
STARTS = frozenset(
    (*ONES, *TENS, *ORDINALS, *GLYPHS, *VAGUE, *_MULTIPLES, *"a an no nobody several few half both".split())
)
"""No word but these begins an amount: a look that saves most of the walk."""


def read_amount(tokens: list[Token], at: int) -> Amount | None:
    """The amount whose number begins at token ``at``, without what makes it approximate."""
    key = tokens[at].key
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key in VAGUE:
        return _read_vague(tokens, at)
    nobody = _read_nobody(tokens, at)
    if nobody:
        return Amount(0.0, 0.0, True, at, at + nobody)
    if key in ("several", "few") and following in _SEVERAL:
        low, high = _SEVERAL[following]
        return Amount(low, high, False, at, at + 2)
    share = _read_ratio(tokens, at) or _read_multiple(tokens, at)
    if share:
        return share
    numeral = read_numeral(tokens, at)
    part = None if numeral and numeral.end > at + 2 else read_part(tokens, at)
    if part:
        share = _read_share(tokens, at, part)
        if share:
            return share
    if numeral is None:
        return None
    unit = "ordinal" if numeral.is_ordinal else ""
    return Amount(numeral.value, numeral.value, not numeral.is_round, at, numeral.end, unit)


def qualify(amount: Amount, tokens: list[Token]) -> Amount:
    """The amount with the words before it: where it begins now, and its interval."""
    if amount.unit == "ordinal":
        return amount
    keys = tuple(token.key for token in tokens[max(0, amount.first - 4) : amount.first])
    skipped = 1 if keys[-1:] in (("the",), ("a",), ("an",)) and len(keys) > 1 and keys[-2] in ABOUT else 0
    before = keys[: len(keys) - skipped]
    if before[-1:] == ("over",) and set(before[-2:-1]) & _SPREADING:
        return amount
    for words, low, high in _LONGEST_FIRST:
        if before[-len(words) :] == words:
            return replace(
                amount,
                low=amount.low * low,
                high=amount.high * high,
                is_exact=False,
                first=amount.first - len(words) - skipped,
                bound="over" if " ".join(words) in _OVER else "under" if " ".join(words) in _UNDER else "",
            )
    if before and before[-1] in ABOUT:
        low, high = amount.low * (1 - _ABOUT_ROOM), amount.high * (1 + _ABOUT_ROOM)
        return replace(amount, low=low, high=high, is_exact=False, first=amount.first - 1 - skipped)
    return amount


def is_about(low: float, high: float) -> bool:
    """Whether an interval is that of "about N"."""
    return abs(low * (1 + _ABOUT_ROOM) - high * (1 - _ABOUT_ROOM)) < 1e-6 * max(1.0, abs(high))


def is_qualifier(words: tuple[str, ...]) -> bool:
    """Whether the words are one of those that make a number approximate or a bound."""
    return any(words == told for told, _, _ in _QUALIFIERS) or (len(words) == 1 and words[0] in ABOUT)


def _read_nobody(tokens: list[Token], at: int) -> int:
    """How many tokens say that it was nobody: ``nobody``, ``no one``, ``no-one``."""
    keys = [token.key for token in tokens[at : at + 3]]
    if keys[0] == "nobody":
        return 1
    return 2 if keys[:2] == ["no", "one"] else 3 if keys == ["no", "-", "one"] else 0


def _read_vague(tokens: list[Token], at: int) -> Amount:
    key = tokens[at].key
    before = tokens[at - 2].key if at > 1 and tokens[at - 1].key == "of" else ""
    low, high = _TENS_OF.get(key, VAGUE[key]) if before == "tens" else VAGUE[key]
    times = 100 if before == "hundreds" else 1
    return Amount(low * times, high * times, False, at, at + 1)


def _read_share(tokens: list[Token], at: int, part: tuple[float, int]) -> Amount | None:
    """``half of``, ``half the``, ``a third of``, in per cent; ``half a gigawatt`` as a number."""
    value, end = part
    keys = [token.key for token in tokens[end : end + 2]]
    if keys[:1] in (["a"], ["an"]) or (keys[:1] == ["of"] and keys[1:] in (["a"], ["an"])):
        return Amount(value, value, True, at, end + len(keys) - (keys[0] != "of"))
    if tokens[at - 1].key == "by" and at and keys[:1] in ([], ["."], [","], ["in"], ["to"], ["over"]):
        return Amount(value * 100, value * 100, False, at, end, "%")
    if keys[:1] in (["of"], ["the"], ["its"], ["their"], ["his"], ["her"], ["all"]):
        return Amount(value * 100, value * 100, False, at, end, "%")
    return None


def _read_ratio(tokens: list[Token], at: int) -> Amount | None:
    """``one in five``, ``four out of ten``, ``nine of every ten``, in per cent."""
    one = _small(tokens, at)
    if one is None:
        return None
    end = one.end
    keys = [token.key for token in tokens[end : end + 3]]
    joint = 2 if keys[:2] == ["out", "of"] else 1 if keys[:1] == ["in"] else 1 if keys[:2] == ["of", "every"] else 0
    if not joint:
        return None
    end += joint + (tokens[end + joint].key == "every" if end + joint < len(tokens) else 0)
    whole = _small(tokens, end)
    if whole is None or not 0 < one.value < whole.value <= 1000:
        return None
    share = 100 * one.value / whole.value
    return Amount(share, share, False, at, whole.end, "%")


def _small(tokens: list[Token], at: int) -> Numeral | None:
    if at >= len(tokens) or not (tokens[at].kind is TokenKind.NUMBER or tokens[at].key in ONES):
        return None
    numeral = read_numeral(tokens, at)
    return numeral if numeral and not numeral.is_ordinal and numeral.value == int(numeral.value) else None


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
    if tokens[at].kind is not TokenKind.NUMBER and keys[0] not in ONES and keys[0] not in GLYPHS:
        return None
    number = read_numeral(tokens, at)
    rest = [token.key for token in tokens[number.end : number.end + 2]] if number else []
    if number and (rest == ["-", "fold"] or (rest[:1] == ["times"] and len(rest) > 1 and rest[1] in _COMPARED)):
        end = number.end + (2 if rest[0] == "-" else 1)
        return Amount(number.value, number.value, True, at, end, "times")
    return None
