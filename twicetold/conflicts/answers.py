"""The fact table: what the other text answers to each claim, before any finding has its say.

agrees      a linked paragraph holds a claim of the same kind that can be the same; or, wherever it stands, the same
            name or a shorter form of it, the same words, the same day, or a number of the same thing that can be so
only-here   nothing there is comparable
"""

from collections import defaultdict
from collections.abc import Hashable
from dataclasses import replace

from twicetold.claims.intervals import Intervals
from twicetold.conflicts.naming import Words, are_one_name, last_word
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.subjects import can_be_same
from twicetold.model import Answer, Claim, ClaimKind, Side

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
        self._names: dict[_Key, dict[Words, Claim]] = defaultdict(dict)
        self._numbers: dict[_Key, Intervals] = defaultdict(Intervals)
        for number, claim in enumerate(pair.claims):
            key = claim.side, claim.kind, _subject(claim)
            if claim.kind is ClaimKind.NUMBER:
                self._numbers[key].add(claim.meaning, number)
            elif claim.kind is ClaimKind.NAME:
                self._names[key].setdefault(claim.meaning.words, claim)
            else:
                self._first.setdefault(key, claim)

    def find(self, claim: Claim) -> Claim | None:
        """The first of the other side that tells of the same thing and, when it is a number, can be the same."""
        key = claim.side.other, claim.kind, _subject(claim)
        if key[2] is None:
            return None
        if claim.kind is ClaimKind.NAME:
            names = self._names[key]
            same = names.get(claim.meaning.words)
            return same or next((other for other in names.values() if _can_be_same(claim, other)), None)
        if claim.kind is not ClaimKind.NUMBER:
            return self._first.get(key)
        near = self._numbers[key].find(claim.meaning)
        return next((self._claims[n] for n, other in near if can_be_same(claim.meaning, other)), None)


def _subject(claim: Claim) -> Hashable:
    """The last word of a name, the words of a quotation, a day; of a number what it counts."""
    meaning = claim.meaning
    if claim.kind is ClaimKind.NAME:
        return last_word(meaning.words)
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
        return can_be_same(claim.meaning, other.meaning)
    if claim.kind is ClaimKind.DATE:
        return bool(claim.meaning.agrees(other.meaning)) and claim.meaning.grain == other.meaning.grain
    if claim.kind is ClaimKind.NAME:
        return are_one_name(claim.meaning.words, other.meaning.words)
    return bool(claim.meaning == other.meaning)
