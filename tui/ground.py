"""Which theme fits the terminal. Asks nothing of the terminal itself: an answer may never come, and starting waits."""

import os
from collections.abc import Mapping

LIGHT_COLOURS = frozenset({"7", "15"})
"""The numbers by which COLORFGBG names a light background."""


def choose_theme(environment: Mapping[str, str] | None = None) -> str:
    """No colour where it is not wanted or not there; light where the terminal says that it is light; else ``safe``."""
    environment = os.environ if environment is None else environment
    if environment.get("NO_COLOR") or environment.get("TERM", "") in ("dumb", "vt100", "vt220", "linux"):
        return "mono"
    background = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if background in LIGHT_COLOURS else "safe"
