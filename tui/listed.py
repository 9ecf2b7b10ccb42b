"""The findings beside the page: which of them the list holds, in which order, and how wide it is."""

from contextlib import suppress
from itertools import accumulate

from twicetold.errors import TwicetoldError
from twicetold.layout import Page
from twicetold.model import Comparison, Document, Finding
from twicetold.tui.filters import fits
from twicetold.tui.grouping import Grouping, flatten, group_findings
from twicetold.tui.ledger import Ledger
from twicetold.tui.paged import PagedScreen, are_same
from twicetold.tui.reading import sort_findings
from twicetold.tui.telling import describe_empty
from twicetold.widgets.overview import Overview
from twicetold.widgets.sidebar import Sidebar

SIDEBAR_WIDTHS = (28, 88)


class ListedScreen(PagedScreen):
    """``findings`` are those in the list, in its order, and ``numbers`` their places there; ``shown`` are those of the
    layers that are on, in reading order."""

    def __init__(
        self, left: Document, right: Document, found: Comparison | None = None, ledger: Ledger | None = None
    ) -> None:
        super().__init__(left, right, found, ledger)
        self.findings: tuple[Finding, ...] = ()
        self.shown: tuple[Finding, ...] = ()
        self.numbers: dict[str, int] = {}
        self._numbers_shown: dict[str, int] = {}
        self._headings: dict[int, str] = {}
        self._sorted_for: tuple[object, ...] = ()  # what the findings were sorted by
        self.sidebar_width: int | None = None
        self.left_share = 0.5

    @property
    def sidebar_cells(self) -> int:
        """The width of the sidebar: the reader's, or a part of the screen."""
        least, most = SIDEBAR_WIDTHS
        return self.sidebar_width or max(least, min(self.size.width * 3 // 10, most // 2 + 4))

    def widen_sidebar(self, by: int) -> None:
        """Gives the findings so many more columns, or fewer, and keeps that for the next session."""
        least, most = SIDEBAR_WIDTHS
        self.sidebar_width = max(least, min(self.sidebar_cells + by, most, self.size.width // 2))
        with suppress(TwicetoldError):
            self.ledger.keep("sidebar width", str(self.sidebar_width))
        self.show_choices()

    def show_findings(self) -> None:
        """Lists the findings with what was judged."""
        if self.page is None:
            return
        self._list_findings(self.page)
        if self.has_comparison and self.chosen not in self.numbers:
            self.chosen = ""  # no verdict on what is not to be seen
        judge, empty = self.ledger.judgement, describe_empty(self)
        self.query_one(Sidebar).show(self.comparison, self.findings, judge, self.chosen, empty, self._headings)

    def _list_findings(self, page: Page) -> None:
        """A list of a hundred thousand stays as it is while nothing asks for another."""
        reasons = (self.comparison, self.choices.layers, page.blocks, page.folds)
        if not are_same(reasons, self._sorted_for):
            self._sorted_for = reasons
            self.shown = sort_findings(self.comparison, page, self.choices.layers)
            self._numbers_shown = _number(self.shown)
        listed, self._headings = self.shown, {}
        if self.choices.filter or self.choices.grouping is not Grouping.PLACE:
            passing = tuple(filter(self._passes, self.shown))
            groups = group_findings(passing, self.choices.grouping, self.ledger.judgement)
            ends = accumulate((len(group.findings) for group in groups), initial=0)
            self._headings = {first: group.heading for first, group in zip(ends, groups, strict=False) if group.heading}
            listed = flatten(groups)
        if listed is not self.findings:
            self.findings = listed
            self.numbers = self._numbers_shown if listed is self.shown else _number(listed)

    @property
    def is_judged(self) -> bool:
        """Whether every finding of the layers that are on has a verdict."""
        return self.ledger.count_judged(self._numbers_shown) == len(self.shown)

    def _passes(self, finding: Finding) -> bool:
        return fits(self.comparison, finding, self.ledger.judgement(finding.id), self.choices.filter)

    def on_sidebar_picked(self, message: Sidebar.Picked) -> None:
        self.choose(self.findings[self.numbers[message.finding]])
        self.tell_state()

    def on_overview_dragged(self, message: Overview.Dragged) -> None:
        self.widen_sidebar(-message.columns)


def _number(findings: tuple[Finding, ...]) -> dict[str, int]:
    """The place of each finding in the list, by its id."""
    return {finding.id: number for number, finding in enumerate(findings)}
