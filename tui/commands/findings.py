"""Going through the findings."""

from bisect import bisect_left
from collections.abc import Callable

from twicetold.model import Category, Finding
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.grouping import Grouping
from twicetold.tui.keys import key_of
from twicetold.tui.reading import first_span, row_near
from twicetold.tui.telling import describe_waiting
from twicetold.widgets.sidebar import Sidebar

NAMES = {Category.CONFLICT: "conflict", Category.GARBLE: "garbled passage"}


def next_finding(screen: ComparisonScreen) -> None:
    _step(screen, 1)


def previous_finding(screen: ComparisonScreen) -> None:
    _step(screen, -1)


def next_conflict(screen: ComparisonScreen) -> None:
    _step_to(screen, 1, Category.CONFLICT)


def previous_conflict(screen: ComparisonScreen) -> None:
    _step_to(screen, -1, Category.CONFLICT)


def next_garble(screen: ComparisonScreen) -> None:
    _step_to(screen, 1, Category.GARBLE)


def previous_garble(screen: ComparisonScreen) -> None:
    _step_to(screen, -1, Category.GARBLE)


def next_unjudged(screen: ComparisonScreen) -> None:
    def is_open(finding: Finding) -> bool:
        return not screen.ledger.judgement(finding.id).is_settled

    _step(screen, 1, is_open, "finding without a verdict")


def details_down(screen: ComparisonScreen) -> None:
    screen.query_one(Sidebar).scroll_details(2)


def details_up(screen: ComparisonScreen) -> None:
    screen.query_one(Sidebar).scroll_details(-2)


def choose_first(screen: ComparisonScreen) -> None:
    """Says that a finding must be chosen first."""
    if not screen.has_comparison:
        screen.say(describe_waiting(screen))
        return
    screen.say(f"Choose a finding first: {key_of(screen, 'next_finding')} goes to the next one.")


def _step_to(screen: ComparisonScreen, by: int, category: Category) -> None:
    _step(screen, by, lambda finding: finding.category is category, NAMES[category])


def _step(
    screen: ComparisonScreen, by: int, is_wanted: Callable[[Finding], bool] | None = None, name: str = "finding"
) -> None:
    """To the next wanted finding after the chosen one (or, with none chosen, after the top of the view)."""
    findings = screen.findings
    here = screen.numbers.get(screen.chosen)
    if here is None:
        here = _first_in_view(screen) - (by > 0)
    beyond = range(here + 1, len(findings)) if by > 0 else range(here - 1, -1, -1)
    around = range(here + 1) if by > 0 else range(len(findings) - 1, here - 1, -1)
    for numbers, wrapped in ((beyond, ""), (around, "Wrapped to the top." if by > 0 else "Wrapped to the end.")):
        for number in numbers:
            if is_wanted is None or is_wanted(findings[number]):
                if wrapped:
                    screen.say(wrapped)
                screen.choose(findings[number])
                return
    screen.say(f"No {name}." if screen.has_comparison else describe_waiting(screen))


def _first_in_view(screen: ComparisonScreen) -> int:
    """The number of the first finding at or after the top of the view."""
    assert screen.page is not None
    page, findings = screen.page, screen.findings
    begin = 0
    if screen.choices.grouping is Grouping.PLACE:  # then all before the paragraph at the top are above it
        begins = bisect_left(findings, screen.top_row, key=lambda finding: row_near(page, finding))
        first = row_near(page, findings[begins - 1]) if begins else 0
        begin = bisect_left(findings, first, key=lambda finding: row_near(page, finding))
    for number in range(begin, len(findings)):
        side, span = first_span(findings[number])
        if page.row_of(side, span.start) >= screen.top_row:
            return number
    return len(findings)
