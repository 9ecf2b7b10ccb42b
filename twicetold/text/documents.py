"""Makes documents: from a file, or from a string."""

import hashlib
from os import PathLike
from pathlib import Path

from twicetold.errors import UnreadableInput
from twicetold.model import Document, Paragraph, Sentence, Span
from twicetold.text.datelines import find_dateline, strip_dateline
from twicetold.text.paragraphs import find_paragraphs
from twicetold.text.reading import decode, read_bytes
from twicetold.text.sentences import find_sentences

_TITLE_LENGTH = 90


def read_document(path: str | PathLike[str]) -> Document:
    """The article in a file. Raises ``UnreadableInput`` with one sentence when there is none."""
    return decode_document(read_bytes(Path(path)), Path(path).name)


def decode_document(data: bytes, name: str) -> Document:
    """The article in the bytes of a file (or of standard input) called ``name``."""
    text, encoding = decode(data, name)
    return make_document(text, name=name, encoding=encoding)


def make_document(text: str, title: str | None = None, *, name: str = "", encoding: str | None = None) -> Document:
    """The article in a string. Line ends become ``\\n``."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise UnreadableInput("The text holds NUL characters; give a text without them.")
    paragraphs = _paragraphs(text)
    bodies = [paragraph.body.quote(text) for paragraph in paragraphs]
    date, place = find_dateline(bodies)
    return Document(
        text=text,
        name=name,
        title=title or _title(bodies),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        paragraphs=paragraphs,
        date=date,
        place=place,
        encoding=encoding,
    )


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    count = 0
    for index, span in enumerate(find_paragraphs(text)):
        sentences = tuple(
            Sentence(count + position, index, found) for position, found in enumerate(find_sentences(text, span))
        )
        count += len(sentences)
        body = Span(span.start, span.start + len(span.quote(text).rstrip()))
        paragraphs.append(Paragraph(index, span, body, sentences))
    return tuple(paragraphs)


def _title(bodies: list[str]) -> str:
    """The first paragraph when it is a headline, else its first words, without the dateline."""
    if not bodies:
        return ""
    first = " ".join(strip_dateline(bodies[0]).split())
    if len(first) <= _TITLE_LENGTH:
        return first
    return first[:_TITLE_LENGTH].rsplit(" ", 1)[0] + " …"
