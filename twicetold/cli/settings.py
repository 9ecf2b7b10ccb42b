"""`twicetold config`: the settings in force, in the form of the file that changes them, and where things are kept."""

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from twicetold.cli.output import print_result


def run_config(_options: Namespace) -> int:
    """Refuses, as the app does, what cannot be used in the reader's file."""
    print_result("\n".join(list_settings()) + "\n")
    return 0


def list_settings() -> Iterator[str]:
    # Not at the top: the app's tables are nothing that other commands need.
    from twicetold.tui import config
    from twicetold.tui.actions import SHOWN
    from twicetold.tui.store import default_path

    folder = config.default_folder()
    settings = config.read_config(folder)
    yield f"# settings: {_told(folder / 'config.toml')}"
    yield f"# themes of your own: {_told(folder / 'themes')}"
    yield f"# verdicts and notes: {_told(default_path())}"
    yield ""
    yield f"# themes: {', '.join(settings.palettes)}; without one it follows the terminal"
    yield f"theme = {_quote(settings.theme)}" if settings.theme else '# theme = "safe"'
    yield ""
    yield "[keys]"
    for action in settings.actions:
        keys = ", ".join(_quote(SHOWN.get(key, key)) for key in action.keys)
        yield f"{action.name} = [{keys}]  # {action.help}"


def _told(path: Path) -> str:
    return str(path) if path.exists() else f"{path} (none yet)"


def _quote(text: str) -> str:
    """A string of JSON is one of TOML."""
    return json.dumps(text, ensure_ascii=False)
