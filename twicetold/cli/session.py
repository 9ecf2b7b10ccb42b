"""The app, or what stands for it where there is no terminal. Loads nothing of the engine before the first screen."""

import gc
import os
import sys
from pathlib import Path

from twicetold.cli.output import print_result
from twicetold.version import __version__

TYPE_CHECKING = False  # what type checkers take for `typing.TYPE_CHECKING`, without the time that loading typing takes
if TYPE_CHECKING:
    from argparse import Namespace


def run_app(options: "Namespace") -> int:
    """The app in a terminal; where standard output is none, the comparison as text."""
    if options.version:
        print_result(f"twicetold {__version__}\n")
        return 0
    if options.man:
        from twicetold.cli.manual import print_manual

        return print_manual()
    if options.list_keys:
        return _list_keys()
    paths = [Path(path) for path in options.paths]
    if options.linear:
        return _run_linear(paths)
    return open_texts(paths)


def open_texts(paths: list[Path]) -> int:
    """The app until it is left, or what stands for it."""
    if not _has_screen():
        from twicetold.cli.instead import print_instead

        return print_instead(paths)
    gc.disable()  # nothing made before the first screen is garbage, and looking for some takes a tenth of the start
    from twicetold.tui.app import run  # the only place that loads the app

    return run(paths)


def _has_screen() -> bool:
    """A terminal, or a browser: `textual serve` talks through pipes and says so in the environment."""
    streams = (sys.stdin, sys.stdout)
    is_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return bool(os.environ.get("TEXTUAL_DRIVER")) or is_terminal


def _run_linear(paths: list[Path]) -> int:
    from twicetold.tui.linear import run_linear
    from twicetold.tui.store import open_store

    store, warning = open_store()
    try:
        if warning:
            print(f"twicetold: {warning}", file=sys.stderr)
        return run_linear(paths, store, sys.stdin, sys.stdout)
    finally:
        store.close()


def _list_keys() -> int:
    from twicetold.tui.settings import find_config

    config = find_config()
    for warning in config.warnings:
        print(f"twicetold: {warning}", file=sys.stderr)
    for action in config.actions:
        print_result(f"{action.name}\t{action.shown_keys}\t{action.help}\t{action.place}\n")
    return 0
