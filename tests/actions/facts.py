"""The fact table."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, press
from tests.tellings import RIGHT
from twicetold.model import Side
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
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
    await press(pilot, "close_facts")
    assert pilot.app.screen is screen


CHECKS: dict[str, Check] = dict.fromkeys(
    ("facts", "fact_top", "fact_down", "fact_up", "fact_bottom", "go_to_fact", "close_facts"), check_facts
)
