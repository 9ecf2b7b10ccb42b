"""Runs the command as a shell does, from this checkout."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAIRS = ROOT / "tests" / "pairs"
SHELL_FUNCTION = f'twicetold() {{ {shlex.quote(sys.executable)} -m twicetold "$@"; }}'
"""So that shell lines can be written as people write them."""


def environment(**more: str) -> dict[str, str]:
    """Ours, without what people set about colours."""
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE")}
    return {**kept, "PYTHONPATH": str(ROOT), **more}


def run(*arguments: str, data: bytes | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "twicetold", *arguments]
    return subprocess.run(command, input=data, capture_output=True, check=False, env=environment(**more))


def shell(line: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """One line for bash, with standard input empty."""
    return subprocess.run(
        ["bash", "-c", f"{SHELL_FUNCTION}\n{line}"],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        env=environment(),
        timeout=60,
    )


def copy_pair(name: str, folder: Path) -> None:
    """The two tellings of one of our own pairs, as ``left.txt`` and ``right.txt``."""
    for side in ("left", "right"):
        (folder / f"{side}.txt").write_bytes((PAIRS / name / f"{side}.txt").read_bytes())
