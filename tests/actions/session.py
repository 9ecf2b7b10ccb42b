"""Help, palette, themes, leaving."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press
from twicetold.layout import Order
from twicetold.tui.actions import Where, actions_at
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.help import HelpScreen


async def check_close(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "close", "close")
    assert pilot.app.screen is screen
    assert "q leaves" in message(pilot)


async def check_close_clears(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """What was searched for goes first, and that is said."""
    await press(pilot, "search")
    await answer(pilot, "passengers")
    assert screen.hits
    await press(pilot, "close")
    assert message(pilot) == "The search is cleared; Esc again leaves."
    assert not screen.hits
    await press(pilot, "next_hit")
    assert "Search first" in message(pilot)
    await check_close(screen, pilot)


async def check_help(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "help")
    assert isinstance(pilot.app.screen, HelpScreen)
    shown = " ".join(str(pilot.app.screen.query_one("#help-text").visual).split())
    assert all(action.help in shown for action in actions_at(Where.COMPARISON))
    await pilot.press("escape")
    assert pilot.app.screen is screen


async def check_palette(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "palette")
    await pilot.press(*"whose")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)
    await pilot.press("enter")
    await pilot.pause()
    assert screen.choices.order is Order.RIGHT


async def check_theme(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    before = screen.app.theme
    await press(pilot, "theme")
    assert screen.app.theme != before
    assert message(pilot) == "Theme: dark."


async def check_mouse(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "mouse")
    assert message(pilot) == "The mouse is the terminal's; % takes it back."
    assert not getattr(screen.app, "has_mouse", True)
    await press(pilot, "mouse")
    assert getattr(screen.app, "has_mouse", False)


async def check_quit(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "quit")
    assert screen.app.return_code == 0


CHECKS: dict[str, Check] = {
    "close": check_close_clears,
    "help": check_help,
    "palette": check_palette,
    "theme": check_theme,
    "mouse": check_mouse,
    "quit": check_quit,
}
