"""The rows of the fact table: what either side claims, and how the two answer each other. Pure: pieces of text."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from twicetold.model import Answer, Claim, Comparison, Side
from twicetold.widgets.bars import fit
from twicetold.widgets.listing import Piece

SIGNS = {Answer.AGREES: "=", Answer.CONFLICT: "!", Answer.DIFFERENCE: "?", Answer.ONLY_HERE: " "}
LOOKS = {Answer.CONFLICT: "conflict", Answer.DIFFERENCE: "difference"}
KIND = 12


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


def draw_fact(fact: Fact, width: int) -> list[Piece]:
    answer = fact.claim.answer
    room = max(10, (width - KIND - 8) // 2)
    return [
        (f" {SIGNS[answer]} ", LOOKS.get(answer, "accent")),
        (f"{fact.claim.kind:<{KIND}}", "quiet"),
        *((_pad(_tell(claim), room) + "  ", "text") for claim in (fact.left, fact.right)),
    ]


def draw_heading(width: int) -> str:
    room = max(10, (width - KIND - 8) // 2)
    return f"    {'kind':<{KIND}}{'left':<{room}}  right"


def explain_fact(fact: Fact) -> Iterator[str]:
    """The answer in words, and why a difference is no conflict."""
    yield str(fact.claim.answer)
    if fact.claim.about:
        yield f"about {fact.claim.about}"
    if fact.claim.reason:
        yield fact.claim.reason


def _tell(claim: Claim | None) -> str:
    return claim.value if claim else "—"


def _pad(text: str, width: int) -> str:
    text = fit(text, width)
    return text + " " * (width - cell_len(text))
