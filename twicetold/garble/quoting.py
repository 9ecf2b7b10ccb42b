"""Where a text quotes: the ranges between double quotation marks."""

import re
from bisect import bisect_right

from twicetold.model import Document
from twicetold.text.kept import keep_with_document

_DOUBLE = re.compile(r"[“”\"]")


@keep_with_document
def find_quoted(document: Document) -> list[tuple[int, int]]:
    """The ranges between double quotation marks, paragraph by paragraph, in order.

    A paragraph whose last mark is open counts as quoted from its beginning to its end: where it opens is not known.
    """
    ranges: list[tuple[int, int]] = []
    for paragraph in document.paragraphs:
        start: int | None = None
        found: list[tuple[int, int]] = []
        for match in _DOUBLE.finditer(document.text, paragraph.span.start, paragraph.span.end):
            if start is None:
                start = match.start()
            elif match[0] != "“":
                found.append((start, match.end()))
                start = None
        ranges += found if start is None else [(paragraph.span.start, paragraph.span.end)]
    return ranges


def is_inside(ranges: list[tuple[int, int]], place: int) -> bool:
    """Whether ``place`` lies in one of the ranges."""
    nearest = bisect_right(ranges, (place, 1 << 62)) - 1
    return nearest >= 0 and place < ranges[nearest][1]
