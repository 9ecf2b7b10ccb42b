"""Quotations: the words between quotation marks.

Finds      ``“We came,” she said. “We saw.”`` (two)     ``a plan called "open doors"``
Not found  an apostrophe (``the workers' hall``), a mark that is never closed

``meaning`` is the sequence of folded words, for comparison; ``about`` the speaker, when the sentence names one:
``“…,” Ann Lee said``, ``“…,” said the mayor, Ann Lee``, ``Lee told reporters: “…”``, ``Lee said no and called it “…”``.
"""

import re
from collections.abc import Iterator

from twicetold.claims.numerals import ONES, TENS
from twicetold.model import Claim, ClaimKind, Document, Side, Span
from twicetold.text.tokens import find_words

_QUOTED = re.compile(r"“(?P<curly>[^“”]{2,1200})”|(?<![\w\"])\"(?P<straight>[^\"“”]{2,1200})\"(?!\w)")

_NAME = r"(?!(?:He|She|They|It|We|I|The|A|An)\b)(?:[A-Z][\w.’'-]*\s+){0,4}[A-Z][\w’'-]+"
_NAMES = rf"{_NAME}(?:\s+and\s+{_NAME})?"
_SAYING = (
    r"(?:said|called|says|told|tells|wrote|writes|added|asked|stated|tweeted|explained|replied|recalled|continued)"
)
_ASIDE = r"(?:,[^,“\"]{3,60},)?"
_SPEAKER_AFTER = re.compile(rf"[,.”\"]*\s*(?:(?P<name>{_NAMES}){_ASIDE}\s+{_SAYING}|{_SAYING}\s+(?P<late>{_NAMES}))")
_SPEAKER_BEFORE = re.compile(
    rf"(?<!\bfor )(?<!\bof )(?<!\bto )(?P<name>{_NAMES}){_ASIDE}\s+{_SAYING}\b[^.“”\"]{{0,60}}[\s“\"]*$"
)
_SAID_BEFORE = re.compile(rf"(?<!\bfor )(?<!\bof )(?<!\bto )(?P<name>{_NAMES}){_ASIDE}\s+{_SAYING}\b")
_SAID_TOO = re.compile(rf"\band\s+(?:also\s+|then\s+)?{_SAYING}\b[^.“”\"]{{0,40}}[\s“\"]*$")
"""``Lee said that …, and added that it was “…``: the speaker stands before the verb that comes first."""
_REACH = 140
_SENTENCE = 400
"""Code points before a quotation in which the subject of ``and said`` is looked for."""
_FIGURES = {word: str(value) for word, value in (*ONES.items(), *TENS.items())}
"""``fifty years`` and ``50 years`` are the same words: style guides differ."""


def find_quotes(document: Document, side: Side) -> Iterator[Claim]:
    for paragraph in document.paragraphs:
        body = paragraph.body
        for match in _QUOTED.finditer(document.text, body.start, body.end):
            span = Span(*(match.span("curly") if match["curly"] else match.span("straight")))
            words = tuple(_FIGURES.get(word.key, word.key) for word in find_words(document.text, span))
            if words:
                sentence = next(s.index for s in paragraph.sentences if s.span.end > span.start)
                quoted = " ".join(span.quote(document.text).split())
                speaker = _find_speaker(
                    document.text[body.start : body.end], Span(span.start - body.start, span.end - body.start)
                )
                yield Claim(side, ClaimKind.QUOTE, span, f"“{quoted}”", speaker, words, sentence)


def _find_speaker(paragraph: str, span: Span) -> str:
    after = _SPEAKER_AFTER.match(paragraph[span.end : span.end + _REACH])
    if after:
        return " ".join((after["name"] or after["late"]).split())
    before = _SPEAKER_BEFORE.search(paragraph[max(0, span.start - _REACH) : span.start])
    if before is None and _SAID_TOO.search(paragraph[max(0, span.start - _REACH) : span.start]):
        before = next(
            iter(reversed(list(_SAID_BEFORE.finditer(paragraph, max(0, span.start - _SENTENCE), span.start)))), None
        )
    return " ".join(before["name"].split()) if before else ""
