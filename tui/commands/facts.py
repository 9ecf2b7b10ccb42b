"""The fact table: opening it, going through it, going from it to the text."""

from twicetold.model import Untold
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.tui.facts_shown import Which
from twicetold.tui.places import Place, carry
from twicetold.tui.telling import describe_waiting


def facts(screen: ComparisonScreen) -> None:
    listed = screen.comparison

    def go(place: Place | None) -> None:
        if place:
            before, now = (each.document(place.side) for each in (listed, screen.comparison))
            there = place if before is now else carry(place, before, now)  # a file may have changed meanwhile
            screen.go_to(there.side, there.offset)

    if screen.has_comparison:
        screen.app.push_screen(FactsScreen(screen.comparison), go)
    else:
        screen.say(describe_waiting(screen))


def fact_down(screen: FactsScreen) -> None:
    screen.choose(screen.chosen + 1)


def fact_up(screen: FactsScreen) -> None:
    screen.choose(screen.chosen - 1)


def fact_top(screen: FactsScreen) -> None:
    screen.choose(0)


def fact_bottom(screen: FactsScreen) -> None:
    screen.choose(len(screen.rows) - 1)


def facts_shown(screen: FactsScreen) -> None:
    """The next sort of answer that there is."""
    order = list(Which)
    here = order.index(screen.which)
    following = [*order[here + 1 :], *order[: here + 1]]
    screen.show(next(which for which in following if screen.rows_of(which) or which is Which.ALL))


def go_to_fact(screen: FactsScreen) -> None:
    if screen.rows:
        row = screen.rows[screen.chosen]
        told = row if isinstance(row, Untold) else row.claim
        screen.dismiss(Place(told.side, told.span.start))


def untold(screen: FactsScreen) -> None:
    screen.show(Which.ALL if screen.which is Which.UNTOLD else Which.UNTOLD)


def close_facts(screen: FactsScreen) -> None:
    screen.dismiss(None)
