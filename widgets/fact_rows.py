"""The rows of the fact table: what either side claims, and how the two answer each other. Pure: pieces of text."""

from collections.abc import Iterator
from itertools import islice

from rich.cells import cell_len

from twicetold.layout.facts import Fact, find_facts
from twicetold.model import Answer, Claim, Side, Untold
from twicetold.widgets.fitting import fit
from twicetold.widgets.listing import Piece

SIGNS = {Answer.AGREES: "=", Answer.CONFLICT: "!", Answer.DIFFERENCE: "?", Answer.ONLY_HERE: " "}
LOOKS = {Answer.CONFLICT: "conflict", Answer.DIFFERENCE: "difference"}
KIND = 12

__all__ = ["draw_fact", "draw_heading", "draw_row", "draw_untold", "explain_fact", "explain_row", "find_facts"]


def draw_row(row: Fact | Untold, width: int, *, is_alone: bool = False) -> list[Piece]:
    """``is_alone``: of one article by itself, where nothing answers."""
    if is_alone and isinstance(row, Fact):
        return _draw_alone(row, width)
    return draw_untold(row, width) if isinstance(row, Untold) else draw_fact(row, width)


def explain_row(row: Fact | Untold, *, is_alone: bool = False) -> Iterator[str]:
    told = explain_untold(row) if isinstance(row, Untold) else explain_fact(row)
    return islice(told, 1, None) if is_alone else told


def draw_fact(fact: Fact, width: int) -> list[Piece]:
    answer = fact.claim.answer
    room = max(10, (width - KIND - 8) // 2)
    return [
        (f" {SIGNS[answer]} ", LOOKS.get(answer, "accent")),
        (f"{fact.claim.kind:<{KIND}}", "quiet"),
        *((_pad(_tell(claim), room) + "  ", "text") for claim in (fact.left, fact.right)),
    ]


def _draw_alone(fact: Fact, width: int) -> list[Piece]:
    kind = f"{fact.claim.kind:<{KIND}}"
    return [("   ", "quiet"), (kind, "quiet"), (_pad(_tell(fact.claim), max(10, width - KIND - 6)), "text")]


def draw_untold(untold: Untold, width: int) -> list[Piece]:
    """What only one side tells, in the column of that side."""
    room = max(10, (width - KIND - 8) // 2)
    columns = (untold.value if untold.side is side else "—" for side in Side)
    return [
        (f" {SIGNS[Answer.ONLY_HERE]} ", "accent"),
        (f"{untold.kind:<{KIND}}", "quiet"),
        *((_pad(" ".join(column.split()), room) + "  ", "text") for column in columns),
    ]


def draw_heading(width: int, *, is_alone: bool = False) -> str:
    if is_alone:
        return f"    {'kind':<{KIND}}what it says"
    room = max(10, (width - KIND - 8) // 2)
    return f"    {'kind':<{KIND}}{'left':<{room}}  right"


def explain_fact(fact: Fact) -> Iterator[str]:
    """The answer in words, and why a difference is no conflict."""
    yield str(fact.claim.answer)
    if fact.claim.about:
        yield f"about {fact.claim.about}"
    if fact.claim.reason:
        yield fact.claim.reason


def explain_untold(untold: Untold) -> Iterator[str]:
    yield f"only the {untold.side} tells it"
    yield untold.reason
    yield f"weight {untold.weight:.2f}"


def _tell(claim: Claim | None) -> str:
    return claim.value if claim else "—"


def _pad(text: str, width: int) -> str:
    text = fit(text, width)
    return text + " " * (width - cell_len(text))
