"""The comparison screen: owns where the reader is and what is shown; the commands change it, the widgets draw it."""

from contextlib import suppress
from dataclasses import replace
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.timer import Timer
from textual.widgets import Static

from twicetold.errors import TwicetoldError
from twicetold.layout import Kind, Line, Page, Runs, lay_out
from twicetold.model import Comparison, Document, Finding, Side
from twicetold.tui.actions import Where
from twicetold.tui.analysing import AnalysingScreen
from twicetold.tui.bindings import find_command, key_labels, make_bindings
from twicetold.tui.filters import fits
from twicetold.tui.ledger import Ledger
from twicetold.tui.reading import (
    LAYERS,
    Choices,
    Hits,
    Place,
    Trail,
    find_folded,
    first_span,
    make_runs,
    make_view,
    mark_up,
    place_at,
    row_near,
    sort_findings,
    swapped,
)
from twicetold.tui.telling import describe_document, describe_empty, describe_states
from twicetold.widgets.bars import Caption, KeyBar, TitleBar
from twicetold.widgets.listing import Listing
from twicetold.widgets.overview import Overview
from twicetold.widgets.pane import Pane
from twicetold.widgets.prompt import Prompt
from twicetold.widgets.sidebar import Sidebar

ONE_PANE_BELOW = 60
DRAWER_BELOW = 100
SIDEBAR_WIDTHS = (28, 88)
REST_SECONDS = 0.5
"""A reader who has not moved for so long is reading: the place is kept."""


