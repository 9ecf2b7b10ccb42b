"""The terminal is closed, and nobody says so: the app ends by itself."""

import os
import pty
import select
import signal
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 20.0


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_the_app_ends_with_its_terminal(tmp_path: Path) -> None:
    """A parent that ignores hang-ups hands that down; what read the keys would then go round for ever."""
    process, terminal = pty.fork()
    if process == 0:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
        os.environ |= {"TERM": "xterm-256color", "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "twicetold", "seeds"])
    written, until = b"", time.monotonic() + PATIENCE
    while b"Conflicts" not in written and time.monotonic() < until:
        if select.select([terminal], [], [], 0.1)[0]:
            written += os.read(terminal, 1 << 16)
    os.close(terminal)
    until = time.monotonic() + PATIENCE
    ended = 0
    while not ended and time.monotonic() < until:
        ended, _ = os.waitpid(process, os.WNOHANG)
        time.sleep(0.1)
    if not ended:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
    assert b"Conflicts" in written
    assert ended, "the app goes on without a terminal"
