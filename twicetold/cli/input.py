"""What the commands read: articles from files or standard input, and folders of them."""

import sys
from pathlib import Path

from twicetold.errors import UnreadableInput
from twicetold.library import Library, read_library
from twicetold.model import Document
from twicetold.text.documents import decode_document, read_document


def read_article(name: str) -> Document:
    """The article in a file, or in standard input for ``-``. Raises ``UnreadableInput``."""
    if name != "-":
        return read_document(name)
    if sys.stdin is None:
        raise UnreadableInput("Standard input is closed; name a file.")
    return decode_document(sys.stdin.buffer.read(), "standard input")


def read_folder(folder: Path) -> Library:
    """The articles of a folder; those that cannot be read are named on standard error."""
    library = read_library(folder)
    for sentence in library.refused:
        print(f"twicetold: {sentence}", file=sys.stderr)
    return library
