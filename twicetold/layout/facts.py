"""The rows of the fact table: what either side claims, and how the two answer each other."""

from dataclasses import dataclass

from twicetold.model import Answer, Claim, Comparison, Side, Span


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim, or two that answer each other; at least one side is there. ``claim`` is the one that is answered."""

    left: Claim | None
    right: Claim | None
    claim: Claim


def find_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """Every claim with its answer, in the order of the left text, then what only the right has, in its order.

    A right claim that stands as the answer of a left one is not told again.
    """
    claims = comparison.claims
    facts: list[Fact] = []
    told: set[tuple[int | None, Answer]] = set()
    for claim in claims:
        if claim.side is Side.LEFT:
            facts.append(Fact(claim, _counterpart(comparison, claim), claim))
            told.add((claim.counterpart, claim.answer))
    for number, claim in enumerate(claims):
        if claim.side is Side.RIGHT and (number, claim.answer) not in told:
            facts.append(Fact(_counterpart(comparison, claim), claim, claim))
    return tuple(sorted(facts, key=_place))


def _counterpart(comparison: Comparison, claim: Claim) -> Claim | None:
    return comparison.claims[claim.counterpart] if claim.counterpart is not None else None


def _place(fact: Fact) -> tuple[bool, Span]:
    return (fact.left is None, (fact.left or fact.claim).span)


def tell_answer(fact: Fact) -> str:
    """What the two sides make of each other, in words."""
    claim = fact.claim
    if claim.answer is Answer.ONLY_HERE:
        return f"told by the {claim.side} only"
    return _ANSWERS[claim.answer]


_ANSWERS = {
    Answer.AGREES: "told alike",
    Answer.CONFLICT: "cannot both be true",
    Answer.DIFFERENCE: "told otherwise, and both may be true",
}
