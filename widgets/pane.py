"""One side of a comparison: draws the rows of a page from ``top_row`` on. Owns no state; says what the mouse did."""

from textual.events import Click, MouseDown, MouseEvent, MouseMove, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from twicetold.layout import Kind, Line, Page, Runs, cut
from twicetold.model import Side
from twicetold.widgets.brush import GUTTER, MARGIN, Painting, draw_line
from twicetold.widgets.looks import Drawn
from twicetold.widgets.pointing import offset_at

WHEEL_ROWS = 3
LEAST_DRAGGED = 2
"""Code points over which the pointer must be drawn: hands are never quite still."""
MAX_STRIPS = 4096
MAX_TEXT_WIDTH = 96
"""Cells of the widest row of text: longer ones are hard to follow to the next."""


class Pane(Drawn):
    """``page`` is shared by both panes, ``runs`` are the highlights of either side, ``chosen`` is a finding's id.

    While the reader is ``selecting`` words, only they stand out: without colour the two would look alike.
    """

    DEFAULT_CSS = "Pane { width: 1fr; height: 1fr; background: $background; }"

    page: reactive[Page | None] = reactive(None, repaint=True)
    top_row: reactive[int] = reactive(0, repaint=True)
    chosen: reactive[str] = reactive("", repaint=True)
    selecting: reactive[bool] = reactive(False, repaint=True)
    runs: reactive[Runs] = reactive(dict, repaint=True)

    class Resized(Message):
        """The pane has another width; ``width`` is what is left for text."""

        def __init__(self, side: Side, width: int) -> None:
            super().__init__()
            self.side = side
            self.width = width

    class Scrolled(Message):
        """The wheel was turned by so many rows."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    class Clicked(Message):
        """A line was clicked; ``finding`` is the id of the finding under the pointer, if there is one."""

        def __init__(self, line: Line, offset: int, finding: str) -> None:
            super().__init__()
            self.line = line
            self.offset = offset
            self.finding = finding

    class Parted(Message):
        """The line between the panes was pulled so many columns to the right."""

        def __init__(self, columns: int) -> None:
            super().__init__()
            self.columns = columns

    class Dragged(Message):
        """The pointer was drawn over the text of one side, from one code point to another."""

        def __init__(self, side: Side, start: int, end: int) -> None:
            super().__init__()
            self.side = side
            self.start = start
            self.end = end

    def __init__(self, side: Side, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.side = side
        self._strips: dict[int, Strip] = {}
        self._rows_of: dict[str, set[int]] = {}  # the rows that are drawn of each finding
        self._held: tuple[Line, int] | None = None
        self._was_dragged = False
        self._parting_at: int | None = None

    @property
    def text_width(self) -> int:
        """The cells that a row of text may take."""
        return min(MAX_TEXT_WIDTH, max(8, self.size.width - GUTTER - MARGIN))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._forget()

    def watch_page(self) -> None:
        self._forget()

    def watch_chosen(self, before: str, now: str) -> None:
        """Only the rows of both look otherwise now."""
        for finding in (before, now):
            for number in self._rows_of.pop(finding, ()):
                self._strips.pop(number, None)

    def watch_selecting(self) -> None:
        self._forget()

    def watch_runs(self) -> None:
        self._forget()

    def on_resize(self) -> None:
        self._forget()
        self.post_message(self.Resized(self.side, self.text_width))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Scrolled(WHEEL_ROWS))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Scrolled(-WHEEL_ROWS))

    def on_click(self, event: Click) -> None:
        pointed = self._point(event)
        if pointed is not None and not self._was_dragged:
            self.post_message(self.Clicked(*pointed, str(event.style.meta.get("finding", ""))))

    def on_mouse_down(self, event: MouseDown) -> None:
        """On text something may be drawn over, on the line before a pane that line may be moved."""
        self._was_dragged = False
        if event.get_content_offset(self) is None:
            self._parting_at = event.screen_x
        else:
            self._held = self._point(event)
        self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._parting_at is not None and event.screen_x != self._parting_at:
            self.post_message(self.Parted(event.screen_x - self._parting_at))
            self._parting_at, self._was_dragged = event.screen_x, True
        pointed = self._point(event) if self._held else None
        if self._held is None or pointed is None or pointed[0].side is not self._held[0].side:
            return
        if self._was_dragged or abs(pointed[1] - self._held[1]) >= LEAST_DRAGGED:
            self._was_dragged = True
            self.post_message(self.Dragged(pointed[0].side, self._held[1], pointed[1]))

    def on_mouse_up(self) -> None:
        self.release_mouse()
        self._held = self._parting_at = None

    def _point(self, event: MouseEvent) -> tuple[Line, int] | None:
        """The line and the code point under the pointer."""
        column, row = event.get_content_offset_capture(self)
        line = self._line(self.top_row + row)
        if line is None or self.page is None:
            return None
        return line, offset_at(self.page, line, column - GUTTER) if line.kind is Kind.TEXT else line.span.start

    def render_line(self, y: int) -> Strip:
        number = self.top_row + y
        if number not in self._strips:
            if len(self._strips) > MAX_STRIPS:
                self._forget()
            self._strips[number] = self._draw(number)
        return self._strips[number]

    def _line(self, number: int) -> Line | None:
        if self.page is None or not 0 <= number < self.page.height:
            return None
        row = self.page.row(number)
        return row.left if self.page.view.unified else row.line(self.side)

    def _draw(self, number: int) -> Strip:
        if self.page is None:
            return Strip.blank(self.size.width, self.looks["text"])
        line = self._line(number)
        if line is not None:
            for run in cut(self.runs.get(line.side, ()), line.span):
                for finding in run.findings:
                    self._rows_of.setdefault(finding, set()).add(number)
        return draw_line(line, self._painting(self.page, line.side if line else self.side), self.size.width)

    def _painting(self, page: Page, side: Side) -> Painting:
        view = page.view
        return Painting(
            document=page.comparison.document(side),
            runs=self.runs.get(side, ()),
            looks=self.looks,
            signs=view.left_signs if side is Side.LEFT else view.right_signs,
            chosen="" if self.selecting else self.chosen,
            names_sides=view.unified and bool(page.comparison.right.text),
            dims_unlinked=bool(page.comparison.links),
        )

    def _forget(self) -> None:
        self._strips.clear()
        self._rows_of.clear()
