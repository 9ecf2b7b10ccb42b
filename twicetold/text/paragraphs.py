"""Cuts a text into paragraphs.

A paragraph is what blank lines separate. A text without blank lines has either one paragraph a line or lines that an
editor has wrapped; line lengths decide:

    wrapped (one paragraph)                    one paragraph a line
    The council met on Monday and agreed       Council agrees on new bridge
    to build the bridge, which had been        The council met on Monday and agreed to build the bridge.
    delayed twice.                             It had been delayed twice.

In wrapped text almost every line but the last is about as long as the longest, and would not have held the first word
of the next line.
"""

import itertools
import re

from twicetold.model import Span

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def find_paragraphs(text: str) -> list[Span]:
    """Spans that tile ``text``; each holds the blank lines after it (the first also those before it)."""
    ends = [match.end() for match in _BLANK.finditer(text)]
    if not _separates(text, ends):
        ends = [] if is_wrapped(text) else [match.end() for match in re.finditer(r"\n", text)]
    return _tiles(text, ends)


def _separates(text: str, ends: list[int]) -> bool:
    """Whether a blank line has text on both sides."""
    first = len(text) - len(text.lstrip())
    last = len(text.rstrip())
    return any(first < end < last for end in ends)


def _tiles(text: str, ends: list[int]) -> list[Span]:
    spans: list[Span] = []
    start = 0
    for end in [*ends, len(text)]:
        if end > start and text[start:end].strip():
            spans.append(Span(start, end))
            start = end
    if start < len(text):
        if not spans:
            return [Span(0, len(text))]
        spans[-1] = Span(spans[-1].start, len(text))
    return spans


def is_wrapped(text: str) -> bool:
    """Whether single line ends are an editor's wrapping and not the ends of paragraphs."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 3:
        return len(lines) == 2 and not re.search(r"[.!?”\"’)]$", lines[0]) and lines[1][:1].islower()
    longest = max(map(len, lines))
    if longest > 160:
        return False
    broken = sum(
        len(line) + 1 + len(following.split(maxsplit=1)[0]) > 0.9 * longest
        for line, following in itertools.pairwise(lines)
    )
    return broken >= 0.7 * (len(lines) - 1)
