"""A program in a pseudo-terminal, driven by keys and watched by what it writes."""

import fcntl
import os
import pty
import select
import signal
import struct
import tempfile
import termios
import time
from pathlib import Path

SETTLED = 0.02
"""Seconds without a word after which a repaint is over."""


class Terminal:
    """A terminal of 120 by 40 whose program has a folder of settings to itself."""

    def __init__(self, command: list[str], root: Path) -> None:
        self.home = tempfile.TemporaryDirectory()
        self.seen = ""
        self.started = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ |= {
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "PYTHONPATH": str(root),
                "XDG_DATA_HOME": self.home.name,
                "XDG_CONFIG_HOME": self.home.name,
            }
            os.execv(command[0], command)
        self.resize(120, 40)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def wait_for(self, text: str, seconds: float = 60.0) -> float:
        """Seconds from the start until ``text`` was written."""
        while text not in self.seen:
            if time.perf_counter() - self.started > seconds:
                raise TimeoutError(f"{text!r} was not written within {seconds:.0f} s")
            if select.select([self.file], [], [], 0.05)[0]:
                self._read()
        return time.perf_counter() - self.started

    def settle(self, patience: float) -> float:
        """Seconds until the last thing was written, of a stretch that begins now; 0 when nothing is in ``patience``."""
        begun = last = time.perf_counter()
        while select.select([self.file], [], [], SETTLED if last > begun else patience)[0]:
            self._read()
            last = time.perf_counter()
        return last - begun

    def press(self, key: str) -> float:
        os.write(self.file, key.encode())
        return self.settle(0.5)

    def peak_memory(self) -> float:
        """Megabytes of the program itself, as Linux counts them."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def processor_seconds(self) -> float:
        """What the program itself has used, so that a busy machine can be told from a slow program."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)
        self.home.cleanup()

    def _read(self) -> None:
        """Keeps the last of what was written, enough to find words in."""
        try:
            written = os.read(self.file, 1 << 16)
        except OSError:
            raise RuntimeError(f"the program has ended: {self.seen[-2000:]}") from None
        self.seen = (self.seen + written.decode(errors="replace"))[-100_000:]
