"""How many terminal cells a string takes, and where one character as a reader sees it ends.

A reader's character (grapheme) can be several code points: ``e`` + U+0301, a flag of two regional indicators, a
family of emoji held by joiners. It is never cut, and it is measured as a whole. Widths follow Unicode's East Asian
Width (wide and full-width: two cells, the rest one, combining marks none).

Every function that needs a width takes the measure as an argument, so that what draws is also what measures: the app
gives Rich's, everything else uses ``cell_width``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

Measure = Callable[[str], int]
"""The cells that a string takes."""

# Scripts and marks of which every code point is one cell and one grapheme.
PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b€™]*"
)
_JOINER = "\u200d"
_EMOJI_PRESENTATION = "\ufe0f"


@lru_cache(maxsize=8192)
def cell_width(text: str) -> int:
    """The cells of a string without control characters."""
    if PLAIN.fullmatch(text):
        return len(text)
    return sum(_cluster_width(cluster) for cluster in find_graphemes(text))


def find_graphemes(text: str) -> Iterator[str]:
    """The reader's characters of ``text``, in order; joined, they give it back."""
    start = 0
    for place in range(1, len(text)):
        if not _continues(text, start, place):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def _continues(text: str, start: int, place: int) -> bool:
    character = text[place]
    if character < "\u0300":
        return False
    if _extends(character) or text[place - 1] == _JOINER:
        return True
    return _is_indicator(character) and _is_indicator(text[place - 1]) and (place - start) % 2 == 1


@lru_cache(maxsize=4096)
def _extends(character: str) -> bool:
    """Combining marks, joiners, skin tones, and the vowels and finals of conjoining Hangul."""
    return (
        unicodedata.category(character) in ("Mn", "Me", "Mc")
        or character in ("\u200c", _JOINER)
        or "\u1160" <= character <= "\u11ff"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def _is_indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


@lru_cache(maxsize=4096)
def _cluster_width(cluster: str) -> int:
    if _EMOJI_PRESENTATION in cluster or (_is_indicator(cluster[0]) and len(cluster) > 1):
        return 2
    return max(_character_width(character) for character in cluster)


def _character_width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
