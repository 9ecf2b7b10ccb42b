"""The keys of a screen and what its marks mean, over everything else until a key is pressed."""

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
            border-title-color: $foreground;
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
            box.border_title, box.border_subtitle = "Help", "↑↓ scroll · Esc closes"
            yield Static(help_text(self.table, self.has_marks), id="help-text", markup=False)

    def action_scroll(self, rows: int) -> None:
        self.query_one("#help").scroll_relative(y=rows, animate=False)


def help_text(actions: tuple[Action, ...], has_marks: bool) -> Content:
    """The legend of the marks where there are some, then every action of a screen, in groups."""
    groups = list(dict.fromkeys(action.group for action in actions))
    ordered = sorted(actions, key=lambda action: groups.index(action.group))
    parts = [Content.styled("Marks", "bold $primary"), draw_legend(14), Content("")] if has_marks else []
    for group, members in groupby(ordered, key=lambda action: action.group):
        parts.append(Content.styled(group, "bold $primary"))
        parts += [_row(action) for action in members]
        parts.append(Content(""))
    return Content("\n").join(parts)


def draw_legend(room: int = 6) -> Content:
    """What the marks mean, a row each, with ``room`` cells for the mark."""
    return Content("\n").join([Content.assemble((f"  {sign:<{room}}", "bold"), meaning) for sign, meaning in LEGEND])


def _row(action: Action) -> Content:
    return Content.assemble((f"  {action.shown_keys:<14}", "bold"), action.help)
