"""Runs one command and turns errors into one sentence and a status."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from twicetold.cli.parser import parse
from twicetold.errors import TwicetoldError


def main(arguments: Sequence[str] | None = None) -> int:
    """0: compared and nothing found; 1: findings; 2: bad use or unreadable input."""
    try:
        options = parse(sys.argv[1:] if arguments is None else arguments)
        return _command(options)(options)
    except TwicetoldError as error:
        print(f"twicetold: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has gone; Python must not complain about it once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    except OSError as error:
        print(f"twicetold: The result cannot be written ({error.strerror}).", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _command(options: Namespace) -> Callable[[Namespace], int]:
    # Each command is imported only when it runs: `--version` must not wait for the engine, nor the app's first screen.
    if options.command == "app":
        from twicetold.cli.session import run_app

        return run_app
    from twicetold.cli import commands

    run: Callable[[Namespace], int] = getattr(commands, f"run_{options.command}")
    return run
