"""Going through the findings."""

from twicetold.model import Category
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.reading import first_span
from twicetold.widgets.sidebar import Sidebar

NAMES = {Category.CONFLICT: "conflict", Category.GARBLE: "garbled passage", None: "finding"}


def next_finding(screen: ComparisonScreen) -> None:
    _step(screen, 1, None)


def previous_finding(screen: ComparisonScreen) -> None:
    _step(screen, -1, None)


def next_conflict(screen: ComparisonScreen) -> None:
    _step(screen, 1, Category.CONFLICT)


def previous_conflict(screen: ComparisonScreen) -> None:
    _step(screen, -1, Category.CONFLICT)


def next_garble(screen: ComparisonScreen) -> None:
    _step(screen, 1, Category.GARBLE)


def previous_garble(screen: ComparisonScreen) -> None:
    _step(screen, -1, Category.GARBLE)


def details_down(screen: ComparisonScreen) -> None:
    screen.query_one(Sidebar).scroll_details(2)


def details_up(screen: ComparisonScreen) -> None:
    screen.query_one(Sidebar).scroll_details(-2)


def _step(screen: ComparisonScreen, by: int, category: Category | None) -> None:
    """To the next finding of a category after the chosen one (or, with none chosen, after the top of the view)."""
    findings = screen.findings
    wanted = [n for n, finding in enumerate(findings) if category in (None, finding.category)]
    if not wanted:
        screen.say(f"No {NAMES[category]}." if screen.has_comparison else "Still comparing …")
        return
    here = next((n for n, finding in enumerate(findings) if finding.id == screen.chosen), None)
    if here is None:
        here = _first_in_view(screen) - (by > 0)
        beyond = [n for n in wanted if (n > here if by > 0 else n < here)]
    else:
        beyond = [n for n in wanted if (n > here if by > 0 else n < here)]
    if not beyond:
        screen.say("Wrapped to the top." if by > 0 else "Wrapped to the end.")
        beyond = wanted
    screen.choose(findings[beyond[0] if by > 0 else beyond[-1]])


def _first_in_view(screen: ComparisonScreen) -> int:
    """The number of the first finding at or after the top of the view."""
    assert screen.page is not None
    for number, finding in enumerate(screen.findings):
        side, span = first_span(finding)
        if screen.page.row_of(side, span.start) >= screen.top_row:
            return number
    return len(screen.findings)
