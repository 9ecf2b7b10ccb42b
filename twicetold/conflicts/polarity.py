"""One tells that something is so, the other that it is not, or that its opposite is.

conflict     ``Vos accepted the findings of the report`` / ``Vos denied the findings of the report``
             ``there would be no pardon for the strikers`` / ``"Forgive the strikers"``
             ``this would not have been possible`` / ``this would have been possible``
             ``the model does not include the effect`` / ``the model takes account of the effect``
no conflict  ``an inquiry was not needed`` / ``an inquiry was unnecessary``  (denied twice: the same)
             ``not only the minister`` / ``the minister``                    (no denial)
             an opposite that stands beside other things
difference   ``the shooting happened`` / ``She claimed that it "didn't happen"``  (only somebody quoted denies it)
"""

from collections.abc import Iterator

from twicetold.alignment.evidence import REPORTING
from twicetold.alignment.keys import find_key
from twicetold.claims.date import WEEKDAYS
from twicetold.conflicts.complements import are_complements
from twicetold.conflicts.context import context_of
from twicetold.conflicts.denials import BREAKS, Word, Words, is_half_denied, is_negation, read_words
from twicetold.conflicts.pair import Pair, Passage
from twicetold.conflicts.readings import Reading, join_words, meaning_of, readings_of
from twicetold.conflicts.slots import find_slots, share_kept
from twicetold.model import Candidate, Category, Document, Sentence, Severity, Span
from twicetold.tables.opposites import (
    Condition,
    are_antonyms,
    canonical_words,
    find_opposition,
)
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem

_REWORDED = 0.6
"""So much of the shorter sentence must stand in both for one to be the other, edited."""
_FEWEST_SHARED = 2
_LEAST_SHARE, _LEAST_OF_RARE = 0.2, 0.1
"""Of the content words around both, so many are the same; fewer where both texts have a word only once."""
_LONGEST_EDIT = 6
_SHORTEST = 3
"""Letters of a word that may be denied."""
_ARTICLES = frozenset(["a", "an", "the"])
_SUBJECT = 3
"""So many content words before a word are its subject; with fewer, the clause before it is looked at, too."""
_QUOTES = frozenset('“”"')


_Disagreement = tuple[Word, Word, str]
"""A left and a right word that exclude each other, and the rule that says so."""


def find_polarity_conflicts(pair: Pair) -> Iterator[Candidate]:
    lefts, rights = readings_of(pair.left), readings_of(pair.right)
    for (i, j), passage in pair.passages.items():
        left, right = lefts[i], rights[j]
        found = [*_opposed(left, right), *_denied(left, right)]
        if passage.is_linked:
            found += _replaced(left.words, right.words)
        yield from _one_a_clause(pair, passage, found)


def _one_a_clause(pair: Pair, passage: Passage, found: list[_Disagreement]) -> Iterator[Candidate]:
    """``urges`` / ``advises against`` and ``vests`` / ``against vests`` are one: the surest of two clauses is told."""
    told = [(_report(pair, passage, *one), one) for one in found]
    clauses: set[tuple[int, int]] = set()
    for candidate, (left, right, _) in sorted(told, key=lambda two: -two[0].confidence if two[0] else 0.0):
        if candidate and (left.clause, right.clause) not in clauses:
            clauses.add((left.clause, right.clause))
            yield candidate


def _replaced(lefts: Words, rights: Words) -> Iterator[_Disagreement]:
    """Words in an edited sentence that gave their place to an antonym (``young`` / ``old``), or to a denial."""
    if not _is_edited(lefts, rights):
        return
    for slot in find_slots([word.key for word in lefts], [word.key for word in rights]):
        here, there = [lefts[n] for n in slot.left], [rights[n] for n in slot.right]
        one, other = ([word for word in words if word.key not in _ARTICLES] for words in (here, there))
        if len(one) == len(other) == 1:
            left, right = one[0], other[0]
            if bool(left.rank) == bool(right.rank) and are_antonyms(left.key, right.key):
                yield left, right, "polarity.antonym"
        elif max(len(here), len(there)) <= _LONGEST_EDIT and _is_denied_by_edit(lefts, rights, here, there):
            yield join_words(here), join_words(there), "polarity.edited"


def _is_denied_by_edit(lefts: Words, rights: Words, here: Words, there: Words) -> bool:
    """One negation in the words of one side, none in those of the other, and as many in the rest of both."""
    counts = [sum(is_negation(word.key) for word in words) for words in (here, there, lefts, rights)]
    if sorted(counts[:2]) != [0, 1] or abs(counts[2] - counts[3]) != 1:
        return False
    stretches = ([word.token for word in words] for words in (lefts, rights, here, there))
    if are_complements(*stretches):
        return False
    affirmed = there if counts[0] else here
    if any(is_half_denied(affirmed, word) for word in affirmed) or not any(word.is_content for word in affirmed):
        return False
    return not any(_are_opposed(one.key, other.key) for one in here for other in there)


def _are_opposed(one: str, other: str) -> bool:
    return find_opposition(one, other) is not None or are_antonyms(one, other)


def _opposed(here: Reading, there: Reading) -> Iterator[_Disagreement]:
    for left in here.phrases:
        for right in there.phrases:
            condition = find_opposition(left.key, right.key)
            if condition is None or (bool(left.rank) != bool(right.rank)) is not (condition is Condition.DENIED):
                continue
            is_told = stem(left.key) in there.stems or stem(right.key) in here.stems
            if (condition is Condition.DENIED or not is_told) and _holds(
                condition, here.words, there.words, left, right
            ):
                yield left, right, "polarity.opposite"


