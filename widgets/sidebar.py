"""The findings: the list, and everything about the one that is chosen."""

from collections.abc import Mapping, Sequence

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

    chosen: reactive[str] = reactive("")

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
        self.judgements: Mapping[str, Judged] = {}
        self.empty = ""

    def compose(self) -> ComposeResult:
        yield Listing(id="findings")
        yield Details()

    def show(
        self,
        comparison: Comparison,
        findings: Sequence[Finding],
        judgements: Mapping[str, Judged],
        chosen: str,
        empty: str,
        headings: Mapping[int, str] | None = None,
    ) -> None:
        """Shows these findings; ``empty`` is what is said when none is chosen, ``headings`` stand before findings."""
        self.comparison, self.findings, self.judgements, self.empty = comparison, findings, judgements, empty
        self._rows = []
        for number in range(len(findings)):
            self._rows += [headings[number], number] if headings and number in headings else [number]
        self.query_one(Listing).items = DrawnRows(len(self._rows), self._draw)
        self.chosen = chosen
        self._tell()

    def _draw(self, row: int) -> Sequence[Piece]:
        assert self.comparison is not None
        number = self._rows[row]
        if isinstance(number, str):
            return [(f"── {number}", "accent")]
        finding = self.findings[number]
        judged = self.judgements.get(finding.id)
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
        place = next((n for n, finding in enumerate(self.findings) if finding.id == self.chosen), -1)
        self.query_one(Listing).chosen = self._rows.index(place) if place >= 0 else -1
        details = self.query_one(Details)
        if place >= 0 and self.comparison:
            finding = self.findings[place]
            details.content = tell_finding(self.comparison, finding, self.judgements.get(finding.id))
        else:
            details.content = Content.styled(self.empty, "$foreground-muted")
