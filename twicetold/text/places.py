"""Where each word of a document stands, so that a pattern is tried only where it can begin.

A pattern that begins with one of a few words (``\\b(?:since|during) …``) is tried by ``re`` at every code point of the
text; a text has a few thousand of those, and *since* stands in it twice. Looking the places up takes a few look-ups a
pattern, and the words are cut once for all patterns.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice

from twicetold.model import Document
from twicetold.text.kept import keep_with_document

_RUN = re.compile(r"\w+|\W+")


@keep_with_document
def places_of(document: Document) -> dict[str, list[int]]:
    """Where each run of letters, digits and underscores begins, by the run as it is written.

    These are the words between which ``\\b`` stands: *don't* is *don* and *t*.
    """
    runs = _RUN.findall(document.text)
    first = 0 if runs and _is_word(runs[0]) else 1  # then each second run is one of words
    starts = accumulate(map(len, runs), initial=0)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for run, place in islice(zip(runs, starts, strict=False), first, None, 2):
        places[run].append(place)
    return dict(places)


def _is_word(run: str) -> bool:
    return run[0].isalnum() or run[0] == "_"


def find_from(pattern: re.Pattern[str], document: Document, first: Iterable[str]) -> Iterator[re.Match[str]]:
    """As ``pattern.finditer(document.text)``, for a pattern whose matches begin with one of the words ``first``.

    The pattern needs no ``\\b`` at its beginning; it must say itself where the first word ends.
    """
    places = places_of(document)
    end = 0
    for place in sorted(place for word in first if word in places for place in places[word]):
        match = pattern.match(document.text, place) if place >= end else None
        if match:
            end = match.end()
            yield match
