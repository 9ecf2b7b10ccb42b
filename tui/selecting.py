"""Selecting words on both sides by keys: a pure value, and what each key makes of it.

    left    … ran aground with [212 passengers] aboard      held at 212, the cursor has gone on by a word
    right   … with [120] passengers on board                 only the cursor

A side counts once the cursor has been there. Words and single signs are what the cursor steps over.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from twicetold.layout import Ink, Kind, Page, Run, Runs, cut
from twicetold.model import Comparison, Side, Span

WORD = re.compile(r"\w+(?:['’.,:-]\w+)*|[^\w\s]")
NEAR = 400
"""Code points before the cursor in which the word before it is looked for."""


@dataclass(frozen=True, slots=True)
class Selection:
    """``cursor`` is the word at the cursor of each side that has one, ``anchor`` where its selection is held."""

    side: Side
    cursor: Mapping[Side, Span] = field(default_factory=dict)
    anchor: Mapping[Side, Span] = field(default_factory=dict)

    @property
    def spans(self) -> dict[Side, Span]:
        """The selected words of each side that has some."""
        return {side: self._span(side) for side in Side if side in self.cursor}

    def _span(self, side: Side) -> Span:
        cursor, anchor = self.cursor[side], self.anchor.get(side, self.cursor[side])
        return Span(min(cursor.start, anchor.start), max(cursor.end, anchor.end))

    def put(self, cursor: Span) -> "Selection":
        """With the cursor of this side at another word."""
        return replace(self, cursor={**self.cursor, self.side: cursor})

    def hold(self) -> "Selection":
        """The selection begins at the cursor; held already, it is only the cursor again."""
        others = {side: span for side, span in self.anchor.items() if side is not self.side}
        held = {} if self.side in self.anchor else {self.side: self.cursor[self.side]}
        return replace(self, anchor={**others, **held})

    def clear(self) -> "Selection":
        """Nothing on this side; the cursor is on the other one, if that has one."""
        other = self.side.other
        if other not in self.cursor:
            return self
        anchor = {other: self.anchor[other]} if other in self.anchor else {}
        return Selection(other, {other: self.cursor[other]}, anchor)


def begin(comparison: Comparison, side: Side, offset: int) -> Selection | None:
    """With the cursor at the first word from ``offset`` on; nothing in a text without words."""
    word = word_at(comparison, side, offset)
    return Selection(side).put(word) if word else None


def turn(comparison: Comparison, selection: Selection, offset: int) -> Selection:
    """To the other side: where its cursor was, or at the first word from ``offset`` on."""
    turned = replace(selection, side=selection.side.other)
    if turned.side in turned.cursor:
        return turned
    word = word_at(comparison, turned.side, offset)
    return turned.put(word) if word else selection


def draw(comparison: Comparison, selection: Selection | None, side: Side, start: int, end: int) -> Selection | None:
    """The words from ``start`` to ``end`` of one side, and what was selected on the other."""
    words = [word_at(comparison, side, offset, before=True) for offset in (start, end)]
    if words[0] is None or words[1] is None:
        return selection
    selection = selection or Selection(side)
    cursor, anchor = {**selection.cursor, side: words[1]}, {**selection.anchor, side: words[0]}
    return Selection(side, cursor, anchor)


def step(comparison: Comparison, selection: Selection, by: int) -> Selection:
    """The cursor at the word after, or before; it stays at the ends of the text."""
    text, here = comparison.document(selection.side).text, selection.cursor[selection.side]
    if by > 0:
        match = WORD.search(text, here.end)
    else:
        match = max(WORD.finditer(text, max(0, here.start - NEAR), here.start), key=re.Match.start, default=None)
    return selection.put(Span(*match.span())) if match else selection


def step_row(page: Page, selection: Selection, by: int) -> Selection:
    """The cursor on the next row of its side, as far from the margin as it was."""
    here = selection.cursor[selection.side]
    row = page.row_of(selection.side, here.start)
    lines = _lines(page, selection.side, row, by)
    start = next((span.start for span in _lines(page, selection.side, row, 0)), here.start)
    span = next(lines, None)
    if span is None:
        return selection
    place = min(span.start + here.start - start, max(span.start, span.end - 1))
    word = word_at(page.comparison, selection.side, place, before=True)
    return selection.put(word) if word else selection


def word_at(comparison: Comparison, side: Side, offset: int, before: bool = False) -> Span | None:
    """The word at ``offset``, or the first one after it; with ``before`` the last one before it."""
    text = comparison.document(side).text
    found = None
    for match in WORD.finditer(text, max(0, offset - NEAR)):
        if match.end() > offset and not (before and found and match.start() > offset):
            return Span(*match.span())
        if match.start() > offset:
            break
        found = Span(*match.span())
    return found


def _lines(page: Page, side: Side, row: int, by: int) -> Iterator[Span]:
    """The text of the rows of one side from ``row`` on, without that row itself (``by`` 0: only that row)."""
    numbers = range(row, row + 1) if by == 0 else range(row + by, page.height if by > 0 else -1, by)
    for number in numbers:
        shown = page.row(number)
        for line in (shown.left, shown.right):
            if line and line.side is side and line.kind is Kind.TEXT:
                yield line.span


def lay_over(runs: Runs, spans: Mapping[Side, Span]) -> Runs:
    """The runs with the spans shown as found, without going through all of them again."""
    return {side: _lay_over(runs.get(side, ()), spans[side]) if side in spans else runs.get(side, ()) for side in Side}


def _lay_over(runs: tuple[Run, ...], span: Span) -> tuple[Run, ...]:
    first = bisect_right(runs, span.start, key=lambda run: run.span.end)
    last = max(first, bisect_left(runs, span.end, key=lambda run: run.span.start))
    inside = tuple(run._replace(inks=(Ink.HIT, *run.inks)) for run in cut(runs, span))
    touched = runs[first:last]
    before: tuple[Run, ...] = ()
    after: tuple[Run, ...] = ()
    if touched and touched[0].span.start < span.start:
        before = cut(touched, Span(touched[0].span.start, span.start))
    if touched and touched[-1].span.end > span.end:
        after = cut(touched, Span(span.end, touched[-1].span.end))
    return (*runs[:first], *before, *inside, *after, *runs[last:])
