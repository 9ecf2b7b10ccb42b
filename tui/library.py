"""The library screen: the articles of a folder, how damaged each is, and with which it makes a pair."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from twicetold.errors import TwicetoldError
from twicetold.layout import shown
from twicetold.library import Library, Pairing
from twicetold.model import Comparison, Document
from twicetold.text.documents import make_document
from twicetold.tui.actions import Where
from twicetold.tui.bindings import find_command, key_labels, make_bindings
from twicetold.tui.engine import compare
from twicetold.tui.ledger import Ledger
from twicetold.tui.single import inspect_alone
from twicetold.tui.store import Store
from twicetold.tui.telling import count
from twicetold.widgets.article_rows import ArticleFacts, draw_article, draw_heading
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.listing import DrawnRows, Listing, Piece


class LibraryScreen(Screen[None]):
    """Lists ``library``; comparisons are made one after the other in a worker and kept for opening."""

    where = Where.LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.LIBRARY))

    chosen: reactive[int] = reactive(0)

    class Judged(Message):
        """The pair is compared, or an article without partner (``pairing`` is ``None``) is read by itself."""

        def __init__(self, number: int, pairing: Pairing | None, comparison: Comparison) -> None:
            super().__init__()
            self.number = number
            self.pairing = pairing
            self.comparison = comparison

    def __init__(self, library: Library, store: Store | None = None) -> None:
        super().__init__()
        self.library = library
        self.store = store or Store()
        self.marked: list[int] = []
        self.found: dict[tuple[int, int], Comparison] = {}
        self.damage: dict[int, float] = {}
        numbers = range(len(library.documents))
        self.partners = {number: pairing for number in numbers if (pairing := library.partner(number))}

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="heading", markup=False)
        yield Listing(id="articles").data_bind(LibraryScreen.chosen)
        yield Static(id="notes", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        title = self.query_one(TitleBar)
        title.heading = f"twicetold  {self.library.folder}"
        title.states = [count(len(self.library.documents), "article")]
        self.query_one(KeyBar).keys = key_labels(self)
        self.query_one("#notes", Static).update("\n".join(map(shown, self.library.refused[:3])))
        self.query_one("#notes").display = bool(self.library.refused)
        if self.library.pairings:
            self.chosen = self.library.pairings[0].one

    def on_resize(self) -> None:
        self.show_articles()

    def action_do(self, name: str) -> None:
        """Runs the command of an action of the table."""
        self.query_one(KeyBar).message = ""
        find_command(name)(self)

    def say(self, message: str) -> None:
        self.query_one(KeyBar).message = message

    def show_articles(self) -> None:
        width = self.size.width - 2
        self.query_one("#heading", Static).update(draw_heading(width))
        draw = partial(self._draw, width)
        self.query_one(Listing).items = DrawnRows(len(self.library.documents), draw)

    def _draw(self, width: int, number: int) -> Sequence[Piece]:
        return draw_article(self._facts(number), width)

    def _facts(self, number: int) -> ArticleFacts:
        pairing = self.partners.get(number)
        other = None if pairing is None else pairing.other if pairing.one == number else pairing.one
        found = self.found.get((pairing.one, pairing.other)) if pairing else None
        return ArticleFacts(
            document=self.library.documents[number],
            damage=self.damage.get(number),
            partner=self.library.documents[other] if other is not None else None,
            similarity=pairing.similarity if pairing else 0.0,
            conflicts=found.summary.conflicts if found else None,
            is_marked=number in self.marked,
        )

    def open_pair(self, one: int, other: int) -> None:
        documents = self.library.documents
        ledger = Ledger(self.store, (self._source(one), self._source(other)))
        self._open(documents[one], documents[other], ledger, self.found.get((one, other)))

    def open_single(self, number: int) -> None:
        document = self.library.documents[number]
        ledger = Ledger(self.store, (self._source(number), ""))
        self._open(document, make_document(""), ledger)

    def _open(self, left: Document, right: Document, ledger: Ledger, found: Comparison | None = None) -> None:
        from twicetold.tui.comparison import ComparisonScreen  # the list is on the screen before

        self.app.push_screen(ComparisonScreen(left, right, found, ledger))

    def _source(self, number: int) -> str:
        return str(self.library.paths[number].resolve())

    def on_screen_suspend(self) -> None:
        """The pair that is opened is what the machine is needed for."""
        self.workers.cancel_group(self, "analysis")

    def on_screen_resume(self) -> None:
        self.judge()

    # The worker

    @work(thread=True, exclusive=True, group="analysis")
    def judge(self) -> None:
        """Compares the proposed pairs, each article once, then reads those without partner."""
        worker = get_current_worker()
        pairs = (pair for pair in dict.fromkeys(self.partners.values()) if (pair.one, pair.other) not in self.found)
        numbers = range(len(self.library.documents))
        alone = (number for number in numbers if number not in self.partners and number not in self.damage)
        tasks: Iterator[Pairing | int] = chain(pairs, alone)
        for task in tasks:
            if worker.is_cancelled:
                return
            try:
                self.post_message(self._judge(task))
            except TwicetoldError:
                continue  # it is said again, with its reason, when the pair is opened

    def _judge(self, task: Pairing | int) -> "LibraryScreen.Judged":
        documents = self.library.documents
        if isinstance(task, int):
            return self.Judged(task, None, inspect_alone(documents[task]))
        return self.Judged(task.one, task, compare(documents[task.one], documents[task.other]))

    def on_library_screen_judged(self, message: Judged) -> None:
        summary = message.comparison.summary
        if message.pairing is None:
            self.damage[message.number] = summary.left_damage
        else:
            one, other = message.pairing.one, message.pairing.other
            self.found[one, other] = message.comparison
            self.damage[one], self.damage[other] = summary.left_damage, summary.right_damage
        self.show_articles()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        if message.index == self.chosen:
            self.action_do("open")
        self.chosen = message.index
