"""The fact table: what the other text answers to each claim, before any finding has its say.

agrees      a linked paragraph holds a claim of the same kind that can be the same; or, wherever it stands, the same
            name or role or a shorter form of it, the same words, the same day, or a number of the same thing that can
            be so
only-here   nothing there is comparable
"""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace

from twicetold.claims.intervals import Intervals
from twicetold.claims.quantity import Quantity
from twicetold.conflicts.naming import are_one_name, last_word
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.subjects import can_be_same
from twicetold.model import Answer, Claim, ClaimKind, Side

_LIKE = frozenset([ClaimKind.NAME, ClaimKind.ROLE])
"""Kinds of which the same may be told more or less fully."""
_Key = tuple[Side, ClaimKind, Hashable]


def answer_claims(pair: Pair) -> tuple[Claim, ...]:
    """The claims with their answers and counterparts."""
    numbers = {id(claim): number for number, claim in enumerate(pair.claims)}
    told = _Subjects(pair)
    return tuple(_agreeing(pair, claim, numbers, told) for claim in pair.claims)


def _agreeing(pair: Pair, claim: Claim, numbers: dict[int, int], told: "_Subjects") -> Claim:
    linked = (other for other in _comparable(pair, claim) if _can_be_same(claim, other))
    other = next(linked, None) or told.find(claim)
    return replace(claim, answer=Answer.AGREES, counterpart=numbers[id(other)]) if other else claim


class _Subjects:
    """The claims of each side that tell one thing wherever they stand, by what it is."""

    def __init__(self, pair: Pair) -> None:
        self._claims = pair.claims
        self._first: dict[_Key, Claim] = {}
        self._told: dict[_Key, dict[Hashable, Claim]] = defaultdict(dict)
        self._numbers: dict[_Key, Intervals] = defaultdict(Intervals)
        for number, claim in enumerate(pair.claims):
            key = claim.side, claim.kind, _subject(claim)
            if claim.kind is ClaimKind.NUMBER:
                self._numbers[key].add(claim.meaning, number)
            elif claim.kind in _LIKE:
                self._told[key].setdefault((claim.value, claim.about), claim)
            else:
                self._first.setdefault(key, claim)

    def find(self, claim: Claim) -> Claim | None:
        """The first of the other side that tells of the same thing and, when it is a number, can be the same."""
        key = claim.side.other, claim.kind, _subject(claim)
        if key[2] is None:
            return None
        if claim.kind in _LIKE:
            others = self._told[key]
            same = others.get((claim.value, claim.about))
            return same or next((other for other in others.values() if _can_be_same(claim, other)), None)
        if claim.kind is not ClaimKind.NUMBER:
            return self._first.get(key)
        near = self._numbers[key].find(claim.meaning)
        return next((self._claims[n] for n, other in near if can_be_same(claim.meaning, other)), None)


def _subject(claim: Claim) -> Hashable:
    """The last word of a name or of who has a role, the words of a quotation, a day; of a number what it counts."""
    meaning = claim.meaning
    if claim.kind is ClaimKind.NAME:
        return last_word(meaning.words)
    if claim.kind is ClaimKind.ROLE:
        return (last_word(tuple(claim.about.split())), meaning.noun)
    if claim.kind is ClaimKind.QUOTE:
        return tuple(meaning)
    if claim.kind is ClaimKind.DATE and meaning.is_weekday:
        return ("weekday", meaning.weekday)
    if claim.kind is ClaimKind.DATE and meaning.day is not None and meaning.until_day is None:
        return (meaning.year, meaning.month, meaning.day)
    if claim.kind is ClaimKind.NUMBER and (meaning.head or meaning.unit):
        return (meaning.unit, meaning.head)
    return None


def _comparable(pair: Pair, claim: Claim) -> list[Claim]:
    """The claims of the same kind in the linked paragraphs of the other side."""
    document = pair.document(claim.side)
    paragraph = document.sentences[claim.sentence].paragraph
    claims = pair.claims_of(claim.kind, claim.side.other)
    there = pair.document(claim.side.other).paragraphs
    return [
        other
        for partner in pair.partners(claim.side).get(paragraph, ())
        for sentence in there[partner].sentences
        for other in claims.get(sentence.index, ())
    ]


def _can_be_same(claim: Claim, other: Claim) -> bool:
    if claim.kind is ClaimKind.NUMBER:
        return can_be_same(claim.meaning, other.meaning) or _are_one_figure(claim.meaning, other.meaning)
    if claim.kind is ClaimKind.DATE:
        return bool(claim.meaning.agrees(other.meaning)) and claim.meaning.grain == other.meaning.grain
    if claim.kind is ClaimKind.NAME:
        return are_one_name(claim.meaning.words, other.meaning.words)
    if claim.kind is ClaimKind.ROLE:
        return _is_same_role(claim, other)
    return bool(claim.meaning == other.meaning)


def _are_one_figure(one: Quantity, other: Quantity) -> bool:
    """The same figure that counts nothing by name, in paragraphs that tell the same."""
    return not (one.head or other.head or one.unit or other.unit) and (one.low, one.high) == (other.low, other.high)


def _is_same_role(claim: Claim, other: Claim) -> bool:
    """Of one person, at one time, one told with more than the other: ``President``, ``US President``."""
    one, another = claim.meaning, other.meaning
    return (
        (one.noun, one.is_other_time) == (another.noun, another.is_other_time)
        and (one.of <= another.of or another.of <= one.of)
        and are_one_name(tuple(claim.about.split()), tuple(other.about.split()))
    )
