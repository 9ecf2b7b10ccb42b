"""Lines of text as strokes: what is written, and how it looks where there is colour.

The formats for people are made of these. ``text`` drops the looks; ``ansi``, ``inline``, ``rtf``, ``latex`` and ``svg``
give them to Pygments (``painting``). The signs that say the same without colour are in the words themselves.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from twicetold.layout import Ink, cell_width, wrap
from twicetold.layout.wrapping import MIN_WIDTH
from twicetold.model import Category, Span


class Look(StrEnum):
    """How a stroke looks; ``QUIET`` is for numbers and labels, the others below it are what a comparison finds.

    ``LEFT`` and ``RIGHT`` are whole paragraphs of one side, ``DELETED`` and ``INSERTED`` words inside a paragraph.
    """

    PLAIN = "plain"
    QUIET = "quiet"
    HEADING = "heading"
    EDIT = "edit"
    LEFT = "left"
    RIGHT = "right"
    DELETED = "deleted"
    INSERTED = "inserted"
    DIFFERENCE = "difference"
    GARBLE = "garble"
    CONFLICT = "conflict"


LOOKS = {
    None: Look.PLAIN,
    Ink.EDIT: Look.EDIT,
    Ink.DIFFERENCE: Look.DIFFERENCE,
    Ink.GARBLE: Look.GARBLE,
    Ink.CONFLICT: Look.CONFLICT,
}
LOOK_OF = {
    Category.CONFLICT: Look.CONFLICT,
    Category.DIFFERENCE: Look.DIFFERENCE,
    Category.GARBLE: Look.GARBLE,
}
Stroke = tuple[Look, str]
Line = tuple[Stroke, ...]
EMPTY: Line = ()


def plain(words: str) -> Line:
    return ((Look.PLAIN, words),)


def join(line: Line) -> str:
    """The words without their looks."""
    return "".join(words for _, words in line)


def trim(line: Line) -> Line:
    """``line`` without white space at its end."""
    kept = list(line)
    while kept:
        look, words = kept.pop()
        if words := words.rstrip():
            return (*kept, (look, words))
    return ()


def fill(line: Line, width: int | None, first: Line = (), rest: str = "") -> Iterator[Line]:
    """``line`` set in lines of at most ``width`` cells, the first begun with ``first``, the others with ``rest``.

    Without a width it is one line, for whoever opens the file to wrap.
    """
    if width is None:
        yield (*first, *line)
        return
    text = join(line)
    head, *_ = wrap(text, Span(0, len(text)), _room(width, join(first)))
    yield (*first, *_cut(line, head))
    if text[head.end :].strip():
        for row in wrap(text, Span(head.end, len(text)), _room(width, rest)):
            yield (*plain(rest), *_cut(line, row))


def _room(width: int, before: str) -> int:
    return max(MIN_WIDTH, width - cell_width(before))


def _cut(line: Line, span: Span) -> Iterator[Stroke]:
    at = 0
    for look, words in line:
        piece = words[max(0, span.start - at) : max(0, span.end - at)]
        if piece:
            yield look, piece
        at += len(words)


def lay(parts: Iterable[Line]) -> str:
    """The lines as plain text."""
    return "".join(f"{join(line).rstrip()}\n" for line in parts)
