"""The app, key by key: every action of the table is pressed, and what it promises is looked at."""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.errors import Cancelled
from twicetold.layout import Ink, Order
from twicetold.library import read_library
from twicetold.model import Comparison, Side
from twicetold.tui.actions import ACTIONS, Action, Where, actions_at
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.bindings import find_command
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.tui.help import HelpScreen
from twicetold.tui.library import LibraryScreen
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.listing import Listing
from twicetold.widgets.pane import Pane
from twicetold.widgets.prompt import Prompt
from twicetold.widgets.sidebar import Sidebar

Reading = tuple[ComparisonScreen, Pilot[int]]
KEYS = {action.name: action.keys[0] for action in ACTIONS}


def comparison_screen() -> ComparisonScreen:
    comparison = make_comparison()
    return ComparisonScreen(comparison.left, comparison.right, comparison)


def library_screen(folder: Path) -> LibraryScreen:
    (folder / "a-larne.txt").write_text(LEFT)
    (folder / "b-port.txt").write_text(RIGHT)
    (folder / "c-other.txt").write_text("[The] tickets for the museum of textiles go on sale in May.")
    return LibraryScreen(read_library(folder))


def message(pilot: Pilot[int]) -> str:
    return pilot.app.screen.query_one(KeyBar).message


async def settle(pilot: Pilot[int]) -> None:
    """Until every message is answered and what was put off until after a refresh is done."""
    for _ in range(3):
        await pilot.pause(0)


async def press(pilot: Pilot[int], *actions: str) -> None:
    """Sends the first key of each action, and waits until everything that follows from it is done."""
    for action in actions:
        pilot.app.simulate_key(KEYS[action])
        await settle(pilot)


async def answer(pilot: Pilot[int], text: str) -> None:
    """Types into the prompt in the place of what stands there."""
    prompt = pilot.app.screen.query_one(Prompt)
    prompt.value = text
    pilot.app.simulate_key("enter")
    await settle(pilot)


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
    assert [screen.ledger.judgement(finding).sign for finding in order] == ["✓", "✗", "○", " ", " "]
    assert screen.chosen == order[3]
    await press(pilot, "undo")
    assert (screen.chosen, screen.ledger.judgement(order[2]).sign) == (order[2], " ")
    await press(pilot, "previous_finding", "unjudge")
    assert screen.ledger.judged == 1
    assert "1 judged" in " ".join(screen.query_one(TitleBar).states)
    await press(pilot, "undo", "undo", "undo", "undo", "undo")
    assert message(pilot) == "Nothing to undo."


async def check_note(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "note")
    assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "note")
    await answer(pilot, "ask [her]")
    assert screen.ledger.judgement(screen.chosen).note == "ask [her]"
    assert "ask [her]" in str(screen.query_one("#details", Static).visual)
    await press(pilot, "note")
    await pilot.press("x", "escape")
    assert screen.ledger.judgement(screen.chosen).note == "ask [her]"
    await press(pilot, "next_finding")
    assert screen.chosen == screen.findings[1].id


async def check_add(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "add")
    await answer(pilot, "conflict role: a teacher | teacher by occupation")
    assert message(pilot) == "Added."
    assert [finding.rule for finding in screen.findings if finding.id == "h1"] == ["reader.added"]
    for wrong, said in (("conflict colour: a | b", "no finding"), ("conflict role: nowhere at all |", "is not in")):
        await press(pilot, "add")
        await answer(pilot, wrong)
        assert said in message(pilot)
    await press(pilot, "undo")
    assert len(screen.findings) == 5


async def check_mute(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "mute")
    assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "mute")
    await pilot.press("enter")
    await pilot.pause()
    await pilot.pause()
    assert message(pilot) == "number.case is muted."
    assert [finding.id for finding in screen.findings] == ["c3", "c2", "d1", "g1"]
    await press(pilot, "next_finding", "mute")
    await answer(pilot, "number.case")
    assert len(screen.findings) == 5


