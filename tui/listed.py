"""The findings beside the page: which of them the list holds, in which order, and how wide it is."""

from contextlib import suppress
from itertools import accumulate

from twicetold.errors import TwicetoldError
from twicetold.model import Comparison, Document, Finding
from twicetold.tui.filters import fits
from twicetold.tui.grouping import flatten, group_findings
from twicetold.tui.ledger import Ledger
from twicetold.tui.paged import PagedScreen
from twicetold.tui.reading import sort_findings
from twicetold.tui.telling import describe_empty
from twicetold.widgets.overview import Overview
from twicetold.widgets.sidebar import Sidebar

SIDEBAR_WIDTHS = (28, 88)


class ListedScreen(PagedScreen):
    """``findings`` are those in the list, in its order."""

    def __init__(
        self, left: Document, right: Document, found: Comparison | None = None, ledger: Ledger | None = None
    ) -> None:
        super().__init__(left, right, found, ledger)
        self.findings: tuple[Finding, ...] = ()
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
        findings = sort_findings(self.comparison, self.page, self.choices.layers)
        groups = group_findings(tuple(filter(self._passes, findings)), self.choices.grouping, self.ledger.judgement)
        self.findings = flatten(groups)
        if self.has_comparison and all(finding.id != self.chosen for finding in self.findings):
            self.chosen = ""  # no verdict on what is not to be seen
        judgements = {finding.id: self.ledger.judgement(finding.id) for finding in self.findings}
        ends = accumulate((len(group.findings) for group in groups), initial=0)
        headings = {first: group.heading for first, group in zip(ends, groups, strict=False) if group.heading}
        empty = describe_empty(self)
        self.query_one(Sidebar).show(self.comparison, self.findings, judgements, self.chosen, empty, headings)

    def _passes(self, finding: Finding) -> bool:
        return fits(self.comparison, finding, self.ledger.judgement(finding.id), self.choices.filter)

    def on_sidebar_picked(self, message: Sidebar.Picked) -> None:
        self.choose(next(finding for finding in self.findings if finding.id == message.finding))
        self.tell_state()

    def on_overview_dragged(self, message: Overview.Dragged) -> None:
        self.widen_sidebar(-message.columns)
