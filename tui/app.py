"""The app: owns themes, screens and nothing else."""

from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.screen import Screen

from twicetold.errors import BadUse
from twicetold.library import default_folder, read_library
from twicetold.text.documents import make_document, read_document
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.ground import choose_theme
from twicetold.tui.library import LibraryScreen
from twicetold.tui.palette import ActionProvider
from twicetold.tui.themes import make_themes


class TwicetoldApp(App[int]):
    """Opens ``first``, a library or a comparison."""

    TITLE = "twicetold"
    CSS_PATH = "twicetold.tcss"
    COMMANDS: ClassVar[set[Any]] = {ActionProvider}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, first: Screen[None], theme: str | None = None) -> None:
        super().__init__()
        self.first = first
        for made in make_themes():
            self.register_theme(made)
        self.theme = theme or choose_theme()

    def on_mount(self) -> None:
        self.push_screen(self.first)


def run(paths: list[Path]) -> int:
    """Opens a folder, one article or two, in the terminal; without a path this folder, or the samples.

    Returns the exit status. Raises ``UnreadableInput`` or ``BadUse`` before the screen is taken over.
    """
    return TwicetoldApp(open_screen(paths)).run() or 0


def open_screen(paths: list[Path]) -> Screen[None]:
    """The screen that shows these paths."""
    if len(paths) > 2:
        raise BadUse("Give a folder, one article, or two.")
    if len(paths) == 2:
        return ComparisonScreen(read_document(paths[0]), read_document(paths[1]))
    if paths and not paths[0].is_dir():
        return ComparisonScreen(read_document(paths[0]), make_document(""))
    return LibraryScreen(read_library(paths[0] if paths else default_folder()))
