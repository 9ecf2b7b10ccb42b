"""Draws one line of a page as a strip of styled cells.

    !  7 ⇅ According to a draft report by …     flag · number · relation · text
    ~      Inspector General …

The flag is the sign of the strongest finding on the row, so that no category is told by colour alone.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from twicetold.layout import NO_SIGNS, Ink, Kind, Line, Run, Signs, cut, shown
from twicetold.model import Document, Link, Relation, Side
from twicetold.widgets.looks import Looks

GUTTER = 7
MARGIN = 1
RELATION_SIGNS = {Relation.SAME: "=", Relation.EDITED: "±", Relation.PARAPHRASED: "≈", Relation.EVENT: "○"}
MOVED_SIGN = "⇅"
PINNED_SIGN = "≡"
JUMP_SIGN = "⇄"


CHOSEN = Style(bold=True, reverse=True)
"""Laid over the finding that the reader is at; seen without colour too."""


class Painting(NamedTuple):
    """What all lines of one side share: its document, highlights, signs, looks, the chosen finding.

    ``names_sides`` puts L or R before the numbers, where both sides stand in one column. Nothing is dimmed
    where nothing is linked: a single article, or a pair that is still being compared.
    """

    document: Document
    runs: Sequence[Run]
    looks: Looks
    signs: Signs = NO_SIGNS
    chosen: str = ""
    names_sides: bool = False
    dims_unlinked: bool = True


def sign_of(link: Link | None) -> str:
    """The sign of a paragraph's best link; a blank says that only this side tells it."""
    if link is None:
        return " "
    if link.pinned:
        return PINNED_SIGN
    return MOVED_SIGN if link.moved else RELATION_SIGNS[link.relation]


def draw_line(line: Line | None, painting: Painting, width: int) -> Strip:
    """The strip of ``width`` cells for one side of a row."""
    if line is None:
        return Strip.blank(width, painting.looks["text"])
    segments = list(_DRAWN[line.kind](line, painting))
    return Strip(segments).adjust_cell_length(width, painting.looks["text"])


def _text(line: Line, painting: Painting) -> Iterator[Segment]:
    looks = painting.looks
    pieces = cut(painting.runs, line.span)
    yield _flag(pieces, painting)
    number, sign = _margin(line, painting)
    yield Segment(number, looks["quiet"])
    yield Segment(sign, looks["accent"])
    base = looks["faint"] if painting.dims_unlinked and not line.link else looks["text"]
    for run in pieces:
        style = base + looks[run.ink.look] if run.ink else base
        if painting.chosen and painting.chosen in run.findings and run.ink is not Ink.HIT:
            style = style + CHOSEN  # what is found or selected stands out by itself, and would be turned back
        if run.findings:
            style = style + Style.from_meta({"finding": run.findings[0]})
        before = painting.signs.before.get(run.span.start, "")
        after = painting.signs.after.get(run.span.end, "")
        yield Segment(before + shown(painting.document.text, run.span.start, run.span.end) + after, style)


def _margin(line: Line, painting: Painting) -> tuple[str, str]:
    """Number and relation of a paragraph in six cells; long numbers take the spaces between them."""
    if not line.is_first:
        return " " * (GUTTER - 1), ""
    if painting.names_sides:
        number = f" {line.side[0].upper()}{line.paragraph + 1}".ljust(4)
    else:
        number = f"{line.paragraph + 1:>3} "
    number = number if len(number) <= 4 else number.strip()
    return number, f"{sign_of(line.link)} "[: GUTTER - 1 - len(number)]


def _flag(pieces: Sequence[Run], painting: Painting) -> Segment:
    ink = max((ink for run in pieces for ink in run.inks if ink.sign), default=None)
    if ink is None:
        return Segment(" ", painting.looks["text"])
    return Segment(ink.sign, painting.looks[f"{ink.look}-flag"])


def _jump(line: Line, painting: Painting) -> Iterator[Segment]:
    numbers = ", ".join(str(target + 1) for target in line.targets)
    where = "right" if line.side is Side.LEFT else "left"
    yield Segment(" " * GUTTER, painting.looks["text"])
    yield Segment(f"{JUMP_SIGN} {where} {numbers}", painting.looks["quiet"])


def _fold(line: Line, painting: Painting) -> Iterator[Segment]:
    count, first, last = len(line.targets), line.targets[0] + 1, line.targets[-1] + 1
    numbers = f"{first}" if count == 1 else f"{first} to {last}" if last - first == count - 1 else f"{count} paragraphs"
    yield Segment(" " * GUTTER, painting.looks["text"])
    yield Segment(f"⋯ {numbers} folded ⋯", painting.looks["quiet"])


_DRAWN = {Kind.TEXT: _text, Kind.JUMP: _jump, Kind.FOLD: _fold}
