"""Every action, key by key: the table is walked, each action is pressed, and what it promises is looked at."""

from pathlib import Path

import pytest

from tests.actions import correcting, facts, findings, listing, moving, output, searching, selecting, session, showing
from tests.actions.pressing import Check, settle
from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.library import read_library
from twicetold.tui.actions import ACTIONS, Action, Where, actions_at
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.bindings import find_command
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.library import LibraryScreen

MODULES = (findings, correcting, selecting, moving, searching, showing, output, session, facts, listing)
CHECKS: dict[str, Check] = {name: check for module in MODULES for name, check in module.CHECKS.items()}
PLACES = {action.name: action.place for action in ACTIONS}
ONE_EACH = {check: name for name, check in CHECKS.items()}


def open_screen(place: Where, folder: Path) -> ComparisonScreen | LibraryScreen:
    """The screen on which a check begins; facts and selecting are reached from the pair."""
    comparison = make_comparison()
    if place is not Where.LIBRARY:
        return ComparisonScreen(comparison.left, comparison.right, comparison)
    (folder / "a-larne.txt").write_text(LEFT)
    (folder / "b-port.txt").write_text(RIGHT)
    return LibraryScreen(read_library(folder))


def test_no_action_is_forgotten() -> None:
    """Walks the table: each action has its check, and no check presses an action that is not there."""
    assert set(CHECKS) == {action.name for action in ACTIONS}


@pytest.mark.parametrize("name", ONE_EACH.values())
async def test_every_action_does_what_it_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Presses the keys of the actions and looks at what they did; one check may press several."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("twicetold.tui.clipboard.TOOLS", ())
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(
        "twicetold.tui.exporting.export", lambda comparison, format, **_: f"{format}: {comparison.left.text}"
    )
    screen = open_screen(PLACES[name], tmp_path)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await screen.app.workers.wait_for_complete()
        await settle(pilot)
        await CHECKS[name](screen, pilot)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_action_has_a_command(action: Action) -> None:
    """The table promises nothing that is not there, and keys clash nowhere."""
    assert callable(find_command(action.name))
    keys = [key for each in actions_at(action.place) for key in each.keys]
    assert len(keys) == len(set(keys))
