"""Runs one command and turns errors into one sentence and a status.

Nothing is imported here before it is needed: `twicetold --version` must not wait for the engine, nor the app's first
screen for the command line.
"""

import sys

from twicetold.cli.output import print_result
from twicetold.errors import TwicetoldError
from twicetold.version import __version__

TYPE_CHECKING = False  # what type checkers take for `typing.TYPE_CHECKING`, without the time that loading typing takes
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence

INTERRUPTED = 130
"""What shells expect of a program that Ctrl+C has ended."""


def main(arguments: "Sequence[str] | None" = None) -> int:
    """0: compared and nothing found; 1: findings; 2: bad use, unreadable input, or a result that cannot be written."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except TwicetoldError as error:
        _say(str(error))
        return 2
    except KeyboardInterrupt as interruption:
        _say(str(interruption) or "Cancelled.")
        return INTERRUPTED


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        print_result(f"twicetold {__version__}\n")
        return 0
    if all(map(_is_plainly_a_file, arguments)):
        from pathlib import Path

        from twicetold.cli.session import open_texts

        return open_texts([Path(name) for name in arguments])
    from twicetold.cli.parser import parse

    options = parse(arguments)
    return _command(options)(options)


def _is_plainly_a_file(argument: str) -> bool:
    """No option and no command has such a name; the app need not wait for the table of options."""
    return not argument.startswith("-") and any(mark in argument for mark in "./")


def _command(options: "Namespace") -> "Callable[[Namespace], int]":
    from importlib import import_module

    module = import_module(f"twicetold.cli.{options.module}")
    run: Callable[[Namespace], int] = getattr(module, f"run_{options.command}")
    return run


def _say(sentence: str) -> None:
    """One line on standard error, whatever a file name holds."""
    from twicetold.layout import shown

    if sys.stderr is not None:
        print(f"twicetold: {shown(sentence)}", file=sys.stderr)
