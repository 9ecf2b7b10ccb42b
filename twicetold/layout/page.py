"""The page: display rows of a comparison, the same number for both sides.

    left, 20 cells          right, 20 cells
    The inquiry found       The “zero tolerance”      first rows of a block: level
    that officials were     policy separated nearly
                            1,000,000 children.       the shorter side is filled up
    ⇄ 9                                               also told at right 9, elsewhere

Only the heights are computed for the whole page (one count of rows for each paragraph); the rows themselves are made
when asked for. With ``View.unified`` there is one column: of each block first the left paragraphs, then the right ones.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from itertools import accumulate

from twicetold.layout.blocks import Block, Order, arrange
from twicetold.layout.cells import Measure, cell_width
from twicetold.layout.wrapping import NO_SIGNS, Signs, count_rows, wrap
from twicetold.model import Comparison, Document, Side, Span

MAX_TARGETS = 6


@dataclass(frozen=True, slots=True)
class View:
    """``left_signs`` and ``right_signs`` are drawn inside the text and take cells; ``gap`` rows part paragraphs."""

    order: Order = Order.LEFT
    unified: bool = False
    gap: int = 1
    left_signs: Signs = NO_SIGNS
    right_signs: Signs = NO_SIGNS


class Kind(Enum):
    TEXT = "text"
    JUMP = "jump"


@dataclass(frozen=True, slots=True)
class Line:
    """One side of a row: ``span`` of the text of paragraph ``paragraph``, or the jump mark below it.

    ``is_first`` at the paragraph's first line. ``targets`` are the paragraphs of the other side that tell the same
    but stand elsewhere (on a jump mark and on the first line). ``is_linked`` is false where only this side tells it.
    """

    side: Side
    kind: Kind
    paragraph: int
    span: Span
    is_first: bool = False
    is_linked: bool = True
    targets: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """``None`` is an empty side. On a unified page everything is on the left."""

    left: Line | None
    right: Line | None
    block: int

    def line(self, side: Side) -> Line | None:
        return self.left if side is Side.LEFT else self.right


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
    linked: dict[Side, frozenset[int]]
    _block_of: dict[Side, dict[int, int]] = field(repr=False)
    _made: dict[int, tuple[Row, ...]] = field(default_factory=dict, repr=False)

    def rows(self, first: int = 0, last: int | None = None) -> Iterator[Row]:
        """Rows ``first`` up to, and not including, ``last``."""
        last = self.height if last is None else min(last, self.height)
        number = max(0, bisect_right(self.starts, first) - 1)
        while first < last and number < len(self.blocks):
            rows = self._block_rows(number)
            skip = first - self.starts[number]
            taken = rows[skip : skip + last - first]
            yield from taken
            first += len(taken)
            number += 1

    def row(self, number: int) -> Row:
        block = max(0, bisect_right(self.starts, number) - 1)
        return self._block_rows(block)[number - self.starts[block]]

    def row_of(self, side: Side, offset: int) -> int:
        """The row that shows the code point at ``offset`` of one side (or the nearest text before it)."""
        paragraphs = self.comparison.document(side).paragraphs
        if not paragraphs:
            return 0
        paragraph = max(0, bisect_right(paragraphs, offset, key=lambda p: p.span.start) - 1)
        block = self._block_of[side][paragraph]
        best = self.starts[block]
        for number, row in enumerate(self._block_rows(block), self.starts[block]):
            line = row.left if self.view.unified else row.line(side)
            if line and line.side is side and line.paragraph == paragraph and line.kind is Kind.TEXT:
                if line.span.start > offset and not line.is_first:
                    break
                best = number
        return best

    def _block_rows(self, number: int) -> tuple[Row, ...]:
        if number not in self._made:
            self._made[number] = tuple(self._make(number))
        return self._made[number]

    def _make(self, number: int) -> Iterator[Row]:
        block = self.blocks[number]
        left = list(self._column(Side.LEFT, block.left))
        right = list(self._column(Side.RIGHT, block.right))
        if self.view.unified:
            gap: list[Line | None] = [None] * (self.view.gap if left and right else 0)
            left, right = left + gap + right, []
        height = max(len(left), len(right))
        for place in range(height + self.view.gap):
            yield Row(left[place] if place < len(left) else None, right[place] if place < len(right) else None, number)

    def _column(self, side: Side, paragraphs: tuple[int, ...]) -> Iterator[Line | None]:
        document = self.comparison.document(side)
        signs = self.view.left_signs if side is Side.LEFT else self.view.right_signs
        for place, index in enumerate(paragraphs):
            if place:
                yield from [None] * self.view.gap
            body = document.paragraphs[index].body
            targets = self.targets[side].get(index, ())
            is_linked = index in self.linked[side]
            width = self.widths[0 if side is Side.LEFT else 1]
            for number, span in enumerate(wrap(document.text, body, width, self.measure, signs)):
                first = number == 0
                yield Line(side, Kind.TEXT, index, span, first, is_linked, targets if first else ())
            if targets:
                yield Line(side, Kind.JUMP, index, Span(body.end, body.end), False, True, targets)


def lay_out(
    comparison: Comparison, left_width: int, right_width: int, view: View | None = None, measure: Measure = cell_width
) -> Page:
    """The page of ``comparison`` with columns of so many cells."""
    view = view or View()
    left, right = comparison.left, comparison.right
    blocks = arrange(comparison.links, len(left.paragraphs), len(right.paragraphs), view.order)
    block_of = {side: {i: number for number, block in enumerate(blocks) for i in getattr(block, side)} for side in Side}
    targets = {side: _find_targets(comparison, side, block_of) for side in Side}
    heights = [
        _heights(left, left_width, view.left_signs, measure, targets[Side.LEFT]),
        _heights(right, right_width, view.right_signs, measure, targets[Side.RIGHT]),
    ]
    sizes = [_block_height(block, heights[0], heights[1], view) for block in blocks]
    *starts, height = accumulate(sizes, initial=0)
    linked = {side: frozenset(i for link in comparison.links for i in getattr(link, side)) for side in Side}
    return Page(
        comparison, (left_width, right_width), view, blocks, tuple(starts), height, measure, targets, linked, block_of
    )


def _heights(
    document: Document, width: int, signs: Signs, measure: Measure, targets: dict[int, tuple[int, ...]]
) -> list[int]:
    return [
        count_rows(document.text, paragraph.body, width, measure, signs) + (paragraph.index in targets)
        for paragraph in document.paragraphs
    ]


def _block_height(block: Block, lefts: list[int], rights: list[int], view: View) -> int:
    left = sum(lefts[i] for i in block.left) + view.gap * max(0, len(block.left) - 1)
    right = sum(rights[j] for j in block.right) + view.gap * max(0, len(block.right) - 1)
    if not view.unified:
        return max(left, right) + view.gap
    return left + right + view.gap * (2 if left and right else 1)


def _find_targets(
    comparison: Comparison, side: Side, block_of: dict[Side, dict[int, int]]
) -> dict[int, tuple[int, ...]]:
    """For each paragraph of one side the linked ones that stand in another block, the best-scoring first."""
    found: dict[int, dict[int, float]] = {}
    for link in comparison.links:
        for here in getattr(link, side):
            for there in getattr(link, side.other):
                if block_of[side][here] != block_of[side.other][there]:
                    scores = found.setdefault(here, {})
                    scores[there] = max(link.score, scores.get(there, 0.0))
    return {
        here: tuple(sorted(scores, key=lambda there: (-scores[there], there))[:MAX_TARGETS])
        for here, scores in found.items()
    }
