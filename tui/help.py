"""The keys of a screen and what its marks mean, over everything else until a key is pressed."""

import textwrap
from itertools import groupby
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from twicetold.tui.actions import Action, Where
from twicetold.tui.keys import table_at, table_of
from twicetold.tui.legend import LEGEND

ROOM = 16
"""Cells of the keys, where there is room enough for both; half of it where there is not."""
WIDE = 60
AROUND = 5
"""Cells beside the rows of the legend: its margin and border."""
BELOW = 5
"""Rows of the screen that the legend leaves: its border, the title, and the keys with what stands between."""


class HelpScreen(ModalScreen[None]):
    """The help of the screen that asked for it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,enter", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("space,pagedown", "scroll(10)", show=False),
        Binding("b,pageup", "scroll(-10)", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 60%;
        #help {
            width: 84; max-width: 96%; height: auto; max-height: 94%;
            padding: 1 2; background: $surface; border: round $primary;
            border-title-color: $foreground; border-subtitle-color: $foreground-muted;
        }
        #help-text { height: auto; }
    }
    """

    def __init__(self, asked: Screen[Any]) -> None:
        super().__init__()
        self.has_marks = getattr(asked, "where", None) is Where.COMPARISON
        self.table = table_of(asked) + (table_at(asked, Where.SELECTING) if self.has_marks else ())

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="help", can_focus=False) as box:
            box.border_title, box.border_subtitle = "Help", "↑↓ scroll · Esc leaves"
            yield Static(id="help-text", markup=False)

    def on_resize(self) -> None:
        width = self.query_one("#help").scrollable_content_region.width
        self.query_one("#help-text", Static).update(help_text(self.table, self.has_marks, width))

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows, animate=False)


def help_text(actions: tuple[Action, ...], has_marks: bool, width: int = 80) -> Content:
    """In so many cells: the legend of the marks where there are some, then every action of a screen, in groups."""
    groups = list(dict.fromkeys(action.group for action in actions))
    ordered = sorted(actions, key=lambda action: groups.index(action.group))
    parts: list[Content] = []
    if has_marks:
        marks = [_row(sign, meaning, width) for sign, meaning in LEGEND]
        parts += [Content.styled("Marks", "bold $primary"), *marks, Content("")]
    for group, members in groupby(ordered, key=lambda action: action.group):
        parts.append(Content.styled(group, "bold $primary"))
        parts += [_row(action.shown_keys, action.help, width) for action in members]
        parts.append(Content(""))
    return Content("\n").join(parts)


def draw_legend(width: int, height: int, key: str) -> tuple[Content, str]:
    """What the marks mean, in a window of so many cells and rows, and how it goes; ``key`` shows the help."""
    room = 8 if width >= WIDE else 7
    rows = [row for sign, meaning in LEGEND for row in _row(sign, meaning, width - AROUND, room).split("\n")]
    goes = f"goes with the next key · {key} brings it back" if width >= WIDE else f"any key hides · {key} shows"
    most = height - BELOW
    if len(rows) > most:
        rows = [*rows[: most - 1], Content.styled(f"  … {key} shows the rest", "$foreground-muted")]
    return Content("\n").join(rows), goes


def _row(mark: str, meaning: str, width: int, room: int = 0) -> Content:
    """The mark, and its meaning beside it in as many rows as it takes."""
    room = room or (ROOM if width >= WIDE else ROOM // 2)
    rows = textwrap.wrap(meaning, max(12, width - room - 2))  # a scroll bar may come
    first = Content.assemble((f"  {mark:<{room - 2}}", "bold"), rows[0])
    return Content("\n").join([first, *(Content(" " * room + row) for row in rows[1:])])
