"""The rows of the library: one article each, in columns that fit the width. Pure: pieces of text."""

from dataclasses import dataclass

from rich.cells import cell_len

from twicetold.model import Document
from twicetold.widgets.bars import fit
from twicetold.widgets.listing import Piece

MARK = "●"
DAMAGED = 5.0
WAITING = "…"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """``None`` is what is not known yet; without a partner there is nothing to know."""

    document: Document
    damage: float | None
    partner: Document | None
    similarity: float
    conflicts: int | None
    is_marked: bool = False
    has_failed: bool = False


def draw_heading(width: int) -> str:
    title, partner = _widths(width)
    left = f"   {'Article':<{title}}  {'Date':<10}  {'Words':>6}  {'Damage':>6}"
    return f"{left}  {fit('Same story as', partner):<{partner}}  {'Alike':>5}  Conflicts"


def draw_article(facts: ArticleFacts, width: int) -> list[Piece]:
    title, partner = _widths(width)
    document = facts.document
    name = facts.partner.title or facts.partner.name if facts.partner else "—"
    return [
        (MARK if facts.is_marked else " ", "accent"),
        (f" {_pad(document.title or document.name, title)}  ", "text"),
        (f"{document.date.isoformat() if document.date else '':<10}  {document.words:>6}  ", "quiet"),
        (_damage(facts), "garble" if (facts.damage or 0) >= DAMAGED else "quiet"),
        (f"  {_pad(name, partner)}  ", "quiet"),
        (f"{facts.similarity:>5.0%}  " if facts.partner else f"{'':>5}  ", "quiet"),
        (_conflicts(facts), "conflict" if facts.conflicts else "quiet"),
    ]


def _widths(width: int) -> tuple[int, int]:
    """The cells of title and partner, which share what the other columns leave."""
    room = max(24, width - 53)
    partner = room * 2 // 5
    return room - partner, partner


def _pad(text: str, width: int) -> str:
    text = fit(text, width)
    return text + " " * (width - cell_len(text))


def _damage(facts: ArticleFacts) -> str:
    damage = facts.damage
    if damage is None:
        return f"{FAILED if facts.has_failed else WAITING:>6}"
    sign = "~" if damage >= DAMAGED else " "
    return f"{sign + format(damage, '.0f' if damage >= 10 else '.1f'):>6}"


def _conflicts(facts: ArticleFacts) -> str:
    if facts.partner is None:
        return ""
    if facts.conflicts is None:
        return f"{FAILED if facts.has_failed else WAITING:>9}"
    return f"{'!' + str(facts.conflicts) if facts.conflicts else '0':>9}"
