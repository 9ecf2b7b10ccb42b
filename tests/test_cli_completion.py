"""Completion of the command in real shells."""

import os
import pty
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.commands import environment
from twicetold.cli.completion import bash, fish, zsh
from twicetold.cli.options import APP, COMMANDS
from twicetold.export import FORMATS

SCRIPTS = {"bash": bash.write, "zsh": zsh.write, "fish": fish.write}
TRIED = (
    ("twicetold ins", {"inspect"}),
    ("twicetold ", {command.name for command in COMMANDS}),
    ("twicetold --li", {"--linear", "--list-keys"}),
    ("twicetold diff --fo", {"--format", "--force"}),
    ("twicetold diff --format ", set(FORMATS)),
    ("twicetold diff --format=js", {"json"}),
    ("twicetold diff left.txt right.txt --min-sev", {"--min-severity"}),
    ("twicetold diff --only con", {"conflict"}),
    ("twicetold diff --only conflict,ga", {"conflict,garble"}),
    ("twicetold diff --kinds=number,da", {"number,date"}),
    ("twicetold inspect --fail-on ", {"conflict", "garble", "any", "never"}),
    ("twicetold completion ", {"bash", "zsh", "fish"}),
    ("twicetold diff --width ", set()),
    ("twicetold diff -- --fo", set()),
)
COMPLETE = """
line=$1
IFS=' ' read -r -a COMP_WORDS <<< "${line//=/ = }"
[[ $line == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_twicetold
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.parametrize(("line", "wanted"), TRIED, ids=[line for line, _ in TRIED])
def test_bash_offers_what_fits(line: str, wanted: set[str]) -> None:
    """Commands, options, the words of an option, and lists word by word."""
    run = subprocess.run(
        ["bash", "-c", bash.write() + COMPLETE, "bash", line], capture_output=True, text=True, check=True
    )
    offered = set(filter(None, run.stdout.splitlines()))
    if "json" in wanted and line.endswith("js"):
        assert {name for name in FORMATS if name.startswith("js")} == offered
    else:
        assert offered == wanted


def test_bash_completes_what_is_typed(tmp_path: Path) -> None:
    """In a terminal, with the Tab key: options, values after an equals sign, names with spaces."""
    (tmp_path / "on monday.txt").write_text("x")
    (tmp_path / "completion").write_text(bash.write())
    typed = ("source completion\n", "twicetold dif\t--min-conf\t0.5 on\t", "--only=gar\t\n")
    shown = type_into_bash(typed, tmp_path)
    assert "diff --min-confidence 0.5 on\\ monday.txt --only=garble" in shown


def type_into_bash(typed: tuple[str, ...], folder: Path) -> str:
    """What a terminal shows when this is typed; each part waits until nothing more is written."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe(
            "bash", ["bash", "--norc", "--noprofile", "-i"], environment(TERM="dumb", INPUTRC=os.devnull, PS1="$ ")
        )
    shown = read_until_quiet(terminal, patience=5.0)
    for part in typed:
        os.write(terminal, part.encode())
        shown += read_until_quiet(terminal)
    os.close(terminal)
    os.waitpid(process, 0)
    return shown


def read_until_quiet(terminal: int, patience: float = 3.0, quiet: float = 0.3) -> str:
    shown, waited = b"", time.monotonic() + patience
    while select.select([terminal], [], [], quiet if shown else max(0.0, waited - time.monotonic()))[0]:
        try:
            shown += os.read(terminal, 4096)
        except OSError:  # Linux says so when the shell has ended
            break
    return shown.decode(errors="replace")


@pytest.mark.parametrize("shell", SCRIPTS)
def test_every_command_and_option_is_in_every_script(shell: str) -> None:
    """None is forgotten when the table grows."""
    script = SCRIPTS[shell]()
    for command in (APP, *COMMANDS):
        assert command is APP or command.name in script
        for name in (name for option in command.flags for name in option.names):
            assert (name.lstrip("-") if shell == "fish" else name) in script


@pytest.mark.parametrize("shell", SCRIPTS)
def test_scripts_have_no_syntax_errors(shell: str, tmp_path: Path) -> None:
    """As far as the shells are installed."""
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    script = tmp_path / "completion"
    script.write_text(SCRIPTS[shell]())
    run = subprocess.run([shell, "-n", str(script)], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
