"""`--help` and `--man`: what the table of options says, for a terminal and for man."""

import shutil
import textwrap
from argparse import Namespace
from collections.abc import Iterable, Iterator

from twicetold.cli.options import ABOUT, APP, COMMANDS, STATUS, Command, Option
from twicetold.cli.output import print_result
from twicetold.cli.roff import write_page

_WIDEST = 100
_COLUMN = 26
"""Cells before what an option is for."""
_ROOMY, _INDENT = 70, 4
"""In a narrower terminal what an option is for stands under its name."""


def run_help(options: Namespace) -> int:
    width = min(_WIDEST, shutil.get_terminal_size().columns)
    print_result(write_help(options.asked, width))
    return 0


def print_manual() -> int:
    print_result(write_page())
    return 0


def write_help(command: Command, width: int) -> str:
    """The help of one command; of the app, with all commands."""
    return "\n".join(_help_of_all(width) if command is APP else _help_of_one(command, width)) + "\n"


def usage(command: Command) -> str:
    """``twicetold diff LEFT RIGHT [options]``."""
    if command is APP:
        return "twicetold [FOLDER | FILE | LEFT RIGHT]"
    words = [f"{option.metavar}…" if option.is_many else option.metavar for option in command.arguments]
    options = ["[options]"] if len(command.flags) > 1 else []
    return " ".join(["twicetold", command.name, *words, *options])


def spell(option: Option) -> str:
    """``-o, --output FILE``."""
    if option.is_argument:
        return option.metavar
    return ", ".join(option.names) + (f" {option.metavar}" if option.metavar else "")


def _help_of_all(width: int) -> Iterator[str]:
    yield from textwrap.wrap(f"twicetold {ABOUT}.", width)
    yield ""
    wide = max(len(usage(command)) for command in COMMANDS) + 2
    for command in (APP, *COMMANDS):
        yield from _entry(usage(command), command.help, width, wide)
    yield ""
    yield from _options(APP.flags, width)
    yield ""
    yield from textwrap.wrap(f"{APP.more} `twicetold COMMAND --help` lists the options of a command.", width)
    yield ""
    yield "Exit status:"
    for number, meaning in STATUS:
        yield from _entry(number, meaning, width)


def _help_of_one(command: Command, width: int) -> Iterator[str]:
    yield usage(command)
    yield ""
    yield from textwrap.wrap(f"{command.help[:1].upper()}{command.help[1:]}.", width)
    yield ""
    yield from _options(command.options, width)
    if command.more:
        yield ""
        yield from textwrap.wrap(command.more, width, break_on_hyphens=False)


def _options(options: Iterable[Option], width: int) -> Iterator[str]:
    for option in options:
        yield from _entry(spell(option), option.help, width)


def _entry(name: str, meaning: str, width: int, column: int = _COLUMN) -> Iterator[str]:
    """The name, and what it means in a column of its own; under it where the name is too long."""
    column = column if width >= _ROOMY else _INDENT
    lines = textwrap.wrap(meaning, max(20, width - column - 2), break_on_hyphens=False)
    first = f"  {name}"
    if len(first) > column:
        yield first
    else:
        yield f"{first:<{column + 2}}{lines.pop(0)}"
    yield from (" " * (column + 2) + line for line in lines)