def _holds(condition: Condition, lefts: Words, rights: Words, left: Word, right: Word) -> bool:
    if condition in (Condition.SAME_ANCHOR, Condition.DENIED):
        return _anchor(lefts, left) == _anchor(rights, right)
    if condition is Condition.EDITED:
        return _is_edited(lefts, rights)
    return condition is Condition.NONE or bool(_subject(lefts, left) & _subject(rights, right))


def _is_edited(lefts: Words, rights: Words) -> bool:
    """Whether one sentence is the other, edited."""
    return share_kept([word.key for word in lefts], [word.key for word in rights]) >= _REWORDED


def _subject(words: Words, word: Word) -> frozenset[str]:
    """The stems of the content words before it in its clause; asides between commas are passed over.

    ``The harbour, once a village, has been growing``: harbour, once, village.
    """
    found: list[Word] = []
    for other in reversed([other for other in words if other.token.span.end <= word.token.span.start]):
        if other.key in BREAKS or (found and other.clause < word.clause and len(found) >= _SUBJECT):
            break
        if other.is_content:
            found.append(other)
    return frozenset(other.stem for other in found)


def _anchor(words: Words, word: Word) -> str:
    """The stem of the content word that follows."""
    after = (w for w in words if w.token.span.start >= word.token.span.end and w.is_content)
    return next((w.stem for w in after), "")


def _denied(here: Reading, there: Reading) -> Iterator[_Disagreement]:
    lefts, rights = here.words, there.words
    for left in lefts if here.denies or there.denies else ():
        if len(left.key) < _SHORTEST or not left.is_content:
            continue
        partners = there.by_meaning.get(meaning_of(left), [])
        if len(partners) != 1 or bool(left.rank) == bool(partners[0].rank) or max(left.rank, partners[0].rank) > 1:
            continue
        affirmed, words = (partners[0], rights) if left.rank else (left, lefts)
        if left.key in MONTHS or left.key in WEEKDAYS or _is_first_of_two(left, partners[0], lefts, rights):
            continue
        if left.key == "guilty" and _is_plea(lefts) != _is_plea(rights):
            continue
        is_single = sum(other.stem == left.stem for other in lefts) == 1
        if is_single and not is_half_denied(words, affirmed):
            yield left, partners[0], "polarity.denied"


def _is_first_of_two(left: Word, right: Word, lefts: Words, rights: Words) -> bool:
    """``no space shuttle`` / ``the space station``: the denied noun is the second, and the other has it not.

    Nor is a name denied by what stands right before it: ``the Arle line, not Velden``.
    """
    denied, words, others = (left, lefts, rights) if left.rank else (right, rights, lefts)
    if denied.cue is not None and denied.token.text[0].isupper() and denied.token.span.start == denied.cue.end + 1:
        return True
    after = next((word for word in words if word.token.span.start == denied.token.span.end + 1), None)
    is_noun = denied.cue is not None and len(denied.cue) == len("no")
    return bool(is_noun and after and after.rank and all(word.stem != after.stem for word in others))


def _is_plea(words: Words) -> bool:
    """``pleaded not guilty`` is no verdict."""
    return any(word.key.startswith(("plea", "pled")) for word in words)


def _report(pair: Pair, passage: Passage, left: Word, right: Word, rule: str) -> Candidate | None:
    near_left = _around(pair, passage, left, is_left=True)
    near_right = _around(pair, passage, right, is_left=False)
    common = near_left & near_right
    is_rare = _is_rare(pair, left, right)
    if len(common) < (1 if passage.is_linked or is_rare else _FEWEST_SHARED):
        return None
    share = len(common) / max(1, min(len(near_left), len(near_right)))
    if share < (_LEAST_OF_RARE if is_rare else _LEAST_SHARE):
        return None
    is_quoted = _is_quoted(pair.left, passage.left, left) and _is_plain(pair.right, passage.right)
    is_quoted |= _is_quoted(pair.right, passage.right, right) and _is_plain(pair.left, passage.left)
    return Candidate(
        Category.DIFFERENCE if is_quoted else Category.CONFLICT,
        "polarity",
        rule,
        Severity.HIGH,
        min(0.95, 0.5 + 0.3 * share + 0.05 * min(3, len(common))),
        (left.span,),
        (right.span,),
        f"“{_told(pair.left.text, left.span)}” on the left, “{_told(pair.right.text, right.span)}” on the right: "
        f"one says the opposite of the other{', and only somebody quoted denies it' if is_quoted else ''}.",
        _told(pair.left.text, left.span),
        _told(pair.right.text, right.span),
    )


def _is_quoted(document: Document, sentence: Sentence, word: Word) -> bool:
    """Whether the word is denied, in a quotation that begins in the sentence."""
    if word.cue is None:
        return False
    before = document.text[sentence.span.start : word.cue.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_plain(document: Document, sentence: Sentence) -> bool:
    """Whether the article tells it as its own: nobody is quoted, or said to have said it."""
    text = document.quote(sentence.span)
    words = (word for word in read_words(document, sentence) if not is_negation(word.key))
    return not _QUOTES & set(text) and not any(find_key(word.key) in REPORTING for word in words)


def _is_rare(pair: Pair, left: Word, right: Word) -> bool:
    """Whether both texts have a word only here: what is said of it is one statement."""
    return left.stem == right.stem and all(counts[left.stem] == 1 for counts in pair.stem_counts)


def _around(pair: Pair, passage: Passage, word: Word, *, is_left: bool) -> frozenset[str]:
    document, sentence = (pair.left, passage.left) if is_left else (pair.right, passage.right)
    same = canonical_words()
    near = context_of(document, sentence, word.token.span, 5)
    return frozenset(stem(same.get(other, other)) for other in near)


def _told(text: str, span: Span) -> str:
    return " ".join(span.quote(text).split())
