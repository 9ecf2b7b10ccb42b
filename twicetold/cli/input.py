"""What the commands read: articles from files or standard input, and folders of them."""

import sys
from pathlib import Path

from twicetold.errors import UnreadableInput
from twicetold.library import Library, read_library
from twicetold.model import Document
from twicetold.text.documents import decode_document, read_document
from twicetold.text.reading import MAX_BYTES


def read_article(name: str) -> Document:
    """The article in a file, or in standard input for ``-``. Raises ``UnreadableInput``."""
    if not name:
        raise UnreadableInput("An empty name is no file; name one.")
    if name != "-":
        return read_document(name)
    if sys.stdin is None:
        raise UnreadableInput("Standard input is closed; name a file.")
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableInput("Standard input is larger than 64 MiB; give the text of an article.")
    return decode_document(data, "standard input")


def read_folder(folder: Path) -> Library:
    """The articles of a folder; those that cannot be read are named on standard error."""
    library = read_library(folder)
    for sentence in library.refused:
        print(f"twicetold: {sentence}", file=sys.stderr)
    return library
