"""The app as a whole: mouse, sizes, opening and coming back, comparisons that arrive, fail and are stopped."""

import time
from pathlib import Path

import pytest
from textual.events import Key, Paste

from tests.actions.pressing import answer, message, press, settle
from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.errors import Cancelled
from twicetold.library import read_library
from twicetold.model import Comparison, Side
from twicetold.tui.analysis import Advanced
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.ledger import Ledger
from twicetold.tui.library import LibraryScreen
from twicetold.tui.store import Store
from twicetold.widgets.bars import Caption, KeyBar, TitleBar
from twicetold.widgets.details import Details
from twicetold.widgets.legend import Legend
from twicetold.widgets.listing import Listing
from twicetold.widgets.pane import Pane
from twicetold.widgets.sidebar import Sidebar


def comparison_screen() -> ComparisonScreen:
    comparison = make_comparison()
    return ComparisonScreen(comparison.left, comparison.right, comparison)


def library_screen(folder: Path) -> LibraryScreen:
    (folder / "a-larne.txt").write_text(LEFT)
    (folder / "b-port.txt").write_text(RIGHT)
    (folder / "c-other.txt").write_text("[The] tickets for the museum of textiles go on sale in May.")
    return LibraryScreen(read_library(folder))


async def test_the_mouse_picks_drags_and_scrolls() -> None:
    """A click on marked words chooses their finding, one on the strip goes there; the strip can be dragged."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(130, 14)) as pilot:
        await press(pilot, "top")  # the legend for newcomers goes
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


async def test_the_key_that_usually_stops_a_program_says_which_one_leaves() -> None:
    """Ctrl+C is what many press."""
    async with TwicetoldApp(comparison_screen(), "safe").run_test(size=(110, 18)) as pilot:
        await pilot.press("ctrl+c")
        assert message(pilot) == "q leaves."


async def test_what_is_typed_ahead_of_a_prompt_is_for_the_prompt() -> None:
    """Letters that come before the line is there are no commands, and Enter waits for them."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await press(pilot, "next_finding")
        for key in ("m", *"ask", "enter"):
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await pilot.pause()
        assert screen.ledger.judgement(screen.findings[0].id).note == "ask"


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
        assert opened.query_one(Legend).display
        await pilot.press("escape")
        assert not opened.query_one(Legend).display
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
        assert len(screen.findings) == 4
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
        assert message(pilot) == "", "the first one closes the legend"
        await press(pilot, "close")
        assert message(pilot) == "Stopped comparing; r begins again."
        assert screen.query_one(TitleBar).states[0] == "not compared, r begins again"
        assert "was stopped" in str(screen.query_one(Details).content)
        screen.on_advanced(Advanced("facts", 0.5))
        assert screen.query_one(TitleBar).states[0] == "not compared, r begins again"
        for action in ("next_finding", "facts", "export"):
            await press(pilot, action)
            assert message(pilot) == "Not compared; r begins again."
        waiting[0] = False
        await press(pilot, "reload")
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.pause()
        assert len(screen.findings) == 4


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


@pytest.mark.parametrize("size", [(40, 10), (60, 10), (40, 14), (60, 16), (40, 24), (84, 24), (110, 18)])
async def test_text_has_most_of_a_small_window(size: tuple[int, int]) -> None:
    """Even while a line is open to type in: the drawer gives way, to one row that shows the chosen finding."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=size) as pilot:
        await press(pilot, "next_conflict", "search")
        pane, sidebar = screen.query_one("#left-pane", Pane), screen.query_one(Sidebar)
        if size[0] < 100:
            assert pane.size.height > sidebar.size.height
        assert pane.size.height >= size[1] * 2 // 5
        listing = screen.query_one("#findings", Listing)
        shown = " ".join(listing.render_line(y).text for y in range(listing.size.height))
        assert "▸" in shown


@pytest.mark.parametrize(("width", "has_asked"), [(50, False), (90, True)])
async def test_both_articles_are_named_over_one_pane(width: int, has_asked: bool) -> None:
    """Each with its title and how long it is, whether the width has chosen one pane or the reader."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(width, 24)) as pilot:
        await press(pilot, *(["one_pane"] if has_asked else ["top"]))
        captions = [str(screen.query_one(f"#{side}-caption", Caption).render()) for side in Side]
        assert captions[0].startswith("L Ferry runs a")
        assert captions[1].startswith("R Okafor strik")
        assert all(" words" in caption for caption in captions)
        await press(pilot, "one_pane")
        assert message(pilot) == "Two panes, side by side."


