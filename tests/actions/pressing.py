"""Presses keys by the names of their actions, for the checks of what each action does."""

from collections.abc import Awaitable, Callable
from typing import Any

from textual.pilot import Pilot

from twicetold.tui.actions import ACTIONS
from twicetold.widgets.bars import KeyBar
from twicetold.widgets.prompt import Prompt

KEYS = {action.name: action.keys[0] for action in ACTIONS}
Check = Callable[[Any, Pilot[int]], Awaitable[None]]
"""Presses the keys of some actions on a screen, and looks at what they did."""


def message(pilot: Pilot[int]) -> str:
    return pilot.app.screen.query_one(KeyBar).message


async def settle(pilot: Pilot[int]) -> None:
    """Until every message is answered and what was put off until after a refresh is done."""
    for _ in range(3):
        await pilot.pause(0)


async def press(pilot: Pilot[int], *actions: str) -> None:
    """Sends the first key of each action, and waits until everything that follows from it is done."""
    for action in actions:
        pilot.app.simulate_key(KEYS[action])
        await settle(pilot)


async def answer(pilot: Pilot[int], text: str) -> None:
    """Types into the prompt in the place of what stands there."""
    prompt = pilot.app.screen.query_one(Prompt)
    prompt.value = text
    pilot.app.simulate_key("enter")
    await settle(pilot)
