"""One tells that something is so, the other that it is not, or that its opposite is.

conflict     ``Vos accepted the findings of the report`` / ``Vos denied the findings of the report``
             ``there would be no pardon for the strikers`` / ``"Forgive the strikers"``
             ``this would not have been possible`` / ``this would have been possible``
             ``the model does not include the effect`` / ``the model takes account of the effect``
no conflict  ``an inquiry was not needed`` / ``an inquiry was unnecessary``  (denied twice: the same)
             ``not only the minister`` / ``the minister``                    (no denial)
             an opposite that stands beside other things
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from twicetold.conflicts.context import context_of
from twicetold.conflicts.denials import Word, is_half_denied, is_negation, read_words
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Severity, Span
from twicetold.tables.opposites import are_antonyms, canonical_words, opposites
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind

_REWORDED = 0.6
"""So much of the shorter sentence must stand in both for one to be the other, edited."""
_FEWEST_SHARED = 2
_LEAST_SHARE = 0.2
_LONGEST_EDIT = 6
_LONGEST_PHRASE = 3
_SET_PHRASES = frozenset(["at least", "at most", "at first", "at last", "at best", "at worst", "the most"])
"""In these the second word is no opposite of anything."""
_RELATIONS = frozenset(
    "before after above below inside outside ahead_of behind with without under over for against prior_to".split()
)
"""Opposites that say something of the word that follows: it must be the same on both sides."""


def find_polarity_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        lefts, rights = read_words(pair.left, passage.left), read_words(pair.right, passage.right)
        yield from _opposed(pair, passage, lefts, rights)
        yield from _denied(pair, passage, lefts, rights)
        if passage.is_linked:
            yield from _replaced(pair, passage, lefts, rights)


def _replaced(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    """Words in an edited sentence that gave their place to an antonym (``young`` / ``old``), or to a denial."""
    codes = SequenceMatcher(None, [w.key for w in lefts], [w.key for w in rights], autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in codes if tag == "equal")
    if kept < _REWORDED * min(len(lefts), len(rights)):
        return
    for tag, i1, i2, j1, j2 in codes:
        if tag != "replace":
            continue
        if i2 - i1 == j2 - j1 == 1:
            left, right = lefts[i1], rights[j1]
            if bool(left.rank) == bool(right.rank) and are_antonyms(left.key, right.key):
                yield from _report(pair, passage, left, right, "polarity.antonym")
        elif max(i2 - i1, j2 - j1) <= _LONGEST_EDIT and _is_denied_by_edit(lefts, rights, lefts[i1:i2], rights[j1:j2]):
            left, right = _joined(lefts[i1:i2]), _joined(rights[j1:j2])
            yield from _report(pair, passage, left, right, "polarity.edited")


def _is_denied_by_edit(lefts: list[Word], rights: list[Word], here: list[Word], there: list[Word]) -> bool:
    """One negation in the words of one side, none in those of the other, and as many in the rest of both."""
    counts = [sum(is_negation(word.key) for word in words) for words in (here, there, lefts, rights)]
    if sorted(counts[:2]) != [0, 1] or abs(counts[2] - counts[3]) != 1:
        return False
    affirmed = there if counts[0] else here
    if any(is_half_denied(affirmed, word) for word in affirmed) or not any(word.is_content for word in affirmed):
        return False
    return not any(_are_opposed(one.key, other.key) for one in here for other in there)


def _are_opposed(one: str, other: str) -> bool:
    return other in opposites().get(one, ()) or are_antonyms(one, other)


def _joined(words: list[Word]) -> Word:
    """Some words as one."""
    span = words[0].token.span.joined(words[-1].token.span)
    text = " ".join(word.token.text for word in words)
    token = Token(span, TokenKind.WORD, text, text.casefold())
    return Word(token, "_".join(word.key for word in words), token.key, words[0].clause, words[0].rank, words[0].cue)


def _opposed(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    table = opposites()
    left_keys, right_keys = ({word.key for word in words} for words in (lefts, rights))
    for left in _phrases(lefts):
        others = table.get(left.key, frozenset())
        for right in _phrases(rights) if others else ():
            if right.key not in others or bool(left.rank) != bool(right.rank):
                continue
            if left.key in right_keys or right.key in left_keys:
                continue
            if _is_named(lefts, left) or _is_named(rights, right):
                continue
            if left.key in _RELATIONS and _anchor(lefts, left) != _anchor(rights, right):
                continue
            yield from _report(pair, passage, left, right, "polarity.opposite")


def _phrases(words: list[Word]) -> Iterator[Word]:
    """The words, and runs of two or three of them that the table of opposites has (``turned_off``)."""
    table = opposites()
    for at in range(len(words)):
        if at and f"{words[at - 1].key} {words[at].key}" in _SET_PHRASES:
            continue
        for size in range(_LONGEST_PHRASE, 0, -1):
            run = words[at : at + size]
            if len(run) == size and "_".join(word.key for word in run) in table:
                yield _joined(run) if size > 1 else run[0]
                break


def _is_named(words: list[Word], word: Word) -> bool:
    """``West Papua``: part of a name."""
    return word.token.text[0].isupper() and word.token.span.start > words[0].token.span.start


def _anchor(words: list[Word], word: Word) -> str:
    """The stem of the content word that follows."""
    after = (w for w in words if w.token.span.start >= word.token.span.end and w.is_content)
    return next((w.stem for w in after), "")


def _denied(pair: Pair, passage: Passage, lefts: list[Word], rights: list[Word]) -> Iterator[Candidate]:
    for left in lefts:
        if len(left.key) < 4 or not left.is_content:
            continue
        partners = [right for right in rights if _meaning(right) == _meaning(left)]
        if len(partners) != 1 or bool(left.rank) == bool(partners[0].rank) or max(left.rank, partners[0].rank) > 1:
            continue
        affirmed, words = (partners[0], rights) if left.rank else (left, lefts)
        if left.key == "guilty" and _is_plea(lefts) != _is_plea(rights):
            continue
        is_single = sum(other.stem == left.stem for other in lefts) == 1
        if is_single and not is_half_denied(words, affirmed):
            yield from _report(pair, passage, left, partners[0], "polarity.denied")


def _is_plea(words: list[Word]) -> bool:
    """``pleaded not guilty`` is no verdict."""
    return any(word.key.startswith(("plea", "pled")) for word in words)


def _meaning(word: Word) -> str:
    return canonical_words().get(word.key, word.stem)


def _report(pair: Pair, passage: Passage, left: Word, right: Word, rule: str) -> Iterator[Candidate]:
    near_left = _around(pair, passage, left, is_left=True)
    near_right = _around(pair, passage, right, is_left=False)
    common = near_left & near_right
    if len(common) < (1 if passage.is_linked else _FEWEST_SHARED):
        return
    share = len(common) / max(1, min(len(near_left), len(near_right)))
    if share < _LEAST_SHARE:
        return
    yield Candidate(
        Category.CONFLICT,
        "polarity",
        rule,
        Severity.HIGH,
        min(0.95, 0.5 + 0.3 * share + 0.05 * min(3, len(common))),
        (left.span,),
        (right.span,),
        f"“{_told(pair.left.text, left.span)}” on the left, “{_told(pair.right.text, right.span)}” on the right: "
        "one says the opposite of the other.",
        _told(pair.left.text, left.span),
        _told(pair.right.text, right.span),
    )


def _around(pair: Pair, passage: Passage, word: Word, *, is_left: bool) -> frozenset[str]:
    document, sentence = (pair.left, passage.left) if is_left else (pair.right, passage.right)
    same = canonical_words()
    near = context_of(document, sentence, word.token.span, 5)
    return frozenset(stem(same.get(other, other)) for other in near)


def _told(text: str, span: Span) -> str:
    return " ".join(span.quote(text).split())
