"""The content words around a fact: what it is told of."""

from functools import lru_cache

from twicetold.alignment.units import COMMON_WORDS
from twicetold.model import Document, Sentence, Span
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

_FUNCTION = COMMON_WORDS | frozenset("said say says told tell also one two no any some more most".split())

_IRREGULAR = {
    past: present
    for present, past in (
        pair.split()
        for pair in (
            "shoot shot|steal stole|steal stolen|win won|lose lost|sell sold|fall fell|fall fallen|rise rose|"
            "rise risen|buy bought|catch caught|sink sank|sink sunk|drive drove|drive driven|begin began|begin begun|"
            "break broke|break broken|give gave|give given|find found|build built|hold held|leave left|"
            "fight fought|die dead"
        ).split("|")
    )
}


def context_of(document: Document, sentence: Sentence, span: Span, reach: int = 7) -> frozenset[str]:
    """The stems of the content words within ``reach`` words of ``span`` in its sentence, without those of ``span``."""
    start = sentence.span.start
    words = _content_words(document.quote(sentence.span))
    own = span.shifted(-start) if span.start >= start else span
    told = {word for place, word in words if own.overlaps(place)}
    before = [word for place, word in words if place.end <= own.start]
    after = [word for place, word in words if place.start >= own.end]
    return frozenset(word for word in (*before[-reach:], *after[:reach]) if word not in told)


@lru_cache(maxsize=4096)
def _content_words(sentence: str) -> list[tuple[Span, str]]:
    return [
        (word.span, stem(_IRREGULAR.get(word.key, word.key)))
        for word in find_words(sentence)
        if word.key not in _FUNCTION
    ]
