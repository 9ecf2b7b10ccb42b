"""What the marks mean, over the texts, until the next key: for those who are here for the first time."""

from textual.content import Content
from textual.widgets import Static


class Legend(Static):
    """Hidden until it is shown; a click hides it too."""

    DEFAULT_CSS = """
    Legend {
        display: none; width: auto; max-width: 100%; height: auto; max-height: 100%;
        padding: 0 1; background: $surface; color: $foreground; border: round $primary;
        border-title-color: $foreground; border-subtitle-color: $foreground-muted;
    }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show(self, title: str, content: Content, goes: str) -> None:
        """``goes`` says how it goes away."""
        self.border_title, self.border_subtitle = title, goes
        self.update(content)
        self.display = True

    def hide(self) -> None:
        self.display = False

    def on_click(self) -> None:
        self.hide()
