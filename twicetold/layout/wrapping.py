"""Sets a stretch of text in rows of at most so many cells.

    width 12   |The inquiry |    rows are spans of the text; the white space
               |found that  |    at which a row ends belongs to no row
               |驾驶员说没有|    wide characters take two cells and break anywhere
               |un-          |   a word too long for a row breaks after a hyphen, else anywhere,
               |believably   |   but never inside a reader's character

Greedy, as terminals and mail have always done. Text of plain characters is searched backwards for the last space that
fits (time by rows, not by characters); other text is measured character by character.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from twicetold.layout.cells import PLAIN, Measure, cell_width, find_graphemes
from twicetold.layout.visible import SPACES, picture
from twicetold.model import Span

MIN_WIDTH = 2
"""Cells of the narrowest row: one wide character."""

_LINE_BREAKS = str.maketrans("\n\t", "  ")
_PLACES = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs drawn between the characters: before the code point at an offset, or after the one that ends there."""

    before: Mapping[int, str] = field(default_factory=dict)
    after: Mapping[int, str] = field(default_factory=dict)
    _places: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_places", tuple(sorted({*self.before, *self.after})))

    def touch(self, span: Span) -> bool:
        """Whether one of them may be drawn with a code point of ``span``."""
        first = bisect_left(self._places, span.start)
        return first < len(self._places) and self._places[first] <= span.end


NO_SIGNS = Signs()


def wrap(text: str, span: Span, width: int, measure: Measure = cell_width, signs: Signs = NO_SIGNS) -> tuple[Span, ...]:
    """The rows, each a span of ``text`` without the white space around it; at least one, which may be empty."""
    return tuple(Span(start, end) for start, end in _break_rows(text, span, width, measure, signs))


def count_rows(text: str, span: Span, width: int, measure: Measure = cell_width, signs: Signs = NO_SIGNS) -> int:
    """How many rows ``wrap`` makes."""
    return len(_break_rows(text, span, width, measure, signs))


def _break_rows(text: str, span: Span, width: int, measure: Measure, signs: Signs) -> _PLACES:
    width = max(MIN_WIDTH, width)
    piece = text[span.start : span.end]
    if "\n" in piece or "\t" in piece:
        piece = piece.translate(_LINE_BREAKS)
    lead = len(piece) - len(piece.lstrip(" "))
    piece = piece.strip(" ")
    start = span.start + lead
    if "  " not in piece and PLAIN.fullmatch(piece) and not signs.touch(span):
        return tuple(_break_plain(piece, start, width))
    return tuple(_fill(_find_words(text, span, measure, signs), width)) or ((span.start, span.start),)


def _break_plain(piece: str, start: int, width: int) -> Iterator[tuple[int, int]]:
    """Rows of one-cell characters with single spaces."""
    at, end = 0, len(piece)
    while end - at > width:
        space = piece.rfind(" ", at, at + width + 1)
        if space > at:
            yield start + at, start + space
            at = space + 1
        else:
            cut = piece.rfind("-", at, at + width) + 1 or at + width
            yield start + at, start + cut
            at = cut
    yield start + at, start + end


class _Word(NamedTuple):
    """What stays together in a row where it can: reader's characters as (end, cells), after ``gap`` cells of space."""

    start: int
    end: int
    cells: int
    gap: int
    characters: tuple[tuple[int, int], ...]


_PIECES = re.compile(f"(?P<space>[{''.join(sorted(SPACES))}]+)|(?P<word>[^{''.join(sorted(SPACES))}]+)")


def _find_words(text: str, span: Span, measure: Measure, signs: Signs) -> Iterator[_Word]:
    cells_of = _sign_cells(measure, signs)
    gap = 0
    for piece in _PIECES.finditer(text, span.start, span.end):
        if piece["space"]:
            gap = 1 if re.search("[\n\u2028\u2029]", piece[0]) else measure(picture(piece[0]))
            continue
        characters: list[tuple[int, int]] = []
        start = at = piece.start()
        was_wide = False
        for grapheme in find_graphemes(piece[0]):
            cells = measure(picture(grapheme))
            was_wide, breaks = cells >= 2, characters and (cells >= 2 or was_wide) and not _holds_on(grapheme)
            if breaks:
                yield _word(start, at, gap, characters)
                start, gap, characters = at, 0, []
            at += len(grapheme)
            characters.append((at, cells + cells_of(at - len(grapheme), at)))
        yield _word(start, at, gap, characters)
        gap = 0


def _word(start: int, end: int, gap: int, characters: list[tuple[int, int]]) -> _Word:
    return _Word(start, end, sum(cells for _, cells in characters), gap, tuple(characters))


def _holds_on(grapheme: str) -> bool:
    """Closing marks stay on the row of the wide character before them."""
    return grapheme in "。，、．：；！？）」』】》”’,.;:!?)]…"


def _sign_cells(measure: Measure, signs: Signs) -> Callable[[int, int], int]:
    """The cells of the signs drawn with the code points from ``start`` to ``end``."""
    if signs is NO_SIGNS:
        return lambda _start, _end: 0
    before, after = signs.before, signs.after
    return lambda start, end: sum(
        measure(before.get(at, "")) + measure(after.get(at + 1, "")) for at in range(start, end)
    )


def _fill(words: Iterator[_Word], width: int) -> Iterator[tuple[int, int]]:
    start = end = -1
    used = 0
    for word in words:
        if start >= 0 and used + word.gap + word.cells <= width:
            end, used = word.end, used + word.gap + word.cells
            continue
        if start >= 0:
            yield start, end
        start, end, used = word.start, word.end, word.cells
        if word.cells > width:
            *rows, (start, end, used) = _split(word, width)
            yield from ((first, last) for first, last, _ in rows)
    if start >= 0:
        yield start, end


def _split(word: _Word, width: int) -> Iterator[tuple[int, int, int]]:
    """The rows of a word longer than a row, each with its cells."""
    start, end, used = word.start, word.start, 0
    for after, cells in word.characters:
        if used and used + cells > width:
            yield start, end, used
            start, used = end, 0
        end, used = after, used + cells
    yield start, end, used
