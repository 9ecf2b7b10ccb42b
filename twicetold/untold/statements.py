"""Denials, answers and outcomes that only one side tells.

denial    ``Arendt denied that he had known of it``, ``pleaded not guilty``, ``there was no evidence``
answer    ``Arendt's lawyer said``, ``the company said in a statement``, ``did not respond to a request for comment``
outcome   ``was sentenced``, ``resigned``, ``the council approved``, ``the strike was called off``

The other side tells it, too, when one of its sentences has a word of the same sort and shares a name or two content
words with this one; of an outcome, when it has the word itself anywhere near.
"""

from collections.abc import Iterator

from twicetold.alignment.units import COMMON_WORDS
from twicetold.conflicts.pair import Pair
from twicetold.model import Document, Sentence, Side, Span, Untold, UntoldKind
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words
from twicetold.text.words import words_of
from twicetold.untold.cues import SORTS, Sort

_FEWEST_SHARED = 2
_SHORT_SENTENCE = 3
"""Content words of which a sentence has so few says too little."""
_DYING = frozenset(map(stem, "died dies dead killed kills death deaths fatally".split()))
_MANY, _MOST = 4, 0.6
"""So many content words in common, and so much of the sentence, that the other side tells the same in other words."""


def find_statements(pair: Pair) -> Iterator[Untold]:
    for side in Side:
        there = _sentences(pair, side.other)
        for sentence, words in _sentences(pair, side):
            text = pair.document(side).quote(sentence.span)
            for sort in SORTS:
                found = sort.cue.search(text)
                if not found or len(words) < _SHORT_SENTENCE:
                    continue
                if not _is_told(pair, sort, (side, sentence, words), found[0], there):
                    yield _untold(pair, side, sentence, sort)
                    break


_Told = tuple[Sentence, frozenset[str]]


def _sentences(pair: Pair, side: Side) -> list[_Told]:
    document = pair.document(side)
    return [(sentence, _content(document, sentence)) for sentence in document.sentences]


def _content(document: Document, sentence: Sentence) -> frozenset[str]:
    words = words_of(document, sentence)
    return frozenset(stem(word.key) for word in words if word.key not in COMMON_WORDS)


def _is_told(pair: Pair, sort: Sort, told: tuple[Side, Sentence, frozenset[str]], cue: str, there: list[_Told]) -> bool:
    """Whether a sentence of the other side tells the same: in a linked paragraph, or with words in common."""
    side, sentence, words = told
    document = pair.document(side.other)
    partners = pair.partners(side).get(sentence.paragraph, ())
    own = {stem(word.key) for word in find_words(cue)} - COMMON_WORDS
    own |= _DYING if own & _DYING else frozenset()
    for other, others in there:
        shared = len((words & others) - own)
        has_cue = sort.cue.search(document.quote(other.span)) is not None
        is_near = other.paragraph in partners or shared >= _FEWEST_SHARED
        same_word = sort.kind is not UntoldKind.ANSWER and bool(own & others) and shared > 0
        if (has_cue and is_near) or same_word or shared >= max(_MANY, _MOST * len(words)):
            return True
    return False


def _untold(pair: Pair, side: Side, sentence: Sentence, sort: Sort) -> Untold:
    text = pair.document(side).quote(sentence.span)
    span = Span(sentence.span.start, sentence.span.start + len(text.rstrip()))
    return Untold(side, sort.kind, span, " ".join(text.split()), sort.reason, sort.weight)
