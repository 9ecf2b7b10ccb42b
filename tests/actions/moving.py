"""Moving and jumping."""

from collections.abc import Callable

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press
from twicetold.model import Side
from twicetold.tui.comparison import ComparisonScreen


def moves(there: str, back: str, rows: Callable[[ComparisonScreen], int]) -> "Check":
    async def check(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
        await press(pilot, there)
        assert screen.top_row == rows(screen)
        await press(pilot, back)
        assert screen.top_row == 0

    return check


def bottom_of(screen: ComparisonScreen) -> int:
    assert screen.page
    return screen.page.height - screen.seen_rows


async def check_links(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    assert screen.page
    await press(pilot, "next_link")
    assert screen.top_row == screen.page.starts[1]
    await press(pilot, "previous_link")
    assert screen.top_row == 0


async def check_paragraphs(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """There and back; where there is nothing more to come into view, it says so."""
    assert screen.page
    await press(pilot, "next_paragraph")
    assert screen.top_row == screen.page.starts[1]
    await press(pilot, "previous_paragraph")
    assert screen.top_row == 0
    await press(pilot, "previous_paragraph")
    assert message(pilot) == "No paragraph before this."
    for name, there in (("paragraph", "next_paragraph"), ("link", "next_link")):
        await press(pilot, "bottom", there)
        assert message(pilot) in (f"This is the end; every {name} that is left is in view.", f"No {name} after this.")


async def check_jumps(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "order", "order", "other_end")
    there = screen.top_row
    assert "tells what" in message(pilot)
    await press(pilot, "back")
    assert screen.top_row == 0
    await press(pilot, "forward")
    assert screen.top_row == there
    await press(pilot, "forward")
    assert message(pilot) == "You have not gone back."


async def check_locate(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    assert screen.page
    for asked, side, number in (("r4", Side.RIGHT, 3), ("5", Side.LEFT, 4)):
        await press(pilot, "locate")
        await answer(pilot, asked)
        assert screen.page.start_of(side, number) in range(screen.top_row, screen.top_row + screen.seen_rows)
    await press(pilot, "back", "back")
    assert screen.top_row == 0
    for asked, said in (("100%", ""), ("r99", "The right article has paragraphs 1 to 6."), ("there", "Write a")):
        await press(pilot, "locate")
        await answer(pilot, asked)
        assert said in message(pilot)
    assert screen.top_row == bottom_of(screen)


line = moves("line_down", "line_up", lambda _screen: 1)
ends = moves("bottom", "top", bottom_of)
half = moves("half_down", "half_up", lambda screen: min(screen.seen_rows // 2, bottom_of(screen)))
page = moves("page_down", "page_up", lambda screen: min(screen.seen_rows - 2, bottom_of(screen)))


CHECKS: dict[str, Check] = {
    "line_down": line,
    "line_up": line,
    "half_down": half,
    "half_up": half,
    "page_down": page,
    "page_up": page,
    "top": ends,
    "bottom": ends,
    "next_paragraph": check_paragraphs,
    "previous_paragraph": check_paragraphs,
    "next_link": check_links,
    "previous_link": check_links,
    "other_end": check_jumps,
    "locate": check_locate,
    "back": check_jumps,
    "forward": check_jumps,
}
