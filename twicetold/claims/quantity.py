"""A quantity: how many of what, as an interval in one common unit.

    ``nearly 40 boats``   34 to 46 boat       ``30 miles``   48,280 m, told in miles       ``six others hurt``   6 hurt

Two quantities agree when their intervals meet.
"""

from collections.abc import Callable
from dataclasses import dataclass

from twicetold.claims.amounts import is_about
from twicetold.claims.units import Unit

_ROOM = 0.05
_LONG_ROOM = 0.1
"""Months are four weeks to some and a twelfth of a year to others."""
_ENDLESS = 1e5
_WARMTH = 1.0
"""Degrees by which a converted temperature may be rounded."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """``low`` to ``high`` of ``head``: the stem that is counted, or whose age or which street it is.

    ``unit`` is "" for counts, else a currency, "%", a measure ("m", "kg", "days" …), "ordinal", "age", "block", or what
    befell people: "dead", "hurt"; "times" for a multiple. ``told`` is the unit of a measure as told, before it was
    converted. ``bound`` is "over" or "under" when the number itself is not reached. ``is_total``: the hurt may have
    the dead among them.
    """

    low: float
    high: float
    unit: str
    head: str
    is_exact: bool
    bound: str = ""
    told: str = ""
    is_total: bool = False

    def agrees(self, other: "Quantity") -> bool:
        """Whether both can be true: the intervals meet, with a little room for what is approximate or converted."""
        if {self.bound, other.bound} == {"over", "under"}:
            over, under = (self, other) if self.bound == "over" else (other, self)
            return over.low < under.high
        is_converted = self.told != other.told
        if self.unit == "°C":
            room = _WARMTH * is_converted
            return self.low - room <= other.high and other.low - room <= self.high
        room = 0.0 if self.is_exact and other.is_exact and not is_converted else _ROOM
        room = _LONG_ROOM if is_converted and self.unit == "days" else room
        return self.low * (1 - room) <= other.high and other.low * (1 - room) <= self.high

    def ratio(self, other: "Quantity") -> float:
        """How many times the larger is the smaller, at least."""
        if self.agrees(other):
            return 1.0
        smaller, larger = sorted((self, other), key=lambda quantity: quantity.low)
        return larger.low / max(smaller.high, 1e-9)


def show(quantity: Quantity, about: str, unit: Unit) -> str:
    """The value in the unit as told, with what it is about."""

    def plain(value: float) -> str:
        value = (value - unit.shift) / unit.factor
        return f"{value:,.0f}" if abs(value - round(value)) < 1e-6 else f"{value:,.1f}"

    told = _show_interval(quantity, plain)
    if quantity.unit == "ordinal":
        return " ".join(filter(None, (told + _ordinal_ending(told), about)))
    names = {"age": "months old" if unit.factor < 1 else "years old"}
    name = unit.told or names.get(quantity.unit, quantity.unit)
    return " ".join(filter(None, (told, name, about)))


def _ordinal_ending(figures: str) -> str:
    """1st, 22nd, 13th."""
    return "th" if figures[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(figures[-1], "th")


def _show_interval(quantity: Quantity, plain: Callable[[float], str]) -> str:
    low, high = plain(quantity.low), plain(quantity.high)
    if quantity.low == quantity.high:
        return low
    if quantity.bound:
        return f"> {low}" if quantity.bound == "over" else f"< {high}"
    if quantity.high >= _ENDLESS * abs(quantity.low):
        return f"≥ {low}"
    if is_about(quantity.low, quantity.high):
        return f"≈ {plain((quantity.low + quantity.high) / 2)}"
    return f"{low} to {high}"
