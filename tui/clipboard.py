"""Copying that tells the truth: the system's tool, else the terminal (OSC 52), else a file; and it says which."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from textual.app import App

TOOLS = (
    ("wl-copy", ("wl-copy",), "WAYLAND_DISPLAY"),
    ("xclip", ("xclip", "-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("xsel", "--clipboard", "--input"), "DISPLAY"),
    ("pbcopy", ("pbcopy",), ""),
    ("clip.exe", ("clip.exe",), ""),
)
"""Name, command, and the environment variable without which it cannot work."""
SECONDS = 2.0
KNOWN_TERMINALS = ("kitty", "alacritty", "wezterm", "foot", "ghostty", "iTerm", "contour", "tmux", "screen")
"""Terminals that take OSC 52, by what TERM or TERM_PROGRAM says; of others one cannot know."""


def copy_text(app: App[int], text: str, what: str, environment: Mapping[str, str] | None = None) -> str:
    """Puts ``text`` where it can be pasted from and gives the sentence that says where that is."""
    environment = os.environ if environment is None else environment
    tool = _run_tool(text, environment)
    if tool:
        return f"Copied {what} (by {tool})."
    terminal = f"{environment.get('TERM_PROGRAM', '')} {environment.get('TERM', '')}".casefold()
    if any(name.casefold() in terminal for name in KNOWN_TERMINALS):
        app.copy_to_clipboard(text)
        return f"Handed {what} to the terminal (OSC 52); whether it took it, it does not say."
    path = Path.cwd() / "twicetold-copy.txt"
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        return f"Not copied: there is no clipboard, and {path} cannot be written ({error.strerror})."
    return f"There is no clipboard; {what} is in {path}"


def _run_tool(text: str, environment: Mapping[str, str]) -> str:
    for name, command, needed in TOOLS:
        if (needed and not environment.get(needed)) or not shutil.which(name, path=environment.get("PATH")):
            continue
        try:
            subprocess.run(
                command,
                input=text.encode("utf-8", "replace"),
                check=True,
                timeout=SECONDS,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=dict(environment),
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return name
    return ""
