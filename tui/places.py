"""Places in a text that are found again: when it has changed under the reader, and on another day."""

from bisect import bisect_right
from typing import NamedTuple

from twicetold.model import Document, Side

_AROUND = 80
"""Code points before and after a place that it is known by."""
_LEAST = 10


class Place(NamedTuple):
    """A place in one of the texts, which stays when rows change."""

    side: Side
    offset: int


def carry(place: Place, old: Document, new: Document) -> Place:
    """The same place in a changed text: in the paragraph with the same words, else after those that stood before."""
    index = max(0, bisect_right(old.paragraphs, place.offset, key=lambda p: p.span.start) - 1)
    if not old.paragraphs or not new.paragraphs:
        return Place(place.side, 0)
    body, words = old.paragraphs[index].body, old.quote(old.paragraphs[index].body)
    same = [each.index for each in new.paragraphs if new.quote(each.body) == words]
    nearest = min(same, key=lambda number: abs(number - index)) if same else _after_same(index, old, new)
    return Place(place.side, new.paragraphs[nearest].body.start + (place.offset - body.start if same else 0))


def _after_same(index: int, old: Document, new: Document) -> int:
    """The paragraph after the one of the same words that stands nearest before ``index``."""
    numbers = {new.quote(each.body): each.index for each in reversed(new.paragraphs)}
    for before in range(index - 1, -1, -1):
        number = numbers.get(old.quote(old.paragraphs[before].body))
        if number is not None:
            return min(number + index - before, len(new.paragraphs) - 1)
    return min(index, len(new.paragraphs) - 1)


def note_place(document: Document, offset: int) -> tuple[int, str, str]:
    """What a place is known by on another day: its offset, and the words before and after it."""
    text = document.text
    return offset, text[max(0, offset - _AROUND) : offset], text[offset : offset + _AROUND]


def find_place(document: Document, offset: int, before: str, after: str) -> int:
    """The offset now: where the most of the words around it stands, the nearest of such places; else as far down.

    Half of the words is enough, and half of that, so that a change beside the place does not lose it.
    """
    length = _AROUND
    while length >= _LEAST:
        kept = before[-length:], after[:length]
        for words, ahead in ((kept[0] + kept[1], len(kept[0])), (kept[1], 0), (kept[0], len(kept[0]))):
            start = _find_nearest(document.text, words, offset - ahead) if len(words) >= _LEAST else -1
            if start >= 0:
                return start + ahead
        length //= 2
    return min(offset, len(document.text))


def _find_nearest(text: str, words: str, offset: int) -> int:
    """The start of the occurrence nearest to ``offset``, or -1."""
    behind, ahead = text.rfind(words, 0, max(0, offset) + len(words)), text.find(words, max(0, offset))
    found = [start for start in (behind, ahead) if start >= 0]
    return min(found, key=lambda start: abs(start - offset), default=-1)
