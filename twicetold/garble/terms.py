"""A wrong synonym of a term that both texts use again and again, in a text that is damaged elsewhere too.

Must find     ``owners divorce`` where both texts speak of separating dogs from owners
              ``lawyers told jurors`` beside ``told the judges``, where nobody else speaks of jurors
Must not find a synonym in a text without other damage: good writers vary their words
              a word that the twin uses as well

The suggestion is the twin's term. Without damage elsewhere it is silent.
"""

from collections import defaultdict
from collections.abc import Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Paragraph, Severity, Span
from twicetold.tables.lexicon import size
from twicetold.tables.near import near_in_meaning
from twicetold.tables.roles import roles
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import keys_of, stems_of, words_in, words_of

_OFTEN = 3
_COMMONEST = 10
"""Words of this size of the word list stand for everything (story, result) and are never judged."""
_AROUND = 4


def find_wrong_terms(telling: Telling) -> Iterator[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    yield from _find_near_terms(telling, telling.twin)
    yield from _find_wrong_roles(telling, telling.twin)


def _find_near_terms(telling: Telling, twin: Document) -> Iterator[Candidate]:
    here, there = stems_of(telling.document), stems_of(twin)
    around = _neighbours(telling.document)
    for other, near in _neighbours(twin).items():
        around[other] |= near
    for sentence in telling.document.sentences:
        words = words_of(telling.document, sentence)
        for n, word in enumerate(words):
            key = stem(word.key)
            if not word.text.islower() or size(word.key) <= _COMMONEST or there[key] or here[key] > 1:
                continue
            terms = {stem(term): term for term in near_in_meaning(word.key)}
            often = [s for s in terms if s != key and there[s] >= _OFTEN and here[s] >= 2]
            beside = {stem(w.key) for w in words[max(0, n - 1) : n + 2] if w is not word and len(w.key) > 4}
            fitting = [s for s in often if beside & around[s]]
            if fitting:
                term = terms[max(fitting, key=lambda s: there[s])]
                yield _offer(words, n, term)


def _offer(words: tuple[Token, ...], n: int, term: str) -> Candidate:
    start = words[n - 1].span.start if n and len(words[n - 1].key) > 3 else words[n].span.start
    message = f"“{words[n].text}” stands where both texts say “{term}” or a form of it."
    span = Span(start, words[n].span.end)
    return offer("wrong-term", "terms.near", span, 0.65, message, suggestion=term, severity=Severity.MEDIUM)


def _neighbours(document: Document) -> dict[str, set[str]]:
    """For each stem the stems of the longer words near it."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in document.sentences:
        stems = [(stem(word.key), word) for word in words_of(document, sentence)]
        for n, (one, _) in enumerate(stems):
            near = stems[max(0, n - _AROUND) : n + _AROUND + 1]
            found[one].update(other for other, word in near if len(word.key) > 4 and other != one)
    return found


def _find_wrong_roles(telling: Telling, twin: Document) -> Iterator[Candidate]:
    """Another role after the same verb in a linked paragraph, which the twin never names."""
    named = {roles()[key] for key in keys_of(twin) if key in roles()}
    for link in telling.links:
        for i in link.left:
            after = {role.before: role.word for j in link.right for role in _roles_told(twin, twin.paragraphs[j])}
            for told in _roles_told(telling.document, telling.document.paragraphs[i]):
                meant = after.get(told.before)
                if meant is None or roles()[told.word.key] in named:
                    continue
                if roles()[meant.key][0] == roles()[told.word.key][0]:
                    message = f"“{told.word.text}” stands where the other text says “{meant.text}”."
                    yield offer("wrong-term", "terms.role", told.span, 0.75, message, suggestion=meant.text)


class _Told:
    """A role after a verb."""

    def __init__(self, before: Token, word: Token) -> None:
        self.before = before.key
        self.word = word
        self.span = before.span.joined(word.span)


_SKIPPED = frozenset("the a an his her its their our two three four five six several some all".split())


def _roles_told(document: Document, paragraph: Paragraph) -> list[_Told]:
    words = [w for w in words_in(document, paragraph) if w.kind is TokenKind.WORD and w.key not in _SKIPPED]
    return [_Told(words[n - 1], word) for n, word in enumerate(words) if n and word.key in roles()]
