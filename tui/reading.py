"""What a reader has set and where the reader is: plain values beside the screen, so that they can be tested alone."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from twicetold.layout import ALL_LAYERS, NO_SIGNS, Ink, Order, Page, Runs, View, find_marks, find_runs, find_signs
from twicetold.layout.marks import Mark
from twicetold.model import Category, Claim, Comparison, Document, Edit, Finding, Relation, Side, Span, Summary, Tag
from twicetold.text.kept import keep_last
from twicetold.tui.grouping import Grouping
from twicetold.tui.places import Place
from twicetold.tui.search import NO_SEARCH, Search

FIRST_LAYERS = ALL_LAYERS - {Ink.DIFFERENCE}
"""What is shown at first: what differs and may both be true is a key away."""
LAYERS = {Category.CONFLICT: Ink.CONFLICT, Category.DIFFERENCE: Ink.DIFFERENCE, Category.GARBLE: Ink.GARBLE}
ORDERS = (Order.LEFT, Order.RIGHT, Order.OWN)
ORDER_NAMES = {Order.LEFT: "left order", Order.RIGHT: "right order", Order.OWN: "each its own order"}


def unlinked(left: Document, right: Document) -> Comparison:
    """What can be shown before anything is known: two texts."""
    return Comparison(left, right, (), (), (), (), (), Summary(0, 0, 0, 0.0))


class Choices(NamedTuple):
    """How the comparison is shown; ``is_unified`` is ``None`` while the width decides.

    ``only_differing`` folds what is told the same, ``only_hits`` what was not searched for; ``unfolded`` are the
    first paragraphs of the folds that the reader has opened.
    """

    order: Order = Order.LEFT
    is_unified: bool | None = None
    layers: frozenset[Ink] = FIRST_LAYERS
    has_signs: bool = False
    has_sidebar: bool = True
    filter: str = ""
    grouping: Grouping = Grouping.PLACE
    search: Search = NO_SEARCH
    only_hits: bool = False
    only_differing: bool = False
    unfolded: frozenset[tuple[Side, int]] = frozenset()


@dataclass(slots=True)
class Trail:
    """The places one has jumped from, for going back and forward."""

    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def leave(self, place: Place) -> None:
        if not self.behind or self.behind[-1] != place:
            self.behind.append(place)
        self.ahead.clear()

    def go_back(self, place: Place) -> Place | None:
        return self._go(self.behind, self.ahead, place)

    def go_forward(self, place: Place) -> Place | None:
        return self._go(self.ahead, self.behind, place)

    def _go(self, source: list[Place], target: list[Place], place: Place) -> Place | None:
        if not source:
            return None
        target.append(place)
        return source.pop()


Hits = Mapping[Side, tuple[Span, ...]]
Marks = Mapping[Side, tuple[Mark, ...]]


@keep_last
def mark_up(comparison: Comparison, layers: frozenset[Ink]) -> Marks:
    return {side: find_marks(comparison, side, layers) for side in Side}


def find_folded(comparison: Comparison, choices: Choices, marks: Marks, hits: Hits) -> dict[Side, frozenset[int]]:
    """The paragraphs of each side that are folded away."""
    folded: dict[Side, set[int]] = {side: set() for side in Side}
    for side in Side:
        everything = set(range(len(comparison.document(side).paragraphs)))
        if choices.only_differing:
            differing = _holding(comparison, side, [mark.span for mark in marks[side]])
            if Ink.EDIT in choices.layers:
                differing |= everything - _kept_wording(comparison, side)
            folded[side] |= everything - differing
        if choices.only_hits:
            folded[side] |= everything - _holding(comparison, side, hits.get(side, ()))
        folded[side] -= {index for where, index in choices.unfolded if where is side}
    return {side: frozenset(folded[side]) for side in Side}


def _holding(comparison: Comparison, side: Side, spans: Iterable[Span]) -> set[int]:
    """The paragraphs that hold the spans."""
    paragraphs = comparison.document(side).paragraphs
    return {bisect_right(paragraphs, span.start, key=lambda p: p.span.start) - 1 for span in spans}


def _kept_wording(comparison: Comparison, side: Side) -> set[int]:
    """The paragraphs that the other side tells in the same words (edits inside them are marked)."""
    kept = [link for link in comparison.links if link.relation in (Relation.SAME, Relation.EDITED)]
    return {index for link in kept for index in getattr(link, side)}


@keep_last
def make_runs(marks: Marks, hits: Hits) -> Runs:
    return {side: find_runs([*marks[side], *(Mark(span, Ink.FOUND) for span in hits.get(side, ()))]) for side in Side}


def make_view(choices: Choices, marks: Marks, folded: Mapping[Side, frozenset[int]], is_unified: bool) -> View:
    left, right = (find_signs(marks[side]) if choices.has_signs else NO_SIGNS for side in Side)
    return View(choices.order, is_unified, 1, left, right, folded[Side.LEFT], folded[Side.RIGHT])


def first_span(finding: Finding) -> tuple[Side, Span]:
    """Where a finding is gone to: its first words on the left, or on the right when it has none there."""
    return (Side.LEFT, finding.left[0]) if finding.left else (Side.RIGHT, finding.right[0])


class End(NamedTuple):
    """Where a finding is gone to: the side, the paragraph, and the offset of its first words there."""

    side: Side
    paragraph: int
    start: int


@keep_last
def find_ends(comparison: Comparison) -> dict[str, End]:
    """The end of each finding, by its id."""
    starts = {side: [each.span.start for each in comparison.document(side).paragraphs] for side in Side}
    ends = {}
    for finding in comparison.findings:
        side, span = first_span(finding)
        ends[finding.id] = End(side, max(0, bisect_right(starts[side], span.start) - 1), span.start)
    return ends


@keep_last
def find_by_id(comparison: Comparison) -> dict[str, Finding]:
    return {finding.id: finding for finding in comparison.findings}


def sort_findings(comparison: Comparison, page: Page, layers: frozenset[Ink]) -> tuple[Finding, ...]:
    """The findings of the layers that are on, in reading order."""
    ends = find_ends(comparison)
    rows = {(end.side, end.paragraph): page.start_of(end.side, end.paragraph) for end in ends.values()}

    def place(finding: Finding) -> tuple[int, int, str]:
        end = ends[finding.id]
        return rows[end.side, end.paragraph], end.start, finding.id

    return tuple(sorted((f for f in comparison.findings if LAYERS[f.category] in layers), key=place))


@keep_last
def count_inks(comparison: Comparison, findings: Iterable[Finding]) -> Counter[tuple[Side, int, Ink]]:
    """How many findings of each ink a paragraph has."""
    ends = find_ends(comparison)
    return Counter((ends[f.id].side, ends[f.id].paragraph, LAYERS[f.category]) for f in findings)


def row_near(page: Page, finding: Finding) -> int:
    """The first row of the paragraph that a finding is gone to in."""
    end = find_ends(page.comparison)[finding.id]
    return page.start_of(end.side, end.paragraph)


def place_at(page: Page, row: int) -> Place | None:
    """The place shown at a row, or at the first row with text after it."""
    for number in range(row, page.height):
        shown = page.row(number)
        line = shown.left or shown.right
        if line is not None:
            return Place(line.side, line.span.start)
    return None


def swapped(comparison: Comparison) -> Comparison:
    """The same comparison with its sides exchanged, in words too."""
    summary = comparison.summary
    return replace(
        comparison,
        left=comparison.right,
        right=comparison.left,
        links=tuple(replace(link, left=link.right, right=link.left) for link in comparison.links),
        sentence_links=tuple(replace(link, left=link.right, right=link.left) for link in comparison.sentence_links),
        edits=tuple(Edit(_SWAPPED_TAGS.get(e.tag, e.tag), e.right, e.left, e.link) for e in comparison.edits),
        claims=_swap_claims(comparison.claims),
        undisputed=_swap_claims(comparison.undisputed),
        findings=tuple(_swap_finding(finding) for finding in comparison.findings),
        untold=tuple(replace(each, side=each.side.other, reason=turn(each.reason)) for each in comparison.untold),
        summary=replace(summary, left_damage=summary.right_damage, right_damage=summary.left_damage),
        limits=tuple(map(turn, comparison.limits)),
        notes=tuple(map(turn, comparison.notes)),
    )


def _swap_claims(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple(replace(claim, side=claim.side.other, reason=turn(claim.reason)) for claim in claims)


def turn(told: str) -> str:
    """A sentence of ours with left for right; what is quoted stays: ``“turn left” on the right``."""
    pieces = _QUOTED.split(told)
    return "".join(piece if number % 2 else _SIDE.sub(_turn_side, piece) for number, piece in enumerate(pieces))


def _turn_side(side: re.Match[str]) -> str:
    return "right" if side[0] == "left" else "left"


_QUOTED = re.compile(r"(“[^”]*”)")
_SIDE = re.compile(r"\b(?:left|right)\b(?! out\b)")
_SWAPPED_TAGS = {Tag.INSERT: Tag.DELETE, Tag.DELETE: Tag.INSERT}


def _swap_finding(finding: Finding) -> Finding:
    values = {Side(side).other.value: value for side, value in finding.values.items()}
    return replace(finding, left=finding.right, right=finding.left, values=values, message=turn(finding.message))
