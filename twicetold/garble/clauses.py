"""A subordinate clause that stands as a sentence, in a damaged text.

    wrong                                                 read
    The boats hung. Because the ropes were wet.           The boats hung because the ropes were wet.
    It costs two million. Half of which the state pays.   …, half of which the state pays.
    The panel. Which sat in May, went home.               The panel, which sat in May, went home.

Good writers do that too, for effect; in a text that shows damage elsewhere it is damage. Not marked: ``Because it
rained, we left.``, a question, a quotation.
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Span

_CUT = re.compile(
    r"(?:Because|Although|Though|Whereas|While|Unless|Until|Since|So that|In order (?:to|that)|"
    r"Which|Whose|Who (?!else\b)|With (?=[^.,]{3,80} (?:that|which)\b)|"
    r"(?:Half|Some|Most|Many|Part|All|Both|One|None|Two|Three|Each) of (?:which|whom))\b [\w’'-]+"
)


def find_clauses(telling: Telling) -> Iterable[Candidate]:
    if not telling.is_damaged:
        return
    document, quoted = telling.document, find_quoted(telling.document)
    for paragraph in document.paragraphs:
        for before, sentence in zip(paragraph.sentences, paragraph.sentences[1:], strict=False):
            text = sentence.span.quote(document.text).rstrip()
            lead = before.span.quote(document.text).rstrip()
            match = _CUT.match(text)
            is_relative = text.startswith("Wh") and not text.startswith("While")
            if not match or not text.endswith(".") or not lead.endswith(".") or ("," in text and not is_relative):
                continue
            if is_inside(quoted, sentence.span.start):
                continue
            span = Span(before.span.start + lead.rfind(" ") + 1, sentence.span.start + match.end())
            message = "A clause that belongs to the sentence before is cut off by a full stop."
            yield offer("broken-boundary", "clauses.cut", span, 0.6, message)
