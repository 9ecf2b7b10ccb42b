"""Adding what was missed: words are selected on both sides by keys alone."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press
from twicetold.model import Side
from twicetold.tui.choosing import ChoiceScreen
from twicetold.tui.comparison import ComparisonScreen
from twicetold.widgets.bars import KeyBar
from twicetold.widgets.selector import Selector


def selected(screen: ComparisonScreen) -> dict[Side, str]:
    assert screen.selection
    return {side: screen.comparison.document(side).quote(span) for side, span in screen.selection.spans.items()}


async def check_adding(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """From both sides, with the kind that is chosen; undone and taken back like everything else."""
    await press(pilot, "next_conflict", "add", "hold", "select_right")
    chosen = screen.chosen_finding
    assert chosen
    assert selected(screen) == {Side.LEFT: "212 passengers"}
    await press(pilot, "select_other")
    assert selected(screen)[Side.RIGHT] == "120"  # what the chosen finding has there
    await press(pilot, "select_right", "select_left", "select_done")
    assert isinstance(pilot.app.screen, ChoiceScreen)
    await press(pilot, "line_down", "unfold")
    added = screen.chosen_finding
    assert added
    assert (added.rule, added.category, added.kind) == ("reader.added", "conflict", "date")
    assert [screen.comparison.left.quote(span) for span in added.left] == ["212 passengers"]
    assert added.right
    assert message(pilot) == "Added. m writes a note on it."
    assert not screen.query_one(Selector).display
    await press(pilot, "confirm", "undo", "undo")
    assert all(finding.rule != "reader.added" for finding in screen.comparison.findings)


async def check_rows_and_sides(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """Rows up and down; a side that was touched can be emptied; Escape leaves everything as it was."""
    await press(pilot, "add")
    assert selected(screen) == {Side.LEFT: "Ferry"}
    await press(pilot, "select_down")
    assert selected(screen) == {Side.LEFT: "Point"}
    await press(pilot, "select_up", "hold", "select_down", "hold")
    assert selected(screen) == {Side.LEFT: "Point"}
    await press(pilot, "select_none", "select_other", "select_none")
    assert selected(screen) == {Side.LEFT: "Point"}
    assert "right nothing" in screen.query_one(Selector).told
    await press(pilot, "select_leave")
    assert screen.selection is None
    before = screen.top_row
    await press(pilot, "line_down")
    assert screen.top_row == before + 1


async def check_others_wait(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """While words are selected, what would change the texts under them waits; moving, help and asking do not end it."""
    await press(pilot, "add", "select_right")
    before = screen.comparison, screen.choices, screen.chosen, selected(screen)
    for name in ("swap", "sidebar", "next_conflict", "pin", "export", "view", "undo", "edit", "one_pane"):
        await press(pilot, name)
        assert message(pilot) == "Words are being selected: Enter says what they are, Esc leaves."
    assert (screen.comparison, screen.choices, screen.chosen, selected(screen)) == before
    await press(pilot, "bottom", "next_paragraph", "top", "help")
    await pilot.press("escape")
    await press(pilot, "locate")
    await answer(pilot, "3")
    assert screen.query_one(KeyBar).keys[-1][1] == "leave"
    await press(pilot, "select_right", "select_left", "select_done")
    assert isinstance(pilot.app.screen, ChoiceScreen)
    await pilot.press("escape")
    await press(pilot, "select_leave")
    assert screen.query_one(KeyBar).keys[0][1] == "next"


CHECKS: dict[str, Check] = {
    "add": check_others_wait,
    "hold": check_adding,
    "select_right": check_adding,
    "select_left": check_adding,
    "select_other": check_adding,
    "select_done": check_adding,
    "select_up": check_rows_and_sides,
    "select_down": check_rows_and_sides,
    "select_none": check_rows_and_sides,
    "select_leave": check_rows_and_sides,
}
