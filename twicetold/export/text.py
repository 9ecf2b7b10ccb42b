"""The comparison as plain text: both tellings level in two columns, then the numbered findings.

Nothing needs colour: signs enclose what is marked and name the finding, and a sign beside the number of a paragraph
says how it is told on the other side. Control characters of an article are shown as pictures and never written raw.
"""

import itertools
import textwrap
from collections.abc import Iterator

from twicetold.errors import BadUse
from twicetold.layout import (
    Ink,
    Kind,
    Line,
    Mark,
    Page,
    Signs,
    View,
    cell_width,
    find_marks,
    lay_out,
    shown,
)
from twicetold.layout.untold import HEADING, find_weightiest, span_around
from twicetold.model import Category, Comparison, Document, Finding, Link, Relation, Side, Span

MIN_WIDTH = 60
"""Cells of the narrowest page with two columns."""
DEFAULT_WIDTH = 120
_GUTTER = 6
_BETWEEN = " │ "
_RELATION = {Relation.SAME: "=", Relation.EDITED: "±", Relation.PARAPHRASED: "≈"}
_SIGN = {Ink.EDIT: "", Ink.DIFFERENCE: "?", Ink.GARBLE: "~", Ink.CONFLICT: "!"}
_HEADING = {
    Category.CONFLICT: "Conflicts: what cannot both be true",
    Category.DIFFERENCE: "Differences: what may both be true",
    Category.GARBLE: "Garbled passages",
}
_LEGEND = (
    "!words![c1]  conflict, with its number below      ~words~[g1]  garbled passage",
    "‹words›      changed, added or dropped wording    ?words?[d1]  difference that may be harmless",
    "number=  same   number±  edited   number≈  told in other words   number⇅  the same, moved   number·  only here",
)


def write(
    comparison: Comparison, width: int = DEFAULT_WIDTH, one_column: bool = False, differences: bool = False
) -> str:
    """The text form, lines of at most ``width`` cells. Raises ``BadUse`` when the page is too narrow."""
    if width < MIN_WIDTH and not one_column:
        raise BadUse(f"Two columns need a width of at least {MIN_WIDTH}; widen it or take one column.")
    if width < 30:
        raise BadUse("A page needs a width of at least 30.")
    findings = [f for f in comparison.findings if differences or f.category is not Category.DIFFERENCE]
    parts = [
        *_head(comparison, width),
        "",
        *_page(comparison, findings, width, one_column),
        *_findings(comparison, findings, width),
        *_untold(comparison, width),
    ]
    return "\n".join(line.rstrip() for line in parts) + "\n"


def _head(comparison: Comparison, width: int) -> Iterator[str]:
    for side in Side:
        document = comparison.document(side)
        damage = comparison.summary.left_damage if side is Side.LEFT else comparison.summary.right_damage
        facts = [document.name or "text", str(document.date or ""), f"{document.words} words"]
        if damage:
            facts.append(f"damage {damage:.0f} per 1000 words")
        yield from _fill(f"{side.upper():<6} {shown(document.title)}", width, "       ")
        yield f"       {shown(', '.join(filter(None, facts)))}"
    summary = comparison.summary
    counts = [
        _count(summary.conflicts, "conflict"),
        _count(summary.garbles, "garbled passage"),
        f"{summary.linked:.0%} of the words linked",
    ]
    yield from _fill(", ".join(counts), width, "")
    for note in (*comparison.notes, *comparison.limits):
        yield from _fill(note, width, "")
    yield ""
    for line in _LEGEND:
        yield from _fill(line, width, "  ")


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _page(comparison: Comparison, findings: list[Finding], width: int, one_column: bool) -> Iterator[str]:
    column = width - _GUTTER if one_column else (width - len(_BETWEEN)) // 2 - _GUTTER
    shown_ids = {finding.id for finding in findings}
    signs = {side: _signs(comparison, side, shown_ids) for side in Side}
    view = View(unified=one_column, left_signs=signs[Side.LEFT], right_signs=signs[Side.RIGHT])
    page = lay_out(comparison, column, column, view)
    drawn = _Column(page, signs)
    if not one_column:
        left = _GUTTER + column
        yield f"{'LEFT':<{left}}{_BETWEEN}RIGHT"
        yield f"{'─' * left}─┼─{'─' * (width - left - len(_BETWEEN))}"
    for row in page.rows():
        if one_column:
            yield drawn.draw(row.left, names_side=True)
        else:
            left_text = drawn.draw(row.left)
            pad = " " * (_GUTTER + column - cell_width(left_text))
            yield f"{left_text}{pad}{_BETWEEN}{drawn.draw(row.right)}"


