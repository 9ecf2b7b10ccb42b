"""Numbers with what they count: cardinals in figures and words, money, percentages, ages, approximate counts.

Finds
    ``nearly 12,000 visitors``      ≈ 12000 visitor          ``dozens of arrests``    24 to 99 arrest
    ``thousands of books``          2000 to 99999 book      ``$2.4 million``         2400000 dollars
    ``more than 3,000 people``      > 3000 person            ``Ann Lee, 34,``         34 years of age
    ``a third of the cost``         33.3 % cost              ``17-day strike``        17 day strike
Does not find
    ``one of them`` (one as a pronoun)   ``May 2018``, ``in 1998`` (dates)   ``7 a.m.`` (times)   ``Pier 9`` (names)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from twicetold.claims.amounts import ABOUT, ONES, Amount, qualify, read_amount
from twicetold.claims.casualties import read_fate
from twicetold.claims.counted import NOT_COUNTED, read_counted
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.text.datelines import MONTHS
from twicetold.text.tokens import Token, TokenKind, find_tokens

_ROOM = 0.05


@dataclass(frozen=True, slots=True)
class Quantity:
    """``low`` to ``high`` of ``head``: the stem that is counted, or whose age or which street it is.

    ``unit`` is "" for counts, else a currency sign, "%", "m", "kg", "ordinal", "age", "block", or what befell people:
    "dead", "hurt"; "times" for a multiple. ``bound`` is "over" or "under" when the number itself is not reached.
    """

    low: float
    high: float
    unit: str
    head: str
    is_exact: bool
    bound: str = ""

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be true: the intervals meet, with a little room for what is approximate or converted."""
        if {self.bound, other.bound} == {"over", "under"}:
            over, under = (self, other) if self.bound == "over" else (other, self)
            return over.low < under.high
        room = 0.0 if self.is_exact and other.is_exact and self.unit not in ("m", "kg") else _ROOM
        return self.low * (1 - room) <= other.high and other.low * (1 - room) <= self.high

    def ratio(self, other: "Quantity") -> float:
        """How many times the larger is the smaller, at least."""
        if self.agrees(other):
            return 1.0
        smaller, larger = sorted((self, other), key=lambda quantity: quantity.low)
        return larger.low / max(smaller.high, 1e-9)


_MEASURES = {
    name: (unit, factor)
    for unit, factor, names in (
        ("m", 1.0, "metre metres meter meters m"),
        ("m", 1000.0, "kilometre kilometres kilometer kilometers km"),
        ("m", 1609.344, "mile miles"),
        ("m", 0.3048, "foot feet ft"),
        ("m", 0.9144, "yard yards"),
        ("m", 0.0254, "inch inches"),
        ("m", 0.01, "centimetre centimetres centimeter centimeters cm"),
        ("kg", 1.0, "kilogram kilograms kilo kilos kg"),
        ("kg", 0.45359237, "lb lbs"),
        ("kg", 1000.0, "tonne tonnes"),
    )
    for name in names.split()
}
"""Lengths and masses, in metres and kilograms."""
_CURRENCY = {"$": "$", "€": "€", "£": "£", "dollars": "$", "dollar": "$", "euros": "€", "euro": "€", "pounds": "£"}
_PERCENT = re.compile(r"%|per\s?cent\b|percent\b", re.IGNORECASE)
_COUNTING = frozenset(["", "$", "€", "£", "%", "dead", "hurt"])
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LARGE = 1000.0
"""From here on a number that counts nothing by name still tells something: ``fewer than three million``."""
_UNIT_WORDS = frozenset((*_CURRENCY, "per", "cent", "percent"))
_PARENTS = frozenset("mother father parents grandmother grandfather mom dad".split())
_COMPASS = frozenset("n s e w north south east west ne nw se sw".split())
_CLOCK = frozenset("a.m. p.m. am pm o'clock gmt edt est".split())


def find_numbers(document: Document, side: Side) -> Iterator[Claim]:
    for sentence in document.sentences:
        yield from _in_sentence(document, sentence, side)


def _in_sentence(document: Document, sentence: Sentence, side: Side) -> Iterator[Claim]:
    tokens = [t for t in find_tokens(document.text, sentence.span) if t.kind is not TokenKind.SPACE]
    at = 0
    while at < len(tokens):
        amount = read_amount(tokens, at)
        if amount is None:
            at += 1
            continue
        claim = _claim(document, sentence, side, tokens, amount)
        if claim:
            yield claim
        at = amount.end


def _claim(document: Document, sentence: Sentence, side: Side, tokens: list[Token], amount: Amount) -> Claim | None:
    if _is_no_count(tokens, amount):
        return None
    unit, last = _unit(document.text, tokens, amount)
    if tokens[amount.first - 1].key == unit and amount.first:
        amount = replace(amount, first=amount.first - 1)
    amount = qualify(amount, tokens)
    fate = read_fate(tokens, amount.end) if not unit else ""
    group = last
    if amount.high == 0.0 and not fate:
        return None
    before = [token.key for token in tokens[max(0, amount.first - 2) : amount.first]]
    if not unit and len(before) == 2 and before[0] in _PARENTS and before[1] == "of":
        head = "children"
    elif fate:
        unit, head = fate, fate
        group = read_counted(tokens, amount.end)[1]
    elif unit == "times":
        head = ""
    elif unit == "age":
        head = _bearer(tokens, amount, last)
    elif unit in _MEASURES:
        head = ""
    elif unit == "block":
        head = _street(tokens, last)
    else:
        head, last = read_counted(tokens, last)
    if not unit and not head and amount.low < _LARGE:
        return None
    counted = tokens[amount.end : group if fate else last] if unit in _COUNTING else []
    about = " ".join(token.text for token in counted if token.kind is TokenKind.WORD and token.key not in _UNIT_WORDS)
    if unit in _MEASURES:
        unit, factor = _MEASURES[unit]
        amount = replace(amount, low=amount.low * factor, high=amount.high * factor)
    quantity = Quantity(amount.low, amount.high, unit, head, amount.is_exact, amount.bound)
    span = Span(tokens[amount.first].span.start, tokens[last - 1].span.end)
    value = _show(quantity, about)
    return Claim(side, ClaimKind.NUMBER, span, value, about=about, meaning=quantity, sentence=sentence.index)