async def check_pin(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "pin")
    await answer(pilot, "5")
    assert "A pin is two numbers" in message(pilot)
    await press(pilot, "pin")
    await answer(pilot, "5 60")
    assert message(pilot) == "The right article has paragraphs 1 to 6."
    await press(pilot, "pin")
    await answer(pilot, "5 6")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    assert [(link.left, link.right) for link in screen.comparison.links if link.pinned] == [((4,), (5,))]
    await press(pilot, "undo")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    assert not any(link.pinned for link in screen.comparison.links)


async def check_details(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "next_finding", "details_down")
    details = screen.query_one("Sidebar VerticalScroll")
    assert details.scroll_y > 0
    await press(pilot, "details_up")
    assert details.scroll_y == 0


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

        assert ink in inks()
        await press(pilot, action)
        assert ink not in inks()
        await press(pilot, action)
        assert ink in inks()

    return check


async def check_signs(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "signs")
    pane = screen.query_one("#left-pane", Pane)
    shown = " ".join("\n".join(pane.render_line(y).text for y in range(18)).split())
    assert "!212" in shown


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
    assert "[c1] dismissed" in Path(names[1]).read_text()


async def check_copy(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    for action in ("copy", "copy_citation"):
        await press(pilot, action)
        assert "Choose a finding first" in message(pilot)
    await press(pilot, "next_finding", "copy")
    written = Path.cwd() / "twicetold-copy.txt"
    assert message(pilot) == f"There is no clipboard; the finding is in {written}"
    assert "right: 120 passengers" in written.read_text()
    await press(pilot, "copy_citation")
    assert "— Ferry runs aground off Brindle Point, paragraph 2" in written.read_text()


async def check_files(_screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "edit")
    assert message(pilot) == "This text comes from no file."
    await press(pilot, "reload")
    assert message(pilot) == "Nothing has changed."


async def check_filter(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "filter")
    await answer(pilot, "conflict -role")
    assert [finding.id for finding in screen.findings] == ["c1", "c2"]
    assert message(pilot) == "2 of 5 findings."
    await press(pilot, "filter")
    await answer(pilot, "")
    assert len(screen.findings) == 5


async def check_facts(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "facts")
    facts = pilot.app.screen
    assert isinstance(facts, FactsScreen)
    rows = [facts.query_one(Listing).render_line(y).text for y in range(3)]
    assert "212 passengers" in rows[1]
    assert "120 passengers" in rows[1]
    await pilot.press("j", "down", "k", "G")
    assert "3 %" in rows[facts.chosen]
    await pilot.press("enter")
    await pilot.pause()
    assert pilot.app.screen is screen
    assert screen.page
    assert screen.page.row_of(Side.RIGHT, RIGHT.index("Shares")) < screen.top_row + screen.seen_rows
    await press(pilot, "facts")
    await pilot.press("g", "up", "escape")
    assert pilot.app.screen is screen


async def check_close(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "close")
    assert pilot.app.screen is screen
    assert "q leaves" in message(pilot)


async def check_help(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "help")
    assert isinstance(pilot.app.screen, HelpScreen)
    shown = str(pilot.app.screen.query_one("#help-text").visual)
    assert all(action.help in shown for action in actions_at(Where.COMPARISON))
    await pilot.press("escape")
    assert pilot.app.screen is screen


async def check_palette(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "palette")
    await pilot.press(*"whose")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.2)
    await pilot.press("enter")
    await pilot.pause()
    assert screen.choices.order is Order.RIGHT


