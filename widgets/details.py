"""Some rows of a longer text. Draws itself and scrolls itself, so that other words are a repaint and not a layout."""

from rich.segment import Segment
from textual.content import Content
from textual.events import MouseScrollDown, MouseScrollUp
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual

from twicetold.widgets.bar import bar_at
from twicetold.widgets.looks import Drawn

_WHEEL = 3
_BAR = 2
"""Cells at the right for the scroll bar and the space before it."""


class Details(Drawn):
    """``top`` is the first row in view. Where there is more than fits, a bar at the right says how much and where."""

    DEFAULT_CSS = "Details { height: 1fr; padding: 0 0 0 1; background: $surface; color: $foreground; }"

    content: reactive[Content] = reactive(Content, repaint=True, always_update=True)
    top: reactive[int] = reactive(0, repaint=True)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Strip] | None = None

    @property
    def rows(self) -> list[Strip]:
        """All rows, in the width that there is."""
        if self._rows is None:
            width = max(1, self.size.width - _BAR)
            self._rows = Visual.to_strips(self, self.content, width, None, self.visual_style)
        return self._rows

    def scroll_rows(self, rows: int) -> None:
        self.top = max(0, min(self.top + rows, len(self.rows) - self.size.height))

    def watch_content(self) -> None:
        self._rows = None
        self.top = 0

    def notify_style_update(self) -> None:
        """Another theme has other colours."""
        super().notify_style_update()
        self._rows = None

    def on_resize(self) -> None:
        self._rows = None
        self.scroll_rows(0)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.scroll_rows(-_WHEEL)

    def render_line(self, y: int) -> Strip:
        width, looks = self.size.width, self.looks
        row = self.rows[self.top + y] if self.top + y < len(self.rows) else Strip([])
        strip = row.adjust_cell_length(max(0, width - _BAR), looks["text"])
        bar = bar_at(y, self.top, self.size.height, len(self.rows)) or " "
        return Strip.join([strip, Strip([Segment(f" {bar}"[:width], looks["quiet"])])])
