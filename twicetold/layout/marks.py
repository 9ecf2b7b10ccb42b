"""Which stretches of a text carry which highlight.

Marks may overlap (a conflict inside a garbled passage inside a word edit); what is drawn is runs that do not:

    marks    edit      [~~~~~~~~~~~~~]
             conflict       [~~~~]
    runs     [edit][conflict + edit][edit]      the strongest ink decides the look, all are kept
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import pairwise
from typing import NamedTuple

from twicetold.layout.wrapping import Signs
from twicetold.model import Category, Comparison, EditKind, Finding, Relation, Side, Span


class Ink(IntEnum):
    """What a mark says, from the quietest to the strongest: last what was searched for, and the one that one is at."""

    EDIT = 1
    DIFFERENCE = 2
    GARBLE = 3
    CONFLICT = 4
    FOUND = 5
    HIT = 6

    @property
    def sign(self) -> str:
        """The sign that says the same without colour."""
        return {Ink.DIFFERENCE: "?", Ink.GARBLE: "~", Ink.CONFLICT: "!"}.get(self, "")

    @property
    def look(self) -> str:
        """The name of the look that displays give it."""
        return self.name.lower()


_INKS = {Category.CONFLICT: Ink.CONFLICT, Category.GARBLE: Ink.GARBLE, Category.DIFFERENCE: Ink.DIFFERENCE}
ALL_LAYERS = frozenset(Ink)


class Mark(NamedTuple):
    """One highlighted stretch; ``finding`` is the id of the finding that it belongs to, empty for an edit."""

    span: Span
    ink: Ink
    finding: str = ""


class Run(NamedTuple):
    """A stretch that looks the same all through; ``inks`` from the strongest, none for plain text."""

    span: Span
    inks: tuple[Ink, ...] = ()
    findings: tuple[str, ...] = ()

    @property
    def ink(self) -> Ink | None:
        return self.inks[0] if self.inks else None


Runs = Mapping[Side, tuple[Run, ...]]
"""The runs of both sides."""


def find_marks(comparison: Comparison, side: Side, layers: Collection[Ink] = ALL_LAYERS) -> tuple[Mark, ...]:
    """The marks of one side, in the order of the text.

    Word edits are marked only where wording was kept (relation ``edited``): in a paraphrase almost every word differs,
    and marking them all would say nothing. Case and punctuation are not marked: they are for the exports.
    """
    marks = [mark for finding in comparison.findings for mark in mark_finding(finding, side) if mark.ink in layers]
    if Ink.EDIT in layers:
        for edit in comparison.edits:
            span = edit.left if side is Side.LEFT else edit.right
            is_kept = comparison.links[edit.link].relation is Relation.EDITED
            if span and is_kept and edit.kind is EditKind.WORDS:
                marks.append(Mark(span, Ink.EDIT))
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.ink, mark.finding)))


def mark_finding(finding: Finding, side: Side) -> tuple[Mark, ...]:
    spans = finding.left if side is Side.LEFT else finding.right
    return tuple(Mark(span, _INKS[finding.category], finding.id) for span in spans if span)


def find_runs(marks: Iterable[Mark]) -> tuple[Run, ...]:
    """Sorted runs that do not overlap and cover exactly what the marks cover."""
    marks = sorted(marks, key=lambda mark: mark.span)
    edges = sorted({edge for mark in marks for edge in (mark.span.start, mark.span.end)})
    runs: list[Run] = []
    active: list[Mark] = []
    waiting = 0
    for start, end in pairwise(edges):
        active = [mark for mark in active if mark.span.end > start]
        while waiting < len(marks) and marks[waiting].span.start <= start:
            active.append(marks[waiting])
            waiting += 1
        if active:
            inks = tuple(sorted({mark.ink for mark in active}, reverse=True))
            findings = tuple(dict.fromkeys(mark.finding for mark in active if mark.finding))
            runs.append(Run(Span(start, end), inks, findings))
    return tuple(runs)


def cut(runs: Sequence[Run], span: Span) -> tuple[Run, ...]:
    """Runs that tile ``span``: those of ``runs``, cut to fit, with plain ones between them."""
    pieces: list[Run] = []
    at = span.start
    first = bisect_right(runs, span.start, key=lambda run: run.span.end)
    for number in range(first, len(runs)):
        run = runs[number]
        if run.span.start >= span.end:
            break
        start, end = max(at, run.span.start), min(span.end, run.span.end)
        if start > at:
            pieces.append(Run(Span(at, start)))
        pieces.append(Run(Span(start, end), run.inks, run.findings))
        at = end
    if at < span.end:
        pieces.append(Run(Span(at, span.end)))
    return tuple(pieces)


def find_signs(marks: Iterable[Mark]) -> Signs:
    """The signs that enclose conflicts, differences and garbled passages where colour cannot be used.

    >>> find_signs([Mark(Span(4, 9), Ink.CONFLICT, "c1")])
    Signs(before={4: '!'}, after={9: '!'})
    """
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for mark in sorted(set(marks), key=lambda mark: (mark.span.start, -mark.span.end, mark.ink)):
        if mark.ink.sign not in before.get(mark.span.start, ""):
            before[mark.span.start] = before.get(mark.span.start, "") + mark.ink.sign
        if mark.ink.sign not in after.get(mark.span.end, ""):
            after[mark.span.end] = mark.ink.sign + after.get(mark.span.end, "")
    return Signs(before, after)