def _is_no_count(tokens: list[Token], amount: Amount) -> bool:
    """Dates, times, years, names with a number, ``one of``, the pronoun, and ``zero``, which counts nothing."""
    at = amount.first
    before = tokens[at - 1] if at else None
    after = [token.key for token in tokens[amount.end : amount.end + 2]]
    if _is_ratio(tokens, amount):
        return True
    if tokens[at].kind is TokenKind.NUMBER:
        return (
            (before is not None and (before.key in MONTHS or before.key == ":"))
            or (at > 1 and tokens[at - 1].key == "-" and tokens[at - 1].span.end == tokens[at].span.start)
            or (bool(after) and (after[0] in MONTHS or after[0] in _CLOCK or after[0] == ":"))
            or (bool(_YEAR.fullmatch(tokens[at].text)) and after[:1] not in (["people"], ["-"], ["block"]))
            or (at > 1 and before is not None and _is_name(before))
        )
    if tokens[at].key == "one":
        return not after or after[0] in ("of", "another", "day", "time", "-") or after[0] in NOT_COUNTED
    return tokens[at].key == "zero"


def _is_ratio(tokens: list[Token], amount: Amount) -> bool:
    """``one in three``, ``one of every three``, ``Image 2 of 9``: neither number counts by itself."""
    keys = [token.key for token in tokens]
    after, before = keys[amount.end : amount.end + 4], tokens[max(0, amount.first - 3) : amount.first]
    if "every" in after or (before and before[-1].key == "every"):
        return True
    if after[:1] == ["in"] and len(after) > 1 and _is_number(tokens[amount.end + 1]):
        return True
    if len(before) < 3 or not _is_number(before[-2]):
        return False
    return before[-1].key == "in" or (before[-1].key == "of" and _is_name(before[-3]))


def _is_number(token: Token) -> bool:
    """A number that is no year."""
    return (token.kind is TokenKind.NUMBER and not _YEAR.fullmatch(token.text)) or token.key in ONES


def _is_name(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text[0].isupper() and token.key not in ABOUT


def _unit(text: str, tokens: list[Token], amount: Amount) -> tuple[str, int]:
    """The unit, and the token after it."""
    at, end = amount.first, amount.end
    if amount.unit:
        return amount.unit, end
    after = [token.key for token in tokens[end : end + 4]]
    if at and tokens[at - 1].key in ("$", "€", "£"):
        return tokens[at - 1].key, end
    if not after:
        return "", end
    if after[0] in ("st", "nd", "rd", "th") and tokens[end].span.start == tokens[end - 1].span.end:
        return "ordinal", end + 1
    if after[0] == "block":
        return "block", end + 1
    measure = after[1] if after[0] == "-" and len(after) > 1 else after[0]
    if measure in _MEASURES:
        return measure, end + (2 if after[0] == "-" else 1)
    if after[0] in _CURRENCY:
        return _CURRENCY[after[0]], end + 1
    if _PERCENT.match(text, tokens[end].span.start):
        return "%", end + (2 if after[0] == "per" else 1)
    if after == ["-", "year", "-", "old"]:
        return "age", end + 4
    if after[:2] in (["years", "old"], ["year", "old"]):
        return "age", end + 2
    if at >= 2 and tokens[at - 1].key == "," and tokens[at - 2].text[:1].isupper() and after[0] in (",", "."):
        return "age", end
    return "", end


def _bearer(tokens: list[Token], amount: Amount, end: int) -> str:
    """Whose age it is: the name before ``, 34,`` or after ``34-year-old``, folded; else "age"."""
    if end == amount.end:
        before = list(takewhile(_is_capital, reversed(tokens[: amount.first - 1])))
        return " ".join(token.key for token in reversed(before)) or "age"
    after = dropwhile(lambda token: not _is_capital(token), tokens[end : end + 8])
    return " ".join(token.key for token in takewhile(_is_capital, after)) or "age"


def _street(tokens: list[Token], end: int) -> str:
    """The street of ``1700 block of Adams Trail``, without the point of the compass."""
    named = [token.key for token in tokens[end : end + 6] if token.text[0].isupper() or token.text[0].isdigit()]
    return " ".join(word for word in named if word not in _COMPASS)


def _is_capital(token: Token) -> bool:
    return token.kind is TokenKind.WORD and token.text[0].isupper()


def _show(quantity: Quantity, about: str) -> str:
    def plain(value: float) -> str:
        return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"

    amount = plain(quantity.low) if quantity.is_exact else f"{plain(quantity.low)} to {plain(quantity.high)}"
    unit = {"age": "years old", "ordinal": "th"}.get(quantity.unit, quantity.unit)
    return " ".join(filter(None, (amount, unit, about)))