async def check_theme(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    before = screen.app.theme
    await press(pilot, "theme")
    assert screen.app.theme != before


async def check_mouse(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "mouse")
    assert message(pilot) == "The mouse is the terminal's; % takes it back."
    assert not getattr(screen.app, "has_mouse", True)
    await press(pilot, "mouse")
    assert getattr(screen.app, "has_mouse", False)


async def check_quit(screen: ComparisonScreen, pilot: Pilot[int]) -> None:
    await press(pilot, "quit")
    assert screen.app.return_code == 0


Check = Callable[[ComparisonScreen, Pilot[int]], Awaitable[None]]
line = moves("line_down", "line_up", lambda _screen: 1)
ends = moves("bottom", "top", bottom_of)
paragraph = moves("next_paragraph", "previous_paragraph", lambda screen: screen.page.starts[1])
half = moves("half_down", "half_up", lambda screen: min(screen.seen_rows // 2, bottom_of(screen)))
page = moves("page_down", "page_up", lambda screen: min(screen.seen_rows - 2, bottom_of(screen)))
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
    "unjudge": check_verdicts,
    "undo": check_verdicts,
    "note": check_note,
    "add": check_add,
    "mute": check_mute,
    "pin": check_pin,
    "details_down": check_details,
    "details_up": check_details,
    "line_down": line,
    "line_up": line,
    "half_down": half,
    "half_up": half,
    "page_down": page,
    "page_up": page,
    "top": ends,
    "bottom": ends,
    "next_paragraph": paragraph,
    "previous_paragraph": paragraph,
    "next_link": check_links,
    "previous_link": check_links,
    "other_end": check_jumps,
    "back": check_jumps,
    "forward": check_jumps,
    "search": check_search,
    "next_hit": check_search,
    "previous_hit": check_search,
    "only_hits": check_search,
    "search_kind": check_search_kind,
    "view": check_view,
    "unfold": check_view,
    "order": check_order,
    "one_pane": check_one_pane,
    "sidebar": check_sidebar,
    "wider": check_sidebar,
    "narrower": check_sidebar,
    "swap": check_swap,
    "wording": hides("wording", Ink.EDIT),
    "differences": hides("differences", Ink.DIFFERENCE),
    "garbles": hides("garbles", Ink.GARBLE),
    "conflicts": hides("conflicts", Ink.CONFLICT),
    "signs": check_signs,
    "export": check_export,
    "copy": check_copy,
    "copy_citation": check_copy,
    "edit": check_files,
    "reload": check_files,
    "filter": check_filter,
    "facts": check_facts,
    "close": check_close,
    "help": check_help,
    "palette": check_palette,
    "theme": check_theme,
    "mouse": check_mouse,
    "quit": check_quit,
}


def test_no_action_is_forgotten() -> None:
    """Walks the table: each action has its check below (those of the other screens have tests of their own)."""
    assert set(CHECKS) == {action.name for action in ACTIONS if action.place in (Where.COMPARISON, Where.ANYWHERE)}


@pytest.mark.parametrize("name", {check: name for name, check in CHECKS.items()}.values())
async def test_every_action_does_what_it_says(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Presses the keys of the actions and looks at what they did; one check may press several."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("twicetold.tui.clipboard.TOOLS", ())
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(
        "twicetold.tui.exporting.export", lambda comparison, format: f"{format}: {comparison.left.text}"
    )
    screen = comparison_screen()
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 18)) as pilot:
        await pilot.pause()
        await CHECKS[name](screen, pilot)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_action_has_a_command(action: Action) -> None:
    """The table promises nothing that is not there, and keys clash nowhere."""
    assert callable(find_command(action.name))
    for place in (Where.LIBRARY, Where.COMPARISON):
        keys = [key for each in actions_at(place) for key in each.keys]
        assert len(keys) == len(set(keys))


async def test_the_mouse_picks_drags_and_scrolls() -> None:
    """A click on marked words chooses their finding, one on the strip goes there; the strip can be dragged."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(130, 14)) as pilot:
        await pilot.pause()
        rows = [screen.query_one("#right-pane", Pane).render_line(y).text for y in range(10)]
        y = next(number for number, row in enumerate(rows) if "120 passengers" in row)
        await pilot.click("#right-pane", offset=(rows[y].index("120") + 2, y))
        await pilot.pause()
        assert screen.chosen == "c1"
        width = screen.sidebar_cells
        await pilot.mouse_down("Overview", offset=(0, 3))
        await pilot.hover("Overview", offset=(-5, 3))
        await pilot.mouse_up("Overview", offset=(0, 3))  # it has followed the pointer
        await pilot.pause()
        assert screen.sidebar_cells == width + 5
        await pilot.click("Overview", offset=(0, 9))
        await pilot.pause()
        assert screen.top_row > 0
        await pilot.click("Listing", offset=(5, 1))
        await pilot.pause()
        assert screen.chosen == screen.findings[1].id


async def test_the_library_is_walked_marked_and_opened(tmp_path: Path) -> None:
    """Arrows and letters move, space marks, Enter opens the proposed pair or the two marked, Escape comes back."""
    screen = library_screen(tmp_path)
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 18)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        rows = [str(screen.query_one("#articles").render_line(y).text) for y in range(3)]  # type: ignore[attr-defined]
        assert "Okafor strikes rocks" in rows[0]
        assert "[The] tickets" in rows[2]
        await pilot.press("j", "down", "down")
        assert screen.chosen == 2
        await pilot.press("k", "up", "g", "G")
        assert screen.chosen == 2
        await pilot.press("home")
        await pilot.press("enter")
        await pilot.pause()
        opened = app.screen
        assert isinstance(opened, ComparisonScreen)
        assert (opened.comparison.left.name, opened.comparison.right.name) == ("a-larne.txt", "b-port.txt")
        await pilot.press("escape")
        assert app.screen is screen
        await pilot.press("G", "space", "g", "space", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        opened = app.screen
        assert isinstance(opened, ComparisonScreen)
        assert (opened.comparison.left.name, opened.comparison.right.name) == ("c-other.txt", "a-larne.txt")


async def test_an_article_without_partner_is_read_alone(tmp_path: Path) -> None:
    """Enter on it opens one pane."""
    screen = library_screen(tmp_path)
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 18)) as pilot:
        await pilot.press("G", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert isinstance(app.screen, ComparisonScreen)
        assert app.screen.is_unified
        assert not app.screen.query_one("#right-pane").display


async def test_findings_arrive_while_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles are there at once; the comparison comes from a worker and keeps the place."""
    comparison = make_comparison()
    monkeypatch.setattr("twicetold.tui.analysis.compare", lambda *_asked: comparison)
    screen = ComparisonScreen(comparison.left, comparison.right)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        assert len(screen.findings) == 5
        assert screen.top_row == 0


async def test_a_comparison_is_stopped_with_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    """Long work can be ended; the reading goes on, and reading again begins anew."""
    comparison = make_comparison()
    waiting = [True]

    def compare(*_documents: object) -> Comparison:
        is_cancelled = _documents[-1]
        assert callable(is_cancelled)
        while waiting[0]:
            if is_cancelled():
                raise Cancelled("stopped")
            time.sleep(0.01)
        return comparison

    monkeypatch.setattr("twicetold.tui.analysis.compare", compare)
    screen = ComparisonScreen(comparison.left, comparison.right)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await pilot.pause()
        await press(pilot, "close")
        assert message(pilot) == "Stopped comparing; r begins again."
        assert screen.query_one(TitleBar).states[0] == "not compared"
        waiting[0] = False
        await press(pilot, "reload")
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert len(screen.findings) == 5


async def test_a_failing_comparison_is_a_message_and_the_reading_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error in the worker is told with its reason."""

    def fail(*_documents: object, **_options: object) -> None:
        raise RuntimeError("no [such] table")

    monkeypatch.setattr("twicetold.tui.analysis.compare", fail)
    comparison = make_comparison()
    screen = ComparisonScreen(comparison.left, comparison.right)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        assert "no [such] table" in message(pilot)
        await pilot.press("j")
        assert screen.top_row == 1


@pytest.mark.parametrize("size", [(40, 12), (59, 20), (60, 20), (99, 24), (100, 24), (240, 50), (20, 6)])
async def test_every_size_shows_text(size: tuple[int, int]) -> None:
    """One pane below 60 columns, the findings as a drawer below 100, and text at any size."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert screen.page
        assert screen.page.view.unified is (size[0] < 60)
        pane = screen.query_one("#left-pane", Pane)
        assert pane.render_line(0).text.strip()
        beside = screen.query_one(Sidebar).region.x > pane.region.x
        assert beside is (size[0] >= 100)


async def test_the_place_is_kept_through_resizes() -> None:
    """What was at the top stays at the top, and both sides stay level."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 12)) as pilot:
        await pilot.pause()
        await press(pilot, "next_garble")
        for width in (70, 150, 90, 110):
            await pilot.resize_terminal(width, 12)
            await pilot.pause()
            await pilot.pause()
            assert screen.page
            row = screen.page.row_of(*(screen._start(screen.chosen_finding)))  # type: ignore[arg-type]
            assert screen.top_row <= row < screen.top_row + screen.seen_rows