@pytest.mark.parametrize("size", [(40, 24), (40, 10), (70, 24), (120, 40)])
async def test_the_legend_is_whole_or_says_where_the_rest_is(size: tuple[int, int]) -> None:
    """At the first visit, inside the window, and again after a resize; the help has all of it."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await pilot.resize_terminal(*size)
        await settle(pilot)
        legend = screen.query_one(Legend)
        shown = str(legend.visual)
        rows = shown.splitlines()
        assert "how sure" in shown or rows[-1].strip() == "… ? shows the rest"
        assert len(rows) == legend.size.height
        assert max(map(len, rows)) <= legend.size.width


async def test_what_triage_needs_is_in_the_bar_at_every_width() -> None:
    """The next finding, the verdicts as far as they fit, help and the way out."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 24)) as pilot:
        for width, keys in ((40, "] 1 ? q"), (60, "] 1 2 3 ? q"), (84, "] 1 2 3 [ ? q")):
            await pilot.resize_terminal(width, 24)
            await press(pilot, "top")
            shown = [piece.split()[0] for piece in str(screen.query_one(KeyBar).render()).split("  ")]
            assert set(keys.split()) <= set(shown)


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


async def test_an_article_that_cannot_be_read_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the list a failure is told with its reason and the titles; the list stays."""

    def fail(*_documents: object, **_options: object) -> None:
        raise RuntimeError("no [such] table")

    monkeypatch.setattr("twicetold.tui.library.compare", fail)
    screen = library_screen(tmp_path)
    async with TwicetoldApp(screen, "safe").run_test(size=(130, 18)) as pilot:
        await screen.app.workers.wait_for_complete()
        await pilot.pause()
        assert message(pilot).startswith(
            "Not read, Ferry runs aground off Brindle Point and Okafor strikes rocks: no ["
        )
        rows = [screen.query_one("#articles", Listing).render_line(y).text for y in range(3)]
        assert ["failed" in row for row in rows] == [True, True, False]


async def test_a_text_pasted_into_the_list_makes_pairs(tmp_path: Path) -> None:
    """It is listed, compared with its partner, and opened with a verdict that is there the next time."""
    (tmp_path / "a-larne.txt").write_text(LEFT)
    store = Store()
    screen = LibraryScreen(read_library(tmp_path), store)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await screen.app.workers.wait_for_complete()
        screen.post_message(Paste(RIGHT))
        await settle(pilot)
        await screen.app.workers.wait_for_complete()
        await settle(pilot)
        assert screen.query_one(TitleBar).states == ["2 articles", "1 pair compared"]
        await press(pilot, "open", "next_finding", "confirm")
    again = LibraryScreen(read_library(tmp_path), store)
    async with TwicetoldApp(again, "safe").run_test(size=(110, 18)) as pilot:
        await again.app.workers.wait_for_complete()
        await settle(pilot)
        await press(pilot, "open")
        opened = again.app.screen
        assert isinstance(opened, ComparisonScreen)
        assert opened.ledger.judged == 1
    store.close()


async def test_the_line_between_the_panes_can_be_dragged() -> None:
    """To the right the left text has more room; it is there again in the next session."""
    comparison, ledger = make_comparison(), Ledger(Store(), ("/a", "/b"))
    shares = []
    for columns in (6, 0):
        screen = ComparisonScreen(comparison.left, comparison.right, comparison, ledger)
        async with TwicetoldApp(screen, "safe").run_test(size=(130, 20)) as pilot:
            await press(pilot, "top")
            if columns:
                before = screen.query_one("#left-pane").size.width
                await pilot.mouse_down("#right-pane", offset=(0, 3))
                await pilot.hover("#right-pane", offset=(columns, 3))
                await pilot.mouse_up("#right-pane", offset=(0, 3))
                await settle(pilot)
                assert screen.query_one("#left-pane").size.width == before + columns
            shares.append(round(screen.left_share, 3))
    assert shares[0] == shares[1] > 0.5


async def test_the_mouse_selects_words_on_both_sides() -> None:
    """Drawn over words, they are selected; a click puts the cursor; clicks on marks choose again once one has left."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(130, 20)) as pilot:
        await press(pilot, "top")
        for name, first, last, shift in (("left", "Ferry", "aground", 0), ("right", "strikes", "rocks", 1)):
            row = screen.query_one(f"#{name}-pane", Pane).render_line(0).text
            await pilot.mouse_down(f"#{name}-pane", offset=(row.index(first) + shift, 0))
            await pilot.hover(f"#{name}-pane", offset=(row.index(last) + shift, 0))
            await pilot.mouse_up(f"#{name}-pane", offset=(row.index(last) + shift, 0))
        await settle(pilot)
        assert screen.selection
        quoted = {s: screen.comparison.document(s).quote(span) for s, span in screen.selection.spans.items()}
        assert quoted == {Side.LEFT: "Ferry runs aground", Side.RIGHT: "strikes rocks"}
        row = screen.query_one("#right-pane", Pane).render_line(0).text
        await pilot.click("#right-pane", offset=(row.index("Okafor") + 1, 0))
        await settle(pilot)
        assert screen.comparison.right.quote(screen.selection.spans[Side.RIGHT]) == "Okafor"
        assert screen.chosen == ""
        await press(pilot, "select_leave")
        assert screen.selection is None


