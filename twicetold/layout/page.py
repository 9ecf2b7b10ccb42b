"""The page: display rows of a comparison, the same number for both sides.

    left, 20 cells          right, 20 cells
    The ferry ran aground   The ship hit the rocks    first rows of a block: level
    off the point on        at the point on Sunday
                            with 212 on board.        the shorter side is filled up
    ⇄ 9                                               also told at right 9, elsewhere

Only the heights are computed for the whole page (one count of rows for each paragraph); the lines themselves are made
when asked for, a paragraph at a time. With ``View.unified`` there is one column: of each block first the left
paragraphs, then the right ones.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from twicetold.layout.blocks import Block, Order
from twicetold.layout.cells import Measure
from twicetold.layout.wrapping import NO_SIGNS, Signs, wrap
from twicetold.model import Comparison, Link, Side, Span


class View(NamedTuple):
    """``left_signs`` and ``right_signs`` are drawn inside the text and take cells; ``gap`` rows part paragraphs.

    Blocks of which all paragraphs are in ``left_folded`` and ``right_folded`` are folded; a run of them is one row.
    """

    order: Order = Order.LEFT
    unified: bool = False
    gap: int = 1
    left_signs: Signs = NO_SIGNS
    right_signs: Signs = NO_SIGNS
    left_folded: frozenset[int] = frozenset()
    right_folded: frozenset[int] = frozenset()

    def folds(self, block: Block) -> bool:
        return self.left_folded.issuperset(block.left) and self.right_folded.issuperset(block.right)


class Kind(Enum):
    TEXT = "text"
    JUMP = "jump"
    FOLD = "fold"


class Line(NamedTuple):
    """One side of a row: ``span`` of the text of paragraph ``paragraph``, the jump mark below it, or a fold.

    ``is_first`` at the paragraph's first line. ``targets`` are the paragraphs of the other side that tell the same
    but stand elsewhere (on a jump mark and on the first line). ``link`` is the one that holds the paragraph level with
    a partner, else its best one, and ``None`` where only this side tells it. At a fold ``targets`` are the paragraphs
    of this side that are folded away.
    """

    side: Side
    kind: Kind
    paragraph: int
    span: Span
    is_first: bool = False
    link: Link | None = None
    targets: tuple[int, ...] = ()


class Row(NamedTuple):
    """``None`` is an empty side. On a unified page everything is on the left."""

    left: Line | None
    right: Line | None
    block: int

    def line(self, side: Side) -> Line | None:
        return self.left if side is Side.LEFT else self.right


class Column(NamedTuple):
    """Paragraphs under each other: paragraph ``paragraphs[n]`` of ``sides[n]`` starts at row ``starts[n]``."""

    sides: tuple[Side, ...]
    paragraphs: tuple[int, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Page:
    """``starts[n]`` is the row at which block ``n`` starts; ``height`` counts all rows."""

    comparison: Comparison
    widths: tuple[int, int]
    view: View
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    height: int
    measure: Measure
    targets: dict[Side, dict[int, tuple[int, ...]]]
    links: dict[Side, dict[int, Link]]
    columns: tuple[Column, Column]
    folds: dict[tuple[Side, int], tuple[int, ...]]
    _rows_of: dict[Side, dict[int, int]] = field(repr=False)
    _hidden: dict[Side, frozenset[int]] = field(repr=False)
    _made: dict[tuple[Side, int], tuple[Line, ...]] = field(default_factory=dict, repr=False)

    def rows(self, first: int = 0, last: int | None = None) -> Iterator[Row]:
        """Rows ``first`` up to, and not including, ``last``."""
        for number in range(first, self.height if last is None else min(last, self.height)):
            yield self.row(number)

    def row(self, number: int) -> Row:
        block = max(0, bisect_right(self.starts, number) - 1)
        left, right = (self._line(column, number) for column in self.columns)
        return Row(left, right, block)

    def row_of(self, side: Side, offset: int) -> int:
        """The row that shows the code point at ``offset`` of one side (or the nearest text before it)."""
        paragraph = self.paragraph_at(side, offset)
        start = self.start_of(side, paragraph)
        if not self._rows_of[side]:
            return start
        if paragraph in self._hidden[side]:
            return start
        lines = [line for line in self._lines(side, paragraph) if line.kind is Kind.TEXT]
        return start + max(0, bisect_right(lines, offset, key=lambda line: line.span.start) - 1)

    def start_of(self, side: Side, paragraph: int) -> int:
        """The first row of a paragraph; 0 when there is none."""
        return self._rows_of[side].get(paragraph, 0)

    def paragraph_at(self, side: Side, offset: int) -> int:
        """The paragraph that holds the code point at ``offset`` of one side."""
        paragraphs = self.comparison.document(side).paragraphs
        return max(0, bisect_right(paragraphs, offset, key=lambda p: p.span.start) - 1)

    def _line(self, column: Column, number: int) -> Line | None:
        place = bisect_right(column.starts, number) - 1
        if place < 0:
            return None
        lines = self._lines(column.sides[place], column.paragraphs[place])
        number -= column.starts[place]
        return lines[number] if number < len(lines) else None

    def _lines(self, side: Side, paragraph: int) -> tuple[Line, ...]:
        key = side, paragraph
        if key not in self._made:
            self._made[key] = tuple(self._make_lines(side, paragraph))
        return self._made[key]

    def _make_lines(self, side: Side, index: int) -> Iterator[Line]:
        document = self.comparison.document(side)
        if (side, index) in self.folds:
            start = document.paragraphs[index].body.start
            yield Line(side, Kind.FOLD, index, Span(start, start), True, None, self.folds[side, index])
            return
        is_left = side is Side.LEFT
        signs = self.view.left_signs if is_left else self.view.right_signs
        body = document.paragraphs[index].body
        targets = self.targets[side].get(index, ())
        link = self.links[side].get(index)
        for number, span in enumerate(wrap(document.text, body, self.widths[not is_left], self.measure, signs)):
            first = number == 0
            yield Line(side, Kind.TEXT, index, span, first, link, targets if first else ())
        if targets:
            yield Line(side, Kind.JUMP, index, Span(body.end, body.end), False, link, targets)
