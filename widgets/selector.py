"""The row that has the keys while words are being selected, and says which they are."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from twicetold.widgets.fitting import fit


class Selector(Widget, can_focus=True):
    """Hidden until words are being selected; ``told`` is what is."""

    DEFAULT_CSS = """
    Selector { height: 1; background: $surface; color: $foreground; padding: 0 1; display: none; }
    """

    told: reactive[str] = reactive("")

    def show(self, *, is_selecting: bool) -> None:
        """Takes the keys, or gives them back."""
        if is_selecting:
            self.display = True
            self.screen.set_focus(self)
        elif self.display:
            self.display = False
            self.screen.set_focus(None)

    def render(self) -> Content:
        return Content.styled(fit(self.told, self.size.width), "bold")
