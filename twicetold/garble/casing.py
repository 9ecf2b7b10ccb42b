"""Capitals in the middle of a sentence where none belongs, and names that have lost theirs.

    wrong                               read
    the united States, in new York      the United States, in New York
    they met in april in london         in April in London
    he Was late To the market           was late to (in a damaged text)

Small words take a capital in titles (*The Man From the Hill*), and headlines run into their articles; so a sudden
capital is marked only in a damaged text, between two words in small letters. Not marked: ``may``, ``march``,
``turkey``, ``french fries``, all that stands in capitals. Cost: one pass.
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Severity, Span
from twicetold.text.places import find_from

_HALF = re.compile(
    r"(?:united (?:States|Kingdom|Nations)|new (?:York|Zealand|Delhi|Jersey|Orleans|Mexico|Hampshire)|"
    r"(?:south|north) (?:Korea|Africa|Carolina|Dakota)|hong Kong|los Angeles|san (?:Francisco|Diego|Jose|Antonio)|"
    r"saudi Arabia|great Britain|sri Lanka|las Vegas|costa Rica|el Salvador|tel Aviv|puerto Rico)\b"
)
_HALVES = "united new south north hong los san saudi great sri las costa el tel puerto".split()
_NAMES = (
    "monday tuesday wednesday thursday friday saturday sunday january february april june july september october "
    "november december american british french german russian chinese america europe england france germany russia "
    "london washington".split()
)
_LOST = re.compile(rf"(?<=[a-z] )(?:{'|'.join(_NAMES)})\b(?! (?:fries|toast|bread|dressing|kiss|window|door)|[-@./_])")
_SMALL = (
    "Of To With And From By At Into Was Were Had Has That Which They Their His Her But On In For An Is Are Be As "
    "Not".split()
)
_SUDDEN = re.compile(rf"(?<=[a-z]{{2}} )(?:{'|'.join(_SMALL)})(?= [a-z]{{2}})")
_HABIT = 3
"""Who writes so many names small does it on purpose."""


def find_casing(telling: Telling) -> Iterable[Candidate]:
    document, text = telling.document, telling.document.text
    patterns = ((_HALF, _HALVES), (_LOST, _NAMES))
    lost = [match.span() for pattern, first in patterns for match in find_from(pattern, document, first)]
    for start, end in lost if len(lost) < _HABIT else ():
        wanted = " ".join(word.capitalize() for word in text[start:end].split(" "))
        message = "A name has lost its capital."
        yield offer("other", "casing.lost", Span(start, end), 0.6, message, severity=Severity.LOW, suggestion=wanted)
    for match in find_from(_SUDDEN, document, _SMALL) if telling.is_damaged else ():
        message = "A small word has a capital in the middle of a sentence."
        wanted = match[0].lower()
        yield offer(
            "other", "casing.sudden", Span(*match.span()), 0.5, message, severity=Severity.LOW, suggestion=wanted
        )
