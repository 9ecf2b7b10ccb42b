"""Verdicts stay with the words they were given to: through edits elsewhere, restarts and swapped sides."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.actions.pressing import press
from tests.tellings import LEFT, make_comparison, make_finding, where
from twicetold.model import Category, Comparison, Finding, Link, Pin, Relation, Side, Span, Untold, UntoldKind
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.corrections import add_missed, change_kind, link_by_hand, mute_rule, mute_words
from twicetold.tui.ledger import Ledger, Undone
from twicetold.tui.places import Place, find_place, note_place
from twicetold.tui.reading import place_at, swapped
from twicetold.tui.store import Store, StoreFailed
from twicetold.verdicts import Binding, Verdict
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.legend import Legend

SOURCES = ("/articles/larne.txt", "/articles/port.txt")


def bound(ledger: Ledger, finding: str) -> Binding:
    binding = ledger.binding(finding)
    assert binding
    return binding


def put_above(comparison: Comparison, text: str) -> Comparison:
    """The same comparison with more text above the left article."""
    left = make_document(text + LEFT, name="larne.txt")
    moved = tuple(
        replace(finding, left=tuple(span.shifted(len(text)) for span in finding.left))
        for finding in comparison.findings
    )
    return replace(comparison, left=left, findings=moved)


def reworded(comparison: Comparison, number: str) -> Comparison:
    """The same comparison with fewer words marked on the left of one finding."""

    def shorten(finding: Finding) -> Finding:
        if finding.id != number:
            return finding
        return replace(finding, left=(Span(finding.left[0].start, finding.left[0].end - 4),))

    return replace(comparison, findings=tuple(map(shorten, comparison.findings)))


def test_verdicts_survive_text_put_in_above() -> None:
    """Ten paragraphs above change offsets and numbers, and no verdict."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    for finding in comparison.findings:
        ledger.judge(finding.id, Verdict.CONFIRMED)
    again = Ledger(store, SOURCES)
    again.open(put_above(comparison, "More of it.\n\n" * 10))
    assert again.judged == 5
    assert again.lost == ()


def test_changed_words_make_a_verdict_stale() -> None:
    """A verdict on words that are no longer these is kept, shown as stale, and does not count."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c1", Verdict.DISMISSED)
    ledger.judge("c2", Verdict.CONFIRMED)
    ledger.open(reworded(comparison, "c1"))
    assert ledger.judgement("c1").is_stale
    assert ledger.judgement("c1").verdict is Verdict.DISMISSED
    assert not ledger.judgement("c2").is_stale
    assert ledger.judged == 1


def test_a_finding_that_is_gone_leaves_its_verdict_behind() -> None:
    """Nothing that was judged is thrown away."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("g1", Verdict.CONFIRMED)
    ledger.open(replace(comparison, findings=comparison.findings[:-1]))
    assert [binding.kind for binding in ledger.lost] == ["fragment"]
    ledger.open(comparison)
    assert ledger.judgement("g1").verdict is Verdict.CONFIRMED


def test_swapped_sides_are_the_same_pair() -> None:
    """The files opened the other way round have the same verdicts and the same place."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c1", Verdict.UNSURE)
    ledger.stop_at(comparison.left, Place(Side.LEFT, 50), "c1")
    turned = Ledger(store, SOURCES[::-1])
    turned.open(swapped(comparison))
    assert turned.judgement("c1").verdict is Verdict.UNSURE
    assert turned.stopped_at(swapped(comparison)) == (Place(Side.RIGHT, 50), "c1")


def test_swapped_twice_is_what_it_was() -> None:
    """Links, edits, findings, claims and what only one side tells all change sides."""
    told = Untold(Side.RIGHT, UntoldKind.FIGURE, Span(0, 6), "three per cent", "Only the right tells it.", 0.6)
    comparison = replace(make_comparison(), untold=(told,))
    assert swapped(comparison).untold == (replace(told, side=Side.LEFT, reason="Only the left tells it."),)
    assert swapped(swapped(comparison)) == comparison


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    """What was written is in the file at once, even if the program is killed."""
    path, comparison = tmp_path / "data" / "reading.sqlite", make_comparison()
    store = Store(path)
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c2", Verdict.CONFIRMED)
    ledger.write(bound(ledger, "c2"), "ask the [owner]\n")
    other = Store(path)  # the first one was never closed
    again = Ledger(other, SOURCES)
    again.open(comparison)
    assert (again.judgement("c2").verdict, again.judgement("c2").note) == (Verdict.CONFIRMED, "ask the [owner]")
    other.close()
    store.close()


def test_undo_takes_back_step_by_step() -> None:
    """Verdicts and notes are undone in the order in which they were made, in the store too."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c1", Verdict.CONFIRMED)
    ledger.write(bound(ledger, "c1"), "sure")
    assert ledger.undo() == Undone("judgement", "c1", "undone: note “sure”")
    assert (ledger.judgement("c1").verdict, ledger.judgement("c1").note) == (Verdict.CONFIRMED, "")
    assert ledger.undo() == Undone("judgement", "c1", "undone: confirmed")
    assert ledger.undo() is None
    ledger.open(comparison)
    assert ledger.judged == 0


