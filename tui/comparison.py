"""The comparison screen: puts the page, the findings and the bars on the screen, and hears what they say."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import Paste
from textual.widgets import Static

from twicetold.errors import TwicetoldError
from twicetold.layout import Kind, Line, shown
from twicetold.model import Side
from twicetold.text.documents import make_document
from twicetold.tui.actions import Where
from twicetold.tui.bindings import find_command, make_bindings
from twicetold.tui.framed import FramedScreen
from twicetold.tui.habits import recall_choices
from twicetold.tui.ledger import source_of_text
from twicetold.tui.paged import PagedScreen
from twicetold.tui.reading import count_inks, swapped
from twicetold.tui.refusing import refuse
from twicetold.tui.watching import SECONDS, Watch
from twicetold.widgets.bars import Caption, KeyBar, TitleBar
from twicetold.widgets.legend import Legend
from twicetold.widgets.overview import Overview
from twicetold.widgets.pane import Pane
from twicetold.widgets.prompt import Prompt
from twicetold.widgets.selector import Selector
from twicetold.widgets.sidebar import Sidebar

DRAWER_BELOW = 100
LEAST_SHARE = 0.25
"""Of the room for both texts, what each keeps at least."""


class WordSelector(Selector):
    """The selector with the keys of the table."""

    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.SELECTING))


class ComparisonScreen(FramedScreen):
    """Two documents side by side. ``found`` is their comparison when somebody has it already."""

    where = Where.COMPARISON
    AUTO_FOCUS = ""  # keys are the screen's, never those of a widget
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.COMPARISON))
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-middle"), (100, "-wide")]  # noqa: RUF012 (Textual declares it so)
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (15, "-low"), (30, "-high")]  # noqa: RUF012

    pasted = ""
    """The text that was pasted to make this pair, until that is undone."""

    def compose(self) -> ComposeResult:
        # The classes of this size, which Textual gives after the first layout: so nothing is styled twice.
        wide, high = self.app.size
        for size, breakpoints in ((wide, self.HORIZONTAL_BREAKPOINTS), (high, self.VERTICAL_BREAKPOINTS)):
            self.add_class(max(each for each in breakpoints if each[0] <= size)[1])
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
                            PagedScreen.page,
                            PagedScreen.top_row,
                            PagedScreen.chosen,
                            PagedScreen.runs,
                            PagedScreen.selecting,
                        )
                    yield Overview().data_bind(PagedScreen.top_row)
            yield Sidebar().data_bind(PagedScreen.chosen)
        yield Legend()
        yield Prompt()
        yield WordSelector()
        yield KeyBar()

    def on_mount(self) -> None:
        self.show_keys()
        self.choices = recall_choices(self.ledger, has_signs=self.app.theme == "mono")
        self.left_share = float(self.ledger.setting("left share") or 0.5)
        self.sidebar_width = int(self.ledger.setting("sidebar width") or 0) or None
        self.show_choices()
        self.files = Watch(self.paths.values())
        self.set_interval(SECONDS, self.look_at_files)
        if self.has_comparison and not self.ledger.pins(self.found.left, self.found.right):
            self.resume()
            self.call_after_refresh(self.greet)
        else:
            self.call_after_refresh(self.call_after_refresh, self.begin)  # once the texts are on the screen

    def begin(self) -> None:
        self.greet()
        self.analyse()

    def look_at_files(self) -> None:
        """Reads them again when they have changed; not while words are selected in what they were."""
        if self.selection is None and self.files.has_changed():
            self.action_do("reload")
        for name in self.files.find_gone():
            self.say(f"{name} is no longer there; what is shown stays.")

    # What the reader does

    def action_do(self, name: str) -> None:
        """Runs the command of an action of the table; what closes things closes the legend first."""
        legend = self.query_one(Legend)
        if name == "close" and legend.display:
            legend.hide()
            return
        self.unsay()
        why_not = refuse(self, name)
        if why_not:
            self.say(why_not)
        else:
            self.attempt(lambda: find_command(name)(self))
        self.tell_state()

    def attempt(self, do: Callable[[], object]) -> None:
        """Does something; what is wrong is said in the place of the keys."""
        try:
            do()
        except TwicetoldError as error:
            self.say(str(error))

    def beside(self, text: str) -> "ComparisonScreen":
        """The left article with a pasted text at its right."""
        right = make_document(text)
        screen = ComparisonScreen(self.comparison.left, right, ledger=self.ledger.beside(text, source_of_text(right)))
        screen.pasted = text
        return screen

    def swap_sides(self) -> None:
        """Exchanges left and right; a comparison that is still being made is begun anew."""
        place = self.place
        self.found = swapped(self.found)
        self.comparison = swapped(self.comparison)
        self.ledger.turn()
        self.search_again()
        self.page = None
        self.show_choices()
        if place:
            self.call_after_refresh(self.go_to, place.side.other, place.offset)
        if not self.has_comparison:
            self.call_after_refresh(self.call_after_refresh, self.analyse)  # once the texts are on the screen

    # Showing

    def part_panes(self, columns: int) -> None:
        """Gives the left pane so many more columns of the right one's, or fewer, and keeps that."""
        widths = [self.query_one(f"#{side}-pane").size.width for side in Side]
        least, share = LEAST_SHARE, (widths[0] + columns) / max(1, sum(widths))
        self.left_share = max(least, min(share, 1 - least))
        with suppress(TwicetoldError):
            self.ledger.keep("left share", f"{self.left_share:.3f}")
        self.show_choices()

    @property
    def seen_rows(self) -> int:
        """How many rows a pane shows."""
        return max(1, self.query_one("#left-pane").size.height)

    def show_choices(self) -> None:
        """Shows the comparison as it has been chosen; asked for after every change of either."""
        self.show_captions()
        self.query_one("#notes", Static).update(shown(" · ".join((*self.comparison.notes, *self.comparison.limits))))
        self.query_one("#notes").display = bool(self.comparison.notes or self.comparison.limits)
        self.query_one("#right-pane").display = not self.is_unified
        self.query_one("#left-pane").styles.width = f"{self.left_share}fr"
        self.query_one("#right-pane").styles.width = f"{1 - self.left_share}fr"
        sidebar = self.query_one(Sidebar)
        sidebar.display = self.choices.has_sidebar
        sidebar.styles.width = self.sidebar_cells if self.size.width >= DRAWER_BELOW else "100%"
        self.want_page()

    @property
    def text_widths(self) -> tuple[int, int]:
        """The cells that a row of text may take on either side."""
        left, right = (self.query_one(f"#{side}-pane", Pane).text_width for side in Side)
        return left, left if self.is_unified else right

    def show_page(self) -> None:
        """What stands beside the panes, which are bound to the page themselves."""
        page = self.page
        assert page is not None
        self.show_findings()
        overview = self.query_one(Overview)
        overview.page_height, overview.seen = page.height, self.seen_rows
        inks = count_inks(self.comparison, self.findings)
        overview.spots = [(page.start_of(side, index), ink, count) for (side, index, ink), count in inks.items()]
        self.tell_state()

    # What the widgets say

    def on_resize(self) -> None:
        self.show_choices()
        if self.query_one(Legend).display:
            self.show_legend()

    def on_paste(self, event: Paste) -> None:
        """What is pasted beside a single article is compared with it."""
        if not self.comparison.right.text:
            find_command("add_right")(self, event.text)

    def on_pane_resized(self) -> None:
        self.want_page()

    def on_pane_scrolled(self, message: Pane.Scrolled) -> None:
        self.show_row(self.top_row + message.rows)

    def on_overview_scrolled(self, message: Overview.Scrolled) -> None:
        self.show_row(self.top_row + message.rows)

    def on_overview_picked(self, message: Overview.Picked) -> None:
        self.show_row(message.row - self.seen_rows // 3)

    def on_prompt_opened(self) -> None:
        self.show_keys()

    def on_prompt_answered(self, message: Prompt.Answered) -> None:
        if message.answer is not None:
            about = (message.about,) if message.about else ()
            self.attempt(lambda: find_command(f"answer_{message.purpose}")(self, message.answer, *about))
        self.watch_selecting()  # the line had the keys
        self.show_keys()
        self.tell_state()

    def on_pane_parted(self, message: Pane.Parted) -> None:
        self.part_panes(message.columns)

    def on_pane_dragged(self, message: Pane.Dragged) -> None:
        find_command("draw_over")(self, message.side, message.start, message.end)

    def on_pane_clicked(self, message: Pane.Clicked) -> None:
        line: Line = message.line
        if self.selection and line.kind is Kind.TEXT:
            find_command("draw_over")(self, line.side, message.offset, message.offset)
        elif message.finding:
            self.chosen = message.finding
        elif line.kind is Kind.FOLD:
            self.unfold(line)
        elif line.kind is Kind.JUMP and line.targets:
            other = self.comparison.document(line.side.other)
            self.go_to(line.side.other, other.paragraphs[line.targets[0]].body.start)
        self.tell_state()
