"""Text with its marks drawn in: each stretch as it looks, the signs that enclose it, the number of its finding.

    212 passengers on Sunday          !212 passengers![c1] on ‹Sunday›

Control characters of an article are shown as pictures and never written raw.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from twicetold.export.strokes import LOOKS, Look, Stroke
from twicetold.layout import Ink, Mark, Run, Signs, cut, find_marks, find_runs, shown
from twicetold.model import Comparison, Finding, Side, Span

_LAYERS = frozenset((Ink.CONFLICT, Ink.GARBLE, Ink.DIFFERENCE))


@dataclass(frozen=True)
class Marked:
    """A text, what is highlighted in it, and where signs stand."""

    text: str
    runs: tuple[Run, ...]
    signs: Signs

    def draw(self, span: Span, look: Look = Look.PLAIN) -> Iterator[Stroke]:
        """The strokes of ``span``; ``look`` is that of words without a mark."""
        before, after = self.signs.before, self.signs.after
        for run in cut(self.runs, span):
            start, end = run.span.start, run.span.end
            words = before.get(start, "") + shown(self.text, start, end) + after.get(end, "")
            yield (look if run.ink is None else LOOKS[run.ink]), words


def find_marked(comparison: Comparison, side: Side, findings: Collection[Finding], *, has_edits: bool = True) -> Marked:
    """One side with the marks of ``findings``, and of the word edits unless they are told otherwise."""
    there = {finding.id for finding in findings}
    found = find_marks(comparison, side) if has_edits else find_marks(comparison, side, _LAYERS)
    marks = [mark for mark in found if mark.finding in there or not mark.finding]
    return mark_text(comparison.document(side).text, marks)


def mark_text(text: str, marks: Collection[Mark]) -> Marked:
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end, mark.ink)):
        opening, closing = _around(mark)
        before[mark.span.start] = before.get(mark.span.start, "") + opening
        after[mark.span.end] = closing + after.get(mark.span.end, "")
    return Marked(text, find_runs(marks), Signs(before, after))


def _around(mark: Mark) -> tuple[str, str]:
    if mark.ink is Ink.EDIT:
        return "‹", "›"
    return mark.ink.sign, f"{mark.ink.sign}[{mark.finding}]"
