"""The articles of the library: files and pasted texts, which of them make pairs, and what is known of each by now."""

from collections.abc import Iterator
from itertools import chain

from twicetold.library import Library, Pairing, add_documents
from twicetold.model import Category, Comparison, Document
from twicetold.text.documents import make_document
from twicetold.tui.ledger import Ledger, source_of_text
from twicetold.tui.store import Store
from twicetold.widgets.article_rows import ArticleFacts

Task = Pairing | int
"""What is to be read: a pair, or the number of an article without partner."""


class Shelf:
    """Articles are known by their numbers: first the files of ``library``, then what was pasted."""

    def __init__(self, library: Library, store: Store) -> None:
        self._library = library
        self.store = store
        self._damage: dict[int, float] = {}
        self._failed: set[int] = set()
        self.found: dict[tuple[int, int], Comparison] = {}
        self._conflicts: dict[tuple[int, int], int] = {}
        self._read_pasted()

    @property
    def documents(self) -> tuple[Document, ...]:
        return self._library.documents

    @property
    def folder(self) -> str:
        return str(self._library.folder.resolve())

    def partner(self, number: int) -> Pairing | None:
        """The pair that an article is proposed in."""
        return self._partners.get(number)

    @property
    def pairs(self) -> tuple[Pairing, ...]:
        """The proposed pairs, each once."""
        return tuple(dict.fromkeys(self._partners.values()))

    def ledger(self, one: int, other: int | None = None) -> Ledger:
        """What is kept of a pair, or of one article alone."""
        return Ledger(self.store, (self._source(one), self._source(other) if other is not None else ""))

    def facts(self, number: int, *, is_marked: bool) -> ArticleFacts:
        """What the list tells of an article."""
        pairing = self.partner(number)
        other = None if pairing is None else pairing.other if pairing.one == number else pairing.one
        return ArticleFacts(
            document=self.documents[number],
            damage=self._damage.get(number),
            partner=self.documents[other] if other is not None else None,
            similarity=pairing.similarity if pairing else 0.0,
            conflicts=self._conflicts.get((pairing.one, pairing.other)) if pairing else None,
            is_marked=is_marked,
            has_failed=number in self._failed,
        )

    @property
    def last(self) -> int:
        """The article that was opened last; else the first that makes a pair."""
        source = self.store.setting(f"last {self.folder}")
        first = self._library.pairings[0].one if self._library.pairings else 0
        return next((number for number in range(len(self.documents)) if self._source(number) == source), first)

    def keep_last(self, number: int) -> None:
        self.store.set(f"last {self.folder}", self._source(number))

    # Reading them

    def waiting(self) -> Iterator[Task]:
        """What has not been read: the proposed pairs, then the articles without partner."""
        pairs = (pair for pair in self.pairs if (pair.one, pair.other) not in self.found)
        numbers = range(len(self.documents))
        return chain(pairs, (n for n in numbers if n not in self._partners and n not in self._damage))

    def take(self, task: Task, found: Comparison) -> None:
        """Keeps what was found."""
        if isinstance(task, int):
            self._damage[task] = found.summary.left_damage
        else:
            self.found[task.one, task.other] = found
            self._conflicts[task.one, task.other] = self._count(task.one, task.other)
            self._damage[task.one], self._damage[task.other] = found.summary.left_damage, found.summary.right_damage

    def recount(self) -> None:
        """After a reader has judged and corrected."""
        self._conflicts = {pair: self._count(*pair) for pair in self.found}

    def _count(self, one: int, other: int) -> int:
        """The conflicts of a pair, as the reader has corrected it, without those that were dismissed."""
        ledger = self.ledger(one, other)
        corrected = ledger.adapt(self.found[one, other])
        conflicts = (finding for finding in corrected.findings if finding.category is Category.CONFLICT)
        return sum(not ledger.judgement(finding.id).is_dismissed for finding in conflicts)

    def give_up(self, task: Task) -> str:
        """Keeps that it could not be read; gives the titles."""
        numbers = (task,) if isinstance(task, int) else (task.one, task.other)
        self._failed.update(numbers)
        return " and ".join(self.documents[number].title for number in numbers)

    # Pasted texts

    def is_pasted(self, number: int) -> bool:
        return number >= len(self._library.paths)

    def change(self, text: str, *, is_there: bool) -> bool:
        """Keeps a pasted text, or takes it away; gives whether anything has changed."""
        if is_there is (text in self.store.articles(self.folder)):
            return False
        (self.store.keep_article if is_there else self.store.drop_article)(self.folder, text)
        self._read_pasted()
        self.found = {pair: found for pair, found in self.found.items() if not any(map(self.is_pasted, pair))}
        self._damage = {number: damage for number, damage in self._damage.items() if not self.is_pasted(number)}
        self._failed.clear()
        return True

    def _read_pasted(self) -> None:
        pasted = [make_document(text) for text in self.store.articles(self.folder)]
        if pasted or self.is_pasted(len(self.documents) - 1):
            self._library = add_documents(self._library, pasted)
        numbers = range(len(self.documents))
        self._partners = {number: pairing for number in numbers if (pairing := self._library.partner(number))}

    def _source(self, number: int) -> str:
        if self.is_pasted(number):
            return source_of_text(self.documents[number])
        return str(self._library.paths[number].resolve())
