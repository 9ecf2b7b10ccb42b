"""The app: owns themes, screens and nothing else."""

from pathlib import Path
from typing import Any, ClassVar

from textual.app import App
from textual.screen import Screen

from twicetold.errors import BadUse
from twicetold.library import default_folder, read_library
from twicetold.text.documents import make_document, read_document
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.config import Config, read_config
from twicetold.tui.config import default_folder as default_folder_of_settings
from twicetold.tui.ground import choose_theme
from twicetold.tui.ledger import Ledger
from twicetold.tui.library import LibraryScreen
from twicetold.tui.palette import ActionProvider
from twicetold.tui.store import Store, open_store
from twicetold.tui.themes import make_theme


class TwicetoldApp(App[int]):
    """Opens ``first``, a library or a comparison."""

    TITLE = "twicetold"
    CSS_PATH = "twicetold.tcss"
    COMMANDS: ClassVar[set[Any]] = {ActionProvider}
    ENABLE_COMMAND_PALETTE = True

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
        self.theme = theme or config.theme or choose_theme()

    def on_mount(self) -> None:
        self.set_keymap({action.name: ",".join(action.keys) for action in self.actions})
        self.push_screen(self.first)
        if self.warning:
            self.notify(self.warning, severity="warning", markup=False)

    def toggle_mouse(self) -> bool:
        """Stops or starts the terminal's mouse reports; gives whether they come now."""
        self.has_mouse = not self.has_mouse
        driver = self._driver
        name = "_enable_mouse_support" if self.has_mouse else "_disable_mouse_support"
        if driver is not None and hasattr(driver, name):  # drivers without a terminal have none
            getattr(driver, name)()
        return self.has_mouse


def run(paths: list[Path]) -> int:
    """Opens a folder, one article or two, in the terminal; without a path this folder, or the samples.

    Returns the exit status. Raises ``UnreadableInput`` or ``BadUse`` before the screen is taken over.
    """
    config = read_config(default_folder_of_settings())
    store, warning = open_store()
    try:
        return TwicetoldApp(open_screen(paths, store), warning=warning, config=config).run() or 0
    finally:
        store.close()


def open_screen(paths: list[Path], store: Store) -> Screen[None]:
    """The screen that shows these paths."""
    if len(paths) > 2:
        raise BadUse("Give a folder, one article, or two.")
    if len(paths) == 2:
        return open_pair(paths[0], paths[1], store)
    if paths and not paths[0].is_dir():
        return ComparisonScreen(
            read_document(paths[0]), make_document(""), ledger=Ledger(store, (str(paths[0].resolve()), ""))
        )
    return LibraryScreen(read_library(paths[0] if paths else default_folder()), store)


def open_pair(left: Path, right: Path, store: Store) -> ComparisonScreen:
    ledger = Ledger(store, (str(left.resolve()), str(right.resolve())))
    return ComparisonScreen(read_document(left), read_document(right), ledger=ledger)
