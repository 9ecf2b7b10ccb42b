"""The whole comparison in one column: where findings are, and where the reader is. A click goes there."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from twicetold.layout import Ink


class Overview(Widget):
    """``spots`` are (row, ink) of the findings, ``height`` rows of the page in all, ``seen`` of them are in view."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "overview--ground",
        "overview--seen",
        "overview--conflict",
        "overview--garble",
        "overview--difference",
    }
    DEFAULT_CSS = """
    Overview {
        width: 1;
        height: 1fr;
        background: $background;
        .overview--ground { color: $foreground-muted; background: $background; }
        .overview--seen { color: $foreground; background: $primary-muted; }
        .overview--conflict { color: $error; text-style: bold; }
        .overview--garble { color: $warning; }
        .overview--difference { color: $success; }
    }
    """

    spots: reactive[Sequence[tuple[int, Ink]]] = reactive(tuple, repaint=True)
    page_height: reactive[int] = reactive(0, repaint=True)
    top_row: reactive[int] = reactive(0, repaint=True)
    seen: reactive[int] = reactive(0, repaint=True)

    class Picked(Message):
        """A place was clicked; ``row`` is the row of the page there."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    class Scrolled(Message):
        """The wheel was turned by so many rows."""

        def __init__(self, rows: int) -> None:
            super().__init__()
            self.rows = rows

    def on_click(self, event: Click) -> None:
        self.post_message(self.Picked(event.y * self.page_height // max(1, self.size.height)))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.post_message(self.Scrolled(3))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.post_message(self.Scrolled(-3))

    def render_line(self, y: int) -> Strip:
        first, last = self._stretch(y)
        is_seen = first < self.top_row + self.seen and last > self.top_row
        ground = self.get_component_rich_style("overview--seen" if is_seen else "overview--ground")
        ink = max((ink for row, ink in self.spots if first <= row < last), default=None)
        if ink is None or not ink.sign:
            return Strip([Segment("┃" if is_seen else "│", ground)])
        style = self.get_component_rich_style(f"overview--{ink.name.lower()}", partial=True)
        return Strip([Segment(ink.sign, ground + style)])

    def _stretch(self, y: int) -> tuple[float, float]:
        """The rows of the page that cell ``y`` stands for."""
        share = max(self.page_height, self.size.height) / max(1, self.size.height)
        return y * share, (y + 1) * share
