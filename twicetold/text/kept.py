"""What is computed once of a document and lives as long as it does: its tokens, whom it tells of, how it is weighed.

Many detectors ask the same of the same text, and a long text asks for more than any cache of fixed size holds.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import WeakKeyDictionary

from twicetold.model import Document

_Made = TypeVar("_Made")


def keep_with_document(make: Callable[[Document], _Made]) -> Callable[[Document], _Made]:
    """``make``, called once for each document. What it makes must not hold the document, or both would live on."""
    kept: WeakKeyDictionary[Document, _Made] = WeakKeyDictionary()

    @wraps(make)
    def get(document: Document) -> _Made:
        try:
            return kept[document]
        except KeyError:
            made = kept[document] = make(document)
            return made

    return get
