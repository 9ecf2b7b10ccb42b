"""The reader's editor: which one it is, how it is told the line, and running it while the app stands back."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

from twicetold.errors import TwicetoldError

USUAL = ("vi", "vim", "nano", "emacs")
"""Those that are tried when the reader has named none."""
WITH_COLON = {"code": "--goto", "code-insiders": "--goto", "codium": "--goto", "subl": "", "zed": "", "hx": ""}
"""Editors that take the line as FILE:LINE, with the option before it; all others take +LINE before the file."""


class NoEditor(TwicetoldError):
    """The editor did not start, or has failed; the message says why."""


def editing_command(path: str, line: int, environment: Mapping[str, str] | None = None) -> list[str]:
    """What opens ``path`` at ``line`` (from 1). Raises ``NoEditor`` when there is no editor to be named."""
    environment = os.environ if environment is None else environment
    name = next((each for each in ("VISUAL", "EDITOR") if environment.get(each, "").strip()), "")
    if not name:
        usual = next(filter(shutil.which, USUAL), None)
        if usual is None:
            raise NoEditor(f"There is no editor: none of {', '.join(USUAL)}. Name yours in EDITOR.")
        return [usual, f"+{line}", path]
    try:
        command = shlex.split(environment[name])
    except ValueError as error:
        raise NoEditor(f"The editor did not start: {name} is {environment[name]!r} ({error}).") from error
    option = WITH_COLON.get(Path(command[0]).name)
    if option is None:
        return [*command, f"+{line}", path]
    return [*command, *filter(None, (option,)), f"{path}:{line}"]


def run_editor(app: App[int], command: list[str]) -> None:
    """Gives the terminal to the editor until it ends. Raises ``NoEditor``; the app has the terminal again then."""
    failure: OSError | None = None
    status = 0
    if shutil.which(command[0]) is None:  # said without a flash of the bare terminal
        raise NoEditor(f"The editor did not start: there is no program {command[0]!r}.")
    try:
        with app.suspend():
            interrupted = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl+C is the editor's
            try:
                status = subprocess.run(command, check=False).returncode
            except OSError as error:  # kept: an error would leave the app without its terminal
                failure = error
            finally:
                signal.signal(signal.SIGINT, interrupted)
    except SuspendNotSupported as error:
        raise NoEditor("The editor did not start: there is no terminal to give to it here.") from error
    if failure is not None:
        raise NoEditor(f"The editor did not start: {failure}.")
    if status:
        raise NoEditor(f"The editor ended with status {status}.")
