"""A name spelled in two ways, and another name in the same place of the same statement.

conflict     ``Marten Haike`` / ``Marten Haik``                             (one person, two spellings)
             ``Google co-founder Sergey Brin met`` / ``Google co-founder Larry Page met``
no conflict  ``Max Arendt`` / ``Mr. Arendt`` / ``Maxwell Arendt``           (the same person)
             ``Anna Lee`` / ``Maria Lee``                                   (two persons of one family)
             ``the Council on Roads`` / ``COR``                             (an abbreviation)
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz.distance import DamerauLevenshtein

from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.text.tokens import Token, find_words

_FLANK = 2
"""Words that must be the same right beside the two names, in all."""


def find_name_conflicts(pair: Pair) -> Iterator[Candidate]:
    yield from _find_spellings(pair)
    yield from _find_replaced(pair)


def _find_spellings(pair: Pair) -> Iterator[Candidate]:
    """Full names that differ by a slip of the pen, neither of which the other text knows."""
    lefts, rights = (_full_names(pair, side) for side in Side)
    known_left, known_right = (frozenset(word.text for word in find_words(d.text)) for d in (pair.left, pair.right))
    waiting: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for other in rights:
        for word in {other[0], other[-1]}:
            waiting[word].append(other)
    met = ((one, other) for one in lefts for word in {one[0], one[-1]} for other in waiting[word])
    for one, other in met:
        left, right = lefts[one], rights[other]
        if is_slip(one, other) and not _changed(one, other) & known_right and not _changed(other, one) & known_left:
            yield _candidate(left, right, "name.spelling", 0.8, Severity.LOW, "One name is spelled in two ways")


def _changed(name: tuple[str, ...], other: tuple[str, ...]) -> set[str]:
    """The first or last word of a name that the other one spells otherwise."""
    return {word for word in (name[0], name[-1]) if word not in other}


def _full_names(pair: Pair, side: Side) -> dict[tuple[str, ...], Claim]:
    names = [claim for claim in pair.claims if claim.kind is ClaimKind.NAME and claim.side is side]
    return {claim.meaning.words: claim for claim in names if len(claim.meaning.words) > 1}


def is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names, middle names aside, differ in one word only, and there by one or two letters."""
    ends = [(one[0].casefold(), other[0].casefold()), (one[-1].casefold(), other[-1].casefold())]
    changed = [(a, b) for a, b in ends if a != b]
    if len(changed) != 1:
        return False
    a, b = changed[0]
    if min(len(a), len(b)) < 4 or a[0] != b[0]:
        return False
    return 0 < DamerauLevenshtein.distance(a, b) <= (1 if min(len(a), len(b)) < 5 else 2)


def _find_replaced(pair: Pair) -> Iterator[Candidate]:
    lefts, rights = (pair.claims_of(ClaimKind.NAME, side) for side in Side)
    known_left, known_right = (frozenset(word.key for word in find_words(d.text)) for d in (pair.left, pair.right))
    for passage in pair.passages.values():
        here, there = lefts.get(passage.left.index, []), rights.get(passage.right.index, [])
        if not (passage.is_linked and here and there):
            continue
        for one, other in _slots(pair, passage):
            left, right = _named(here, one), _named(there, other)
            if not left or not right or may_be_one(one, other):
                continue
            if not {w.key for w in one} & known_right and not {w.key for w in other} & known_left:
                yield _candidate(left, right, "name.slot", 0.75, Severity.HIGH, "Another name stands in the same place")


_Words = tuple[Token, ...]


def _slots(pair: Pair, passage: Passage) -> Iterator[tuple[_Words, _Words]]:
    """Capitalised words that take each other's place between the same words."""
    one, other = (find_words(d.text, s.span) for d, s in ((pair.left, passage.left), (pair.right, passage.right)))
    codes = SequenceMatcher(None, [w.key for w in one], [w.key for w in other], autojunk=False).get_opcodes()
    for n, (tag, i1, i2, j1, j2) in enumerate(codes):
        beside = [codes[m] for m in (n - 1, n + 1) if 0 <= m < len(codes) and codes[m][0] == "equal"]
        if tag == "replace" and sum(code[2] - code[1] for code in beside) >= _FLANK:
            left, right = (tuple(w for w in words if w.text[0].isupper()) for words in (one[i1:i2], other[j1:j2]))
            if left and right and i2 - i1 <= len(left) + 2 and j2 - j1 <= len(right) + 2:
                yield left, right


def _named(claims: list[Claim], words: _Words) -> Claim | None:
    """The one name that the words belong to."""
    span = words[0].span.joined(words[-1].span)
    found = [claim for claim in claims if claim.span.overlaps(span)]
    return found[0] if len(found) == 1 and len(words) <= len(found[0].meaning.words) else None


def may_be_one(left: _Words, right: _Words) -> bool:
    """A word in common, initials (``N`` for ``North``), or one a form of the other."""
    one, other = ([word.key.replace(".", "").removesuffix("'s") for word in words] for words in (left, right))
    if set(one) & set(other):
        return True
    for many, short in ((one, other), (other, one)):
        if len(short[0]) > 1 and "".join(word[0] for word in many).startswith(short[0]):
            return True
    if any(a.startswith(b) or b.startswith(a) for a in one for b in other if min(len(a), len(b)) == 1):
        return True
    return any(a[:4] == b[:4] for a in one for b in other if len(a) > 3 and len(b) > 3)


def _candidate(left: Claim, right: Claim, rule: str, confidence: float, severity: Severity, what: str) -> Candidate:
    return Candidate(
        Category.CONFLICT,
        "name",
        rule,
        severity,
        confidence,
        (left.span,),
        (right.span,),
        f"{what}: “{left.value}” on the left, “{right.value}” on the right.",
        left.value,
        right.value,
    )