def test_corrections_are_there_again_with_sides_swapped() -> None:
    """Links, muted rules and words, added findings: bound to words, so that numbers and sides change nothing."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    words = {
        Side.LEFT: where(comparison.left, "a teacher"),
        Side.RIGHT: where(comparison.right, "teacher by occupation"),
    }
    for correction in (
        link_by_hand(comparison.left, comparison.right, Pin(4, 5), ledger.is_turned),
        link_by_hand(comparison.left, comparison.right, Pin(1, 1, False), ledger.is_turned),
        mute_rule("role.case"),
        mute_rule("date.case", is_for_good=True),
        mute_words("no one  WAS hurt"),
        add_missed(comparison, Category.CONFLICT, "role", words, ledger.is_turned),
    ):
        ledger.correct(correction)
    turned = Ledger(store, SOURCES[::-1])
    mirrored = swapped(put_above(comparison, "A word before all that.\n\n"))
    assert turned.pins(mirrored.left, mirrored.right) == (Pin(5, 5), Pin(1, 2, False))
    adapted = turned.adapt(mirrored)
    assert [finding.id for finding in adapted.findings] == ["c1", "g1", "c4"]
    assert mirrored.left.quote(adapted.findings[-1].left[0]) == "teacher by occupation"
    elsewhere = Ledger(store, ("/articles/other.txt", "/articles/two.txt")).adapt(comparison)
    assert [finding.id for finding in elsewhere.findings] == ["c1", "c2", "c3", "g1"]


def test_a_store_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    """A folder in the place of the file is one sentence."""
    with pytest.raises(StoreFailed, match="not kept"):
        Store(tmp_path)


async def test_the_sidebar_stays_as_it_was_left(tmp_path: Path) -> None:
    """Its width, and whether it is shown, are the same in the next session; a newcomer is greeted once."""
    comparison, store = make_comparison(), Store(tmp_path / "reading.sqlite")
    greeted = []
    for keys in (("plus", "s"), ()):
        screen = ComparisonScreen(comparison.left, comparison.right, comparison, Ledger(store, SOURCES))
        async with TwicetoldApp(screen, "safe").run_test(size=(130, 16)) as pilot:
            await pilot.pause()
            legend = screen.query_one(Legend)
            greeted.append(legend.display)
            await pilot.press(*keys, "j")
            await pilot.pause()
            assert not legend.display
            assert not screen.choices.has_sidebar
            assert screen.sidebar_width == 35
    assert greeted == [True, False]
    store.close()


async def test_one_is_where_one_stopped(tmp_path: Path) -> None:
    """A verdict goes on to the next finding; reopened, the same finding is chosen with the same text in view."""
    comparison, store = make_comparison(), Store(tmp_path / "reading.sqlite")
    screen = ComparisonScreen(comparison.left, comparison.right, comparison, Ledger(store, SOURCES))
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 16)) as pilot:
        await pilot.pause()
        await pilot.press("right_square_bracket", "1", "2", "1", "3")
        await pilot.pause()
        assert screen.page
        chosen, seen = screen.chosen, place_at(screen.page, screen.top_row)
    again = ComparisonScreen(comparison.left, comparison.right, comparison, Ledger(store, SOURCES))
    async with TwicetoldApp(again, "safe").run_test(size=(110, 16)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert again.page
        assert (again.chosen, place_at(again.page, again.top_row)) == (chosen, seen)
        assert again.ledger.judged == 4
    store.close()


def make_hundred() -> Comparison:
    """A hundred paragraphs, each with a number that the other side tells otherwise."""
    left, right = (
        make_document("\n\n".join(f"Ship {n} carried {number + n} crates." for n in range(100)), name=name)
        for name, number in (("a.txt", 1000), ("b.txt", 3000))
    )
    bare = replace(make_comparison(), left=left, right=right, links=(), edits=(), claims=(), findings=())
    links = tuple(Link((n,), (n,), Relation.EDITED, 0.9) for n in range(100))
    findings = tuple(
        make_finding(bare, f"c{n}", "number", f"{1000 + n} crates", f"{3000 + n} crates") for n in range(100)
    )
    return replace(bare, links=links, findings=findings)


async def test_a_hundred_findings_are_judged_with_three_keys_each() -> None:
    """A note takes two keys and what one writes, the verdict a third; no finding is passed over."""
    comparison, ledger = make_hundred(), Ledger(Store(), SOURCES)
    screen = ComparisonScreen(comparison.left, comparison.right, comparison, ledger)
    async with TwicetoldApp(screen, "safe").run_test(size=(60, 9)) as pilot:
        await pilot.pause()
        await press(pilot, "next_finding")
        for number in range(100):
            for key in ("m", *f"n{number}", "enter", "123"[number % 3]):
                screen.app.simulate_key(key)
                await pilot.pause(0)
        judged = [ledger.judgement(finding.id) for finding in comparison.findings]
        assert [judgement.note for judgement in judged] == [f"n{number}" for number in range(100)]
        assert [judgement.verdict for judgement in judged] == [list(Verdict)[number % 3] for number in range(100)]
        assert screen.query_one(KeyBar).message == "All 100 findings are judged."
        assert "100 of 100 judged" in " ".join(screen.query_one(TitleBar).states)


def test_undo_goes_on_in_the_next_session(tmp_path: Path) -> None:
    """What was done yesterday is undone today, the last thing first; a kind that took another's place gives it back."""
    path, comparison = tmp_path / "reading.sqlite", make_comparison()
    store = Store(path)
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c1", Verdict.DISMISSED)
    for kind in ("date", "event"):
        ledger.correct(change_kind(ledger.key("c1"), "212 passengers", Category.CONFLICT, kind))
    ledger.correct(mute_rule("date.case", is_for_good=True))
    store.close()
    store = Store(path)
    again = Ledger(store, SOURCES[::-1])
    mirrored = swapped(comparison)
    assert again.adapt(mirrored).findings[0].kind == "event"
    assert again.undo() == Undone("mute", told="undone: muted rule date.case in every pair")
    assert len(again.adapt(mirrored).findings) == len(comparison.findings)
    assert again.undo() == Undone("kind", told="undone: called conflict, event: “212 passengers”")
    assert again.adapt(mirrored).findings[0].kind == "date"
    again.undo()
    assert again.adapt(mirrored) == mirrored
    assert again.undo() == Undone("judgement", "c1", "undone: dismissed")
    assert (again.judged, again.undo()) == (0, None)
    store.close()


