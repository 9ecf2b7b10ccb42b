"""The findings: the list, and everything about the one that is chosen."""

from collections.abc import Callable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive

from twicetold.model import Comparison, Finding
from twicetold.widgets.details import Details
from twicetold.widgets.finding_text import Judged, list_finding, tell_finding
from twicetold.widgets.listing import DrawnRows, Listing, Piece


class Sidebar(Vertical):
    """``findings`` are those in the list, in its order; ``chosen`` is the id of one of them, or empty."""

    DEFAULT_CSS = """
    Sidebar {
        background: $surface;
        Listing { height: 40%; min-height: 3; }
        Details { border-top: solid $primary-muted; }
    }
    """

    chosen: reactive[str] = reactive("", repaint=False)

    class Picked(Message):
        """A finding was clicked; ``finding`` is its id."""

        def __init__(self, finding: str) -> None:
            super().__init__()
            self.finding = finding

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.findings: Sequence[Finding] = ()
        self._rows: list[str | int] = []  # a heading, or the number of a finding
        self.comparison: Comparison | None = None
        self._row_of: dict[str, int] = {}
        self._has_headings = False
        self.judge: Callable[[str], Judged] | None = None
        self.empty = ""

    def compose(self) -> ComposeResult:
        yield Listing(id="findings")
        yield Details()

    def show(
        self,
        comparison: Comparison,
        findings: Sequence[Finding],
        judge: Callable[[str], Judged],
        chosen: str,
        empty: str,
        headings: Mapping[int, str] | None = None,
    ) -> None:
        """Shows these findings, with what the reader has judged of the one with an id; ``empty`` is what is said when
        none is chosen, ``headings`` stand before findings."""
        if findings is not self.findings or headings or self._has_headings:
            self._rows = []
            for number in range(len(findings)):
                self._rows += [headings[number], number] if headings and number in headings else [number]
            self._row_of = {findings[each].id: row for row, each in enumerate(self._rows) if isinstance(each, int)}
        self._has_headings = bool(headings)
        self.comparison, self.findings, self.judge, self.empty = comparison, findings, judge, empty
        self.query_one(Listing).items = DrawnRows(len(self._rows), self._draw)
        self.chosen = chosen
        self._tell()

    def _draw(self, row: int) -> Sequence[Piece]:
        assert self.comparison is not None
        number = self._rows[row]
        if isinstance(number, str):
            return [(f"── {number}", "accent")]
        finding = self.findings[number]
        judged = self.judge(finding.id) if self.judge else None
        width = self.query_one(Listing).size.width - 1
        return list_finding(self.comparison, finding, judged.sign if judged else "  ", width)

    def scroll_details(self, rows: int) -> None:
        self.query_one(Details).scroll_rows(rows)

    def on_listing_picked(self, message: Listing.Picked) -> None:
        message.stop()
        number = self._rows[message.index]
        if not isinstance(number, str):
            self.post_message(self.Picked(self.findings[number].id))

    def watch_chosen(self) -> None:
        if self.is_mounted:
            self._tell()

    def _tell(self) -> None:
        row = self._row_of.get(self.chosen, -1)
        self.query_one(Listing).chosen = row
        details = self.query_one(Details)
        if row >= 0 and self.comparison and self.judge:
            finding = self.findings[int(self._rows[row])]
            details.content = tell_finding(self.comparison, finding, self.judge(finding.id))
        else:
            details.content = Content.styled(self.empty, "$foreground-muted")
