"""The reader and the program mean the same finding, and what the screen says is so: chosen, listed, saved, stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

import twicetold
from tests.actions.pressing import answer, message, press
from tests.tellings import make_comparison
from twicetold.layout import Ink, Order
from twicetold.model import Category, Comparison, Finding, Side
from twicetold.tui.analysis import Advanced, Compared
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.filters import fits
from twicetold.tui.ledger import Ledger
from twicetold.tui.places import Place
from twicetold.tui.reading import place_at, swapped
from twicetold.tui.store import Store
from twicetold.tui.telling import STOPPED
from twicetold.verdicts import NONE, Verdict
from twicetold.widgets.bars import TitleBar
from twicetold.widgets.prompt import Prompt

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SOURCES = ("/articles/larne.txt", "/articles/port.txt")


def renumbered(comparison: Comparison) -> Comparison:
    """The same findings with other numbers: each conflict has that of the next one."""
    names = {"c1": "c2", "c2": "c3", "c3": "c1"}

    def rename(finding: Finding) -> Finding:
        return replace(finding, id=names.get(finding.id, finding.id), related=())

    return replace(comparison, findings=tuple(map(rename, comparison.findings)))


def make_screen(comparison: Comparison, ledger: Ledger | None = None) -> ComparisonScreen:
    return ComparisonScreen(comparison.left, comparison.right, comparison, ledger)


async def test_a_verdict_goes_to_the_finding_that_was_read() -> None:
    """The texts are compared again, and all numbers change: the same words stay chosen."""
    comparison = make_comparison()
    screen = make_screen(comparison)
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding")
        assert screen.chosen == "c1"
        screen.post_message(Compared(renumbered(comparison)))
        await pilot.pause()
        assert screen.chosen == "c2"
        await press(pilot, "dismiss")
        assert screen.ledger.judgement("c2").verdict is Verdict.DISMISSED
        assert screen.ledger.judged == 1


async def test_a_finding_that_is_gone_is_not_replaced_by_another() -> None:
    """Nothing is chosen then, and a verdict asks for a finding first."""
    comparison = make_comparison()
    screen = make_screen(comparison)
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding")
        screen.post_message(Compared(replace(comparison, findings=comparison.findings[1:])))
        await pilot.pause()
        await press(pilot, "confirm")
        assert "Choose a finding first" in message(pilot)
        assert screen.ledger.judged == 0


async def test_what_the_list_does_not_hold_is_not_judged() -> None:
    """Neither what a filter leaves out nor what a layer hides."""
    screen = make_screen(make_comparison())
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding", "conflicts", "confirm")
        assert "Choose a finding first" in message(pilot)
        await press(pilot, "conflicts", "next_finding", "filter")
        await pilot.press("end", "enter")
        await answer(pilot, "zzz")
        await press(pilot, "dismiss")
        assert screen.ledger.judged == 0


def test_a_filter_by_category_lists_that_category() -> None:
    """The message of a conflict may speak of garbles."""
    comparison = make_comparison()
    talkative = replace(comparison.findings[0], message="Quoted otherwise; probably garbled on the right: a date.")
    assert talkative.category is Category.CONFLICT
    for asked in ("garble", "garbles", "date", "low", "dismissed"):
        assert not fits(comparison, talkative, NONE, asked), asked
    assert fits(comparison, talkative, NONE, "probably")
    assert fits(comparison, talkative, NONE, "conflicts number -garbles")


async def test_the_last_verdict_goes_nowhere() -> None:
    """With all judged, the next verdict key would judge the first one again."""
    screen = make_screen(make_comparison())
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding", "confirm", "next_finding", "confirm", "confirm")
        order = [finding.id for finding in screen.findings]
        assert screen.chosen == order[1], "from the last one to the first without a verdict"
        await press(pilot, "unsure")
        assert (screen.chosen, message(pilot)) == (order[1], "All 4 findings are judged.")


async def test_a_note_says_what_it_is_on() -> None:
    """Verdicts go on to the next finding; a note after one would land there unseen."""
    screen = make_screen(make_comparison())
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding", "note")
        assert screen.query_one(Prompt).asked == "Note on c1, “212 passengers”: "


async def test_nothing_is_called_saved_that_is_not(tmp_path: Path) -> None:
    """Where the file cannot be used the title says so all the time."""
    comparison = make_comparison()
    for store, is_saved in ((Store(failure="no room"), False), (Store(tmp_path / "reading.sqlite"), True)):
        screen = make_screen(comparison, Ledger(store, SOURCES))
        async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
            await press(pilot, "next_finding", "note")
            await answer(pilot, "mine")
            assert message(pilot) == ("Note kept." if is_saved else "Noted; it is not saved.")
            assert ("not saved" in screen.query_one(TitleBar).states) is not is_saved
        store.close()


async def test_layers_that_are_off_stand_first_in_the_title() -> None:
    """What is left out must not fall out of a title that is too narrow; it is so again in the next session."""
    comparison, store = make_comparison(), Store()
    screen = make_screen(comparison, Ledger(store, SOURCES))
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "order", "wording", "garbles", "view")
        assert screen.query_one(TitleBar).states[:2] == ["3 findings", "without wording, garbles"]
    again = make_screen(comparison, Ledger(store, SOURCES))
    async with TwicetoldApp(again, "safe").run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert again.choices.order is Order.RIGHT
        assert again.choices.layers.isdisjoint({Ink.EDIT, Ink.GARBLE, Ink.DIFFERENCE})


async def test_the_place_is_kept_before_the_findings_are_known() -> None:
    """A long pair takes a while; one who leaves earlier comes back to the same place, and to the finding of the day
    before."""
    comparison, store = make_comparison(), Store()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.stop_at(comparison.left, Place(Side.LEFT, comparison.left.paragraphs[3].body.start), "c2")
    for _ in range(2):
        screen = make_screen(comparison, Ledger(store, SOURCES))
        screen.has_comparison = False
        screen.analyse = lambda: None  # type: ignore[method-assign]
        async with TwicetoldApp(screen, "safe").run_test(size=(120, 12)) as pilot:
            await pilot.pause()
            assert screen.page
            here = place_at(screen.page, screen.top_row)
            assert here
            assert comparison.left.text[here.offset :].startswith("“We felt")
            screen.keep_place()
            screen.post_message(Compared(comparison))
            await pilot.pause()
            assert screen.chosen == "c2"


async def test_keys_may_come_faster_than_anybody_types() -> None:
    """A finding, a note, a verdict, and again, in one go: each key does what it would have done by itself."""
    screen = make_screen(make_comparison())
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(120, 40)) as pilot:
        await press(pilot, "top")
        for key in ("right_square_bracket", "m", *"ask", "enter", "1", "m", *"two", "enter", "2", "slash", *"ferry"):
            app.simulate_key(key)
        app.simulate_key("enter")
        app.simulate_key("n")
        for _ in range(40):
            await pilot.pause(0)
        judged = [screen.ledger.judgement(finding.id) for finding in screen.findings[:2]]
        assert [(each.verdict, each.note) for each in judged] == [
            (Verdict.CONFIRMED, "ask"),
            (Verdict.DISMISSED, "two"),
        ]
        assert message(pilot).startswith("“ferry” 2 of ")


def test_what_is_said_of_the_sides_is_said_of_the_other_ones_when_they_are_swapped() -> None:
    """Messages, notes and reasons; what an article says in quotation marks stays."""
    comparison = make_comparison()
    told = "“turn left” on the left, “keep right” on the right: both; probably garbled on the right."
    finding = replace(comparison.findings[0], message=told)
    note = "The left text does not seem to be English."
    turned = swapped(replace(comparison, findings=(finding,), notes=(note,)))
    assert turned.findings[0].message == (
        "“turn left” on the right, “keep right” on the left: both; probably garbled on the left."
    )
    assert turned.notes == ("The right text does not seem to be English.",)


async def test_a_note_stays_with_the_words_it_was_asked_for() -> None:
    """All numbers change while the line is open; or the finding goes, and the note waits for its words."""
    comparison = make_comparison()
    gone = replace(comparison, findings=comparison.findings[1:])
    for changed, number, said in (
        (renumbered(comparison), "c2", "Note kept."),
        (gone, "", "Note kept. Its finding is gone from the texts."),
    ):
        screen = make_screen(comparison)
        async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
            await press(pilot, "next_finding", "note")
            screen.post_message(Compared(changed))
            await pilot.pause()
            await answer(pilot, "mine")
            assert message(pilot) == said
            noted = [finding for finding, each in screen.ledger.judgements.items() if each.note]
            assert noted == ([number] if number else [])
            screen.post_message(Compared(comparison))
            await pilot.pause()
            assert screen.ledger.judgement("c1").note == "mine"


async def test_a_kind_stays_with_the_words_it_was_said_of() -> None:
    """The texts are compared again while the list of kinds is open."""
    comparison = make_comparison()
    screen = make_screen(comparison)
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        await press(pilot, "next_finding", "kind")
        screen.post_message(Compared(renumbered(comparison)))
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        (changed,) = (finding for finding in screen.comparison.findings if finding.found_as)
        assert changed.id == "c2"


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("size", [(40, 10), (56, 20), (56, 30), (118, 40)])
async def test_a_finding_that_is_gone_to_is_in_view(size: tuple[int, int], order: Order) -> None:
    """Both ends where they fit, else the first one."""
    left, right = (twicetold.read(path) for path in sorted(SEEDS.glob("*.txt"))[:2])
    screen = make_screen(twicetold.compare(left, right))
    async with TwicetoldApp(screen, "safe").run_test(size=size) as pilot:
        screen.choices = screen.choices._replace(order=order)
        screen.show_choices()
        await press(pilot, "top")
        for _ in screen.findings:
            await press(pilot, "next_finding")
            page, finding = screen.page, screen.chosen_finding
            assert page
            assert finding
            rows = [page.row_of(side, getattr(finding, side)[0].start) for side in Side if getattr(finding, side)]
            seen = range(screen.top_row, screen.top_row + screen.seen_rows)
            assert min(rows) in seen, finding
            assert max(rows) in seen or max(rows) - min(rows) > screen.seen_rows - 5


async def test_comparing_that_begins_again_says_so() -> None:
    """After it was stopped the title shows how far it is."""
    comparison = make_comparison()
    screen = make_screen(comparison)
    screen.has_comparison = False
    async with TwicetoldApp(screen, "safe").run_test(size=(120, 40)) as pilot:
        screen.progress = STOPPED
        screen.analyse()
        screen.on_advanced(Advanced("linking", 0.1))
        assert screen.query_one(TitleBar).states[0] == "linking … 10%"
        assert screen.stop(), "it can be stopped again"
        await pilot.pause()


async def test_who_leaves_at_once_comes_back_to_the_same_place(tmp_path: Path) -> None:
    """Nothing has to be waited for before leaving."""
    comparison, store = make_comparison(), Store(tmp_path / "reading.sqlite")
    screen = make_screen(comparison, Ledger(store, SOURCES))
    async with TwicetoldApp(screen, "safe").run_test(size=(100, 12)) as pilot:
        await press(pilot, "half_down", "line_down")
        left_at = place_at(screen.page, screen.top_row) if screen.page else None
        assert screen.top_row
    stopped = Ledger(store, SOURCES).stopped_at(comparison)
    assert stopped
    assert stopped[0] == left_at
    store.close()
