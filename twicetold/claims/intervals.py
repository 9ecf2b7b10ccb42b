"""Finds the quantities that agree with one, among many of one unit, by their size.

``12`` among 3, 11, 12, 12 to 14, 40, ≥ 5     12, 12 to 14, ≥ 5

Cost: the exact quantities of about the same size, and all that are vague; not all that were added.
"""

from bisect import bisect_left, bisect_right, insort

from twicetold.claims.quantity import Quantity

_ROOM, _SPARE = 0.12, 1.0
"""As a share and as an amount, at least as far apart as two quantities that agree can be (``Quantity.agrees``)."""


class Intervals:
    """Quantities, each with a number; of several that are the same only the first is kept."""

    __slots__ = ("_exact", "_known", "_vague")

    def __init__(self) -> None:
        self._known: set[Quantity] = set()
        self._exact: list[tuple[float, int, Quantity]] = []
        self._vague: list[tuple[int, Quantity]] = []

    def add(self, quantity: Quantity, number: int) -> None:
        if quantity in self._known:
            return
        self._known.add(quantity)
        if quantity.low == quantity.high and not quantity.bound:
            insort(self._exact, (quantity.low, number, quantity), key=_size)
        else:
            self._vague.append((number, quantity))

    def find(self, quantity: Quantity) -> list[tuple[int, Quantity]]:
        """Those that agree with ``quantity``, in the order of their numbers."""
        first = bisect_left(self._exact, min(quantity.low, (1 - _ROOM) * quantity.low) - _SPARE, key=_size)
        end = bisect_right(self._exact, max(quantity.high, (1 + _ROOM) * quantity.high) + _SPARE, key=_size)
        near = [(number, other) for _, number, other in self._exact[first:end]]
        return sorted(filter(lambda one: quantity.agrees(one[1]), (*near, *self._vague)), key=lambda one: one[0])


def _size(one: tuple[float, int, Quantity]) -> float:
    return one[0]
