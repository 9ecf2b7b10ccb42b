"""Builds the argument parser from the table of options."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from twicetold.cli.options import COMMANDS, Command
from twicetold.errors import BadUse
from twicetold.version import __version__

_USAGE = """twicetold [FOLDER | FILE | LEFT RIGHT]      the app: a library, one article, one pair
       twicetold diff LEFT RIGHT [options]         compare two articles and print what was found
       twicetold inspect FILE…                     the garbled passages of single articles
       twicetold pairs FOLDER                      which articles tell the same story
       twicetold --linear [FOLDER | FILE | LEFT RIGHT]   the same as plain lines, on standard input and output
       twicetold --list-keys | --version | --help

Without arguments the app opens the articles of this folder, or the samples when it has none.
A folder that has the name of a command is written ./diff. `twicetold diff --help` lists its options.
Exit status: 0 compared and nothing found, 1 findings, 2 bad use or unreadable input."""


class _Parser(argparse.ArgumentParser):
    """Raises ``BadUse`` instead of leaving the program."""

    def error(self, message: str) -> NoReturn:
        raise BadUse(f"{message[:1].upper()}{message[1:]}; see `{self.prog} --help`.")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of one call; ``command`` is ``app`` where no other is named. Raises ``BadUse``."""
    names = {command.name: command for command in COMMANDS}
    if arguments and arguments[0] in names:
        return _command_parser(names[arguments[0]]).parse_args(arguments[1:])
    return _app_parser().parse_args(arguments)


def _app_parser() -> argparse.ArgumentParser:
    parser = _Parser("twicetold", usage=_USAGE, add_help=False, allow_abbrev=False)
    parser.add_argument("-h", "--help", action="help", help="print this")
    parser.add_argument("--version", action="version", version=f"twicetold {__version__}", help="print the version")
    parser.add_argument("--list-keys", action="store_true", help="print every key of the app")
    parser.add_argument("--linear", action="store_true", help="the session as plain lines, for screen readers")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a folder, an article, or two articles")
    parser.set_defaults(command="app")
    return parser


def _command_parser(command: Command) -> argparse.ArgumentParser:
    parser = _Parser(f"twicetold {command.name}", description=command.help, allow_abbrev=False)
    for option in command.options:
        parser.add_argument(*option.names, help=option.help, **option.settings)
    parser.set_defaults(command=command.name)
    return parser
