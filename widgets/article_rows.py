"""The rows of the library: one article each, in columns that fit the width. Pure: pieces of text."""

from dataclasses import dataclass

from rich.cells import cell_len

from twicetold.model import Document
from twicetold.widgets.fitting import fit
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
    room = _share_out(width)
    heads = (("Date", "date", "<"), ("Words", "words", ">"), ("Damage", "damage", ">"))
    row = f"   {'Article':<{room['title']}}" + "".join(_cell(name, room[key], side) for name, key, side in heads)
    heads = (("Same story as", "partner", "<"), ("Alike", "alike", ">"), ("Conflicts", "conflicts", ">"))
    return row + "".join(_cell(name, room[key], side) for name, key, side in heads)


def draw_article(facts: ArticleFacts, width: int) -> list[Piece]:
    room = _share_out(width)
    document = facts.document
    name = facts.partner.title or facts.partner.name if facts.partner else "—"
    date = document.date.isoformat() if document.date else ""
    alike = f"{facts.similarity:.0%}" if facts.partner else ""
    return [
        (MARK if facts.is_marked else " ", "accent"),
        (f" {_pad(document.title or document.name, room['title'])}", "text"),
        (_cell(date, room["date"]) + _cell(str(document.words), room["words"], ">"), "quiet"),
        (_cell(_damage(facts), room["damage"], ">"), "garble" if (facts.damage or 0) >= DAMAGED else "quiet"),
        (_cell(name, room["partner"]) + _cell(alike, room["alike"], ">"), "quiet"),
        (_cell(_conflicts(facts), room["conflicts"], ">"), "conflict" if facts.conflicts else "quiet"),
    ]


COLUMNS = (("damage", 6, 0), ("conflicts", 9, 0), ("alike", 5, 64), ("date", 10, 74), ("words", 6, 84))
"""The columns of one width: the name, the cells, and the width of the list from which they are shown."""
PARTNER_FROM = 96
GAP = 2


def _share_out(width: int) -> dict[str, int]:
    """The cells of each column, 0 where it is left out; title and partner share what the others leave."""
    room = {name: cells if width >= least else 0 for name, cells, least in COLUMNS}
    rest = max(12, width - 3 - sum(cells + GAP for cells in room.values() if cells))
    room["partner"] = (rest - GAP) * 2 // 5 if width >= PARTNER_FROM else 0
    room["title"] = rest - (room["partner"] + GAP if room["partner"] else 0)
    return room


def _cell(text: str, width: int, side: str = "<") -> str:
    """The text in a column with the gap before it; nothing where the column is left out."""
    if not width:
        return ""
    text = fit(text, width)
    rest = " " * (width - cell_len(text))
    return " " * GAP + (rest + text if side == ">" else text + rest)


def _pad(text: str, width: int) -> str:
    text = fit(text, width)
    return text + " " * (width - cell_len(text))


def _damage(facts: ArticleFacts) -> str:
    damage = facts.damage
    if damage is None:
        return FAILED if facts.has_failed else WAITING
    sign = "~" if damage >= DAMAGED else " "
    return sign + format(damage, ".0f" if damage >= 10 else ".1f")


def _conflicts(facts: ArticleFacts) -> str:
    if facts.partner is None:
        return ""
    if facts.conflicts is None:
        return FAILED if facts.has_failed else WAITING
    return f"!{facts.conflicts}" if facts.conflicts else "0"
