"""A few things to choose from, over everything else: arrows and Enter, or a click."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import reactive
from textual.screen import ModalScreen

from twicetold.widgets.listing import Listing


class ChoiceScreen(ModalScreen[int | None]):
    """Gives the number of what was chosen, or ``None``."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Close", show=False),
        Binding("enter,ctrl+j", "take", show=False),
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("g,home", "move(-10000)", show=False),
        Binding("G,end", "move(10000)", show=False),
    ]
    DEFAULT_CSS = """
    ChoiceScreen {
        align: center middle;
        background: $background 60%;
        #choices {
            width: 76; max-width: 96%; height: auto; max-height: 90%;
            padding: 1; background: $surface; border: round $primary;
            border-title-color: $foreground; border-subtitle-color: $foreground-muted;
        }
    }
    """

    chosen: reactive[int] = reactive(0, repaint=False)

    def __init__(self, title: str, options: Sequence[str], chosen: int = 0) -> None:
        super().__init__()
        self.heading = title
        self.options = options
        self.set_reactive(ChoiceScreen.chosen, chosen)

    def compose(self) -> ComposeResult:
        with Vertical(id="choices") as box:
            box.border_title = self.heading
            box.border_subtitle = "↑↓ · Enter chooses · Esc leaves"
            listing = Listing().data_bind(ChoiceScreen.chosen)
            listing.styles.height = len(self.options)
            listing.styles.max_height = "100%"
            listing.items = [[(f" {option}", "text")] for option in self.options]
            yield listing

    def action_move(self, by: int) -> None:
        self.chosen = max(0, min(self.chosen + by, len(self.options) - 1))

    def action_take(self) -> None:
        self.dismiss(self.chosen)

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_listing_picked(self, message: Listing.Picked) -> None:
        self.dismiss(message.index)