class ComparisonScreen(AnalysingScreen):
    """Two documents side by side. ``found`` is their comparison when somebody has it already."""

    where = Where.COMPARISON
    AUTO_FOCUS = ""  # keys are the screen's, never those of a widget
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.COMPARISON))
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]  # noqa: RUF012 (Textual declares it so)
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012

    page: reactive[Page | None] = reactive(None)
    top_row: reactive[int] = reactive(0)
    chosen: reactive[str] = reactive("")
    runs: reactive[Runs] = reactive(dict)

    def __init__(
        self, left: Document, right: Document, found: Comparison | None = None, ledger: Ledger | None = None
    ) -> None:
        super().__init__(left, right, found, ledger)
        self.choices = Choices()
        self.trail = Trail()
        self.hits: Hits = {}
        self.hit: tuple[int, Side, int] | None = None
        self.findings: tuple[Finding, ...] = ()
        self.sidebar_width: int | None = None
        self._resting: Timer | None = None
        self._page_is_wanted = False
        self._laid_out: tuple[object, ...] = ()  # what the page was made from
        self._rows_before = 0  # how many rows were in view when the page was laid out

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="notes", markup=False)
        with Horizontal(id="body"):
            with Vertical(id="texts"):
                with Horizontal(id="captions"):
                    yield Caption(id="left-caption")
                    yield Caption(id="right-caption")
                with Horizontal(id="panes"):
                    for side in Side:
                        yield Pane(side, id=f"{side}-pane").data_bind(
                            ComparisonScreen.page,
                            ComparisonScreen.top_row,
                            ComparisonScreen.chosen,
                            ComparisonScreen.runs,
                        )
                    yield Overview().data_bind(ComparisonScreen.top_row)
            yield Sidebar().data_bind(ComparisonScreen.chosen)
        yield Prompt()
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(KeyBar).keys = key_labels(self)
        self.choices = replace(
            self.choices,
            has_signs=self.app.theme == "mono",
            has_sidebar=self.ledger.setting("sidebar") != "hidden",
        )
        self.sidebar_width = int(self.ledger.setting("sidebar width") or 0) or None
        self.show_choices()
        if not self.ledger.setting("greeted"):
            self.say("New here? ? tells the keys and what the marks mean.")
            with suppress(TwicetoldError):
                self.ledger.keep("greeted", "yes")
        if self.has_comparison and not self.ledger.pins(self.found.left, self.found.right):
            self.resume()
        else:
            self.call_after_refresh(self.analyse)  # the texts first

    # What the reader does

    def action_do(self, name: str) -> None:
        """Runs the command of an action of the table."""
        self.unsay()
        try:
            find_command(name)(self)
        except TwicetoldError as error:
            self.say(str(error))
        self.tell_state()

    # Coming back

    def resume(self) -> None:
        """Finds the verdicts, and goes to where one stopped unless the reader has gone elsewhere."""
        self.adapt()
        stopped = self.ledger.stopped_at()
        if stopped is not None and self.top_row == 0 and not self.chosen:
            is_left, start, self.chosen = stopped
            self.call_after_refresh(self.go_to, Side.LEFT if is_left else Side.RIGHT, start)

    def keep_place(self) -> None:
        """Remembers where the reader is, in case that this is where one stops."""
        place = self.place
        if place and self.has_comparison and self.is_mounted:
            with suppress(TwicetoldError):  # said already when the store was opened
                self.ledger.stop_at(place.side is Side.LEFT, place.offset, self.chosen)

    def watch_top_row(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST_SECONDS, self.keep_place)

    def swap_sides(self) -> None:
        """Exchanges left and right; a comparison that is still being made is begun anew."""
        place = self.place
        self.found = swapped(self.found)
        self.comparison = swapped(self.comparison)
        self.ledger.turn()
        self.page = None
        self.show_choices()
        if place:
            self.call_after_refresh(self.go_to, place.side.other, place.offset)
        if not self.has_comparison:
            self.call_after_refresh(self.analyse)  # the texts first

    # Showing

    @property
    def is_unified(self) -> bool:
        if not self.comparison.right.text:
            return True
        if self.choices.is_unified is not None:
            return self.choices.is_unified
        return self.size.width < ONE_PANE_BELOW

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

    @property
    def seen_rows(self) -> int:
        """How many rows a pane shows."""
        return max(1, self.query_one("#left-pane").size.height)

    def show_choices(self) -> None:
        """Shows the comparison as it has been chosen; asked for after every change of either."""
        for side in Side:
            caption = self.query_one(f"#{side}-caption", Caption)
            caption.title = self.comparison.document(side).title
            caption.facts = describe_document(self.comparison, side)
            caption.set_class(self.size.height < 30, "-short")
        self.query_one("#notes", Static).update(" · ".join((*self.comparison.notes, *self.comparison.limits)))
        self.query_one("#notes").display = bool(self.comparison.notes or self.comparison.limits)
        for part in ("#right-pane", "#right-caption"):
            self.query_one(part).display = not self.is_unified
        sidebar = self.query_one(Sidebar)
        sidebar.display = self.choices.has_sidebar
        sidebar.styles.width = self.sidebar_cells if self.size.width >= DRAWER_BELOW else "100%"
        self.want_page()

    def want_page(self) -> None:
        """Has the page laid out once all that was asked for has been given its size."""
        if not self._page_is_wanted:
            self._page_is_wanted = True
            self.call_after_refresh(self.set_page)

    def set_page(self) -> None:
        """Lays the page out anew, when anything that changes it has changed, and keeps the reader's place."""
        self._page_is_wanted = False
        sizes = [self.query_one(f"#{side}-pane", Pane).text_width for side in Side]
        reasons = (self.comparison, self.choices, self.hits, self.is_unified, *sizes, self.seen_rows)
        if self._laid_out and all(
            one is other or one == other for one, other in zip(reasons, self._laid_out, strict=True)
        ):
            return
        self._laid_out = reasons
        place = self.place
        offset = self.page.row_of(place.side, place.offset) - self.top_row if self.page and place else 0
        marks = mark_up(self.comparison, self.choices.layers)
        self.runs = make_runs(marks, self.hits)
        folded = find_folded(self.comparison, self.choices, marks, self.hits)
        view = make_view(self.choices, marks, folded, self.is_unified)
        right = sizes[0] if self.is_unified else sizes[1]
        self.page = page = lay_out(self.comparison, sizes[0], right, view, cell_len)
        if place and self.top_row:
            in_view = offset if offset < self.seen_rows - 1 else self.seen_rows // 3
            self.show_row(page.row_of(place.side, place.offset) - in_view)
        self.show_findings()
        self._rows_before = self.seen_rows
        overview = self.query_one(Overview)
        overview.page_height, overview.seen = page.height, self.seen_rows
        overview.spots = [(row_near(page, finding), LAYERS[finding.category]) for finding in self.findings]
        self.tell_state()

    def show_findings(self) -> None:
        """Lists the findings with what was judged."""
        if self.page is None:
            return
        findings = sort_findings(self.comparison, self.page, self.choices.layers)
        self.findings = tuple(f for f in findings if self._passes(f))
        judgements = {finding.id: self.ledger.judgement(finding.id) for finding in self.findings}
        self.query_one(Sidebar).show(self.comparison, self.findings, judgements, self.chosen, describe_empty(self))

    def _passes(self, finding: Finding) -> bool:
        return fits(self.comparison, finding, self.ledger.judgement(finding.id), self.choices.filter)

    def _start(self, finding: Finding) -> tuple[Side, int]:
        side, span = first_span(finding)
        return side, span.start

    def tell_state(self) -> None:
        title = self.query_one(TitleBar)
        names = [document.name or document.title for document in (self.comparison.left, self.comparison.right)]
        title.heading = " ⇄ ".join(filter(None, names))
        title.states = describe_states(self)

    def say(self, message: str) -> None:
        """A message in the place of the keys, until the next key or for a while."""
        self.query_one(KeyBar).message = message

    def unsay(self) -> None:
        self.query_one(KeyBar).message = ""

    # Moving

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
        return next((finding for finding in self.comparison.findings if finding.id == self.chosen), None)

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
        if not self.top_row + 1 <= row < self.top_row + self.seen_rows - 3:
            if here:
                self.trail.leave(here)
            self.show_row(row - self.seen_rows // 3)

    def unfold(self, line: Line) -> None:
        """Shows the paragraphs of a fold, on both sides of it."""
        assert self.page is not None
        row, page = self.page.start_of(line.side, line.paragraph), self.page
        opened = {(side, i) for (side, _), run in page.folds.items() for i in run if page.start_of(side, i) == row}
        self.choices = replace(self.choices, unfolded=self.choices.unfolded | opened)
        self.show_choices()

    def choose(self, finding: Finding) -> None:
        self.chosen = finding.id
        self.keep_place()
        self.go_to(*self._start(finding))

    # What the widgets say

    def on_resize(self) -> None:
        self.show_choices()

    def on_pane_resized(self) -> None:
        self.want_page()

    def on_pane_scrolled(self, message: Pane.Scrolled) -> None:
        self.show_row(self.top_row + message.rows)

    def on_overview_scrolled(self, message: Overview.Scrolled) -> None:
        self.show_row(self.top_row + message.rows)

    def on_overview_dragged(self, message: Overview.Dragged) -> None:
        self.widen_sidebar(-message.columns)

    def on_overview_picked(self, message: Overview.Picked) -> None:
        self.show_row(message.row - self.seen_rows // 3)

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        if message.answer is not None:
            try:
                find_command(f"answer_{message.purpose}")(self, message.answer)
            except TwicetoldError as error:
                self.say(str(error))
        self.tell_state()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        self.choose(self.findings[message.index])
        self.tell_state()

    def on_pane_clicked(self, message: Pane.Clicked) -> None:
        line: Line = message.line
        if message.finding:
            self.chosen = message.finding
        elif line.kind is Kind.FOLD:
            self.unfold(line)
        elif line.kind is Kind.JUMP and line.targets:
            other = self.comparison.document(line.side.other)
            self.go_to(line.side.other, other.paragraphs[line.targets[0]].body.start)
        self.tell_state()
