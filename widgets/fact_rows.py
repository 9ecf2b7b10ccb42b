"""The rows of the fact table: what either side claims, and how the two answer each other. Pure: pieces of text."""

from collections.abc import Iterator

from rich.cells import cell_len

from twicetold.layout.facts import Fact, find_facts
from twicetold.model import Answer, Claim
from twicetold.widgets.bars import fit
from twicetold.widgets.listing import Piece

SIGNS = {Answer.AGREES: "=", Answer.CONFLICT: "!", Answer.DIFFERENCE: "?", Answer.ONLY_HERE: " "}
LOOKS = {Answer.CONFLICT: "conflict", Answer.DIFFERENCE: "difference"}
KIND = 12

__all__ = ["draw_fact", "draw_heading", "explain_fact", "find_facts"]


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
