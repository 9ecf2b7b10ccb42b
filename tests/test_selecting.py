"""Selecting words by keys: what each key makes of the selection, on texts with signs, marks and empty sides."""

from dataclasses import replace

import pytest
from rich.color import Color
from rich.style import Style

from tests.actions.pressing import press
from tests.tellings import LEFT, make_comparison
from twicetold.layout import Ink, Order, View, lay_out
from twicetold.layout.marks import Mark, find_runs
from twicetold.model import Comparison, Side, Span
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.selecting import Selection, begin, lay_over, step, step_row, turn
from twicetold.widgets.pane import Pane


def at(comparison: Comparison, words: str) -> Selection:
    selection = begin(comparison, Side.LEFT, LEFT.index(words))
    assert selection
    return selection


def told(comparison: Comparison, selection: Selection) -> dict[Side, str]:
    return {side: comparison.document(side).quote(span) for side, span in selection.spans.items()}


def test_the_cursor_goes_by_words_and_signs() -> None:
    """Dashes, brackets and full stops are steps of their own; at the ends the cursor stays."""
    comparison = make_comparison()
    selection = at(comparison, "Okafor [reg")
    seen = []
    for _ in range(4):
        seen.append(told(comparison, selection)[Side.LEFT])
        selection = step(comparison, selection, 1)
    assert seen == ["Okafor", "[", "registered", "in"]
    for _ in range(4):
        selection = step(comparison, selection, -1)
    assert told(comparison, selection) == {Side.LEFT: "Okafor"}
    first = at(comparison, "Ferry runs")
    assert step(comparison, first, -1) == first


def test_what_is_held_grows_in_both_directions() -> None:
    """From the word where it began to the cursor; held again, it is only the cursor."""
    comparison = make_comparison()
    selection = at(comparison, "212 passengers").hold()
    assert told(comparison, step(comparison, selection, 1)) == {Side.LEFT: "212 passengers"}
    assert told(comparison, step(comparison, selection, -1)) == {Side.LEFT: "with 212"}
    assert told(comparison, step(comparison, selection, 1).hold()) == {Side.LEFT: "passengers"}


def test_both_sides_have_a_selection_of_their_own() -> None:
    """Turning to the other side keeps this one; a side that is emptied gives the cursor back."""
    comparison = make_comparison()
    selection = turn(comparison, at(comparison, "212").hold(), 0)
    assert told(comparison, selection) == {Side.LEFT: "212", Side.RIGHT: "Okafor"}
    assert turn(comparison, selection, 0).side is Side.LEFT
    assert told(comparison, selection.clear()) == {Side.LEFT: "212"}
    assert selection.clear().clear() == selection.clear()


@pytest.mark.parametrize("unified", [False, True])
@pytest.mark.parametrize("order", Order)
def test_rows_keep_to_their_side(order: Order, unified: bool) -> None:
    """Down and up through the whole page the cursor never lands on the other text, and never stands still midway."""
    comparison = make_comparison()
    page = lay_out(comparison, 34, 34, View(order=order, unified=unified))
    selection = begin(comparison, Side.RIGHT, 0)
    assert selection
    rows = []
    for _ in range(page.height):
        rows.append(page.row_of(Side.RIGHT, selection.cursor[Side.RIGHT].start))
        selection = step_row(page, selection, 1)
    assert len(set(rows)) > 8
    assert rows == sorted(rows)
    for _ in range(page.height):
        selection = step_row(page, selection, -1)
    assert selection.cursor[Side.RIGHT].start < 20 or order is Order.LEFT


def test_a_text_without_words_has_no_cursor() -> None:
    """Nothing is selected where there is nothing."""
    comparison = replace(make_comparison(), right=make_document(""))
    assert begin(comparison, Side.RIGHT, 0) is None
    assert turn(comparison, at(comparison, "212"), 0).side is Side.LEFT


@pytest.mark.parametrize("span", [Span(0, 3), Span(4, 8), Span(2, 30), Span(10, 12), Span(15, 40), Span(25, 26)])
def test_the_selection_lies_over_the_runs(span: Span) -> None:
    """Runs still do not overlap, cover what they covered, and every selected place says so."""
    runs = find_runs(
        [Mark(Span(2, 6), Ink.EDIT), Mark(Span(10, 20), Ink.GARBLE, "g1"), Mark(Span(24, 28), Ink.CONFLICT)]
    )
    laid = lay_over({Side.LEFT: runs, Side.RIGHT: ()}, {Side.LEFT: span})[Side.LEFT]
    inks = {place: run.inks for run in laid for place in range(run.span.start, run.span.end)}
    before = {place: run.inks for run in runs for place in range(run.span.start, run.span.end)}
    assert sum(len(run.span) for run in laid) == len(inks)
    for place in {*inks, *before, *range(span.start, span.end)}:
        selected = (Ink.HIT,) if span.start <= place < span.end else ()
        assert inks.get(place, ()) == (*selected, *before.get(place, ()))


async def test_without_colour_only_what_is_selected_stands_out() -> None:
    """The chosen finding is turned round again when the selection is let go."""
    comparison = make_comparison()
    screen = ComparisonScreen(comparison.left, comparison.right, comparison)
    async with TwicetoldApp(screen, "mono").run_test(size=(120, 40)) as pilot:
        pane = screen.query_one("#left-pane", Pane)

        def stands_out(style: Style | None) -> bool:
            return bool(style and (style.reverse or style.bgcolor == Color.parse("#ffffff")))

        def turned_round() -> str:
            strips = [pane.render_line(y) for y in range(pane.size.height)]
            return "".join(each.text for strip in strips for each in strip if stands_out(each.style))

        await press(pilot, "next_finding")
        assert turned_round() == "!212 passengers!"
        await press(pilot, "add")
        await pilot.press("right")
        assert turned_round() == "passengers!"
        await pilot.press("escape")
        await pilot.pause()
        assert turned_round() == "!212 passengers!"
