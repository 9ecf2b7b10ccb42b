"""Quotations: the words between quotation marks.

Finds      ``“We came,” she said. “We saw.”`` (two)     ``a policy called "zero tolerance"``
Not found  an apostrophe (``the workers' hall``), a mark that is never closed

``meaning`` is the sequence of folded words, for comparison.
"""

import re
from collections.abc import Iterator

from twicetold.model import Claim, ClaimKind, Document, Side, Span
from twicetold.text.tokens import find_words

_QUOTED = re.compile(r"“(?P<curly>[^“”]{2,1200})”|(?<![\w\"])\"(?P<straight>[^\"“”]{2,1200})\"(?!\w)")


def find_quotes(document: Document, side: Side) -> Iterator[Claim]:
    for paragraph in document.paragraphs:
        body = paragraph.body
        for match in _QUOTED.finditer(document.text, body.start, body.end):
            span = Span(*(match.span("curly") if match["curly"] else match.span("straight")))
            words = tuple(word.key for word in find_words(document.text, span))
            if words:
                sentence = next(s.index for s in paragraph.sentences if s.span.end > span.start)
                quoted = " ".join(span.quote(document.text).split())
                yield Claim(side, ClaimKind.QUOTE, span, f"“{quoted}”", meaning=words, sentence=sentence)