def test_a_stale_verdict_that_is_given_anew_is_stale_again_when_that_is_undone() -> None:
    """The old words and their verdict are not forgotten before the reader's new verdict stands."""
    store, comparison = Store(), make_comparison()
    ledger = Ledger(store, SOURCES)
    ledger.open(comparison)
    ledger.judge("c1", Verdict.DISMISSED)
    changed = reworded(comparison, "c1")
    ledger.open(changed)
    ledger.judge("c1", Verdict.CONFIRMED)
    assert (ledger.judgement("c1").verdict, ledger.judgement("c1").is_stale) == (Verdict.CONFIRMED, False)
    ledger.undo()
    assert (ledger.judgement("c1").verdict, ledger.judgement("c1").is_stale) == (Verdict.DISMISSED, True)
    ledger.judge("c1", Verdict.CONFIRMED)
    ledger.open(comparison)
    assert (ledger.judgement("c1").verdict, ledger.judgement("c1").is_stale) == (Verdict.CONFIRMED, True)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda text: text, "Nobody was hurt"),
        (lambda text: "A headline.\n\nA word before.\n\n" + text, "Nobody was hurt"),
        (lambda text: text.replace("Nobody was hurt", "No one was hurt"), "No one was hurt"),
        (lambda text: text.replace("The ferry left at noon", "It left"), "Nobody was hurt"),
        (lambda text: text.replace("Nobody was hurt, the owner said.\n\n", ""), "The next ferry to Larne"),
    ],
    ids=["unchanged", "more above", "reworded at the place", "less above", "gone itself"],
)
def test_the_place_is_found_by_its_words_on_another_day(change: Callable[[str], str], expected: str) -> None:
    """Text above it may grow or shrink between two sessions, and its own words may change; others may say the same."""
    text, middle = "", 0
    for port in ("Ballycastle", "Larne", "Stranraer"):
        middle += len(text) + 25 if port == "Larne" else 0
        text += "The ferry left at noon.\n\nNobody was hurt, the owner said.\n\n"
        text += f"The next ferry to {port} leaves at six in the evening, if the wind allows.\n\n"
    before, after = make_document(text), make_document(change(text))
    assert before.text[middle:].startswith("Nobody was hurt")
    found = find_place(after, *note_place(before, middle))
    assert after.text[found:].startswith(expected)
    assert after.text.count("The next ferry to", 0, found) == 1


def test_a_place_in_a_text_that_is_no_longer_there_is_not_beyond_its_end() -> None:
    """Another text altogether."""
    before, after = make_document("A long text. " * 50), make_document("Short.")
    assert find_place(after, *note_place(before, 400)) == len(after.text)
