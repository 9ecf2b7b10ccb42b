"""Runs one command and turns errors into one sentence and a status."""

import argparse
import sys
from collections.abc import Sequence

from twicetold.errors import TwicetoldError


def main(arguments: Sequence[str] | None = None) -> int:
    """0: compared and nothing found; 1: findings; 2: bad use or unreadable input."""
    parser = argparse.ArgumentParser("twicetold")
    commands = parser.add_subparsers(dest="command", required=True)
    diff = commands.add_parser("diff", help="compare two articles")
    diff.add_argument("left")
    diff.add_argument("right")
    diff.add_argument("--format", default="json")
    options = parser.parse_args(arguments)
    try:
        return _diff(options)
    except TwicetoldError as error:
        print(f"twicetold: {error}", file=sys.stderr)
        return 2


def _diff(options: argparse.Namespace) -> int:
    import twicetold

    comparison = twicetold.compare(twicetold.read(options.left), twicetold.read(options.right))
    sys.stdout.write(twicetold.export(comparison, options.format))
    return 1 if comparison.findings else 0
