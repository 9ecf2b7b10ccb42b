"""A list of things to choose from, one row each. The screen owns the choice; a click posts ``Picked``."""

from collections.abc import Callable, Sequence
from typing import overload

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip

from twicetold.layout.visible import picture
from twicetold.widgets.bar import bar_at
from twicetold.widgets.looks import Drawn, Looks

Piece = tuple[str, str]
"""Some text and the name of its look: text, quiet, accent, conflict, garble, difference."""

FLAGS = {name: f"{name}-flag" for name in ("conflict", "garble", "difference")}
"""In a list categories are letters on the ground of the list."""


class DrawnRows(Sequence[Sequence[Piece]]):
    """``count`` rows, each drawn when it is seen; two of them are never equal, so that a new one is always shown."""

    def __init__(self, count: int, draw: Callable[[int], Sequence[Piece]]) -> None:
        self._count = count
        self._draw = draw

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Sequence[Piece]: ...
    @overload
    def __getitem__(self, place: slice) -> list[Sequence[Piece]]: ...
    def __getitem__(self, place: int | slice) -> Sequence[Piece] | list[Sequence[Piece]]:
        if isinstance(place, slice):
            return [self._draw(number) for number in range(*place.indices(self._count))]
        return self._draw(place)


class Listing(Drawn):
    """Rows are drawn when they are seen, so that ten thousand items cost no more than ten.

    ``chosen`` is an index (-1: none); it is kept in view, with a sign before it that needs no colour.
    """

    DEFAULT_CSS = "Listing { height: 1fr; background: $surface; }"

    items: reactive[Sequence[Sequence[Piece]]] = reactive(tuple, repaint=True)
    chosen: reactive[int] = reactive(-1, repaint=True)
    top: reactive[int] = reactive(0, repaint=True)

    class Picked(Message):
        """An item was clicked."""

        def __init__(self, listing: "Listing", index: int) -> None:
            super().__init__()
            self.listing = listing
            self.index = index

        @property
        def control(self) -> "Listing":
            return self.listing

    def watch_items(self) -> None:
        self._keep_in_view()

    def watch_chosen(self) -> None:
        self._keep_in_view()

    def on_resize(self) -> None:
        self._keep_in_view()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        event.stop()
        self.top = max(0, min(self.top + 3, len(self.items) - self.size.height))

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        event.stop()
        self.top = max(0, self.top - 3)

    def on_click(self, event: Click) -> None:
        if self.top + event.y < len(self.items):
            self.post_message(self.Picked(self, self.top + event.y))

    def render_line(self, y: int) -> Strip:
        number, width = self.top + y, self.size.width
        looks = self.looks
        if not 0 <= number < len(self.items):
            return Strip.blank(width, looks["text"])
        bar = bar_at(y, self.top, self.size.height, len(self.items))
        width -= len(bar)
        is_chosen = number == self.chosen
        plain = looks["chosen" if is_chosen else "text"]
        segments = [Segment("▸" if is_chosen else " ", plain)]
        segments += [Segment(picture(text), _style(looks, look, plain)) for text, look in self.items[number]]
        strip = Strip(segments)
        if strip.cell_length > width - 1:
            strip = Strip([*strip.crop(0, max(0, width - 2)), Segment("…", plain)])
        strip = strip.adjust_cell_length(width, plain)
        return Strip([*strip, Segment(bar, looks["quiet"])]) if bar else strip

    def _keep_in_view(self) -> None:
        height = max(1, self.size.height)
        if self.chosen >= 0:
            self.top = max(min(self.top, self.chosen), self.chosen - height + 1)
        self.top = max(0, min(self.top, len(self.items) - height))


def _style(looks: Looks, look: str, plain: Style) -> Style:
    """Of the chosen row everything stands on the row's own ground, and only findings keep their colour."""
    style = looks[FLAGS.get(look, look)]
    if plain == looks["text"]:
        return style
    if plain.reverse:
        return plain
    return plain + Style(color=style.color) if look in FLAGS else plain
