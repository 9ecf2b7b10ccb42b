"""One line to type in, above the key bar: for notes, searches and filters. What is asked stands before it."""

import asyncio
from contextlib import suppress
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widgets import Input, Static

PATIENCE = 0.5
"""Seconds that an answer may take to be heard."""


class Prompt(Horizontal):
    """Hidden until it is asked to ask; Enter answers, Escape does not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("enter,ctrl+j", "take", show=False, priority=True),  # the next key is no longer for the line
    ]
    DEFAULT_CSS = """
    Prompt {
        height: 1; padding: 0 1; background: $surface; color: $foreground; display: none;
        Static {
            width: auto; max-width: 60%; color: $primary; text-style: bold; background: $surface;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
        Input { width: 1fr; height: 1; border: none; padding: 0 0 0 1; background: $surface; color: $foreground; }
        Input:focus { border: none; background: $surface; }
    }
    """

    class Answered(Message):
        """``answer`` is ``None`` when it was left with Escape; ``about`` is what was asked about, if anything."""

        def __init__(self, purpose: str, answer: str | None, about: str = "") -> None:
            super().__init__()
            self.purpose = purpose
            self.answer = answer
            self.about = about

    class Opened(Message):
        """It has begun to ask: every key is for the line now."""

    def __init__(self) -> None:
        super().__init__()
        self.purpose = self.about = ""

    @property
    def value(self) -> str:
        return self.query_one(Input).value

    @value.setter
    def value(self, text: str) -> None:
        self.query_one(Input).value = text

    @property
    def asked(self) -> str:
        """What stands before the line."""
        return str(self.query_one(Static).visual)

    def ask(self, purpose: str, asked: str, text: str = "", hint: str = "", about: str = "") -> None:
        """Shows itself with ``text`` to be changed; ``hint`` stands there while it is empty."""
        if not self.children:  # what is asked for seldom is not made at the start
            self.mount(Static(markup=False), Input(compact=True))
        self.purpose, self.about = purpose, about
        self.query_one(Static).update(f"{asked}: ")
        line = self.query_one(Input)
        line.placeholder, line.value, line.cursor_position = hint, text, len(text)
        self.display = True
        self.screen.set_focus(line)  # at once: the next key is for this line
        self.post_message(self.Opened())

    def action_leave(self) -> None:
        self._answer(None)

    async def action_take(self) -> None:
        """Answers when the line has got all that was typed before, and is done when the answer was heard: the app takes
        no further key meanwhile, so that however fast one types, what follows is not for the line."""
        await _hear(self.query_one(Input))
        self._answer(self.value)
        for pump in (self, self.screen):
            await _hear(pump)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()  # Enter is taken before it comes to the line

    def _answer(self, answer: str | None) -> None:
        self.display = False
        self.screen.set_focus(None)
        self.post_message(self.Answered(self.purpose, answer, self.about))


async def _hear(pump: MessagePump) -> None:
    """Until it has heard all that was said to it, or for a while."""
    heard = asyncio.Event()
    pump.call_later(heard.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(heard.wait(), PATIENCE)
