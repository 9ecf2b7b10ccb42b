"""Both tellings level in two columns, or one under the other, with a legend of the signs.

Nothing needs colour: signs enclose what is marked and name the finding, and a sign beside the number of a paragraph
says how it is told on the other side.
"""

from collections.abc import Collection, Iterator

from twicetold.errors import BadUse
from twicetold.export.judged import Judgements
from twicetold.export.marked import Marked, find_marked
from twicetold.export.report import tell_corrections, tell_findings, tell_head, tell_untold
from twicetold.export.rows import RELATION_SIGNS, name_paragraphs, wanted
from twicetold.export.strokes import EMPTY, Line, Look, Stroke, join, plain
from twicetold.layout import Kind, View, cell_width, find_far, lay_out
from twicetold.layout import Line as PageLine
from twicetold.model import Comparison, Finding, Link, Side

MIN_WIDTH = 60
"""Cells of the narrowest page with two columns."""
LEAST = 30
"""Cells of the narrowest page."""
DEFAULT_WIDTH = 120
_GUTTER = 6
_BETWEEN = " │ "
_LEGEND = (
    ("!words![c1]  conflict, with its number below      ", "~words~[g1]  garbled passage"),
    ("‹words›      changed, added or dropped wording    ", "?words?[d1]  difference that may be harmless"),
    (
        "number=  same   ",
        "number±  edited   ",
        "number≈  told in other words   ",
        "number⇅  the same, moved   ",
        "number·  only here",
    ),
)
"""Rows of what the signs mean; each on one line where there is room."""


def draw_columns(
    comparison: Comparison,
    width: int = DEFAULT_WIDTH,
    one_column: bool = False,
    differences: bool = False,
    context: int | None = None,
    judgements: Judgements | None = None,
) -> Iterator[Line]:
    """All lines, of at most ``width`` cells. Raises ``BadUse`` when the page is too narrow."""
    if width < MIN_WIDTH and not one_column:
        raise BadUse(f"Two columns need a width of at least {MIN_WIDTH}; widen it or take one column.")
    if width < LEAST:
        raise BadUse(f"A page needs a width of at least {LEAST}.")
    findings = wanted(comparison, differences)
    yield from tell_head(comparison, width)
    yield EMPTY
    for row in _LEGEND:
        lines = ["".join(row)] if cell_width("".join(row)) <= width else row
        yield from (((Look.QUIET, line),) for line in lines)
    yield EMPTY
    yield from _draw_page(comparison, findings, width, one_column, context)
    yield from tell_findings(comparison, findings, width, judgements)
    yield from tell_untold(comparison, width)
    yield from tell_corrections(comparison, width)


def _draw_page(
    comparison: Comparison, findings: Collection[Finding], width: int, one_column: bool, context: int | None
) -> Iterator[Line]:
    column = width - _GUTTER if one_column else (width - len(_BETWEEN)) // 2 - _GUTTER
    texts = {side: find_marked(comparison, side, findings) for side in Side}
    view = _view(comparison, findings, texts, one_column, context)
    page = lay_out(comparison, column, column, view)
    drawn = _Column(texts, one_column)
    left = _GUTTER + column
    if not one_column:
        yield ((Look.QUIET, f"{'LEFT':<{left}}{_BETWEEN}RIGHT"),)
        yield ((Look.QUIET, f"{'─' * left}─┼─{'─' * (width - left - len(_BETWEEN))}"),)
    for row in page.rows():
        ours = tuple(drawn.draw(row.left))
        if one_column:
            yield ours
        else:
            pad = " " * (left - cell_width(join(ours)))
            yield (*ours, (Look.QUIET, f"{pad}{_BETWEEN}"), *drawn.draw(row.right))


def _view(
    comparison: Comparison,
    findings: Collection[Finding],
    texts: dict[Side, Marked],
    one_column: bool,
    context: int | None,
) -> View:
    far = {side: frozenset[int]() for side in Side}
    if context is not None:
        far = find_far(comparison, findings, context)
    return View(
        unified=one_column,
        left_signs=texts[Side.LEFT].signs,
        right_signs=texts[Side.RIGHT].signs,
        left_folded=far[Side.LEFT],
        right_folded=far[Side.RIGHT],
    )


class _Column:
    """Draws the lines of one page; in one column each paragraph names its side."""

    def __init__(self, texts: dict[Side, Marked], names_sides: bool) -> None:
        self.texts = texts
        self.names_sides = names_sides

    def draw(self, line: PageLine | None) -> Iterator[Stroke]:
        if line is None:
            return
        if line.kind is Kind.JUMP:
            told = ", ".join(str(target + 1) for target in line.targets)
            yield Look.QUIET, f"{'':{_GUTTER}}⇄ {line.side.other} {told}"
        elif line.kind is Kind.FOLD:
            yield from plain(" " * _GUTTER)
            yield Look.QUIET, f"paragraphs {name_paragraphs(line.targets)} without findings"
        else:
            yield Look.QUIET, f"{self._number(line):>{_GUTTER - 1}} "
            yield from self.texts[line.side].draw(line.span)

    def _number(self, line: PageLine) -> str:
        if not line.is_first:
            return ""
        name = line.side[0].upper() if self.names_sides else ""
        return f"{name}{line.paragraph + 1}{sign_of(line.link)}"


def sign_of(link: Link | None) -> str:
    """The sign beside the number of a paragraph: how the other side tells it."""
    if link is None:
        return "·"
    return "⇅" if link.moved else RELATION_SIGNS[link.relation]
