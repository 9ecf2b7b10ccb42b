"""Where a text quotes: the ranges between double quotation marks."""

import re
from bisect import bisect_right

from twicetold.model import Document

_DOUBLE = re.compile(r"[“”\"]")


def find_quoted(document: Document) -> list[tuple[int, int]]:
    """The ranges between double quotation marks, paragraph by paragraph, in order."""
    ranges = []
    for paragraph in document.paragraphs:
        start: int | None = None
        for match in _DOUBLE.finditer(document.text, paragraph.span.start, paragraph.span.end):
            if start is None:
                start = match.start()
            elif match[0] != "“":
                ranges.append((start, match.end()))
                start = None
    return ranges


def is_inside(ranges: list[tuple[int, int]], place: int) -> bool:
    """Whether ``place`` lies in one of the ranges."""
    nearest = bisect_right(ranges, (place, 1 << 62)) - 1
    return nearest >= 0 and place < ranges[nearest][1]
