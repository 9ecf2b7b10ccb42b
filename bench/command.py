"""How fast the command starts and compares, in milliseconds and as ratios to a bare interpreter.

    python bench/command.py [DATA]      DATA is not needed; the pair is the samples

A bare interpreter is `python -I -c "import argparse"`, measured in turn with the others so that a busy machine slows
all alike; the quickest of the rounds counts, as nothing but other work makes a round slower. Bars: `--version` at most
2.5 times the bare interpreter, `diff` of the samples to JSON at most 1 s, no headless command with Textual or Rich.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))[:2]]
ROUNDS = 15
BARE = "bare interpreter"
COMMANDS = {
    BARE: [sys.executable, "-I", "-c", "import argparse"],
    "--version": [sys.executable, "-m", "twicetold", "--version"],
    "--help": [sys.executable, "-m", "twicetold", "--help"],
    "completion bash": [sys.executable, "-m", "twicetold", "completion", "bash"],
    "sentences": [sys.executable, "-m", "twicetold", "sentences", SAMPLES[0]],
    "pairs seeds": [sys.executable, "-m", "twicetold", "pairs", str(ROOT / "seeds")],
    "inspect": [sys.executable, "-m", "twicetold", "inspect", SAMPLES[1]],
    "diff --format json": [sys.executable, "-m", "twicetold", "diff", *SAMPLES, "--format", "json"],
    "diff": [sys.executable, "-m", "twicetold", "diff", *SAMPLES],
}
SCREEN = ("textual", "rich")


def measure(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, cwd=tempfile.gettempdir(), env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=False)
    return (time.perf_counter() - started) * 1000


ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def loaded(command: list[str]) -> set[str]:
    """Which of the libraries that draw screens a command imports."""
    timed = [command[0], "-X", "importtime", *command[1:]]
    run = subprocess.run(timed, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    return {line.rpartition("|")[2].strip().split(".")[0] for line in run.stderr.splitlines()} & set(SCREEN)


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, command in COMMANDS.items():
            times[name].append(measure(command))
    bare = min(times[BARE])
    print(f"{'command':<20} {'best ms':>8} {'median':>8} {'ratio':>7}  loads")
    for name, command in COMMANDS.items():
        best, median = min(times[name]), statistics.median(times[name])
        screen = ", ".join(sorted(loaded(command))) or "no screen"
        print(f"{name:<20} {best:>8.0f} {median:>8.0f} {best / bare:>7.2f}  {screen}")


if __name__ == "__main__":
    main()
