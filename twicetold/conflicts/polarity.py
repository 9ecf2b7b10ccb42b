"""One tells that something is so, the other that it is not, or that its opposite is.

conflict     ``Vos accepted the findings of the report`` / ``Vos denied the findings of the report``
             ``there would be no pardon for the strikers`` / ``"Forgive the strikers"``
             ``this would not have been possible`` / ``this would have been possible``
no conflict  ``an inquiry was not needed`` / ``an inquiry was unnecessary``  (denied twice: the same)
             ``not only the minister`` / ``the minister``                    (no denial)
             an opposite that stands beside other things
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Document, Sentence, Severity, Span
from twicetold.tables.opposites import are_antonyms, canonical_words, opposites
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, find_words

_NEGATIONS = re.compile(r"(?:not|no|never|neither|nor|nobody|none|without|cannot|\w+n't)")
_WEAK_DENIALS = frozenset(
    "refuse refused refuses decline declined fail failed fails unable deny denied denies avoid".split()
)
_BETWEEN = frozenset(
    "be been being have has had to the a an any really ever so very quite still do does did longer".split()
)
_NOT_AFTER = frozenset("only just yet least doubt one matter".split())
_REACH = 3
_REWORDED = 0.6
"""So much of the shorter sentence must stand in both for one to be the other, edited."""
_CLAUSE = 8
"""Words before and after in which another denial makes it unclear what is denied."""
_FEWEST_SHARED = 2


@dataclass(frozen=True, slots=True)
class Word:
    """A content word; ``negation`` is the word that denies it."""

    token: Token
    key: str
    negation: Token | None

    @property
    def span(self) -> Span:
        return self.token.span.joined(self.negation.span) if self.negation else self.token.span


def find_polarity_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        lefts, rights = _words(pair.left, passage.left), _words(pair.right, passage.right)
        yield from _opposed(pair, passage, lefts, rights)
        yield from _denied(pair, passage, lefts, rights)
        if passage.is_linked:
            yield from _replaced(pair, passage, lefts, rights)


def _replaced(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    """A word in an edited sentence that gave its place to an antonym: ``young stars`` / ``old stars``."""
    codes = SequenceMatcher(None, [w.key for w in lefts], [w.key for w in rights], autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal")
    if kept < _REWORDED * min(len(lefts), len(rights)):
        return
    for tag, i1, i2, j1, j2 in codes:
        if tag == "replace" and i2 - i1 == j2 - j1 == 1:
            left, right = lefts[i1], rights[j1]
            if bool(left.negation) == bool(right.negation) and are_antonyms(left.key, right.key):
                yield from _report(pair, passage, left, right, "polarity.antonym")


def _words(document: Document, sentence: Sentence) -> list[Word]:
    tokens = find_words(document.text, sentence.span)
    return [Word(token, token.key.replace("’", "'"), _negation(tokens, n)) for n, token in enumerate(tokens)]


def _negation(tokens: tuple[Token, ...], at: int) -> Token | None:
    """What denies the word at ``at``: the negation right before it, auxiliaries and articles aside."""
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if is_negation(tokens[place].key):
            return None if tokens[place + 1].key in _NOT_AFTER else tokens[place]
        if tokens[place].key not in _BETWEEN:
            return None
    return None


def is_negation(key: str) -> bool:
    return bool(_NEGATIONS.fullmatch(key.replace("’", "'")))


def _is_denied_nearby(words: list[Word], word: Word) -> bool:
    """Whether another denial stands so near that it may be this word that it denies."""
    at = words.index(word)
    near = words[max(0, at - _CLAUSE) : at + _CLAUSE + 1]
    return any(is_negation(other.key) or other.key in _WEAK_DENIALS for other in near if other is not word)


def _opposed(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    table = opposites()
    left_keys, right_keys = {word.key for word in lefts}, {word.key for word in rights}
    for left in lefts:
        for right in rights:
            if right.key not in table.get(left.key, ()) or bool(left.negation) != bool(right.negation):
                continue
            if left.key in right_keys or right.key in left_keys:
                continue
            yield from _report(pair, passage, left, right, "polarity.opposite")


def _denied(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    same = canonical_words()
    for left in lefts:
        key = same.get(left.key, stem(left.key))
        partners = [right for right in rights if same.get(right.key, stem(right.key)) == key]
        if len(left.key) < 4 or len(partners) != 1 or bool(left.negation) == bool(partners[0].negation):
            continue
        affirmed, words = (partners[0], rights) if left.negation else (left, lefts)
        is_single = sum(stem(other.key) == stem(left.key) for other in lefts) == 1
        if is_single and not _is_denied_nearby(words, affirmed):
            yield from _report(pair, passage, left, partners[0], "polarity.denied")


def _report(pair: Pair, passage: Passage, left: Word, right: Word, rule: str) -> Iterator[Candidate]:
    near_left = context_of(pair.left, passage.left, left.token.span, 5)
    near_right = context_of(pair.right, passage.right, right.token.span, 5)
    common = near_left & near_right
    if len(common) < (1 if passage.is_linked else _FEWEST_SHARED):
        return
    share = len(common) / max(1, min(len(near_left), len(near_right)))
    if share < 0.2:
        return
    yield Candidate(
        Category.CONFLICT,
        "polarity",
        rule,
        Severity.HIGH,
        min(0.95, 0.5 + 0.3 * share + 0.05 * min(3, len(common))),
        (left.span,),
        (right.span,),
        f"“{pair.left.quote(left.span)}” on the left, “{pair.right.quote(right.span)}” on the right: "
        "one says the opposite of the other.",
        pair.left.quote(left.span),
        pair.right.quote(right.span),
    )
