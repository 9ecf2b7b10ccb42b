"""What the reader puts right: links by hand, rules and words muted, kinds changed, and all that taken back."""

from textual.pilot import Pilot

from tests.actions.pressing import Check, answer, message, press, settle
from twicetold.model import Side
from twicetold.tui.choosing import ChoiceScreen
from twicetold.tui.comparison import ComparisonScreen
from twicetold.widgets.pane import Pane
from twicetold.widgets.prompt import Prompt


async def take(pilot: Pilot[int], option: str) -> None:
    """Goes down to the choice of this text, and takes it."""
    choices = pilot.app.screen
    assert isinstance(choices, ChoiceScreen)
    assert option in choices.options
    await pilot.press("home", *["down"] * choices.options.index(option), "enter")
    await settle(pilot)


async def compared(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await settle(pilot)


async def check_mute(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "mute")
    assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "mute")
    await take(pilot, "rule number.case, in this pair")
    assert message(pilot) == "Muted rule number.case."
    assert [finding.id for finding in screen.findings] == ["c3", "c2", "g1"]
    assert screen.comparison.summary.conflicts == 2
    await press(pilot, "next_finding", "mute")
    await take(pilot, "words “the harbour master”, in every pair")
    assert [finding.id for finding in screen.findings] == ["c2", "g1"]
    await press(pilot, "undo", "undo")
    assert len(screen.findings) == 4


async def check_kind(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """The kind is the reader's; the verdict that was there stays, and both can be undone."""
    await press(pilot, "kind")
    assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "confirm", "previous_finding", "kind")
    await take(pilot, "difference, date")
    changed = next(finding for finding in screen.comparison.findings if finding.id == "c1")
    assert (changed.category, changed.kind) == ("difference", "date")
    assert "the reader says difference, date" in changed.message
    assert screen.ledger.judgement("c1").verdict == "confirmed"
    await press(pilot, "undo")
    assert screen.comparison.findings == screen.found.findings
    assert message(pilot) == "Undone: called difference, date: “212 passengers”."


async def check_pin(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "pin")
    await answer(pilot, "5")
    assert message(pilot) == "Two numbers, please: 7 9 means left 7 and right 9."
    await press(pilot, "pin")
    await answer(pilot, "5 60")
    assert message(pilot) == "The right article has paragraphs 1 to 6."
    await press(pilot, "pin")
    await answer(pilot, "5 6")
    await compared(pilot)
    assert [(link.left, link.right) for link in screen.comparison.links if link.pinned] == [((4,), (5,))]
    assert screen.page
    row = screen.page.start_of(Side.LEFT, 4)
    await press(pilot, "bottom")
    panes = [screen.query_one(f"#{side}-pane", Pane) for side in Side]
    assert all(" ≡ " in pane.render_line(row - screen.top_row).text for pane in panes)
    await press(pilot, "undo")
    await compared(pilot)
    assert not any(link.pinned for link in screen.comparison.links)


async def check_unlink(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """Two paragraphs are unlinked, linked by hand, and the list of corrections takes that back."""
    await press(pilot, "corrections")
    assert message(pilot) == "You have corrected nothing yet."
    await press(pilot, "next_finding", "unlink")
    assert screen.query_one(Prompt).value == "2 2"
    await answer(pilot, "2 2")
    await compared(pilot)
    assert (1, 1) not in joined(screen)
    await press(pilot, "pin")
    await answer(pilot, "2 2")
    await compared(pilot)
    assert (1, 1) in joined(screen)
    assert len(screen.ledger.corrections) == 1
    await press(pilot, "undo")
    await compared(pilot)
    assert (1, 1) not in joined(screen)
    await press(pilot, "corrections")
    await pilot.press("enter")
    await compared(pilot)
    assert screen.ledger.corrections == ()


def joined(screen: ComparisonScreen) -> set[tuple[int, int]]:
    return {(left, right) for link in screen.comparison.links for left in link.left for right in link.right}


CHECKS: dict[str, Check] = {
    "mute": check_mute,
    "kind": check_kind,
    "pin": check_pin,
    "unlink": check_unlink,
    "corrections": check_unlink,
}
