"""The texts of a session: exchanged, or another one beside the left."""

from pathlib import Path

from twicetold.errors import TwicetoldError
from twicetold.model import Side
from twicetold.text.documents import make_document, read_document
from twicetold.tui.ledger import source_of_text
from twicetold.tui.linear.reading import greet, introduce
from twicetold.tui.linear.session import Session
from twicetold.tui.pasted import tidy

Lines = list[str]
END = "."
"""The line that ends a pasted text."""


def swap(session: Session, _rest: str) -> Lines:
    """Exchanges left and right; one stays at the finding one was at."""
    if session.is_alone:
        raise TwicetoldError("There is only one article here: beside or paste puts another beside it.")
    session.swap()
    return [introduce(session.comparison.document(side), side) for side in Side]


def open_beside(session: Session, rest: str) -> Lines:
    """``beside FILE``: compares the left article with that file."""
    if not rest:
        return ["Say the file: beside FILE."]
    path = Path(rest).expanduser()
    session.put_beside(read_document(path), str(path.resolve()))
    return greet(session)


def paste(session: Session, _rest: str) -> Lines:
    """Takes the lines that follow as a text, to a line with only a full stop, and compares the left article with it."""
    lines = []
    for line in session.lines:
        if line.strip() == END:
            break
        lines.append(line.rstrip("\r\n"))
    text = tidy("\n".join(lines))
    if not text:
        return ["Nothing was pasted."]
    document = make_document(text)
    session.put_beside(document, source_of_text(document), is_pasted=True)
    return greet(session)
