"""How fast the app is in a real terminal: first screen, a key to its repaint, a resize, memory.

    python bench/app.py [DATA]      DATA is not needed; the big pair is made here, the small one is the samples

The app runs in a pseudo-terminal; a repaint is over when nothing has been written for 20 ms. Bars: on the pair of
320,000 words first screen 1.5 s, key 50 ms at the 95th percentile, resize 0.2 s, 350 MB; on the samples the first
screen takes at most twice that of a Textual hello-world.
"""

import fcntl
import os
import pty
import random
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTLED = 0.02
KEYS = "jjjjjjjjjj" + "    " + "dduu" + "]]]]cc" + "kkkkkkkkkk" + "Gg"
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Ferry runs aground")
Hello().run()
"""


def make_pair(folder: Path, words: int = 160_000) -> tuple[Path, Path]:
    """Two long texts of made-up words; in the second, words are changed and paragraphs missing."""
    chance = random.Random(4)
    syllables = [c + v for c in "bdfgklmnprst" for v in "aeiou"]
    vocabulary = ["".join(chance.choices(syllables, k=chance.choice((1, 2, 2, 3, 3, 4)))) for _ in range(20_000)]
    weights = [1 / (rank + 2) for rank in range(len(vocabulary))]
    left, right, count = [], [], 0
    while count < words:
        paragraph = [chance.choices(vocabulary, weights, k=chance.randint(8, 28)) for _ in range(chance.randint(2, 5))]
        count += sum(map(len, paragraph))
        left.append(_print(paragraph))
        if chance.random() > 0.03:
            right.append(
                _print([[w if chance.random() > 0.05 else chance.choice(vocabulary) for w in s] for s in paragraph])
            )
    paths = folder / "left.txt", folder / "right.txt"
    for path, paragraphs in zip(paths, (left, right), strict=True):
        path.write_text("\n\n".join(paragraphs))
    return paths


def _print(paragraph: list[list[str]]) -> str:
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in paragraph)


class Terminal:
    """A program in a pseudo-terminal of 120 by 40."""

    def __init__(self, command: list[str], home: str) -> None:
        self.started = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.environ |= {
                "TERM": "xterm-256color",
                "PYTHONPATH": str(ROOT),
                "XDG_DATA_HOME": home,
                "XDG_CONFIG_HOME": home,
            }
            os.execv(command[0], command)
        self.resize(120, 40)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def wait_for(self, text: str, seconds: float = 60.0) -> float:
        """Seconds from the start until ``text`` was written."""
        seen = b""
        while time.perf_counter() - self.started < seconds:
            if select.select([self.file], [], [], 0.05)[0]:
                seen += os.read(self.file, 1 << 16)
                if text.encode() in seen:
                    return time.perf_counter() - self.started
        raise TimeoutError(text)

    def settle(self, patience: float = 2.0) -> float:
        """Seconds until the last thing was written, of a stretch that begins now."""
        begun = last = time.perf_counter()
        while select.select([self.file], [], [], SETTLED if last > begun else patience)[0]:
            os.read(self.file, 1 << 16)
            last = time.perf_counter()
        return last - begun

    def press(self, key: str) -> float:
        os.write(self.file, key.encode())
        return self.settle(0.3)

    def peak_memory(self) -> float:
        """Megabytes, as Linux counts them."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def close(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.file)


def measure(name: str, paths: tuple[Path, Path], home: str, first_words: str) -> None:
    terminal = Terminal([sys.executable, "-m", "twicetold", *map(str, paths)], home)
    first = terminal.wait_for(first_words)
    terminal.settle(0.5)
    keys = sorted(terminal.press(key) for key in KEYS)
    resizes = []
    for columns in (100, 140, 90, 120):
        terminal.resize(columns, 40)
        resizes.append(terminal.settle(0.5))
    print(f"{name}: first screen {first:.2f} s, key p50 {statistics.median(keys) * 1000:.0f} ms", end=", ")
    print(f"p95 {keys[int(len(keys) * 0.95)] * 1000:.0f} ms, resize {max(resizes):.2f} s", end=", ")
    print(f"memory {terminal.peak_memory():.0f} MB")
    terminal.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO)
        terminal = Terminal([sys.executable, str(hello)], folder)
        print(f"Textual hello-world: first screen {terminal.wait_for('Ferry runs'):.2f} s")
        terminal.close()
        samples = sorted((ROOT / "seeds").glob("*.txt"))
        measure("samples", (samples[0], samples[1]), folder, "WASHINGTON")
        big = make_pair(Path(folder))
        measure("320,000 words, while being compared", big, folder, big[0].read_text()[:12])


if __name__ == "__main__":
    main()
