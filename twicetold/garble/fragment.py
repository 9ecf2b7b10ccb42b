"""Leftovers of a sentence that stand alone.

    wrong                                                     marked
    … “until the bridge is open.” Was not                     `Was not`
    the minister said. it.                                    `it.`
    The tower closed. Have been. It opened again in May.      `Have been.`

A leftover has no subject and nothing but function words. Not marked: ``Not so.``, ``Will it?``, ``Never.``,
``It was.``, ``Don't.``, a sentence in quotation marks, a headline (a paragraph of its own).
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PREPOSITIONS, SUBJECTS
from twicetold.model import Candidate, Document, Sentence, Span
from twicetold.text.tokens import find_words

_LOWER_LEFTOVER = re.compile(r"(?<=[a-z]{3}[.!?] )(?!etc|com|org|net|com|gov)[a-z]{1,8}\.(?= [A-Z]|\s*$)", re.MULTILINE)
_IMPERATIVES = frozenset("do don't be have let".split())


def find_fragments(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    for match in _LOWER_LEFTOVER.finditer(document.text):
        yield offer(
            "fragment", "fragment.leftover", Span(*match.span()), 0.8, "A leftover word stands behind the full stop."
        )
    for paragraph in document.paragraphs:
        if len(paragraph.sentences) > 1:
            for sentence in paragraph.sentences:
                yield from _without_subject(document, sentence)


def _without_subject(document: Document, sentence: Sentence) -> Iterator[Candidate]:
    text = sentence.span.quote(document.text).strip()
    if len(text) > 30 or not text or text[-1] in "?!…”\"’':" or text[0] in "“\"‘'(":
        return
    words = [word.key for word in find_words(text)]
    if not 2 <= len(words) <= 4 or not all(word in FUNCTION_WORDS for word in words) or SUBJECTS & set(words):
        return
    is_cut = (words[0] in AUXILIARIES and (words[0] not in _IMPERATIVES or words[1] in AUXILIARIES)) or (
        words[0] in PREPOSITIONS and words[-1] in DETERMINERS
    )
    if is_cut:
        start = sentence.span.start + sentence.span.quote(document.text).index(text[0])
        yield offer(
            "fragment",
            "fragment.no-subject",
            Span(start, start + len(text)),
            0.85,
            "The rest of a sentence stands alone, without subject or statement.",
        )
