"""One line to type in, in the place of the key bar: for notes, searches and filters."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class Prompt(Input):
    """Hidden until it is asked to ask; Enter answers, Escape does not."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    Prompt { height: 1; border: none; padding: 0 1; background: $surface; color: $foreground; display: none; }
    Prompt:focus { border: none; background: $surface; }
    """

    class Answered(Message):
        """``answer`` is ``None`` when it was left with Escape."""

        def __init__(self, purpose: str, answer: str | None) -> None:
            super().__init__()
            self.purpose = purpose
            self.answer = answer

    def __init__(self) -> None:
        super().__init__(compact=True)
        self.purpose = ""

    def ask(self, purpose: str, hint: str, text: str = "") -> None:
        """Shows itself with ``text`` to be changed; ``hint`` stands there while it is empty."""
        self.purpose, self.placeholder, self.value = purpose, hint, text
        self.cursor_position = len(text)
        self.display = True
        self.focus()

    def action_leave(self) -> None:
        self._answer(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._answer(event.value)

    def _answer(self, answer: str | None) -> None:
        self.display = False
        self.blur()
        self.post_message(self.Answered(self.purpose, answer))
