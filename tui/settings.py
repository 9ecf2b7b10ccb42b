"""What a reader can set, and where it is found. Reading it is left to those who have set something."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import platformdirs

from twicetold.themes.palettes import PALETTES, Palette
from twicetold.tui.actions import ACTIONS, Action


class Config(NamedTuple):
    """``actions`` is the table with the reader's keys; ``palettes`` are ours and the reader's.

    ``warnings`` are sentences about themes that were left out, and about the chosen one where it is hard to read.
    """

    theme: str = ""
    actions: tuple[Action, ...] = ACTIONS
    palettes: Mapping[str, Palette] = PALETTES
    warnings: tuple[str, ...] = ()


def default_folder() -> Path:
    return platformdirs.user_config_path("twicetold")


def find_config() -> Config:
    """The reader's settings; ours without a folder of theirs. Raises ``BadUse``."""
    folder = default_folder()
    if not folder.exists():
        return Config()
    from twicetold.tui.config import read_config  # takes a while to load

    return read_config(folder)