class _Column:
    """Draws the lines of one page."""

    def __init__(self, page: Page, signs: dict[Side, Signs]) -> None:
        self.page = page
        self.signs = signs

    def draw(self, line: Line | None, names_side: bool = False) -> str:
        if line is None:
            return ""
        if line.kind is Kind.JUMP:
            told = ", ".join(str(target + 1) for target in line.targets)
            return f"{'':{_GUTTER}}⇄ {line.side.other} {told}"
        number = ""
        if line.is_first:
            name = line.side[0].upper() if names_side else ""
            number = f"{name}{line.paragraph + 1}{_sign_of(line.link)}"
        return f"{number:>{_GUTTER - 1}} {self._text(line)}"

    def _text(self, line: Line) -> str:
        text = self.page.comparison.document(line.side).text
        signs = self.signs[line.side]
        places = sorted({p for p in (*signs.before, *signs.after) if line.span.start <= p <= line.span.end})
        edges = [line.span.start, *(p for p in places if line.span.start < p < line.span.end), line.span.end]
        pieces = []
        for start, end in itertools.pairwise(edges):
            pieces += [signs.before.get(start, ""), shown(text, start, end), signs.after.get(end, "")]
        return "".join(pieces)


def _sign_of(link: Link | None) -> str:
    if link is None:
        return "·"
    return "⇅" if link.moved else _RELATION[link.relation]


def _signs(comparison: Comparison, side: Side, shown_ids: set[str]) -> Signs:
    """What is written around marked words: their sign before, their sign and the finding's number after."""
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    marks = [m for m in find_marks(comparison, side) if m.finding in shown_ids or not m.finding]
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.ink)):
        opening, closing = _around(mark)
        before[mark.span.start] = before.get(mark.span.start, "") + opening
        after[mark.span.end] = closing + after.get(mark.span.end, "")
    return Signs(before, after)


def _around(mark: Mark) -> tuple[str, str]:
    if mark.ink is Ink.EDIT:
        return "‹", "›"
    return _SIGN[mark.ink], f"{_SIGN[mark.ink]}[{mark.finding}]"


def _findings(comparison: Comparison, findings: list[Finding], width: int) -> Iterator[str]:
    for category, heading in _HEADING.items():
        chosen = [finding for finding in findings if finding.category is category]
        if chosen:
            yield from ("", heading, "─" * len(heading))
        for finding in chosen:
            yield from ("", *_finding(comparison, finding, width))


def _untold(comparison: Comparison, width: int) -> Iterator[str]:
    """What only one side tells: no conflict, and what an editor looks for next."""
    chosen = find_weightiest(comparison)
    if chosen:
        yield from ("", HEADING, "─" * len(HEADING), "")
    for each in chosen:
        document = comparison.document(each.side)
        label = f"    {each.side:<5}  "
        sentence = " ".join(shown(document.quote(span_around(document, each))).split())
        told = f"{_paragraph_of(document, each.span) + 1}: {each.kind}: {sentence}"
        yield from _fill(told, width, " " * len(label), first=label)


def _finding(comparison: Comparison, finding: Finding, width: int) -> Iterator[str]:
    title = f"{finding.id}  {finding.kind}, {finding.severity}, confidence {finding.confidence:.2f}  ({finding.rule})"
    yield from _fill(title, width, "    ")
    yield from _fill(shown(finding.message), width, "    ", first="    ")
    for side in Side:
        spans = finding.left if side is Side.LEFT else finding.right
        if spans:
            document = comparison.document(side)
            label = f"    {side:<5}  "
            where = ", ".join(dict.fromkeys(str(_paragraph_of(document, span) + 1) for span in spans))
            value = f" = {finding.values[side]}" if finding.values.get(side) else ""
            quoted = _quote(document, spans)
            yield from _fill(f"{where}: {quoted}{shown(value)}", width, " " * len(label), first=label)
    if finding.suggestion:
        yield from _fill(f"read   {shown(finding.suggestion)}", width, "           ", first="    ")
    if finding.related:
        yield f"    see    {', '.join(finding.related)}"


def _quote(document: Document, spans: tuple[Span, ...]) -> str:
    """The sentence of the first place with the words in brackets, then the words of the other places."""
    first = spans[0]
    sentence = next((s.span for s in document.sentences if s.span.overlaps(first)), first)
    whole = sentence.joined(first)
    here = [span for span in spans if whole.covers(span)]
    pieces, at = [], whole.start
    for span in here:
        if span.start >= at:
            pieces += [shown(document.text, at, span.start), "[", shown(document.text, span.start, span.end), "]"]
            at = span.end
    pieces.append(shown(document.text, at, whole.end))
    others = [f"[{shown(document.text, span.start, span.end)}]" for span in spans if span not in here]
    return " … ".join([" ".join("".join(pieces).split()), *others])


def _paragraph_of(document: Document, span: Span) -> int:
    return next((p.index for p in document.paragraphs if p.span.start <= span.start < p.span.end), 0)


def _fill(text: str, width: int, indent: str, first: str = "") -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=indent, break_on_hyphens=False) or [first]
