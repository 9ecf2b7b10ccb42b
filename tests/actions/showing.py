"""What is shown, and how; what the list holds."""

from textual.pilot import Pilot

from tests.actions.correcting import take
from tests.actions.pressing import Check, answer, message, press, settle
from twicetold.layout import Ink, Order
from twicetold.tui.comparison import ComparisonScreen
from twicetold.widgets.listing import Listing
from twicetold.widgets.pane import Pane
from twicetold.widgets.sidebar import Sidebar


async def check_view(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    for layer in ("wording", "differences", "garbles"):
        await press(pilot, layer)
    await press(pilot, "unfold")
    assert message(pilot) == "Nothing in view is folded."
    await press(pilot, "view")
    assert screen.page
    hidden = sum(len(run) for run in screen.page.folds.values())
    assert hidden > 3
    await press(pilot, "unfold")
    assert sum(len(run) for run in screen.page.folds.values()) < hidden
    await press(pilot, "view")
    assert not screen.page.folds


async def check_order(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    orders = [screen.choices.order]
    for _ in range(3):
        await press(pilot, "order")
        assert screen.page
        orders.append(screen.page.view.order)
    assert orders == [Order.LEFT, Order.RIGHT, Order.OWN, Order.LEFT]


async def check_one_pane(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "one_pane")
    assert screen.page
    assert screen.page.view.unified
    assert not screen.query_one("#right-pane").display
    await press(pilot, "one_pane")
    assert screen.query_one("#right-pane").display


async def check_sidebar(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    width = screen.query_one("#left-pane", Pane).text_width
    await press(pilot, "narrower")
    assert screen.query_one("#left-pane", Pane).text_width < width
    await press(pilot, "wider", "wider")
    assert screen.query_one("#left-pane", Pane).text_width > width
    await press(pilot, "sidebar")
    assert not screen.query_one(Sidebar).display
    await press(pilot, "sidebar")
    assert screen.query_one(Sidebar).display


async def check_parting(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """The line between the panes moves, and the texts stay level."""
    widths = [screen.query_one(f"#{side}-pane", Pane).text_width for side in ("left", "right")]
    await press(pilot, "left_wider")
    moved = [screen.query_one(f"#{side}-pane", Pane).text_width for side in ("left", "right")]
    assert moved == [widths[0] + 4, widths[1] - 4]
    assert screen.page
    assert screen.page.widths == tuple(moved)
    await press(pilot, "left_narrower")
    assert screen.page.widths == tuple(widths)


async def check_swap(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    left = screen.comparison.left
    before = screen.comparison.findings
    await press(pilot, "swap")
    assert screen.comparison.right is left
    await press(pilot, "swap")
    assert (screen.comparison.left, screen.comparison.findings) == (left, before)


def hides(action: str, ink: Ink) -> "Check":
    async def check(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
        def inks() -> set[Ink]:
            return {ink for runs in screen.runs.values() for run in runs for ink in run.inks}

        is_shown = ink is not Ink.DIFFERENCE
        assert (ink in inks()) is is_shown
        await press(pilot, action)
        assert (ink in inks()) is not is_shown
        await press(pilot, action)
        assert (ink in inks()) is is_shown

    return check


async def check_signs(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "signs")
    pane = screen.query_one("#left-pane", Pane)
    shown = " ".join("\n".join(pane.render_line(y).text for y in range(18)).split())
    assert "!212" in shown


async def check_filter(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "filter")
    await take(pilot, "Conflicts (3)")
    assert [finding.id for finding in screen.findings] == ["c1", "c3", "c2"]
    assert message(pilot) == "3 of 5 findings."
    await press(pilot, "filter")
    await take(pilot, "Words of your own …")
    await answer(pilot, "conflict -role")
    assert [finding.id for finding in screen.findings] == ["c1", "c2"]
    await press(pilot, "filter")
    await take(pilot, "All findings (5)")
    assert len(screen.findings) == 4


async def check_group(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    """Headings stand between the findings, keys and clicks go by the order that is seen."""
    await press(pilot, "next_finding", "next_finding", "dismiss", "group", "group", "group")
    assert [finding.id for finding in screen.findings] == ["c1", "c2", "g1", "c3"]
    listing = screen.query_one("#findings", Listing)
    shown = [listing.render_line(y).text.strip() for y in range(6)]
    assert shown[0] == "── without a verdict (3)"
    assert shown[4] == "── dismissed (1)"
    await press(pilot, "next_finding")
    assert screen.chosen == "g1"
    await pilot.click("#findings", offset=(5, 1))
    await settle(pilot)
    assert screen.chosen == "c1"
    await press(pilot, "group")
    assert [finding.id for finding in screen.findings] == ["c1", "c3", "c2", "g1"]


CHECKS: dict[str, Check] = {
    "view": check_view,
    "unfold": check_view,
    "order": check_order,
    "one_pane": check_one_pane,
    "sidebar": check_sidebar,
    "wider": check_sidebar,
    "narrower": check_sidebar,
    "left_wider": check_parting,
    "left_narrower": check_parting,
    "swap": check_swap,
    "wording": hides("wording", Ink.EDIT),
    "differences": hides("differences", Ink.DIFFERENCE),
    "garbles": hides("garbles", Ink.GARBLE),
    "conflicts": hides("conflicts", Ink.CONFLICT),
    "signs": check_signs,
    "filter": check_filter,
    "group": check_group,
}
