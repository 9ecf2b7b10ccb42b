"""Makes pages: stacks the blocks, computes heights, and says where everything starts.

One count of rows for each paragraph, so the time is that of counting; a run of folded blocks is one row on both sides.
"""

from functools import lru_cache
from itertools import groupby

from twicetold.layout.blocks import Block, Order, arrange
from twicetold.layout.cells import Measure, cell_width
from twicetold.layout.page import Column, Page, View
from twicetold.layout.wrapping import NO_SIGNS, Signs, count_rows
from twicetold.model import Comparison, Document, Link, Side
from twicetold.text.kept import keep_last

_Targets = dict[Side, dict[int, tuple[int, ...]]]
_Links = dict[Side, dict[int, Link]]
MAX_TARGETS = 6
"""The most places that a jump mark names."""


def lay_out(
    comparison: Comparison, left_width: int, right_width: int, view: View | None = None, measure: Measure = cell_width
) -> Page:
    """The page of ``comparison`` with columns of so many cells."""
    view = view or View()
    left, right = comparison.left, comparison.right
    blocks, targets, links = _arrange(comparison, view.order)
    heights = {
        Side.LEFT: _heights(left, left_width, view.left_signs, measure, targets[Side.LEFT]),
        Side.RIGHT: _heights(right, right_width, view.right_signs, measure, targets[Side.RIGHT]),
    }
    stack = _Stack(view, heights)
    for is_folded, run in groupby(blocks, view.folds):
        if is_folded:
            stack.fold(list(run))
        else:
            for block in run:
                stack.put(block)
    return Page(
        comparison=comparison,
        widths=(left_width, right_width),
        view=view,
        blocks=blocks,
        starts=tuple(stack.starts),
        height=stack.row,
        measure=measure,
        targets=targets,
        links=links,
        columns=(stack.column(0), stack.column(1)),
        folds=stack.folds,
        _rows_of=stack.rows_of,
        _hidden={side: frozenset(i for (s, _), run in stack.folds.items() if s is side for i in run) for side in Side},
    )


@keep_last
def _arrange(comparison: Comparison, order: Order) -> tuple[tuple[Block, ...], _Targets, _Links]:
    """What does not depend on the width: the blocks, the jump marks, the link of each paragraph."""
    blocks = arrange(comparison.links, len(comparison.left.paragraphs), len(comparison.right.paragraphs), order)
    targets = {side: _find_targets(comparison, side, blocks) for side in Side}
    return blocks, targets, _find_links(comparison, blocks)


class _Stack:
    """Blocks put under each other: where each paragraph starts."""

    def __init__(self, view: View, heights: dict[Side, list[int]]) -> None:
        self.view = view
        self.heights = heights
        self.row = 0
        self.starts: list[int] = []
        self.placed: tuple[list[tuple[Side, int, int]], list[tuple[Side, int, int]]] = ([], [])
        self.rows_of: dict[Side, dict[int, int]] = {side: {} for side in Side}
        self.folds: dict[tuple[Side, int], tuple[int, ...]] = {}

    def put(self, block: Block) -> None:
        self.starts.append(self.row)
        ends = [self.row, self.row]
        for side, paragraphs in ((Side.LEFT, block.left), (Side.RIGHT, block.right)):
            column = self._column_of(side)
            for paragraph in paragraphs:
                self.placed[column].append((side, paragraph, ends[column]))
                self.rows_of[side][paragraph] = ends[column]
                ends[column] += self.heights[side][paragraph] + self.view.gap
        self.row = max(ends)

    def fold(self, blocks: list[Block]) -> None:
        """One row for all of them; in a unified page the left one stands for both."""
        self.starts += [self.row] * len(blocks)
        for side in Side:
            run = tuple(sorted(index for block in blocks for index in getattr(block, side)))
            self.rows_of[side].update(dict.fromkeys(run, self.row))
            if run:
                self.folds[side, run[0]] = run
                if not (self.view.unified and self.placed[0] and self.placed[0][-1][2] == self.row):
                    self.placed[self._column_of(side)].append((side, run[0], self.row))
        self.row += 1 + self.view.gap

    def column(self, number: int) -> Column:
        placed = self.placed[number]
        return Column(*map(tuple, zip(*placed, strict=True))) if placed else Column((), (), ())

    def _column_of(self, side: Side) -> int:
        return 0 if side is Side.LEFT or self.view.unified else 1


def _find_links(comparison: Comparison, blocks: tuple[Block, ...]) -> dict[Side, dict[int, Link]]:
    """Of each paragraph the link that holds it level with a partner; without one its best link."""
    block_of = {
        side: {index: number for number, block in enumerate(blocks) for index in getattr(block, side)} for side in Side
    }

    def is_level(link: Link) -> bool:
        lefts, rights = ({block_of[side][index] for index in getattr(link, side)} for side in Side)
        return not lefts.isdisjoint(rights)

    ascending = sorted(comparison.links, key=lambda link: (is_level(link), link.score))
    return {side: {index: link for link in ascending for index in getattr(link, side)} for side in Side}


def _heights(
    document: Document, width: int, signs: Signs, measure: Measure, targets: dict[int, tuple[int, ...]]
) -> list[int]:
    counts = _count_plain(document, width, measure) if signs is NO_SIGNS else _count(document, width, signs, measure)
    return [rows + (index in targets) for index, rows in enumerate(counts)]


@lru_cache(maxsize=4)
def _count_plain(document: Document, width: int, measure: Measure) -> tuple[int, ...]:
    """Remembered, as another order or view of the same width changes nothing of it."""
    return _count(document, width, NO_SIGNS, measure)


def _count(document: Document, width: int, signs: Signs, measure: Measure) -> tuple[int, ...]:
    """The rows of each paragraph."""
    return tuple(count_rows(document.text, paragraph.body, width, measure, signs) for paragraph in document.paragraphs)


def _find_targets(comparison: Comparison, side: Side, blocks: tuple[Block, ...]) -> dict[int, tuple[int, ...]]:
    """For each paragraph of one side the linked ones that stand in another block, the best-scoring first."""
    block_of = {
        which: {i: number for number, block in enumerate(blocks) for i in getattr(block, which)} for which in Side
    }
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
