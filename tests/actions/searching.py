"""Searching both texts."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press
from twicetold.tui.comparison import ComparisonScreen


async def check_search(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "only_hits")
    assert "Search first" in message(pilot)
    await press(pilot, "search")
    await answer(pilot, "brindle")
    assert "1 of 3 (2 left, 1 right)" in message(pilot)
    await press(pilot, "next_hit", "next_hit", "next_hit")
    assert "1 of 3" in message(pilot)
    assert "wrapped" in message(pilot)
    await press(pilot, "previous_hit")
    assert "3 of 3" in message(pilot)
    await press(pilot, "only_hits")
    assert screen.page
    assert screen.page.folds
    await press(pilot, "only_hits")
    assert not screen.page.folds
    await press(pilot, "search")
    await answer(pilot, "Brindle[")
    assert "in neither text" in message(pilot)


async def check_search_kind(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "search_kind", "search")
    await answer(pilot, "2?1")
    assert "1 of 2" in message(pilot)
    await press(pilot, "search")
    await answer(pilot, "(")
    assert "no regular expression" in message(pilot)
    await press(pilot, "search_kind")
    assert not screen.choices.search.is_regex


CHECKS: dict[str, Check] = {
    "search": check_search,
    "next_hit": check_search,
    "previous_hit": check_search,
    "only_hits": check_search,
    "search_kind": check_search_kind,
}
