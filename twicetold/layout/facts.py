"""The rows of the fact table: what either side claims, and how the two answer each other."""

from dataclasses import dataclass

from twicetold.model import Claim, Comparison, Side


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim, or two that answer each other; at least one side is there."""

    left: Claim | None
    right: Claim | None

    @property
    def claim(self) -> Claim:
        claim = self.left or self.right
        assert claim is not None
        return claim


def find_facts(comparison: Comparison) -> tuple[Fact, ...]:
    """Every claim once, in the order of the left text, then what only the right has, in its order."""
    facts: list[Fact] = []
    answered: set[int] = set()
    for claim in comparison.claims:
        if claim.side is Side.LEFT:
            number = claim.counterpart
            facts.append(Fact(claim, comparison.claims[number] if number is not None else None))
            answered |= {number} if number is not None else set()
    for number, claim in enumerate(comparison.claims):
        if claim.side is Side.RIGHT and number not in answered:
            facts.append(Fact(None, claim))
    return tuple(sorted(facts, key=lambda fact: (fact.left is None, fact.claim.span)))