async def test_the_list_and_the_filter_are_as_one_left_them(tmp_path: Path) -> None:
    """The article opened last is chosen, and its findings are narrowed to what they were."""
    store = Store()
    for name, text in (("a-left.txt", LEFT), ("b-right.txt", RIGHT), ("c-other.txt", "The museum opens in May.")):
        (tmp_path / name).write_text(text)
    screen = LibraryScreen(read_library(tmp_path), store)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await press(pilot, "list_bottom", "open", "filter")
        await pilot.press("end", "enter")
        await answer(pilot, "high")
    again = LibraryScreen(read_library(tmp_path), store)
    async with TwicetoldApp(again, "safe").run_test(size=(110, 18)) as pilot:
        await settle(pilot)
        assert again.chosen == 2
        await press(pilot, "open")
        opened = again.app.screen
        assert isinstance(opened, ComparisonScreen)
        assert opened.choices.filter == "high"
        assert "filter high" in opened.query_one(TitleBar).states
    store.close()


async def test_the_list_counts_the_conflicts_that_the_reader_has_left(tmp_path: Path) -> None:
    """Those that were dismissed, and those that are muted, are gone from it when one comes back from the pair."""
    screen = library_screen(tmp_path)
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(150, 30)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()

        def counted() -> int:
            facts = screen.shelf.facts(0, is_marked=False)
            assert facts.conflicts is not None
            return facts.conflicts

        before = counted()
        assert before
        await pilot.press("enter")
        await press(pilot, "next_conflict", "dismiss", "close")
        assert app.screen is screen
        assert counted() == before - 1


@pytest.mark.parametrize("dialog", ["help", "filter", "export", "new_right", "facts"])
async def test_no_palette_over_a_dialog(dialog: str) -> None:
    """Its actions are those of the screen beneath, and could not be done."""
    screen = comparison_screen()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 30)) as pilot:
        await press(pilot, "next_finding", dialog)
        opened = pilot.app.screen
        assert opened is not screen
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert (pilot.app.screen is opened) is (dialog != "facts"), "the fact table has actions of its own"
