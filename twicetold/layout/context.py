"""Which paragraphs stand far from every finding, so that a page can fold them away.

    around = 1      findings in 3 and 7        kept 2 3 4 6 7 8, folded 0 1 5 9 …

A block is folded when all its paragraphs on both sides are (``View.folds``): beside a paragraph that is kept stands
what tells the same.
"""

from bisect import bisect_right
from collections.abc import Iterable

from twicetold.model import Comparison, Document, Finding, Side, Span


def find_far(comparison: Comparison, findings: Iterable[Finding], around: int) -> dict[Side, frozenset[int]]:
    """The paragraphs of each side with no finding in them, nor in the ``around`` paragraphs before and after."""
    findings = tuple(findings)
    return {
        side: _far(comparison.document(side), [span for each in findings for span in getattr(each, side)], around)
        for side in Side
    }


def _far(document: Document, spans: list[Span], around: int) -> frozenset[int]:
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    near: set[int] = set()
    for span in spans:
        first, last = (max(0, bisect_right(starts, place) - 1) for place in (span.start, max(span.start, span.end - 1)))
        near.update(range(max(0, first - around), min(len(starts), last + around + 1)))
    return frozenset(range(len(starts))) - near
