"""An amount with its unit, and both ends of a range.

    ``$15 to $40``   ``between 2 and 3 percent``   ``10-12 weeks``   ``five to six thousand``   ``four or five men``
    ``a day and a half``   ``an hour and 55 minutes``   ``a fortnight``   ``US$2.4m``
Not a range
    ``rose from 12 to 15 percent`` (two values)   ``won 3 to 1``   ``from 2004 to 2009`` (years)   ``ten or a hundred``
"""

import re
from dataclasses import dataclass, replace

from twicetold.claims.amounts import STARTS, Amount, read_amount
from twicetold.claims.numerals import SCALES, read_numeral
from twicetold.claims.units import UNITS, Unit, read_sign, read_unit
from twicetold.text.tokens import Token, TokenKind

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_PERIODS = frozenset("fortnight decade".split())
_CHANGES = frozenset(
    (
        "rose rise rises risen rising fell fall falls fallen falling grew grow grown increased increase increases "
        "decreased decrease dropped drop drops declined cut raised raise raising lowered went climbed jumped slipped "
        "slid moved changed doubled widened narrowed shrank reduced up down"
    ).split()
)
_WIDEST, _WIDEST_OR = 20.0, 2.0
"""How many times the low end the high end of a range can be, with ``to`` and with ``or``."""
_HALF = ["and", "a", "half"]


@dataclass(frozen=True, slots=True)
class Measured:
    """``amount`` in ``unit`` (``None`` for plain counts), said by the tokens ``first`` up to ``end``."""

    amount: Amount
    unit: Unit | None
    first: int
    end: int


def read_measured(tokens: list[Token], at: int) -> Measured | None:
    """What is told by the number that begins at token ``at``, up to the other end of its range."""
    token = tokens[at]
    if token.kind is not TokenKind.NUMBER and token.key not in STARTS and not token.key.endswith("fold"):
        return None
    low = _read_one(tokens, at)
    return (_read_range(tokens, low) or low) if low else None


def _read_one(tokens: list[Token], at: int) -> Measured | None:
    amount = _read_period(tokens, at) or read_amount(tokens, at)
    if amount is None:
        return None
    sign = read_sign(tokens, amount.first)
    if sign:
        return Measured(amount, sign[0], sign[1], amount.end)
    found = read_unit(tokens, amount.end) if amount.unit in ("", "ordinal") else None
    if found is None or (amount.unit == "ordinal" and found):
        return Measured(amount, None, amount.first, amount.end)
    unit, end = found
    unit = UNITS["lb"] if _is_weighed(tokens, amount, unit) else unit
    more, end = _read_rest(tokens, unit, end)
    if more:
        amount = replace(amount, low=amount.low + more, high=amount.high + more)
    return Measured(amount, unit, amount.first, end)


def _is_weighed(tokens: list[Token], amount: Amount, unit: Unit) -> bool:
    """``weighed 7 pounds``."""
    before = tokens[amount.first - 1].key if amount.first else ""
    return unit.name == "£" and tokens[amount.end].key in ("pound", "pounds") and before.startswith("weigh")


def _read_rest(tokens: list[Token], unit: Unit, end: int) -> tuple[float, int]:
    """``a day [and a half]``, ``an hour [and 55 minutes]``, ``six feet [two inches]``: what is added, in the unit."""
    keys = [token.key for token in tokens[end : end + 3]]
    if keys == _HALF:
        return 0.5, end + 3
    at = end + (keys[:1] == ["and"])
    number = read_numeral(tokens, at) if at < len(tokens) else None
    found = read_unit(tokens, number.end) if number and not number.is_ordinal else None
    if not number or not found or found[0].name != unit.name or not 0 < found[0].factor < unit.factor:
        return 0.0, end
    return number.value * found[0].factor / unit.factor, found[1]


def _read_period(tokens: list[Token], at: int) -> Amount | None:
    """``a fortnight``, ``a decade``; ``a year and a half``, for ``a year`` alone is mostly a rate."""
    keys = [token.key for token in tokens[at : at + 5]]
    if keys[0] not in ("a", "an") or len(keys) < 2 or not read_unit(tokens, at + 1):
        return None
    unit, end = read_unit(tokens, at + 1) or (Unit(""), at)
    is_period = keys[1] in _PERIODS or keys[2:5] == _HALF or bool(unit.told and _read_rest(tokens, unit, end)[0])
    return Amount(1.0, 1.0, True, at, at + 1) if is_period else None


def _read_range(tokens: list[Token], low: Measured) -> Measured | None:
    joint = tokens[low.end].key if low.end < len(tokens) else ""
    before = tokens[low.first - 1].key if low.first else ""
    if joint not in ("to", "-", "or", "and") or (joint == "and" and before != "between"):
        return None
    at = low.end + 1
    at += at < len(tokens) and tokens[at].key in "$€£¥"
    high = _read_one(tokens, at) if at < len(tokens) and low.amount.unit == "" else None
    if high is None or high.amount.unit or _is_changing(tokens, low, joint, before) or _are_years(tokens, low, high):
        return None
    units = {told.unit.name for told in (low, high) if told.unit}
    value = _shared_scale(tokens, low, high)
    widest = _WIDEST_OR if joint == "or" else _WIDEST
    if len(units) > 1 or not 0 < value < high.amount.high <= widest * value:
        return None
    first = low.first - (before in ("between", "from"))
    amount = Amount(value, high.amount.high, False, low.amount.first, high.amount.end)
    return Measured(amount, high.unit or low.unit, first, high.end)


def _shared_scale(tokens: list[Token], low: Measured, high: Measured) -> float:
    """``five to six thousand``: the scale of the high end is that of the low one too."""
    scale = SCALES.get(tokens[high.amount.end - 1].key, 1)
    is_scaled = tokens[low.amount.end - 1].key in SCALES
    return low.amount.low * (scale if not is_scaled and low.amount.low * scale < high.amount.high else 1)


def _is_changing(tokens: list[Token], low: Measured, joint: str, before: str) -> bool:
    """``rose from 12 to 15 percent``."""
    nearby = {token.key for token in tokens[max(0, low.first - 6) : low.first]}
    return joint == "to" and (before == "from" or before == "by") and bool(nearby & _CHANGES)


def _are_years(tokens: list[Token], low: Measured, high: Measured) -> bool:
    return any(
        tokens[told.amount.first].kind is TokenKind.NUMBER
        and bool(YEAR.fullmatch(tokens[told.amount.first].text))
        and told.unit is None
        for told in (low, high)
    )
