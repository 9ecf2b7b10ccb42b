"""Finds the spans that share words with a span, among many: each is compared only with those in the same stretch.

Cost: the spans of the stretches that are touched; not all that were added.
"""

from collections import defaultdict

from twicetold.model import Span

_STRETCH = 64
"""Code points of the stretches by which neighbours are found."""


class Overlaps:
    """Spans of one text, each with the number of whatever stands there."""

    __slots__ = ("_near",)

    def __init__(self) -> None:
        self._near: dict[int, list[tuple[int, int, int]]] = defaultdict(list)

    def add(self, span: Span, number: int) -> None:
        for stretch in _stretches(span):
            self._near[stretch].append((span.start, span.end, number))

    def find(self, *spans: Span) -> set[int]:
        """The numbers of all that share at least one code point with one of ``spans``."""
        return {
            number
            for span in spans
            for stretch in _stretches(span)
            for start, end, number in self._near.get(stretch, ())
            if max(start, span.start) < min(end, span.end)
        }


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)
