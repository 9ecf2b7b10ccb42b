"""The fact table: every claim of both sides with the answer of the other; Enter goes to the place.

A key turns it over: what only one side tells, the weightiest first.
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
from twicetold.tui.keys import key_labels
from twicetold.tui.reading import Place
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.fact_rows import draw_heading, draw_row, explain_row, find_facts
from twicetold.widgets.listing import DrawnRows, Listing


class FactsScreen(Screen[Place | None]):
    """Gives the place that was chosen, or ``None``."""

    where = Where.FACTS
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.FACTS))

    chosen: reactive[int] = reactive(0)
    is_untold: reactive[bool] = reactive(False)

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.facts = find_facts(comparison)
        self.untold = comparison.untold

    @property
    def rows(self) -> tuple[Fact, ...] | tuple[Untold, ...]:
        return self.untold if self.is_untold else self.facts

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="heading", markup=False)
        yield Listing(id="facts").data_bind(FactsScreen.chosen)
        yield KeyBar()

    def on_mount(self) -> None:
        self.query_one(KeyBar).keys = key_labels(self)
        self._tell_what()

    def on_resize(self) -> None:
        self._draw()

    def watch_is_untold(self) -> None:
        if self.is_mounted:
            self.chosen = 0
            self._tell_what()
            self._draw()

    def _tell_what(self) -> None:
        title = self.query_one(TitleBar)
        title.heading = "Told by one side only" if self.is_untold else "Facts of both articles"
        kept = f"{len(self.untold)} told by one side only"
        title.states = (
            [kept] if self.is_untold else [f"{len(self.facts)} facts" if self.facts else "no facts found", kept]
        )

    def _draw(self) -> None:
        width, rows = self.size.width - 2, self.rows
        self.query_one("#heading", Static).update(draw_heading(width))
        self.query_one(Listing).items = DrawnRows(len(rows), lambda number: draw_row(rows[number], width))

    def watch_chosen(self) -> None:
        if self.is_mounted and self.rows:
            self.query_one(TitleBar).states = list(explain_row(self.rows[self.chosen]))

    def say(self, message: str) -> None:
        self.query_one(KeyBar).message = message

    def action_do(self, name: str) -> None:
        find_command(name)(self)

    def choose(self, number: int) -> None:
        self.chosen = max(0, min(number, len(self.rows) - 1))

    def on_listing_picked(self, message: Listing.Picked) -> None:
        if message.index == self.chosen:
            self.action_do("go_to_fact")
        self.chosen = message.index
