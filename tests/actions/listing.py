"""The list of articles: going through it, marking, opening, and pasting texts into it."""

from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.actions.pressing import Check, message, press, settle
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.library import LibraryScreen
from twicetold.tui.shelf import Shelf

TEXT = "A tunnel opens\r\rThe tunnel under the river opened on Friday, said the mayor."


async def check_walking(screen: LibraryScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "list_bottom")
    assert screen.chosen == 1
    await press(pilot, "list_up")
    assert screen.chosen == 0
    await press(pilot, "list_down", "list_top")
    assert screen.chosen == 0


async def check_opening(_screen: LibraryScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "list_bottom", "mark", "list_top", "mark")
    assert message(pilot) == "Two marked: Enter opens them side by side."
    await press(pilot, "open")
    opened = pilot.app.screen
    assert isinstance(opened, ComparisonScreen)
    assert [opened.comparison.left.name, opened.comparison.right.name] == ["b-port.txt", "a-larne.txt"]
    await pilot.app.workers.wait_for_complete()


async def check_pasting(screen: LibraryScreen, pilot: Pilot[int]) -> None:
    """A pasted text is an article like the others, and is kept with them."""
    await press(pilot, "drop_article")
    assert message(pilot) == "Only a pasted article can be taken away; this one is a file."
    await press(pilot, "new_article")
    pilot.app.screen.query_one(TextArea).text = TEXT
    await pilot.press("tab")
    await settle(pilot)
    assert message(pilot) == "“A tunnel opens” is pasted and kept."
    assert len(screen.shelf.documents[screen.chosen].paragraphs) == 2
    assert len(Shelf(screen.library, screen.shelf.store).documents) == 3
    await press(pilot, "drop_article")
    assert len(screen.shelf.documents) == 2
    await press(pilot, "restore_article")
    assert screen.shelf.documents[2].title == "A tunnel opens"
    await press(pilot, "restore_article", "restore_article")
    assert len(screen.shelf.documents) == 2
    assert message(pilot) == "Nothing to undo."
    await press(pilot, "new_article")
    await pilot.press("escape")
    await settle(pilot)
    assert message(pilot) == "Nothing was pasted."


async def check_stopping(_screen: LibraryScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "stop")
    assert message(pilot) == "Nothing is being compared; q leaves."


CHECKS: dict[str, Check] = {
    "list_bottom": check_walking,
    "list_up": check_walking,
    "list_down": check_walking,
    "list_top": check_walking,
    "mark": check_opening,
    "open": check_opening,
    "new_article": check_pasting,
    "drop_article": check_pasting,
    "restore_article": check_pasting,
    "stop": check_stopping,
}
