"""The library screen: the articles of a folder, how damaged each is, and with which it makes a pair."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Paste
from textual.message import Message
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from twicetold.errors import TwicetoldError
from twicetold.layout import shown
from twicetold.library import Library, Pairing, add_documents
from twicetold.model import Comparison, Document
from twicetold.text.documents import make_document
from twicetold.tui.actions import Where
from twicetold.tui.bindings import find_command, make_bindings
from twicetold.tui.engine import compare
from twicetold.tui.keys import key_labels
from twicetold.tui.ledger import Ledger, source_of_text
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

    class Failed(Message):
        """The pair could not be compared, or the article not be read; ``reason`` says why."""

        def __init__(self, task: "Pairing | int", reason: str) -> None:
            super().__init__()
            self.task = task
            self.reason = reason

    def __init__(self, library: Library, store: Store | None = None) -> None:
        super().__init__()
        self.store = store or Store()
        self.marked: list[int] = []
        self.found: dict[tuple[int, int], Comparison] = {}
        self.damage: dict[int, float] = {}
        self.failed: set[int] = set()
        self.undoing: list[tuple[str, bool]] = []
        self.library = library
        self.read_pasted()

    @property
    def folder(self) -> str:
        return str(self.library.folder.resolve())

    def is_pasted(self, number: int) -> bool:
        return number >= len(self.library.paths)

    def read_pasted(self) -> None:
        """Lists what was pasted, after the files."""
        pasted = [make_document(text) for text in self.store.articles(self.folder)]
        if pasted or len(self.library.documents) > len(self.library.paths):
            self.library = add_documents(self.library, pasted)
        numbers = range(len(self.library.documents))
        self.partners = {number: pairing for number in numbers if (pairing := self.library.partner(number))}

    def change_articles(self, text: str, *, is_there: bool) -> bool:
        """Keeps a pasted text, or takes it away, and chooses it; gives whether anything has changed."""
        if is_there is (text in self.store.articles(self.folder)):
            return False
        (self.store.keep_article if is_there else self.store.drop_article)(self.folder, text)
        self.workers.cancel_group(self, "analysis")
        self.read_pasted()
        self.found = {pair: found for pair, found in self.found.items() if not any(map(self.is_pasted, pair))}
        self.damage = {number: damage for number, damage in self.damage.items() if not self.is_pasted(number)}
        self.failed, self.marked = set(), []
        self.chosen = len(self.library.documents) - 1 if is_there else min(self.chosen, len(self.library.documents) - 1)
        self.tell_state()
        self.show_articles()
        self.judge()
        return True

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield Static(id="heading", markup=False)
        yield Listing(id="articles").data_bind(LibraryScreen.chosen)
        yield Static(id="notes", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        self.tell_state()
        self.query_one(KeyBar).keys = key_labels(self)
        self.query_one("#notes", Static).update("\n".join(map(shown, self.library.refused[:3])))
        self.query_one("#notes").display = bool(self.library.refused)
        if self.library.pairings:
            self.chosen = self.library.pairings[0].one

    def tell_state(self) -> None:
        title = self.query_one(TitleBar)
        title.heading = f"twicetold  {self.library.folder}"
        pairs = set(self.partners.values())
        done = sum((pair.one, pair.other) in self.found for pair in pairs)
        title.states = [count(len(self.library.documents), "article")]
        if pairs:
            total = count(len(pairs), "pair")
            title.states = [*title.states, f"{done} of {total} compared" if done < len(pairs) else f"{total} compared"]

    def on_resize(self) -> None:
        self.show_articles()

    def on_paste(self, event: Paste) -> None:
        find_command("add_article")(self, event.text)

    def action_do(self, name: str) -> None:
        """Runs the command of an action of the table."""
        self.query_one(KeyBar).message = ""
        try:
            find_command(name)(self)
        except TwicetoldError as error:
            self.say(str(error))

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
            has_failed=number in self.failed,
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
        if self.is_pasted(number):
            return source_of_text(self.library.documents[number])
        return str(self.library.paths[number].resolve())

    def on_screen_suspend(self) -> None:
        """The pair that is opened is what the machine is needed for."""
        self.workers.cancel_group(self, "analysis")

    def on_screen_resume(self) -> None:
        self.judge()

    # The worker

    @property
    def is_busy(self) -> bool:
        return any(
            worker.group == "analysis" and worker.is_running and not worker.is_cancelled for worker in self.workers
        )

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
            except Exception as error:  # the rim: the others are still read, with the reason in sight
                self.post_message(self.Failed(task, str(error) or type(error).__name__))

    def _judge(self, task: Pairing | int) -> "LibraryScreen.Judged":
        documents = self.library.documents
        if isinstance(task, int):
            return self.Judged(task, None, inspect_alone(documents[task]))
        return self.Judged(task.one, task, compare(documents[task.one], documents[task.other]))

    def on_library_screen_failed(self, message: Failed) -> None:
        numbers = (message.task,) if isinstance(message.task, int) else (message.task.one, message.task.other)
        self.failed.update(numbers)
        names = " and ".join(self.library.documents[number].title for number in numbers)
        self.say(f"Not read, {names}: {message.reason}")
        self.show_articles()

    def on_library_screen_judged(self, message: Judged) -> None:
        summary = message.comparison.summary
        if message.pairing is None:
            self.damage[message.number] = summary.left_damage
        else:
            one, other = message.pairing.one, message.pairing.other
            self.found[one, other] = message.comparison
            self.damage[one], self.damage[other] = summary.left_damage, summary.right_damage
        self.tell_state()
        self.show_articles()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        if message.index == self.chosen:
            self.action_do("open")
        self.chosen = message.index
