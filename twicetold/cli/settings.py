"""`twicetold config`: the settings in force, in the form of the file that changes them, and where things are kept."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from twicetold.cli.output import print_result
from twicetold.errors import BadUse

TYPE_CHECKING = False  # what type checkers take for `typing.TYPE_CHECKING`, without the time that loading typing takes
if TYPE_CHECKING:
    from twicetold.tui.settings import Config


def run_config(_options: Namespace) -> int:
    """Where the reader's file cannot be used: our settings and, on standard error, why; the exit status is 2 then."""
    # Not at the top: the app's tables are nothing that other commands need.
    from twicetold.tui.config import read_config
    from twicetold.tui.settings import Config, default_folder

    folder = default_folder()
    try:
        settings, refused = read_config(folder), ""
    except BadUse as error:
        settings, refused = Config(), str(error)
    print_result("\n".join(list_settings(folder, settings)) + "\n")
    for warning in filter(None, (refused, *settings.warnings)):
        print(f"twicetold: {warning}", file=sys.stderr)
    return 2 if refused else 0


def list_settings(folder: Path, settings: "Config") -> Iterator[str]:
    from twicetold.tui.actions import SHOWN
    from twicetold.tui.store import default_path

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
