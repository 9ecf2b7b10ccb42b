"""A real terminal to try the program in: a tmux server of its own, driven by keys and read as text."""

import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEFT_OUT = {"COLUMNS", "LINES", "TMUX", "NO_COLOR"}
"""What the terminal of whoever runs this has set, and ours has not."""
SECONDS = 30.0


class Tmux:
    """``folder`` is where the program runs, and where it keeps its settings and verdicts."""

    def __init__(self, socket: Path, folder: Path) -> None:
        self._socket = socket
        self._folder = folder
        self._has_window = False

    @staticmethod
    def is_there() -> bool:
        return shutil.which("tmux") is not None

    def start(self, arguments: str, size: tuple[int, int], **more: str) -> None:
        """Runs the command in a window of this size, in the place of what ran there; the window stays."""
        home = {name: str(self._folder / ".home") for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        environment = {"PYTHONPATH": str(ROOT), "COLORTERM": "truecolor"} | home | more
        settings = shlex.join(f"{name}={value}" for name, value in environment.items())  # by env: tmux sets TERM itself
        program = f"env {settings} {shlex.quote(sys.executable)} -m twicetold {arguments}"
        command = f"cd {shlex.quote(str(self._folder))} && {program}; echo status $?; sleep 60"
        columns, rows = map(str, size)
        opening = ("respawn-pane", "-k") if self._has_window else ("new-session", "-d", "-x", columns, "-y", rows)
        self._has_window = True
        self.tell("-f", os.devnull, *opening, shlex.join(["sh", "-c", command]))

    def tell(self, *arguments: str) -> str:
        """One command of tmux, and what it answers."""
        environment = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        command = ["tmux", "-S", str(self._socket), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    def press(self, *keys: str) -> None:
        """Keys as tmux names them (``Enter``, ``Escape``), or the characters themselves."""
        self.tell("send-keys", *keys)

    def screen(self) -> str:
        return self.tell("capture-pane", "-p")

    def wait_for(self, text: str) -> str:
        """The screen as soon as it shows ``text``; fails with the screen after a while."""
        until = time.monotonic() + SECONDS
        while text not in (screen := self.screen()):
            if time.monotonic() > until:
                raise AssertionError(f"{text!r} did not appear in:\n{screen}")
            time.sleep(0.1)
        return screen

    def close(self) -> None:
        subprocess.run(["tmux", "-S", str(self._socket), "kill-server"], capture_output=True, check=False)
