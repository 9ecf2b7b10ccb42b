"""Where the reader is, and the page that is read: rows, place, jumps. Draws nothing itself."""

from contextlib import suppress
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.reactive import reactive
from textual.timer import Timer

from twicetold.errors import TwicetoldError
from twicetold.layout import Line, Page, Runs, lay_out
from twicetold.model import Comparison, Document, Finding, Side, Span
from twicetold.tui.analysing import AnalysingScreen
from twicetold.tui.ledger import Ledger
from twicetold.tui.places import Place, carry
from twicetold.tui.reading import (
    Choices,
    Hits,
    Trail,
    find_by_id,
    find_folded,
    first_span,
    make_runs,
    make_view,
    mark_up,
    place_at,
)
from twicetold.tui.search import find_hits

if TYPE_CHECKING:
    from twicetold.tui.selecting import Selection

BELOW = 3
"""Rows that stay in view below a place that is gone to, so that one sees how it goes on."""
REST_SECONDS = 0.5
"""A reader who has not moved for so long is reading: the place is kept."""


class PagedScreen(AnalysingScreen):
    """The screen that is made of it gives the sizes, and shows what stands beside the page (``show_page``)."""

    page: reactive[Page | None] = reactive(None, repaint=False)
    top_row: reactive[int] = reactive(0, repaint=False)
    chosen: reactive[str] = reactive("", repaint=False)
    runs: reactive[Runs] = reactive(dict, repaint=False)
    selecting: reactive[bool] = reactive(False, repaint=False)

    def __init__(
        self, left: Document, right: Document, found: Comparison | None = None, ledger: Ledger | None = None
    ) -> None:
        super().__init__(left, right, found, ledger)
        self.choices = Choices()
        self.trail = Trail()
        self.hits: Hits = {}
        self.hit: tuple[Side, Span] | None = None
        self.selection: Selection | None = None
        self._resting: Timer | None = None
        self._page_is_wanted = False
        self._laid_out: tuple[object, ...] = ()  # what the page was made from
        self._returned: Place | None = None  # where one stopped on another day, while one is still there
        self._rows_before = 0  # how many rows were in view when the page was laid out

    @property
    def is_unified(self) -> bool:
        raise NotImplementedError

    @property
    def text_widths(self) -> tuple[int, int]:
        raise NotImplementedError

    @property
    def seen_rows(self) -> int:
        raise NotImplementedError

    def show_page(self) -> None:
        raise NotImplementedError

    def reopen(self, left: Document, right: Document) -> None:
        super().reopen(left, right)
        self.search_again()

    def search_again(self) -> None:
        """In other texts, or with the sides exchanged; what was being selected is let go."""
        search = self.choices.search
        self.hits = find_hits(self.comparison, search) if search.pattern else {}
        self.hit = self.selection = None

    # The page

    def want_page(self) -> None:
        """Has the page laid out once all that was asked for has been given its size."""
        if not self._page_is_wanted:
            self._page_is_wanted = True
            self.call_after_refresh(self.set_page)

    def set_page(self) -> None:
        """Lays the page out anew, when anything that changes it has changed, and keeps the reader's place."""
        self._page_is_wanted = False
        sizes = self.text_widths
        reasons = (self.comparison, self.choices, self.hits, self.is_unified, *sizes, self.seen_rows)
        if are_same(reasons, self._laid_out):
            return
        self._laid_out = reasons
        place = self.place
        offset = self.page.row_of(place.side, place.offset) - self.top_row if self.page and place else 0
        if place and self.page and self.page.comparison is not self.comparison:
            before, now = (each.document(place.side) for each in (self.page.comparison, self.comparison))
            place = place if before is now else carry(place, before, now)
        marks = mark_up(self.comparison, self.choices.layers)
        self.show_runs()
        folded = find_folded(self.comparison, self.choices, marks, self.hits)
        view = make_view(self.choices, marks, folded, self.is_unified)
        self.page = page = lay_out(self.comparison, *sizes, view, cell_len)
        if place and self.top_row:
            in_view = offset if offset < self.seen_rows - 1 else self.seen_rows // 3
            self.show_row(page.row_of(place.side, place.offset) - in_view)
        is_first = not self._rows_before
        self._rows_before = self.seen_rows
        if is_first:
            self.go_back_to_stop()
        self.show_page()

    def show_runs(self) -> None:
        """Highlights what is marked, found and selected."""
        runs = make_runs(mark_up(self.comparison, self.choices.layers), self.hits)
        self.selecting = self.selection is not None
        at = self.selection.spans if self.selection else dict((self.hit,) if self.hit else ())
        if at:
            from twicetold.tui.selecting import lay_over  # when something is selected or found

            runs = lay_over(runs, at)
        self.runs = runs

    # The place

    @property
    def place(self) -> Place | None:
        """Where the reader is: the chosen finding when it is in view, else the first text in view."""
        if self.page is None:
            return None
        finding = self.chosen_finding
        if finding is not None:
            side, start = self._start(finding)
            if self.top_row <= self.page.row_of(side, start) < self.top_row + self._rows_before:
                return Place(side, start)
        return place_at(self.page, self.top_row)

    @property
    def chosen_finding(self) -> Finding | None:
        return find_by_id(self.comparison).get(self.chosen) if self.chosen else None

    def show_row(self, row: int) -> None:
        """Makes ``row`` the first row in view, as far as the page allows."""
        height = self.page.height if self.page else 0
        self.top_row = max(0, min(row, height - self.seen_rows))

    def go_to(self, side: Side, offset: int) -> None:
        """Brings a place into view, a third from the top when it was not, and remembers where one came from."""
        if self.page is None:
            return
        here = place_at(self.page, self.top_row)
        row = self.page.row_of(side, offset)
        if not self.top_row + 1 <= row < self.top_row + self.seen_rows - BELOW:
            if here:
                self.trail.leave(here)
            self.show_row(row - self.seen_rows // 3)

    def go_to_finding(self, finding: Finding) -> None:
        """Brings both ends of a finding into view, with the beginning of its first paragraph where there is room."""
        if self.page is None:
            return
        ends = [(side, getattr(finding, side)[0].start) for side in Side if getattr(finding, side)]
        rows = [self.page.row_of(side, offset) for side, offset in ends]
        first, last = min(rows), max(rows)
        if self.top_row + 1 <= first and last < self.top_row + self.seen_rows - BELOW:
            return
        if here := place_at(self.page, self.top_row):
            self.trail.leave(here)
        side, offset = ends[rows.index(first)]
        begins = self.page.start_of(side, self.page.paragraph_at(side, offset))
        highest = first - 1
        lowest = min(last - self.seen_rows + BELOW + 1, highest)  # both, or the first where they are a page apart
        self.show_row(max(lowest, min(begins - 1, first - self.seen_rows // 3, highest)))

    def unfold(self, line: Line) -> None:
        """Shows the paragraphs of a fold, on both sides of it."""
        assert self.page is not None
        row, page = self.page.start_of(line.side, line.paragraph), self.page
        opened = {(side, i) for (side, _), run in page.folds.items() for i in run if page.start_of(side, i) == row}
        self.choices = self.choices._replace(unfolded=self.choices.unfolded | opened)
        self.show_choices()

    def choose(self, finding: Finding) -> None:
        self.chosen = finding.id
        self.go_to_finding(finding)
        self.keep_place()

    def adapt(self) -> None:
        """The chosen finding stays chosen: it is known by its words, as numbers change when anything else does."""
        binding = self.ledger.binding(self.chosen)
        super().adapt()
        self.chosen = self.ledger.find(binding)

    def resume(self) -> None:
        """Finds the verdicts, and the finding at which one stopped unless the reader has gone elsewhere."""
        self.adapt()
        stopped = self.ledger.stopped_at(self.comparison)
        here = place_at(self.page, self.top_row) if self.page else None
        if stopped is not None and here == self._returned and not self.chosen:
            place, self.chosen = stopped
            self.call_after_refresh(self.return_to, place)

    def go_back_to_stop(self) -> None:
        """On opening, to where one stopped; the findings come later."""
        stopped = self.ledger.stopped_at(self.comparison)
        if stopped is not None:
            self.return_to(stopped[0])
        self._returned = place_at(self.page, self.top_row) if self.page else None

    def return_to(self, place: Place) -> None:
        """Makes the row of a place the first in view."""
        if self.page:
            self.show_row(self.page.row_of(place.side, place.offset))

    def keep_place(self) -> None:
        """Remembers what is first in view, in case that this is where one stops."""
        place = place_at(self.page, self.top_row) if self.page else None
        if place and self.is_mounted:
            with suppress(TwicetoldError):  # said already when the store was opened
                finding = self.chosen if self.has_comparison else None
                self.ledger.stop_at(self.comparison.document(place.side), place, finding)

    def on_unmount(self) -> None:
        """Who leaves at once comes back to the same place as who rests."""
        self.keep_place()

    def watch_chosen(self) -> None:
        self.watch_top_row()

    def watch_top_row(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, self.keep_place)

    def _start(self, finding: Finding) -> tuple[Side, int]:
        side, span = first_span(finding)
        return side, span.start


def are_same(reasons: tuple[object, ...], before: tuple[object, ...]) -> bool:
    """Whether nothing has changed since something was made for these reasons."""
    same = (one is other or one == other for one, other in zip(reasons, before, strict=False))
    return len(reasons) == len(before) and all(same)
