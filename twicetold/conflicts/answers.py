"""The fact table: what the other text answers to each claim.

conflict, difference   a finding says so
agrees                 a linked sentence holds a claim of the same kind that can be the same
only-here              nothing there is comparable
"""

from collections.abc import Iterable
from dataclasses import replace

from twicetold.conflicts.pair import Pair
from twicetold.conflicts.subjects import can_be_same
from twicetold.model import Answer, Category, Claim, ClaimKind, Finding, Side, Span

_ANSWERS = {Category.CONFLICT: Answer.CONFLICT, Category.DIFFERENCE: Answer.DIFFERENCE}


def answer_claims(pair: Pair, findings: Iterable[Finding]) -> tuple[Claim, ...]:
    """The claims with their answers, counterparts and, for differences, reasons."""
    numbers = {id(claim): number for number, claim in enumerate(pair.claims)}
    disputed = _disputed(pair, findings, numbers)
    return tuple(disputed.get(number) or _agreeing(pair, claim, numbers) for number, claim in enumerate(pair.claims))


def _disputed(pair: Pair, findings: Iterable[Finding], numbers: dict[int, int]) -> dict[int, Claim]:
    found: dict[int, Claim] = {}
    for finding in sorted(
        (f for f in findings if f.category in _ANSWERS and f.left and f.right),
        key=lambda f: f.category is Category.CONFLICT,
    ):
        lefts = _claims_at(pair, finding.kind, Side.LEFT, finding.left)
        rights = _claims_at(pair, finding.kind, Side.RIGHT, finding.right)
        for claims, others in ((lefts, rights), (rights, lefts)):
            for claim in claims:
                counterpart = numbers[id(others[0])] if others else None
                reason = finding.message if finding.category is Category.DIFFERENCE else ""
                answer = _ANSWERS[finding.category]
                found[numbers[id(claim)]] = replace(claim, answer=answer, counterpart=counterpart, reason=reason)
    return found


def _claims_at(pair: Pair, kind: str, side: Side, spans: tuple[Span, ...]) -> list[Claim]:
    return [
        claim
        for claims in pair.claims_of(ClaimKind(kind), side).values()
        for claim in claims
        if any(claim.span.overlaps(span) for span in spans)
    ]


def _agreeing(pair: Pair, claim: Claim, numbers: dict[int, int]) -> Claim:
    for other in _comparable(pair, claim):
        if _can_be_same(claim, other):
            return replace(claim, answer=Answer.AGREES, counterpart=numbers[id(other)])
    return claim


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
        return bool(claim.meaning.surname == other.meaning.surname)
    return bool(claim.meaning == other.meaning)
