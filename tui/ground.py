"""Which theme fits the terminal, without ever waiting for it.

What the environment says is known at once. Many terminals also answer a question (``CSI ? 996 n``) with one of two
fixed sequences, dark or light. It is asked when the first screen is drawn, and the answer, whenever it comes, is taken
for a key of its own; a terminal that does not know the question says nothing.
"""

import os
from collections.abc import Mapping
from enum import Enum
from typing import Any, cast

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS  # where Textual looks up what comes from the terminal

COLOURED = frozenset({"256", "truecolor"})
"""Terminals with fewer colours than these would show two of ours alike."""
LIGHT_COLOURS = frozenset({"7", "15"})
"""The numbers by which COLORFGBG names a light background."""
QUESTION = "\x1b[?996n"


class Ground(Enum):
    """The answers, by the names of the keys that they become."""

    DARK = "terminal_is_dark"
    LIGHT = "terminal_is_light"

    @property
    def theme(self) -> str:
        return {Ground.DARK: "safe", Ground.LIGHT: "light"}[self]


def listen() -> None:
    """Has the answers read as keys."""
    known = cast("dict[str, Any]", ANSI_SEQUENCES_KEYS)
    known.update({"\x1b[?997;1n": (Ground.DARK,), "\x1b[?997;2n": (Ground.LIGHT,)})


def choose_theme(colours: str | None, environment: Mapping[str, str] | None = None) -> str:
    """No colour where it is not wanted or not there; light where the terminal says that it is light; else ``safe``.

    ``colours`` is Rich's name for the colours that the terminal has, ``None`` for none.
    """
    environment = os.environ if environment is None else environment
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb" or colours not in COLOURED:
        return "mono"
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in LIGHT_COLOURS else "safe"


def may_ask(theme: str, environment: Mapping[str, str] | None = None) -> bool:
    """Whether the theme is one that was chosen without knowing the background."""
    environment = os.environ if environment is None else environment
    return theme != "mono" and not environment.get("COLORFGBG")
