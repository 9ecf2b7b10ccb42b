"""The fact table."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, press
from tests.tellings import RIGHT
from twicetold.model import Side, Span, Untold, UntoldKind
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.widgets.bars import TitleBar
from twicetold.widgets.listing import Listing


async def check_facts(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "facts")
    facts = pilot.app.screen
    assert isinstance(facts, FactsScreen)
    rows = [facts.query_one(Listing).render_line(y).text for y in range(3)]
    assert "212 passengers" in rows[1]
    assert "120 passengers" in rows[1]
    await press(pilot, "fact_top", "fact_down", "fact_up", "fact_bottom")
    assert "3 %" in rows[facts.chosen]
    await press(pilot, "go_to_fact")
    assert pilot.app.screen is screen
    assert screen.page
    assert screen.page.row_of(Side.RIGHT, RIGHT.index("Shares")) < screen.top_row + screen.seen_rows
    await press(pilot, "facts")
    await _turn_over(pilot)
    await press(pilot, "close_facts")
    assert pilot.app.screen is screen


async def _turn_over(pilot: Pilot[int]) -> None:
    """What only one side tells, and back to all facts."""
    facts = pilot.app.screen
    assert isinstance(facts, FactsScreen)
    facts.untold = (
        Untold(Side.RIGHT, UntoldKind.FIGURE, Span(0, 6), "three per cent", "Only the right tells it.", 0.6),
    )
    await press(pilot, "untold")
    row = facts.query_one(Listing).render_line(0).text
    assert "figure" in row
    assert row.index("—") < row.index("three per cent")
    await press(pilot, "untold")
    assert "212 passengers" in facts.query_one(Listing).render_line(1).text


async def check_which(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """From all facts to those told otherwise, by one side only, and back; the number stands in the title."""
    await press(pilot, "facts")
    facts = pilot.app.screen
    assert isinstance(facts, FactsScreen)
    told = []
    for _ in range(4):
        told.append(facts.query_one(TitleBar).names[0])
        await press(pilot, "facts_shown")
    assert told == [
        "Facts · all · 3 facts",
        "Facts · told otherwise · 1 fact",
        "Facts · told by the left only · 1 fact",
        "Facts · told by the right only · 1 fact",
    ]
    assert facts.query_one(TitleBar).names[0] == told[0]


CHECKS: dict[str, Check] = dict.fromkeys(
    ("facts", "fact_top", "fact_down", "fact_up", "fact_bottom", "go_to_fact", "untold", "close_facts"), check_facts
) | {"facts_shown": check_which}
