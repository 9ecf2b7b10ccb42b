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

_HALF = re.compile(
    r"\b(?:united (?:States|Kingdom|Nations)|new (?:York|Zealand|Delhi|Jersey|Orleans|Mexico|Hampshire)|"
    r"(?:south|north) (?:Korea|Africa|Carolina|Dakota)|hong Kong|los Angeles|san (?:Francisco|Diego|Jose|Antonio)|"
    r"saudi Arabia|great Britain|sri Lanka|las Vegas|costa Rica|el Salvador|tel Aviv|puerto Rico)\b"
)
_LOST = re.compile(
    r"(?<=[a-z] )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|"
    r"september|october|november|december|american|british|french|german|russian|chinese|america|europe|england|france|germany|"
    r"russia|london|washington)\b(?! (?:fries|toast|bread|dressing|kiss|window|door)|[-@./_])"
)
_SUDDEN = re.compile(
    r"(?<=[a-z]{2} )(?:Of|To|With|And|From|By|At|Into|Was|Were|Had|Has|That|Which|They|Their|His|Her|But|On|In|For|"
    r"An|Is|Are|Be|As|Not)(?= [a-z]{2})"
)
_HABIT = 3
"""Who writes so many names small does it on purpose."""


def find_casing(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    lost = [match.span() for pattern in (_HALF, _LOST) for match in pattern.finditer(text)]
    for start, end in lost if len(lost) < _HABIT else ():
        wanted = " ".join(word.capitalize() for word in text[start:end].split(" "))
        message = "A name has lost its capital."
        yield offer("other", "casing.lost", Span(start, end), 0.6, message, severity=Severity.LOW, suggestion=wanted)
    for match in _SUDDEN.finditer(text) if telling.is_damaged else ():
        message = "A small word has a capital in the middle of a sentence."
        wanted = match[0].lower()
        yield offer(
            "other", "casing.sudden", Span(*match.span()), 0.5, message, severity=Severity.LOW, suggestion=wanted
        )
