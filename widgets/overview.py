"""The whole comparison in one column: where findings are, and where the reader is; to click and to drag."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.events import MouseDown, MouseMove, MouseScrollDown, MouseScrollUp, MouseUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from twicetold.layout import Ink
from twicetold.widgets.looks import find_looks


class Overview(Widget):
    """``spots`` are (row, ink) of the findings, ``height`` rows of the page in all, ``seen`` of them are in view."""

    DEFAULT_CSS = "Overview { width: 1; height: 1fr; background: $background; }"

    spots: reactive[Sequence[tuple[int, Ink]]] = reactive(tuple, repaint=True)
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

    def render_line(self, y: int) -> Strip:
        first, last = self._stretch(y)
        is_seen = first < self.top_row + self.seen and last > self.top_row
        looks = find_looks(self)
        ground = looks["seen" if is_seen else "quiet"]
        ink = max((ink for row, ink in self.spots if first <= row < last), default=None)
        if ink is None or not ink.sign:
            return Strip([Segment("┃" if is_seen else "│", ground)])
        return Strip([Segment(ink.sign, looks[f"{ink.look}-flag"] + Style(bgcolor=ground.bgcolor))])

    def _stretch(self, y: int) -> tuple[float, float]:
        """The rows of the page that cell ``y`` stands for."""
        share = max(self.page_height, self.size.height) / max(1, self.size.height)
        return y * share, (y + 1) * share
