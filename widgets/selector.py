"""The bar that has the keys while words are being selected: it says what is selected and how to go on."""

from collections.abc import Sequence

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from twicetold.widgets.fitting import fit


class Selector(Widget, can_focus=True):
    """Hidden until it is asked to take the keys; ``keys`` are pairs of key and label."""

    DEFAULT_CSS = """
    Selector { height: 2; background: $surface; color: $foreground; padding: 0 1; display: none; }
    """

    told: reactive[str] = reactive("")
    keys: reactive[Sequence[tuple[str, str]]] = reactive(tuple)

    def take_keys(self) -> None:
        self.display = True
        self.screen.set_focus(self)

    def give_back(self) -> None:
        self.display = False
        self.screen.set_focus(None)

    def render(self) -> Content:
        width = self.size.width
        keys = Content("  ").join(
            [Content.assemble((key, "bold $primary"), (f" {label}", "$foreground-muted")) for key, label in self.keys]
        )
        return Content("\n").join([Content.styled(fit(self.told, width), "bold"), keys])
