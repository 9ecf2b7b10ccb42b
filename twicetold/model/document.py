"""One immutable text and the paragraphs and sentences that tile it."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from twicetold.model.span import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its trailing white space included.

    ``index`` counts through the document, ``paragraph`` is the index of the paragraph that holds it.
    """

    index: int
    paragraph: int
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, the blank lines after it included; ``body`` leaves the white space at its end out."""

    index: int
    span: Span
    body: Span
    sentences: tuple[Sentence, ...]

    def __post_init__(self) -> None:
        if not self.span.covers(self.body):
            raise ValueError(f"paragraph {self.index}: its body lies outside its span")


@dataclass(frozen=True, eq=False)
class Document:
    """One article. Paragraphs tile the text, sentences tile their paragraph.

    ``text`` has line ends as ``\\n`` and no byte-order mark; nothing else in it was changed. ``name`` is the file's
    name without its folder. ``date`` and ``place`` come from the dateline, which stays in the text. ``encoding`` is
    the one that read the file, ``None`` for a string. Two documents are equal only when they are the same object.
    """

    text: str
    name: str
    title: str
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    date: datetime.date | None = None
    place: str | None = None
    source: str | None = None
    encoding: str | None = None

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph.sentences)

    @cached_property
    def words(self) -> int:
        """The number of words, for people: runs without white space."""
        return len(self.text.split())

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]
