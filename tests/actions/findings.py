"""Going through the findings and judging them."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press
from twicetold.tui.comparison import ComparisonScreen
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.details import Details


async def check_findings(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    order = [finding.id for finding in screen.findings]
    seen = []
    for _ in order:
        await press(pilot, "next_finding")
        seen.append(screen.chosen)
    assert seen == order
    await press(pilot, "next_finding")
    assert (screen.chosen, message(pilot)) == (order[0], "Wrapped to the top.")
    await press(pilot, "previous_finding")
    assert (screen.chosen, message(pilot)) == (order[-1], "Wrapped to the end.")


async def check_conflicts(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "next_conflict", "next_conflict")
    second = screen.chosen
    await press(pilot, "next_conflict", "previous_conflict")
    assert screen.chosen == second
    assert second.startswith("c")


async def check_garbles(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "next_garble")
    assert screen.chosen == "g1"
    await press(pilot, "previous_garble")
    assert message(pilot) == "Wrapped to the end."


async def check_verdicts(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "confirm")
    assert "Choose a finding first" in message(pilot)
    order = [finding.id for finding in screen.findings]
    await press(pilot, "next_finding", "confirm", "dismiss", "unsure")
    assert [screen.ledger.judgement(finding).sign for finding in order] == ["✓ ", "✗ ", "○ ", "  "]
    assert screen.chosen == order[3]
    await press(pilot, "undo")
    assert (screen.chosen, screen.ledger.judgement(order[2]).sign) == (order[2], "  ")
    await press(pilot, "previous_finding", "unjudge")
    assert screen.ledger.judged == 1
    assert "1 of 4 judged" in " ".join(screen.query_one(TitleBar).states)
    await press(pilot, "undo", "undo", "undo", "undo", "undo")
    assert message(pilot) == "Nothing to undo."


async def check_note(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "note")
    assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "note")
    await answer(pilot, "ask [her]")
    assert screen.ledger.judgement(screen.chosen).note == "ask [her]"
    assert "ask [her]" in str(screen.query_one(Details).content)
    await press(pilot, "note")
    assert [key for key, *_ in screen.query_one(KeyBar).keys] == ["Enter", "Esc"], "every other key is a letter now"
    await pilot.press("x", "escape")
    assert "1" in [key for key, *_ in screen.query_one(KeyBar).keys]
    assert screen.ledger.judgement(screen.chosen).note == "ask [her]"
    await press(pilot, "next_finding")
    assert screen.chosen == screen.findings[1].id


async def check_details(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "next_finding", "details_down")
    details = screen.query_one(Details)
    assert details.top > 0
    await press(pilot, "details_up")
    assert details.top == 0


async def check_unjudged(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """Goes past what is judged, and says so when nothing is left."""
    await press(pilot, "next_finding", "confirm", "confirm", "next_unjudged", "next_unjudged")
    assert screen.chosen == screen.findings[2].id
    await press(pilot, "confirm", "confirm")
    assert message(pilot) == "All 4 findings are judged."
    await press(pilot, "next_unjudged")
    assert message(pilot) == "No finding without a verdict."


CHECKS: dict[str, Check] = {
    "next_finding": check_findings,
    "previous_finding": check_findings,
    "next_conflict": check_conflicts,
    "previous_conflict": check_conflicts,
    "next_garble": check_garbles,
    "previous_garble": check_garbles,
    "confirm": check_verdicts,
    "dismiss": check_verdicts,
    "unsure": check_verdicts,
    "next_unjudged": check_unjudged,
    "unjudge": check_verdicts,
    "undo": check_verdicts,
    "note": check_note,
    "details_down": check_details,
    "details_up": check_details,
}
