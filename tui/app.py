"""The app: owns themes, screens and nothing else. Loads each screen when it is opened, so that the first comes soon."""

import gc
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from textual.app import App
from textual.binding import Binding, BindingType
from textual.events import Key
from textual.screen import Screen

from twicetold.errors import BadUse
from twicetold.text.documents import make_document, read_document
from twicetold.tui.actions import ACTIONS
from twicetold.tui.ground import QUESTION, Ground, choose_theme, listen, may_ask
from twicetold.tui.keys import key_of
from twicetold.tui.ledger import Ledger
from twicetold.tui.settings import Config, find_config
from twicetold.tui.store import Store, open_store
from twicetold.tui.themes import make_theme
from twicetold.widgets.prompt import Prompt

if TYPE_CHECKING:
    from textual.command import Provider


def _load_palette() -> "type[Provider]":
    from twicetold.tui.palette import ActionProvider

    return ActionProvider


HANGUP_SECONDS = 2.0
"""How often one looks whether the terminal is still there."""


class TwicetoldApp(App[int]):
    """Opens ``first``, a library or a comparison."""

    TITLE = "twicetold"
    CSS_PATH = "twicetold.tcss"
    COMMANDS: ClassVar[set[Any]] = {_load_palette}
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(ground.value, f"follow('{ground.theme}')", show=False, priority=True) for ground in Ground
    ]

    def __init__(
        self, first: Screen[None], theme: str | None = None, warning: str = "", config: Config | None = None
    ) -> None:
        super().__init__()
        config = config or Config()
        self.actions = config.actions
        self.palettes = config.palettes
        self.first = first
        self.has_mouse = True
        self.warning = warning
        for palette in config.palettes.values():
            self.register_theme(make_theme(palette))
        self.theme = theme or config.theme or choose_theme(self.console.color_system)
        self.follows_terminal = not theme and not config.theme and may_ask(self.theme)

    def on_mount(self) -> None:
        ours = set(ACTIONS)
        moved = {action.name: ",".join(action.keys) for action in self.actions if action not in ours}
        if moved:  # Textual goes through it at every key
            self.set_keymap(moved)
        self.push_screen(self.first)
        if not self.is_headless and has_terminal():
            self.set_interval(HANGUP_SECONDS, self.leave_after_hangup)
        if self.warning:
            self.notify(self.warning, severity="warning", markup=False)

    def on_ready(self) -> None:
        """The first screen is drawn. What was made for it stays; from now on there may be garbage."""
        gc.freeze()
        gc.enable()
        if self.follows_terminal and self._driver is not None:
            listen()
            self._driver.write(QUESTION)

    def action_command_palette(self) -> None:
        """Not over a dialog: there is no action in it but its own."""
        if hasattr(self.screen, "where"):
            super().action_command_palette()

    def leave_after_hangup(self) -> None:
        """Not every parent passes on that the terminal was closed; without one there is nobody to read for."""
        if not has_terminal():
            last = threading.Timer(HANGUP_SECONDS, os._exit, (1,))  # what writes to the terminal may wait for ever
            last.daemon = True
            last.start()
            self.exit(1)

    async def on_key(self, event: Key) -> None:
        """Gives a line that has been opened the letters that were typed before it had the keys, and Enter at once: what
        was typed behind it is not for the line."""
        line = self.focused
        if line is None:
            return
        if line.check_consume_key(event.key, event.character):
            event.prevent_default().stop()
            line.post_message(Key(event.key, event.character))
        elif event.key in ("enter", "ctrl+j") and isinstance(line.parent, Prompt):
            event.prevent_default().stop()
            await line.parent.action_take()

    def action_help_quit(self) -> None:
        """Ctrl+C, which many press to leave: says which key does."""
        say = getattr(self.screen, "say", self.notify)
        say(f"{key_of(self.screen, 'quit')} leaves.")

    def action_follow(self, theme: str) -> None:
        """The terminal has said how light it is; a theme that the reader has chosen since stays."""
        if self.follows_terminal and self.theme in {ground.theme for ground in Ground}:
            self.theme = theme

    def toggle_mouse(self) -> bool:
        """Stops or starts the terminal's mouse reports; gives whether they come now."""
        self.has_mouse = not self.has_mouse
        driver = self._driver
        name = "_enable_mouse_support" if self.has_mouse else "_disable_mouse_support"
        if driver is not None and hasattr(driver, name):  # drivers without a terminal have none
            getattr(driver, name)()
        return self.has_mouse


def has_terminal() -> bool:
    """Whether there is a terminal to read keys from."""
    return sys.__stdin__ is not None and sys.__stdin__.isatty()


def run(paths: list[Path]) -> int:
    """Opens a folder, one article or two, in the terminal; without a path this folder, or the samples.

    Returns the exit status. Raises ``UnreadableInput`` or ``BadUse`` before the screen is taken over.
    """
    config = find_config()
    store, warning = open_store()
    warning = "\n".join(filter(None, (warning, *config.warnings)))
    try:
        app = TwicetoldApp(open_screen(paths, store), warning=warning, config=config)
        app.run()
        return app.return_code or 0
    finally:
        store.close()


def open_screen(paths: list[Path], store: Store) -> Screen[None]:
    """The screen that shows these paths."""
    if len(paths) > 2:
        raise BadUse("Give a folder, one article, or two.")
    if paths and (len(paths) == 2 or not paths[0].is_dir()):
        return _open_texts(paths[0], paths[1] if len(paths) == 2 else None, store)
    from twicetold import library
    from twicetold.tui.library import LibraryScreen

    return LibraryScreen(library.read_library(paths[0] if paths else library.default_folder()), store)


def _open_texts(left: Path, right: Path | None, store: Store) -> Screen[None]:
    """One article, or two."""
    from twicetold.tui.comparison import ComparisonScreen

    ledger = Ledger(store, (str(left.resolve()), str(right.resolve()) if right else ""))
    other = read_document(right) if right else make_document("")
    return ComparisonScreen(read_document(left), other, ledger=ledger)
