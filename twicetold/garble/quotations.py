"""Two quotations run together, in a text that is damaged elsewhere too.

Must find     ``… as long as it lasts.” “Open the gates at noon,” the letter said.``
Must not find ``“We came,” she said. “We saw.”`` (a speaker between)   a quotation inside another one

Somebody's words and somebody else's, or the reporter's own, have become one speech: nobody writes two quotations side
by side in one paragraph. Without damage elsewhere it is silent.
"""

import re
from collections.abc import Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Span

_SIDE_BY_SIDE = re.compile(r"[^\s“”\"]{1,40}[.!?][”\"][ ]{1,3}[“\"](?=\w)[^\s“”\"]{1,40}(?: [^\s“”\"]{1,40}){0,5}")


def find_run_together(telling: Telling) -> Iterator[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    for match in _SIDE_BY_SIDE.finditer(telling.document.text):
        message = "Two quotations stand side by side without a word of who speaks."
        yield offer("nonsense", "quotations.run-together", Span(*match.span()), 0.6, message)
