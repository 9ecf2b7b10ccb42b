"""Stray spaces round quotation marks and inside numbers: one quiet note for the whole document.

Text that went through a tokeniser and back carries dozens of these. They say how the text was handled, not that a
passage is damaged, so they are told once, with all their places.

    wrong                              wanted
    a " quiet " street                 a "quiet" street
    great sorrow. "                    great sorrow."
    the firm ' s owner                 the firm's owner
    about 2, 000 feet, at 7: 05 am     about 2,000 feet, at 7:05 am
    armed with a. 22 rifle             armed with a .22 rifle
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Severity, Span

_STRAY = re.compile(
    r"(?P<apostrophe>[^\W\d_] ['’] ?s\b)"
    r"|(?P<number>\b\d{1,3}, \d{3}(?![\d,])(?=\s?(?:[a-z%]|[.,]))|\b\d{1,2}: \d\d ?(?=[AaPp]\.?[Mm])|\ba\. \d\d)"
    r"|(?P<inside>[“‘] (?=\w)|(?<=[\w.,!?]) [”](?!\w))"
    r"|(?P<straight>(?<=[.,!?\w]) \"(?=\s|$)|(?<=\s)\" (?=\w)|(?<=[a-z]) '(?=\s|$))"
    r"|(?P<moved>(?<=[.,!?]) \"(?=[A-Z]\w+ (?:said|says|told|added))|(?<=[.,]) \"(?=(?:he|she|they) ))"
    r"|(?P<dash>\w - - \w|[a-z]\. - [a-z])"
    r"|(?P<mark>(?<=\w) [,;:!?](?=\s|$)|(?<=[a-z]{3}) \.(?=\s[A-Z]|\s*$)(?! \.))"
)
MOVED_MARK = re.compile(
    r"(?<=[.,!?\w]) \"(?=\s|$)|(?<=\s)\" (?=\w)|(?<=[.,!?]) \"(?=(?:said|says|he|she|[A-Z]\w+ said)\b)"
)
"""A straight quotation mark with a space on its wrong side: in such a text no such mark can be trusted."""
_BESIDE = re.compile(r"[ \"“‘,:.](?:(?<= )(?=[-'’\"”,;:!?.])|(?<=[\"“‘])(?= )|(?<=[,:.])(?= \d))")
"""A space beside a mark, as every stray space is."""
_BEFORE = 3
"""A match of ``_STRAY`` begins at most so many code points before one of ``_BESIDE``."""
_SHOWN = 200
"""The note points at no more places than this."""


def find_spacing(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    spans = list(_strays(text))
    if spans:
        yield offer(
            "punctuation",
            "spacing.marks",
            spans[:_SHOWN],
            0.3,
            f"Spaces stand on the wrong side of marks in {len(spans)} place{'s' if len(spans) > 1 else ''}.",
            severity=Severity.LOW,
        )


def _strays(text: str) -> Iterator[Span]:
    place = 0
    for beside in _BESIDE.finditer(text):
        place = max(place, beside.start() - _BEFORE)
        while place <= beside.start():
            match = _STRAY.match(text, place)
            place = match.end() if match else place + 1
            if match:
                yield Span(max(0, match.start() - 1), min(len(text), place + (match.lastgroup == "inside")))
