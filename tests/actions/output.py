"""Taking away: copies, files, exports."""

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.actions.pressing import Check, message, press, settle
from twicetold.tui.comparison import ComparisonScreen


async def check_export(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "next_finding", "dismiss")
    for _ in range(2):
        await press(pilot, "export")
        await pilot.press("enter")
        await pilot.pause()
    names = sorted(path.name for path in Path.cwd().glob("*.twicetold*.txt"))
    assert names == ["larne_port.twicetold 2.txt", "larne_port.twicetold.txt"]
    assert str(Path.cwd()) in message(pilot)
    assert "212 passengers" in Path(names[1]).read_text()


async def check_picture(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "picture")
    picture = Path.cwd() / "larne_port.screen.svg"
    assert message(pilot) == f"Written to {picture}"
    assert "passengers" in picture.read_text("utf-8")
    assert "@font-face" not in picture.read_text("utf-8"), "a viewer fetches nothing"


async def check_copy(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    for action in ("copy", "copy_sentences", "copy_citation"):
        await press(pilot, action)
        assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "copy")
    written = Path.cwd() / "twicetold-copy.txt"
    assert message(pilot) == f"There is no clipboard; the finding is in {written}"
    assert "right: 120 passengers" in written.read_text()
    await press(pilot, "copy_sentences")
    assert written.read_text().startswith("LARNE, March 3 — The ferry")
    assert "\n\nThe Okafor hit the rocks" in written.read_text()
    await press(pilot, "copy_citation")
    assert "— Ferry runs aground off Brindle Point, paragraph 2" in written.read_text()


async def check_files(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "edit")
    assert message(pilot) == "This text comes from no file."
    await press(pilot, "reload")
    assert message(pilot) == "Nothing has changed."


async def check_new_right(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """A pasted text is compared with the left article; Escape comes back to the pair that was open."""
    await press(pilot, "new_right")
    pilot.app.screen.query_one(TextArea).text = "A tunnel opens\n\nThe tunnel opened."
    await pilot.press("tab")
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)
    opened = pilot.app.screen
    assert isinstance(opened, ComparisonScreen)
    assert (opened.comparison.left, opened.comparison.right.title) == (screen.comparison.left, "A tunnel opens")
    await press(pilot, "next_paragraph", "undo")
    assert pilot.app.screen is screen
    assert message(pilot) == "Undone: the pasted text is taken away."
    await press(pilot, "new_right")
    await pilot.press("escape")
    await settle(pilot)
    assert message(pilot) == "Nothing was pasted."


CHECKS: dict[str, Check] = {
    "export": check_export,
    "picture": check_picture,
    "copy": check_copy,
    "copy_citation": check_copy,
    "copy_sentences": check_copy,
    "new_right": check_new_right,
    "edit": check_files,
    "reload": check_files,
}
