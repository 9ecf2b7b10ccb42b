"""What is computed once of a document and lives as long as it does: its tokens, whom it tells of, how it is weighed.

Many detectors ask the same of the same text, and a long text asks for more than any cache of fixed size holds. What is
shown asks the same of the same comparison again at each key: there the last answer is enough.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from twicetold.model import Document

_Made = TypeVar("_Made")
_Asked = ParamSpec("_Asked")


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


def keep_last(function: Callable[_Asked, _Made]) -> Callable[_Asked, _Made]:
    """Remembers the last result; asked again with the very same objects, gives it again."""
    asked: list[tuple[object, ...]] = [()]
    given: list[_Made] = []

    @wraps(function)
    def remembering(*args: _Asked.args, **kwargs: _Asked.kwargs) -> _Made:
        if not given or len(args) != len(asked[0]) or any(a is not b for a, b in zip(args, asked[0], strict=True)):
            given[:] = [function(*args, **kwargs)]
            asked[0] = args
        return given[0]

    return remembering
