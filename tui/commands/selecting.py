"""Adding a finding that was missed: its words are selected on one side or on both, then it is said what it is."""

from twicetold.layout import Kind
from twicetold.model import Side
from twicetold.tui.choosing import ChoiceScreen
from twicetold.tui.commands.correcting import find_kinds, tell_kind
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.corrections import add_missed
from twicetold.tui.keys import key_of
from twicetold.tui.selecting import Selection, begin, draw, step, step_row, turn
from twicetold.tui.telling import describe_waiting
from twicetold.widgets.selector import Selector

BRIEF = 36


def add(screen: ComparisonScreen) -> None:
    """Puts a cursor at the first word in view (or at the chosen finding)."""
    place = screen.place
    selection = begin(screen.comparison, place.side, place.offset) if place and screen.has_comparison else None
    if selection is None:
        screen.say(describe_waiting(screen) if not screen.has_comparison else "There are no words to select.")
        return
    _put(screen, selection)


def draw_over(screen: ComparisonScreen, side: Side, start: int, end: int) -> None:
    """Selects what the pointer was drawn over."""
    if screen.has_comparison:
        _put(screen, draw(screen.comparison, screen.selection, side, start, end))


def select_left(screen: ComparisonScreen) -> None:
    _step(screen, -1)


def select_right(screen: ComparisonScreen) -> None:
    _step(screen, 1)


def select_up(screen: ComparisonScreen) -> None:
    _step_row(screen, -1)


def select_down(screen: ComparisonScreen) -> None:
    _step_row(screen, 1)


def hold(screen: ComparisonScreen) -> None:
    if screen.selection:
        _put(screen, screen.selection.hold())


def select_other(screen: ComparisonScreen) -> None:
    """To the other side, at the row where one is."""
    selection = screen.selection
    if selection:
        _put(screen, turn(screen.comparison, selection, _opposite(screen, selection)))


def select_none(screen: ComparisonScreen) -> None:
    if screen.selection:
        _put(screen, screen.selection.clear())


def select_leave(screen: ComparisonScreen) -> None:
    _put(screen, None)


def select_done(screen: ComparisonScreen) -> None:
    """Asks what the selected words are, and adds the finding."""
    selection = screen.selection
    if selection is None:
        return
    kinds = find_kinds(is_both=len(selection.spans) == 2)

    def take(number: int | None) -> None:
        if number is None:
            return
        select_leave(screen)
        is_turned = screen.ledger.is_turned
        added = add_missed(screen.comparison, *kinds[number], selection.spans, is_turned)
        if added in screen.ledger.corrections:
            screen.say("That has been added already.")
            return
        screen.correct(added)
        screen.chosen = _newest(screen, selection)
        screen.say(f"Added. {key_of(screen, 'note')} writes a note on it.")

    titles = [tell_kind(*each) for each in kinds]
    screen.app.push_screen(ChoiceScreen(f"What is it? {_tell(screen, selection)}", titles), take)


def _newest(screen: ComparisonScreen, selection: Selection) -> str:
    """The id of the finding that has just been added."""
    spans = [selection.spans.get(side) for side in Side]
    return next(
        (f.id for f in reversed(screen.comparison.findings) if [*f.left, *f.right] == [s for s in spans if s]), ""
    )


def _step(screen: ComparisonScreen, by: int) -> None:
    if screen.selection:
        _put(screen, step(screen.comparison, screen.selection, by))


def _step_row(screen: ComparisonScreen, by: int) -> None:
    if screen.selection and screen.page:
        _put(screen, step_row(screen.page, screen.selection, by))


def _put(screen: ComparisonScreen, selection: Selection | None) -> None:
    """Shows the selection, and keeps its cursor in view."""
    screen.selection = selection
    screen.show_runs()
    if selection is None or screen.page is None:
        return
    screen.query_one(Selector).told = _tell(screen, selection)
    row = screen.page.row_of(selection.side, selection.cursor[selection.side].start)
    if row < screen.top_row:
        screen.show_row(row)
    elif row >= screen.top_row + screen.seen_rows:
        screen.show_row(row - screen.seen_rows + 1)


def _opposite(screen: ComparisonScreen, selection: Selection) -> int:
    """Where the chosen finding has its other words, when the cursor is on it; else where the text is on this row."""
    page, other, cursor = screen.page, selection.side.other, selection.cursor[selection.side]
    assert page is not None
    finding = screen.chosen_finding
    if finding and getattr(finding, other) and any(s.overlaps(cursor) for s in getattr(finding, selection.side)):
        start: int = getattr(finding, other)[0].start
        return start
    row = page.row_of(selection.side, cursor.start)
    for number in (*range(row, page.height), *range(row, -1, -1)):
        shown = page.row(number)
        for line in (shown.left, shown.right):
            if line and line.side is other and line.kind is Kind.TEXT:
                return line.span.start
    return 0


def _tell(screen: ComparisonScreen, selection: Selection) -> str:
    """The selected words of both sides, in one line."""
    told = []
    for side in Side if screen.comparison.right.text else (Side.LEFT,):
        span = selection.spans.get(side)
        words = " ".join(screen.comparison.document(side).quote(span).split()) if span else ""
        short = words if len(words) <= BRIEF else words[: BRIEF // 2] + "…" + words[-BRIEF // 2 :]
        told.append(f"{side} “{short}”" if words else f"{side} nothing")
    return " · ".join(told)
