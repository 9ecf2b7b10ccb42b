"""Whatever keys are pressed, in whatever order and at whatever size of the window, the app goes on."""

import random
from pathlib import Path

import pytest

from tests.tellings import LEFT, RIGHT
from twicetold.tui.actions import ACTIONS
from twicetold.tui.app import TwicetoldApp, open_screen
from twicetold.tui.store import Store

LEAVING = {"quit", "edit"}
KEYS = sorted(
    {key for action in ACTIONS if action.name not in LEAVING for key in action.keys} | {"enter", "escape", "x"}
)
PRESSED = 80


@pytest.mark.parametrize("seed", range(6))
async def test_no_keys_end_the_app(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pair, a folder and a single article, each twice: every key of the table and some resizes, by chance."""
    chance = random.Random(seed)
    monkeypatch.chdir(tmp_path)
    for name, text in (("left.txt", LEFT), ("right.txt", RIGHT)):
        (tmp_path / name).write_text(text)
    paths = [[tmp_path / "left.txt", tmp_path / "right.txt"], [tmp_path], [tmp_path / "right.txt"]][seed % 3]
    store = Store()
    app = TwicetoldApp(open_screen(paths, store), "safe")
    pressed = []
    async with app.run_test(size=(chance.choice((40, 59, 84, 118)), chance.choice((10, 24, 36)))) as pilot:
        for _ in range(PRESSED):
            if chance.random() < 0.04:
                await pilot.resize_terminal(chance.randint(20, 160), chance.randint(6, 50))
            else:
                pressed.append(chance.choice(KEYS))
                app.simulate_key(pressed[-1])
                await pilot.pause(0)
        assert app.is_running, f"the app has ended after {' '.join(pressed[-10:])}"
    store.close()
