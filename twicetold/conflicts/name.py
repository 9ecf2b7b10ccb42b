"""A name spelled in two ways, and another name in the same place of the same statement.

conflict     ``Marten Haike`` / ``Marten Haik``                             (one person, two spellings)
             ``Google co-founder Sergey Brin met`` / ``Google co-founder Larry Page met``
no conflict  ``Max Arendt`` / ``Mr. Arendt`` / ``Maxwell Arendt``           (the same person)
             ``Anna Lee`` / ``Maria Lee``                                   (two persons of one family)
             ``the Council on Roads`` / ``COR``                             (an abbreviation)
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from twicetold.conflicts.pair import Pair, Passage
from twicetold.conflicts.slots import Slot, find_slots
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.tables.places import is_place, may_be_one_place
from twicetold.text.tokens import Token
from twicetold.text.words import forms_of, keys_of, words_of

_FLANK, _FIRM = 2, 3
"""Words that must be the same right beside the two names, in all; and where the texts know both names, too."""
_EDITED = 0.6
"""The share of words that are kept in an edited sentence."""
_HEADLINE = 0.7
_ARTICLES = frozenset(["the", "a", "an"])
_INNER = frozenset("of for the and de la du von van".split())
_SHORT = re.compile(r"\((?P<short>[A-Z][A-Za-z0-9]{1,7})\)")
_NEAR = 60
"""Code points after a name in which its abbreviation stands."""


def find_name_conflicts(pair: Pair) -> Iterator[Candidate]:
    yield from _find_spellings(pair)
    yield from _find_replaced(pair)


def _find_spellings(pair: Pair) -> Iterator[Candidate]:
    """Full names that differ by a slip of the pen, neither of which the other text knows."""
    lefts, rights = (_full_names(pair, side) for side in Side)
    known_left, known_right = forms_of(pair.left), forms_of(pair.right)
    waiting: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for other in rights:
        for word in {other[0], other[-1]}:
            waiting[word].append(other)
    met = ((one, other) for one in lefts for word in {one[0], one[-1]} for other in waiting[word])
    for one, other in met:
        if may_be_one_place(one[-1], other[-1]) and one[-1] != other[-1]:
            continue
        if is_slip(one, other) and not _changed(one, other) & known_right and not _changed(other, one) & known_left:
            found = _candidate(
                lefts[one][0], rights[other][0], "name.spelling", 0.8, Severity.LOW, "One name is spelled in two ways"
            )
            yield replace(found, left=tuple(c.span for c in lefts[one]), right=tuple(c.span for c in rights[other]))


def _changed(name: tuple[str, ...], other: tuple[str, ...]) -> set[str]:
    """The first or last word of a name that the other one spells otherwise."""
    return {word for word in (name[0], name[-1]) if word not in other}


def _full_names(pair: Pair, side: Side) -> dict[tuple[str, ...], list[Claim]]:
    """For each full name all places that tell it in full."""
    found: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claims in pair.claims_of(ClaimKind.NAME, side).values():
        for claim in claims:
            if len(claim.meaning.words) > 1 and len(claim.span.quote(pair.document(side).text).split()) > 1:
                found[claim.meaning.words].append(claim)
    return found


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
    known_left, known_right = keys_of(pair.left), keys_of(pair.right)
    for passage in pair.passages.values():
        if not passage.is_linked or not _have_names(pair, passage):
            continue
        for one, other, slot in _slots(pair, passage):
            if may_be_one(one, other):
                continue
            is_new = not {w.key for w in one} & known_right and not {w.key for w in other} & known_left
            if is_new or (slot.kept >= _EDITED and slot.flank >= _FIRM):
                left, right = _claim_at(pair, passage, one, Side.LEFT), _claim_at(pair, passage, other, Side.RIGHT)
                if left and right and not _are_short_for_one(pair, left, right):
                    yield _replaced(left, right, 0.75 if is_new else 0.7)


def _replaced(left: Claim, right: Claim, confidence: float) -> Candidate:
    if all(is_place(word) for word in (left.value, right.value)):
        what = "Another place stands in the same place"
        return replace(_candidate(left, right, "place.slot", confidence, Severity.HIGH, what), kind="place")
    return _candidate(left, right, "name.slot", confidence, Severity.HIGH, "Another name stands in the same place")


def _have_names(pair: Pair, passage: Passage) -> bool:
    """Whether both sentences have names, and are not headlines that write all words with a capital."""
    for side, sentence in ((Side.LEFT, passage.left), (Side.RIGHT, passage.right)):
        words = words_of(pair.document(side), sentence)
        capitals = sum(word.text[0].isupper() for word in words)
        if not pair.claims_of(ClaimKind.NAME, side).get(sentence.index) or capitals > _HEADLINE * len(words):
            return False
    return True


_Words = tuple[Token, ...]


def _slots(pair: Pair, passage: Passage) -> Iterator[tuple[_Words, _Words, Slot]]:
    """Runs of capitalised words that take each other's place, neither of which the other sentence has."""
    one, other = words_of(pair.left, passage.left), words_of(pair.right, passage.right)
    left_keys, right_keys = ({word.key for word in words} for words in (one, other))
    for slot in find_slots([w.key for w in one], [w.key for w in other]):
        if slot.flank >= _FLANK:
            left, right = _run(one, slot.left, slot.before), _run(other, slot.right, slot.before)
            if left and right and not {w.key for w in left} <= right_keys and not {w.key for w in right} <= left_keys:
                yield left, right, slot


