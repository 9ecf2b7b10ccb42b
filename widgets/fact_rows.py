"""The rows of the fact table: what either side claims, and how the two answer each other. Pure: pieces of text."""

from collections.abc import Iterator
from itertools import islice

from rich.cells import cell_len

from twicetold.layout.facts import Fact, find_facts, tell_answer
from twicetold.model import Answer, Claim, Comparison, Side, Untold
from twicetold.widgets.fitting import fit
from twicetold.widgets.listing import Piece

SIGNS = {Answer.AGREES: "=", Answer.CONFLICT: "!", Answer.DIFFERENCE: "?", Answer.ONLY_HERE: " "}
LOOKS = {Answer.CONFLICT: "conflict", Answer.DIFFERENCE: "difference"}
KIND = 12
NUMBER = 3
"""Cells of the number of a paragraph."""

__all__ = ["draw_fact", "draw_heading", "draw_row", "draw_untold", "explain_fact", "explain_row", "find_facts"]


def draw_row(comparison: Comparison, row: Fact | Untold, width: int, *, is_alone: bool = False) -> list[Piece]:
    """``is_alone``: of one article by itself, where nothing answers."""
    if is_alone and isinstance(row, Fact):
        return _draw_alone(comparison, row, width)
    return draw_untold(row, width) if isinstance(row, Untold) else draw_fact(comparison, row, width)


def explain_row(row: Fact | Untold, *, is_alone: bool = False) -> Iterator[str]:
    told = explain_untold(row) if isinstance(row, Untold) else explain_fact(row)
    return islice(told, 1, None) if is_alone else told


def draw_fact(comparison: Comparison, fact: Fact, width: int) -> list[Piece]:
    answer = fact.claim.answer
    room = max(10, (width - KIND - 8) // 2)
    return [
        (f" {SIGNS[answer]} ", LOOKS.get(answer, "accent")),
        (f"{fact.claim.kind:<{KIND}}", "quiet"),
        *(piece for claim in (fact.left, fact.right) for piece in _draw_claim(comparison, claim, room)),
    ]


def _draw_alone(comparison: Comparison, fact: Fact, width: int) -> list[Piece]:
    kind = f"{fact.claim.kind:<{KIND}}"
    return [("   ", "quiet"), (kind, "quiet"), *_draw_claim(comparison, fact.claim, max(10, width - KIND - 6))]


def _draw_claim(comparison: Comparison, claim: Claim | None, width: int) -> list[Piece]:
    """The paragraph, and what is claimed there."""
    if claim is None:
        return [(_pad(f"{'':>{NUMBER}} —", width) + "  ", "text")]
    number = comparison.document(claim.side).sentences[claim.sentence].paragraph + 1
    return [(f"{number:>{NUMBER}} ", "quiet"), (_pad(claim.value, width - NUMBER - 1) + "  ", "text")]


def draw_untold(untold: Untold, width: int) -> list[Piece]:
    """What only one side tells, in the column of that side."""
    room = max(10, (width - KIND - 8) // 2)
    columns = (f"{'':>{NUMBER}} {untold.value if untold.side is side else '—'}" for side in Side)
    return [
        (f" {SIGNS[Answer.ONLY_HERE]} ", "accent"),
        (f"{untold.kind:<{KIND}}", "quiet"),
        *((_pad(column, room) + "  ", "text") for column in columns),
    ]


def draw_heading(width: int, *, is_alone: bool = False) -> str:
    if is_alone:
        return f"    {'Kind':<{KIND}}{'':>{NUMBER}} What it says"
    room = max(10, (width - KIND - 8) // 2)
    return f"    {'Kind':<{KIND}}{'':>{NUMBER}} {'Left':<{room - NUMBER - 1}}  {'':>{NUMBER}} Right"


def explain_fact(fact: Fact) -> Iterator[str]:
    """The answer in words, and why a difference is no conflict."""
    yield tell_answer(fact)
    if fact.claim.about:
        yield f"about {fact.claim.about}"
    if fact.claim.reason:
        yield fact.claim.reason


def explain_untold(untold: Untold) -> Iterator[str]:
    yield f"only the {untold.side} tells it"
    yield untold.reason
    yield f"weight {untold.weight:.2f}"


def _pad(text: str, width: int) -> str:
    text = fit(text, width)
    return text + " " * (width - cell_len(text))
