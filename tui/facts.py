"""The fact table: every claim of both sides with the answer of the other; Enter goes to the place.

The same keys go through what only one side tells, the weightiest first.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from twicetold.layout.facts import Fact
from twicetold.model import Comparison, Untold
from twicetold.tui.actions import Where
from twicetold.tui.bindings import find_command, make_bindings
from twicetold.tui.facts_shown import Which
from twicetold.tui.keys import key_labels
from twicetold.tui.places import Place
from twicetold.tui.telling import count
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.fact_rows import draw_heading, draw_row, explain_row, find_facts
from twicetold.widgets.listing import DrawnRows, Listing

OF_TWO = ("untold", "facts_shown")
"""What can only be asked about two articles."""


class FactsScreen(Screen[Place | None]):
    """Gives the place that was chosen, or ``None``."""

    where = Where.FACTS
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.FACTS))

    chosen: reactive[int] = reactive(0, repaint=False)

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison
        self.facts = find_facts(comparison)
        self.untold = comparison.untold
        self.is_alone = not comparison.right.text
        self.which = Which.ALL

    @property
    def rows(self) -> tuple[Fact | Untold, ...]:
        return self.rows_of(self.which)

    def rows_of(self, which: Which) -> tuple[Fact | Untold, ...]:
        """What would be listed."""
        return self.untold if which is Which.UNTOLD else tuple(fact for fact in self.facts if which.lists(fact))

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="heading", markup=False)
        yield Listing(id="facts").data_bind(FactsScreen.chosen)
        yield KeyBar()

    def on_mount(self) -> None:
        labels = key_labels(self)
        self.query_one(KeyBar).keys = [each for each in labels if not (self.is_alone and each[2] in OF_TWO)]

    def show(self, which: Which) -> None:
        """Lists only these; one stays at the fact one was at, if it is still there."""
        here = self.rows[self.chosen] if self.rows else None
        self.which = which
        self.chosen = self.rows.index(here) if here in self.rows else 0
        self.show_facts()
        self.tell_state()

    def tell_state(self) -> None:
        title = self.query_one(TitleBar)
        which = () if self.is_alone else (str(self.which),)
        title.names = [" · ".join(("Facts", *which, count(len(self.rows), "fact")))]
        title.states = list(explain_row(self.rows[self.chosen], is_alone=self.is_alone)) if self.rows else []

    def on_resize(self) -> None:
        self.show_facts()
        self.tell_state()

    def show_facts(self) -> None:
        width, rows = self.size.width - 2, self.rows
        self.query_one("#heading", Static).update(draw_heading(width, is_alone=self.is_alone))
        self.query_one(Listing).items = DrawnRows(
            len(rows), lambda number: draw_row(self.comparison, rows[number], width, is_alone=self.is_alone)
        )

    def watch_chosen(self) -> None:
        if self.is_mounted:
            self.tell_state()

    def say(self, message: str) -> None:
        self.query_one(KeyBar).message = message

    def action_do(self, name: str) -> None:
        self.query_one(KeyBar).message = ""
        if self.is_alone and name in OF_TWO:
            self.say("There is only one article here: nothing answers its facts.")
        else:
            find_command(name)(self)

    def choose(self, number: int) -> None:
        self.chosen = max(0, min(number, len(self.rows) - 1))

    def on_listing_picked(self, message: Listing.Picked) -> None:
        if message.index == self.chosen:
            self.action_do("go_to_fact")
        self.chosen = message.index