def _run(words: _Words, places: range, before: int) -> _Words:
    """The capitalised words, articles aside, that fill a range, or begin it where the words before are the same.

    A full stop ends them (``in Mill Rd. Officers came``), but not that of an initial.
    """
    inside = [words[n] for n in places]
    while inside and inside[0].key in _ARTICLES:
        inside.pop(0)
    end = 0
    while end < len(inside) and (inside[end].text[0].isupper() or (end and inside[end].key in _INNER)):
        if end and len(inside[end - 1].text) > 1 and inside[end].span.start - inside[end - 1].span.end > 1:
            break
        end += 1
    while end and not inside[end - 1].text[0].isupper():
        end -= 1
    return tuple(inside[:end]) if end == len(inside) or before >= _FIRM else ()


def _claim_at(pair: Pair, passage: Passage, words: _Words, side: Side) -> Claim | None:
    """The name that the words belong to; of several (``Hospital for Sick Children``) the words make one."""
    sentence = passage.left if side is Side.LEFT else passage.right
    span = words[0].span.joined(words[-1].span)
    claims = [c for c in pair.claims_of(ClaimKind.NAME, side)[sentence.index] if c.span.overlaps(span)]
    if len(claims) == 1 and len(words) <= len(claims[0].meaning.words):
        return claims[0]
    return replace(claims[0], span=span, value=pair.document(side).quote(span)) if claims else None


def _are_short_for_one(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether one is the abbreviation of the other, or the same abbreviation follows both.

    ``the Council on Roads (COR)`` / ``COR``      ``Mouvement Ouvrier (MO)`` / ``Workers' Movement (MO)``
    """
    short = [set(_SHORT.findall(pair.document(c.side).text, c.span.end, c.span.end + _NEAR)) for c in (left, right)]
    if short[0] & short[1] or left.value in short[1] or right.value in short[0]:
        return True
    return any(a.isupper() and a[0] == b[0] for a, b in ((left.value, right.value), (right.value, left.value)))


def may_be_one(left: _Words, right: _Words) -> bool:
    """A word in common, initials (``N`` for ``North``), one a form of the other, or the other as one word."""
    one, other = ([word.key.replace(".", "").removesuffix("'s") for word in words] for words in (left, right))
    if "".join(one) in "".join(other) or "".join(other) in "".join(one):
        return True
    if set(one) & set(other):
        return True
    for many, short in ((one, other), (other, one)):
        if len(short[0]) > 1 and "".join(word[0] for word in many).startswith(short[0]):
            return True
    if any(a.startswith(b) or b.startswith(a) for a in one for b in other if min(len(a), len(b)) == 1):
        return True
    if any(a[:4] == b[:4] for a in one for b in other if len(a) > 3 and len(b) > 3):
        return True
    return any(may_be_one_place(a, b) for a in one for b in other)


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
