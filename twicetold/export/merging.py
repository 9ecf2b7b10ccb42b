"""Both texts as one: what is the same stands once, what differs stands twice, in an order that both texts keep.

    left     A   B   C          links  A-A, B-B (moved), C-C
    right    B'  A'  C

    merged   [right B'] A|A' [left B] C       B' is told again at left B: a passage of one side says where

Paragraphs that are linked and stand in the same order on both sides are one passage; links that cross the best chain
of these cannot be, and their paragraphs stand alone, each naming the other. So the left words of all pieces, one after
the other, are the left text to the letter, and the right words the right text. Every lossless format is made from this.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from twicetold.export.readings import find_readings
from twicetold.layout import Order, arrange
from twicetold.model import Comparison, Edit, Link, Paragraph, Relation, Side, Span

KEPT = (Relation.SAME, Relation.EDITED)
"""Relations of links whose wording was kept."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The same characters on both sides, or what either side has in the place of the other; one may have nothing."""

    is_same: bool
    left: Span
    right: Span

    def side(self, side: Side) -> Span:
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Passage:
    """Two linked paragraphs, or one of one side; ``elsewhere`` are its links, left and right, to other passages.

    ``link`` is that of the two; the pieces tile the paragraphs, the white space after them included.
    """

    left: int | None
    right: int | None
    pieces: tuple[Piece, ...]
    link: Link | None = None
    elsewhere: tuple[tuple[int, int], ...] = ()

    @property
    def side(self) -> Side | None:
        """The one side of a paragraph that stands alone."""
        if self.left is not None and self.right is not None:
            return None
        return Side.LEFT if self.left is not None else Side.RIGHT


def edits_by_link(comparison: Comparison) -> Mapping[int, Sequence[Edit]]:
    found: defaultdict[int, list[Edit]] = defaultdict(list)
    for edit in comparison.edits:
        found[edit.link].append(edit)
    return found


def merge(comparison: Comparison) -> tuple[Passage, ...]:
    """The passages of both texts, each paragraph in one of them."""
    return tuple(_Merger(comparison).passages())


class _Merger:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.edits = edits_by_link(comparison)
        self.links: dict[tuple[int, int], int] = {}
        self.partners: dict[Side, defaultdict[int, list[int]]] = {side: defaultdict(list) for side in Side}
        for number, link in sorted(enumerate(comparison.links), key=lambda item: -item[1].score):
            for left in link.left:
                for right in link.right:
                    self.links.setdefault((left, right), number)
                    self.partners[Side.LEFT][left].append(right)
                    self.partners[Side.RIGHT][right].append(left)
        self.at = dict.fromkeys(Side, 0)

    def passages(self) -> Iterator[Passage]:
        left, right = self.comparison.left.paragraphs, self.comparison.right.paragraphs
        for block in arrange(self.comparison.links, len(left), len(right), Order.OWN):
            number = self.links.get((block.left[0], block.right[0])) if block.left and block.right else None
            lefts, rights = block.left, block.right
            if number is not None:
                yield self._pair(left[lefts[0]], right[rights[0]], number)
                lefts, rights = lefts[1:], rights[1:]
            yield from (self._alone(Side.LEFT, left[index]) for index in lefts)
            yield from (self._alone(Side.RIGHT, right[index]) for index in rights)

    def _alone(self, side: Side, paragraph: Paragraph) -> Passage:
        nothing = Span(self.at[side.other], self.at[side.other])
        self.at[side] = paragraph.span.end
        elsewhere = tuple(self._links(side, paragraph.index))
        if side is Side.LEFT:
            return Passage(paragraph.index, None, (Piece(False, paragraph.span, nothing),), None, elsewhere)
        return Passage(None, paragraph.index, (Piece(False, nothing, paragraph.span),), None, elsewhere)

    def _pair(self, left: Paragraph, right: Paragraph, number: int) -> Passage:
        link = self.comparison.links[number]
        pieces = [*glue(self._wordings(left.body, right.body, link, number)), *self._ends(left, right)]
        self.at = {Side.LEFT: left.span.end, Side.RIGHT: right.span.end}
        pair = left.index, right.index
        others = (*self._links(Side.LEFT, left.index), *self._links(Side.RIGHT, right.index))
        return Passage(*pair, tuple(pieces), link, tuple(other for other in others if other != pair))

    def _links(self, side: Side, index: int) -> Iterator[tuple[int, int]]:
        """The links of a paragraph, the best first."""
        for other in self.partners[side][index]:
            yield (index, other) if side is Side.LEFT else (other, index)

    def _wordings(self, left: Span, right: Span, link: Link, number: int) -> Iterator[Piece]:
        """Word by word where the wording was kept; a paraphrase as a whole, for of it almost every word differs."""
        if link.relation not in KEPT:
            yield Piece(self.comparison.left.quote(left) == self.comparison.right.quote(right), left, right)
            return
        for reading in find_readings(self.comparison, (left, right), self.edits.get(number, ())):
            yield Piece(not reading.kind, reading.left, reading.right)

    def _ends(self, left: Paragraph, right: Paragraph) -> Iterator[Piece]:
        """The white space after two paragraphs."""
        ours, theirs = Span(left.body.end, left.span.end), Span(right.body.end, right.span.end)
        pairs = zip(self.comparison.left.quote(ours), self.comparison.right.quote(theirs), strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
        middle = ours.start + same, theirs.start + same
        if same:
            yield Piece(True, Span(ours.start, middle[0]), Span(theirs.start, middle[1]))
        if middle != (ours.end, theirs.end):
            yield Piece(False, Span(middle[0], ours.end), Span(middle[1], theirs.end))


def glue(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours that both differ, or are both the same, as one."""
    for is_same, run in groupby(pieces, lambda piece: piece.is_same):
        first, *rest = run
        last = rest[-1] if rest else first
        yield Piece(is_same, first.left.joined(last.left), first.right.joined(last.right))
