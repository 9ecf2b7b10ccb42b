"""The whole comparison in one column: where findings are, and where the reader is; to click and to drag.

│      nothing here
~      a garbled passage
!      findings, the strongest a conflict; bold where there are more, underlined too where there are most
┃      what is in view, on a ground of its own
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseDown, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from twicetold.layout import Ink
from twicetold.widgets.looks import Drawn


class Overview(Drawn):
    """``spots`` are (row, ink, number of findings), ``height`` rows of the page in all, ``seen`` those in view."""

    DEFAULT_CSS = "Overview { width: 1; height: 1fr; background: $background; }"

    spots: reactive[Sequence[tuple[int, Ink, int]]] = reactive(tuple, repaint=True)
    page_height: reactive[int] = reactive(0, repaint=True)
    top_row: reactive[int] = reactive(0, repaint=True)
    seen: reactive[int] = reactive(0, repaint=True)

    class Picked(Message):
        """A place was clicked; ``row`` is the row of the page there."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Dragged(Message):
        """The strip, which parts the texts from the findings, was pulled so many columns to the right."""

        def __init__(self, columns: int) -> None:
            super().__init__()
            self.columns = columns

    class Scrolled(Message):
        """The wheel was turned by so many rows."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[Cell] = []
        self._held_at: int | None = None
        self._was_dragged = False

    def on_mouse_down(self, event: MouseDown) -> None:
        self._held_at = event.screen_x
        self._was_dragged = False
        self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        if self._held_at is not None and event.screen_x != self._held_at:
            self.post_message(self.Dragged(event.screen_x - self._held_at))
            self._held_at, self._was_dragged = event.screen_x, True

    def on_mouse_up(self, event: MouseUp) -> None:
        self.release_mouse()
        if self._held_at is not None and not self._was_dragged:
            self.post_message(self.Picked(event.y * self.page_height // max(1, self.size.height)))
        self._held_at = None

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Scrolled(3))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Scrolled(-3))

    def watch_spots(self) -> None:
        self._cells.clear()

    def watch_page_height(self) -> None:
        self._cells.clear()

    def on_resize(self) -> None:
        self._cells.clear()

    def render_line(self, y: int) -> Strip:
        share = self._share
        scrolls = self.page_height > self.seen  # where all is in view there is nothing to say
        is_seen = scrolls and y * share < self.top_row + self.seen and (y + 1) * share > self.top_row
        looks = self.looks
        ground = looks["seen" if is_seen else "quiet"]
        if not self._cells:
            self._cells = fill_cells(self.spots, self.size.height, share)
        cell = self._cells[y] if y < len(self._cells) else NOTHING
        if cell.ink is None:
            return Strip([Segment("┃" if is_seen else "│", ground)])
        dense = Style(bold=cell.density > 0, underline=cell.density > 1)
        return Strip([Segment(cell.ink.sign, ground + Style(color=looks[f"{cell.ink.look}-flag"].color) + dense)])

    @property
    def _share(self) -> float:
        """How many rows of the page a cell stands for."""
        return max(self.page_height, self.size.height) / max(1, self.size.height)


class Cell(NamedTuple):
    """The strongest ink of a stretch of rows, and whether it holds few findings (0), more (1) or the most (2)."""

    ink: Ink | None
    density: int = 0


NOTHING = Cell(None)
MANY = 4
"""Findings in one cell from which it can be called dense at all."""


def fill_cells(spots: Sequence[tuple[int, Ink, int]], height: int, share: float) -> list[Cell]:
    """What each of ``height`` cells says about its rows; ``spots`` are (row, ink, number of findings)."""
    found: list[Counter[Ink]] = [Counter() for _ in range(height)]
    for row, ink, number in spots:
        if ink.sign and height:
            found[min(height - 1, int(row / share))][ink] += number
    most = max(MANY, *(inks.total() for inks in found), 0)
    return [Cell(max(inks), 3 * (inks.total() - 1) // most) if inks else NOTHING for inks in found]
