"""The library screen: the articles of a folder, how damaged each is, and with which it makes a pair."""

from contextlib import suppress
from functools import partial
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
from twicetold.library import Library
from twicetold.model import Comparison, Document
from twicetold.text.documents import make_document
from twicetold.tui.actions import Where
from twicetold.tui.bindings import find_command, make_bindings
from twicetold.tui.engine import compare
from twicetold.tui.keys import key_labels
from twicetold.tui.ledger import Ledger
from twicetold.tui.shelf import Shelf, Task
from twicetold.tui.single import inspect_alone
from twicetold.tui.store import Store
from twicetold.tui.telling import count
from twicetold.widgets.article_rows import draw_article, draw_heading
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.listing import DrawnRows, Listing, Piece


class LibraryScreen(Screen[None]):
    """Lists ``library``; comparisons are made one after the other in a worker and kept for opening."""

    where = Where.LIBRARY
    BINDINGS: ClassVar[list[BindingType]] = list[BindingType](make_bindings(Where.LIBRARY))

    chosen: reactive[int] = reactive(0, repaint=False)

    class Judged(Message):
        """A pair of ``documents`` is compared, or one without partner is read by itself."""

        def __init__(self, documents: tuple[Document, ...], task: Task, found: Comparison) -> None:
            super().__init__()
            self.documents = documents
            self.task = task
            self.found = found

    class Failed(Message):
        """A pair could not be compared, or an article not be read; ``reason`` says why."""

        def __init__(self, task: Task, reason: str) -> None:
            super().__init__()
            self.task = task
            self.reason = reason

    def __init__(self, library: Library, store: Store | None = None) -> None:
        super().__init__()
        self.library = library
        self.shelf = Shelf(library, store or Store())
        self.marked: list[int] = []
        self.undoing: list[tuple[str, bool]] = []

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
        self.chosen = self.shelf.last

    def tell_state(self) -> None:
        title = self.query_one(TitleBar)
        title.names = [f"twicetold  {self.library.folder}"]
        pairs = self.shelf.pairs
        done = sum((pair.one, pair.other) in self.shelf.found for pair in pairs)
        total = count(len(pairs), "pair")
        compared = [f"{done} of {total} compared" if done < len(pairs) else f"{total} compared"] if pairs else []
        title.states = [count(len(self.shelf.documents), "article"), *compared]

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
        self.query_one(Listing).items = DrawnRows(len(self.shelf.documents), draw)

    def _draw(self, width: int, number: int) -> "list[Piece]":
        return draw_article(self.shelf.facts(number, is_marked=number in self.marked), width)

    def change_articles(self, text: str, *, is_there: bool) -> bool:
        """Keeps a pasted text and chooses it, or takes it away; gives whether anything has changed."""
        if not self.shelf.change(text, is_there=is_there):
            return False
        self.workers.cancel_group(self, "analysis")
        self.marked = []
        last = len(self.shelf.documents) - 1
        self.chosen = last if is_there else min(self.chosen, last)
        self.tell_state()
        self.show_articles()
        self.judge()
        return True

    def open_pair(self, one: int, other: int) -> None:
        left, right = (self.shelf.documents[number] for number in (one, other))
        self._keep_last(one)
        self._open(left, right, self.shelf.ledger(one, other), self.shelf.found.get((one, other)))

    def open_single(self, number: int) -> None:
        self._keep_last(number)
        self._open(self.shelf.documents[number], make_document(""), self.shelf.ledger(number))

    def _open(self, left: Document, right: Document, ledger: Ledger, found: Comparison | None = None) -> None:
        from twicetold.tui.comparison import ComparisonScreen  # the list is on the screen before

        self.app.push_screen(ComparisonScreen(left, right, found, ledger))

    def _keep_last(self, number: int) -> None:
        with suppress(TwicetoldError):  # said already when the store was opened
            self.shelf.keep_last(number)

    def on_screen_suspend(self) -> None:
        """The pair that is opened is what the machine is needed for."""
        self.workers.cancel_group(self, "analysis")

    def on_screen_resume(self) -> None:
        self.shelf.recount()
        self.show_articles()
        self.judge()

    # The worker

    @property
    def is_busy(self) -> bool:
        running = (worker for worker in self.workers if worker.group == "analysis" and worker.is_running)
        return any(not worker.is_cancelled for worker in running)

    @work(thread=True, exclusive=True, group="analysis")
    def judge(self) -> None:
        """Compares the proposed pairs, each article once, then reads those without partner."""
        worker = get_current_worker()
        documents = self.shelf.documents
        for task in list(self.shelf.waiting()):
            if worker.is_cancelled:
                return
            try:
                if isinstance(task, int):
                    found = inspect_alone(documents[task])
                else:
                    found = compare(documents[task.one], documents[task.other])
            except Exception as error:  # the rim: the others are still read, with the reason in sight
                self.post_message(self.Failed(task, str(error) or type(error).__name__))
            else:
                self.post_message(self.Judged(documents, task, found))

    def on_library_screen_failed(self, message: Failed) -> None:
        self.say(f"Not read, {self.shelf.give_up(message.task)}: {message.reason}")
        self.show_articles()

    def on_library_screen_judged(self, message: Judged) -> None:
        if message.documents is self.shelf.documents:  # else the list has changed since
            self.shelf.take(message.task, message.found)
        self.tell_state()
        self.show_articles()

    def on_listing_picked(self, message: Listing.Picked) -> None:
        if message.index == self.chosen:
            self.action_do("open")
        self.chosen = message.index
