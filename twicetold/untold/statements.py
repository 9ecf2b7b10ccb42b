"""Denials, answers and outcomes that only one side tells.

denial    ``Arendt denied that he had known of it``, ``pleaded not guilty``, ``there was no evidence``
answer    ``Arendt's lawyer said``, ``the company said in a statement``, ``did not respond to a request for comment``
outcome   ``was sentenced``, ``resigned``, ``the council approved``, ``the strike was called off``

The other side tells it, too, when one of its sentences has a word of the same sort and shares a name or two content
words with this one; of an outcome, when it has the word itself anywhere near.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from itertools import chain

from twicetold.alignment.units import COMMON_WORDS
from twicetold.conflicts.pair import Pair
from twicetold.model import Document, Sentence, Side, Span, Untold, UntoldKind
from twicetold.text.stems import stem
from twicetold.text.tokens import find_keys
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
        there = _Other(pair.document(side.other))
        document = pair.document(side)
        for sentence in document.sentences:
            words, text = _content(document, sentence), document.quote(sentence.span)
            for sort in SORTS:
                found = sort.cue.search(text)
                if not found or len(words) < _SHORT_SENTENCE:
                    continue
                if not _is_told(sort, words, found[0], there, pair.partners(side).get(sentence.paragraph, ())):
                    yield _untold(pair, side, sentence, sort)
                    break


class _Other:
    """The sentences of the other side, by their stems and by the sort of their words."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.having: dict[str, set[int]] = defaultdict(set)
        for sentence in document.sentences:
            for word in _content(document, sentence):
                self.having[word].add(sentence.index)
        self.cued = {
            sort.kind: {s.index for s in document.sentences if sort.cue.search(document.quote(s.span))}
            for sort in SORTS
        }


def _content(document: Document, sentence: Sentence) -> frozenset[str]:
    words = words_of(document, sentence)
    return frozenset(stem(word.key) for word in words if word.key not in COMMON_WORDS)


def _is_told(sort: Sort, words: frozenset[str], cue: str, there: _Other, partners: Collection[int]) -> bool:
    """Whether a sentence of the other side tells the same: in a linked paragraph, or with words in common."""
    cued = there.cued[sort.kind]
    if any(s.index in cued for partner in partners for s in there.document.paragraphs[partner].sentences):
        return True
    own = set(map(stem, find_keys(cue))) - COMMON_WORDS
    own |= _DYING if own & _DYING else frozenset()
    having = [there.having[word] for word in words - own if word in there.having]
    if sort.kind is not UntoldKind.ANSWER:
        same_word = [there.having[word] for word in own if word in there.having]
        if any(not one.isdisjoint(other) for one in same_word for other in having):
            return True
    shared = Counter(chain.from_iterable(having))
    most = max(_MANY, _MOST * len(words))
    return any(count >= most or (count >= _FEWEST_SHARED and number in cued) for number, count in shared.items())


def _untold(pair: Pair, side: Side, sentence: Sentence, sort: Sort) -> Untold:
    text = pair.document(side).quote(sentence.span)
    span = Span(sentence.span.start, sentence.span.start + len(text.rstrip()))
    return Untold(side, sort.kind, span, " ".join(text.split()), sort.reason, sort.weight)
