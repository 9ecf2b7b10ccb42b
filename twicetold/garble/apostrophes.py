"""Apostrophes that are lost.

    wrong                               read
    Theres a way, they dont know        There's, don't
    this years budget, todays paper     this year's, today's

Not marked: ``these years``, words that are words without it (``wont``, ``cant``, ``its``, ``hell``).
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Severity, Span
from twicetold.text.places import find_from, places_of

_CONTRACTIONS = {
    word.replace("'", ""): word
    for word in "there's don't didn't doesn't isn't wasn't couldn't wouldn't hasn't haven't aren't weren't that's "
    "here's you're they're you've they've shouldn't what's".split()
}
_LOST = re.compile(
    r"(?:(?P<time>this (?:year|month|week)s) (?=[a-z]{4,})"
    r"(?!from\b|with\b|have\b|were\b|that\b|they\b|when\b|before\b|after\b)"
    r"|(?P<day>(?:[Tt]oday|[Yy]esterday|[Tt]omorrow)s) (?=[a-z]{3,})"
    rf"|(?P<word>(?i:{'|'.join(_CONTRACTIONS)})))\b"
)
_FIRST = frozenset(["this", "todays", "yesterdays", "tomorrows", *_CONTRACTIONS])


def find_apostrophes(telling: Telling) -> Iterable[Candidate]:
    first = [word for word in places_of(telling.document) if word.lower() in _FIRST]
    for match in find_from(_LOST, telling.document, first):
        name = "word" if match["word"] else "time" if match["time"] else "day"
        said = match[name]
        wanted = f"{said[:-1]}’s" if name != "word" else _CONTRACTIONS[said.lower()].replace("'", "’")
        yield offer(
            "punctuation",
            "apostrophes.lost",
            Span(match.start(name), match.end(name)),
            0.65,
            "The apostrophe is lost.",
            severity=Severity.LOW,
            suggestion=said[0] + wanted[1:],
        )
