"""The help, the manual page and docs/command.md say what the table of options says."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from twicetold.cli import main
from twicetold.cli.manual import write_help
from twicetold.cli.markdown import END, START, write_tables
from twicetold.cli.options import APP, COMMANDS, Command
from twicetold.cli.roff import write_page

PAGE = Path(__file__).parent.parent / "docs" / "command.md"
ALL = (APP, *COMMANDS)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_help_has_every_option_and_fits(command: Command, width: int) -> None:
    """No line is wider than the terminal, but for names that cannot be parted."""
    text = write_help(command, width)
    assert all(name in text for option in command.flags for name in option.names)
    assert all(
        len(line) <= width or " " not in line.strip() or line.lstrip().startswith("twicetold")
        for line in text.splitlines()
    )


def test_help_is_asked_for_anywhere(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Even among options that would be wrong."""
    assert main(["diff", "left.txt", "--width", "-h"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"twicetold diff LEFT RIGHT")


def test_the_manual_page_has_everything() -> None:
    """Every command with every option, plain ASCII."""
    page = write_page()
    assert page.isascii()
    for command in COMMANDS:
        section = page.split(f".SS {command.name}\n")[1].split("\n.SS ")[0]
        for name in (name for option in command.flags for name in option.names):
            assert name.replace("-", r"\-") in section


@pytest.mark.parametrize(
    "formatter", [["groff", "-man", "-ww", "-Tutf8"], ["mandoc", "-Tlint"]], ids=lambda words: words[0]
)
def test_formatters_have_nothing_to_say_against_it(formatter: list[str]) -> None:
    """No warning from groff, none from mandoc's lint, as far as they are installed."""
    if shutil.which(formatter[0]) is None:
        pytest.skip(f"{formatter[0]} is not installed")
    run = subprocess.run(formatter, input=write_page().encode(), capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    if formatter[0] == "mandoc":
        assert run.stdout == b""


def test_the_documentation_has_the_table() -> None:
    """Refresh docs/command.md with TWICETOLD_REFRESH=1."""
    text = PAGE.read_text("utf-8")
    before, _, rest = text.partition(START)
    _, _, after = rest.partition(END)
    wanted = f"{before}{START}\n\n{write_tables()}\n{END}{after}"
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "documentation is refreshed by hand, and read"
        PAGE.write_text(wanted, "utf-8")
        text = wanted
    assert text == wanted
