"""How fast the app is in a real terminal: first screen, a key to its repaint, a resize, memory.

    python bench/app.py [DATA] [WORDS]      DATA is not needed: the pairs are the samples and one made of 320,000 words

Every program runs in a pseudo-terminal of 120 by 40; a repaint is over when nothing has been written for 20 ms, and a
key that changes nothing is not counted. textual-diff-view, the nearest program of its kind, reads the same pairs in the
same minute; it is under the AGPL, so it is installed for this alone, into an environment of its own in ``.venv/rival``.

Bars: on the big pair first screen 1.5 s, key 50 ms at the 95th percentile, resize 0.2 s, 350 MB, before and after the
findings have come; on the samples the first screen takes at most twice that of a Textual hello-world.
"""

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from stories import write_stories
from terminal import Terminal

ROOT = Path(__file__).resolve().parent.parent
RIVAL = "textual-diff-view==0.1.5"
ROUNDS = 5
OUR_KEYS = [*"jjjjjjjjjj", *"    ", *"dduu", *"]]]]cc", *"kkkkkkkkkk", *"Gg"]
RIVAL_KEYS = [*["\x1b[B"] * 10, *["\x1b[6~"] * 4, *["\x1b[5~"] * 2, *["\x1b[A"] * 10, "\x1b[F", "\x1b[H"]
PATIENCE = 900.0
"""Seconds to wait for the findings of the big pair."""
HELLO = """
from textual.app import App
from textual.widgets import Static
class Hello(App):
    def compose(self):
        yield Static("Ferry runs aground")
Hello().run()
"""
RIVAL_APP = """
import sys
from textual.app import App
from textual.containers import VerticalScroll
from textual_diff_view import DiffView
class Rival(App):
    def compose(self):
        yield VerticalScroll()
    async def on_mount(self):
        view = await DiffView.load(*sys.argv[1:3])
        view.wrap = True
        await self.query_one(VerticalScroll).mount(view)
        self.query_one(VerticalScroll).focus()
Rival().run()
"""
Pair = tuple[Path, Path]


def our_command(pair: Pair) -> list[str]:
    return [sys.executable, "-m", "twicetold", *map(str, pair)]


def start(command: list[str], words: str) -> tuple[Terminal, float]:
    """The program, and the seconds until ``words`` stood on its screen."""
    terminal = Terminal(command, ROOT)
    return terminal, terminal.wait_for(words)


def time_start(name: str, command: list[str], words: str) -> float:
    """The first screen at the median of some rounds, because one alone says little."""
    times = []
    for _ in range(ROUNDS):
        terminal, first = start(command, words)
        times.append(first)
        terminal.close()
    print(f"{name}: first screen {statistics.median(times):.2f} s")
    return statistics.median(times)


def measure(name: str, terminal: Terminal, keys: Sequence[str], first: float | None = None) -> None:
    """Keys, resizes and memory of a program that is running."""
    terminal.settle(0.5)
    before = terminal.processor_seconds()
    times = sorted(filter(None, (terminal.press(key) for key in keys))) or [0.0]
    used = (terminal.processor_seconds() - before) / len(keys)
    resizes = []
    for columns in (100, 140, 90, 120):
        terminal.resize(columns, 40)
        resizes.append(terminal.settle(1.0))
    begun = f"first screen {first:.2f} s, " if first is not None else ""
    print(f"{name}: {begun}key p50 {statistics.median(times) * 1000:.0f} ms", end=", ")
    print(f"p95 {times[int(len(times) * 0.95)] * 1000:.0f} ms, processor {used * 1000:.0f} ms a key", end=", ")
    print(f"resize {max(resizes):.2f} s", end=", ")
    print(f"memory {terminal.peak_memory():.0f} MB", flush=True)


def measure_ours(name: str, pair: Pair, words: str) -> None:
    terminal, first = start(our_command(pair), words)
    measure(f"{name}, while being compared", terminal, OUR_KEYS, first)
    seconds = terminal.wait_for("% linked", PATIENCE)
    measure(f"{name}, with its findings, {seconds:.0f} s after the start", terminal, OUR_KEYS)
    terminal.close()


def install_rival(folder: Path) -> Path | None:
    """The Python of the rival's environment; ``None``, with the reason printed, where it cannot be installed."""
    python = ROOT / ".venv" / "rival" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(python.parent.parent)], check=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", RIVAL]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{RIVAL} could not be installed: {done.stderr.strip().splitlines()[-1]}")
        return None
    return python


def measure_rival(name: str, command: list[str], words: str) -> None:
    terminal, first = start(command, words)
    measure(f"{name}, {RIVAL}", terminal, RIVAL_KEYS, first)
    terminal.close()


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        hello, rival_app = folder / "hello.py", folder / "rival.py"
        hello.write_text(HELLO)
        rival_app.write_text(RIVAL_APP)
        rival = install_rival(folder)
        big = write_stories(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 320_000)
        found = sorted((ROOT / "seeds").glob("*.txt"))
        samples = found[0], found[1]
        least = time_start("Textual hello-world", [sys.executable, str(hello)], "Ferry runs")
        ours = time_start("samples", our_command(samples), "WASHINGTON")
        print(f"samples: {ours / least:.2f} times the hello-world")
        for title, pair, words in (
            ("samples", samples, "WASHINGTON"),
            ("big pair", big, big[0].read_text().split(" ")[1]),
        ):
            if rival:
                measure_rival(title, [str(rival), str(rival_app), *map(str, pair)], words)
            measure_ours(title, pair, words)


if __name__ == "__main__":
    main()
