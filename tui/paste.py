"""A field to paste or type a text into, over everything else."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import TextArea


class PasteScreen(ModalScreen[str]):
    """Gives the text, or nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("tab,ctrl+s", "take", show=False, priority=True),
    ]
    DEFAULT_CSS = """
    PasteScreen {
        align: center middle;
        background: $background 60%;
        #paste {
            width: 90; max-width: 96%; height: 80%; padding: 0 1;
            background: $surface; border: round $primary;
            border-title-color: $foreground; border-subtitle-color: $foreground-muted;
        }
        TextArea, TextArea:focus { height: 1fr; border: none; background: $surface; }
    }
    """

    def compose(self) -> ComposeResult:
        with Vertical(id="paste") as box:
            box.border_title = "Paste or type an article, its headline first, a blank line between paragraphs"
            box.border_subtitle = "Tab takes it · Esc leaves"
            yield TextArea(soft_wrap=True, tab_behavior="focus")

    def action_take(self) -> None:
        self.dismiss(self.query_one(TextArea).text)

    def action_leave(self) -> None:
        self.dismiss("")
