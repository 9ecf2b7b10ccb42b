"""Both texts as one running text: what is the same stands once, what was dropped and what came in beside it.

    2|3± The ferry Okafor ran aground on [-Monday-]{+Sunday+} with [-!212 passengers![c1]-]{+!120 passengers![c1]+}.
    4|   Only the left article has this paragraph.

``2|3`` are the numbers of the paragraph on both sides. A paraphrase stands as two paragraphs, one under the other, and
so does what was moved, each at its place. The words of a finding are never torn apart by an edit inside them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from twicetold.export.columns import sign_of
from twicetold.export.evidence import paragraphs_of
from twicetold.export.judged import Judgements
from twicetold.export.marked import Marked, find_marked, mark_text
from twicetold.export.merging import KEPT, Passage, Piece, merge
from twicetold.export.report import tell_corrections, tell_findings, tell_head, tell_untold
from twicetold.export.rows import RELATION_SIGNS, wanted
from twicetold.export.strokes import EMPTY, Line, Look, Stroke, fill
from twicetold.layout import Mark, find_marks
from twicetold.model import Comparison, Finding, Side, Span

_LEGEND: tuple[Line, ...] = (
    (
        (Look.DELETED, "[-only left-]"),
        (Look.QUIET, "  "),
        (Look.INSERTED, "{+only right+}"),
        (Look.QUIET, "  "),
        (Look.CONFLICT, "!conflict![c1]"),
        (Look.QUIET, "  "),
        (Look.GARBLE, "~garbled passage~[g1]"),
        (Look.QUIET, "  "),
        (Look.DIFFERENCE, "?difference?[d1]"),
    ),
    ((Look.QUIET, "2|3= the same  2|3± edited  2|3≈ told in other words  2|3⇅ moved"),),
    ((Look.LEFT, "2|· only left"), (Look.QUIET, "  "), (Look.RIGHT, "|3· only right")),
)
_LOOKS = {Side.LEFT: Look.DELETED, Side.RIGHT: Look.INSERTED}
_WHOLE = {Side.LEFT: Look.LEFT, Side.RIGHT: Look.RIGHT}
_GUTTER = 7
_SIGNS = {Side.LEFT: ("[-", "-]"), Side.RIGHT: ("{+", "+}")}


def run_text(
    comparison: Comparison, width: int | None, differences: bool, judgements: Judgements | None
) -> Iterator[Line]:
    """All lines: head, legend, text, findings. Without a width a paragraph is one line."""
    findings = wanted(comparison, differences)
    yield from tell_head(comparison, width)
    yield EMPTY
    for line in _LEGEND:
        yield from fill(line, width)
    runner = _Runner(comparison, findings)
    for passage in merge(comparison):
        yield EMPTY
        for label, line in runner.tell(passage):
            begin = f"{label:<{_GUTTER}}"
            yield from fill(line, width, ((Look.QUIET, begin),), " " * len(begin))
    yield from tell_findings(comparison, findings, width, judgements)
    yield from tell_untold(comparison, width)
    yield from tell_corrections(comparison, width)


class _Runner:
    def __init__(self, comparison: Comparison, findings: Collection[Finding]) -> None:
        self.comparison = comparison
        self.texts = {side: find_marked(comparison, side, findings, has_edits=False) for side in Side}
        there = {finding.id for finding in findings}
        self.marks = {side: _by_paragraph(comparison, side, there) for side in Side}
        self.best = {
            side: {
                i: link for link in sorted(comparison.links, key=lambda link: link.score) for i in getattr(link, side)
            }
            for side in Side
        }

    def tell(self, passage: Passage) -> Iterator[tuple[str, Line]]:
        """The paragraphs of a passage, each with its label."""
        if passage.left is None or passage.right is None:
            yield self._alone(passage)
        elif passage.link and passage.link.relation not in KEPT:
            sign = RELATION_SIGNS[passage.link.relation]
            for side, index in ((Side.LEFT, passage.left), (Side.RIGHT, passage.right)):
                label = f"{passage.left + 1}|{sign} " if side is Side.LEFT else f"|{passage.right + 1}{sign} "
                yield label, self._one(side, index)
        else:
            label = f"{passage.left + 1}|{passage.right + 1}{sign_of(passage.link)} "
            yield label, self._both(passage)

    def _alone(self, passage: Passage) -> tuple[str, Line]:
        side = passage.side or Side.LEFT
        index = (passage.left if side is Side.LEFT else passage.right) or 0
        there = ",".join(str(pair[side is Side.LEFT] + 1) for pair in passage.elsewhere)
        numbers = f"{index + 1}|{there}" if side is Side.LEFT else f"{there}|{index + 1}"
        return f"{numbers}{sign_of(self.best[side].get(index))} ", self._one(side, index)

    def _one(self, side: Side, index: int) -> Line:
        body = self.comparison.document(side).paragraphs[index].body
        return tuple(self.texts[side].draw(body, _WHOLE[side]))

    def _both(self, passage: Passage) -> Line:
        assert passage.left is not None
        assert passage.right is not None
        left = self.comparison.left.paragraphs[passage.left].body
        right = self.comparison.right.paragraphs[passage.right].body
        pieces = [piece for piece in passage.pieces if left.covers(piece.left) and right.covers(piece.right)]
        marks = {Side.LEFT: self.marks[Side.LEFT][passage.left], Side.RIGHT: self.marks[Side.RIGHT][passage.right]}
        whole = {side: [mark.span for mark in marks[side]] for side in Side}
        return tuple(stroke for piece in keep_whole(pieces, whole) for stroke in self._piece(piece, marks))

    def _piece(self, piece: Piece, marks: dict[Side, list[Mark]]) -> Iterator[Stroke]:
        if piece.is_same:
            yield from self._same(piece, marks).draw(piece.left)
            return
        for side in Side:
            if span := piece.side(side):
                opening, closing = _SIGNS[side]
                yield _LOOKS[side], opening
                yield from self.texts[side].draw(span, _LOOKS[side])
                yield _LOOKS[side], closing

    def _same(self, piece: Piece, marks: dict[Side, list[Mark]]) -> Marked:
        """The left text there, with the marks of both sides."""
        shift = piece.left.start - piece.right.start
        ours = [mark for mark in marks[Side.LEFT] if piece.left.overlaps(mark.span)]
        theirs = [
            Mark(mark.span.shifted(shift), mark.ink, mark.finding)
            for mark in marks[Side.RIGHT]
            if piece.right.covers(mark.span)
        ]
        return mark_text(self.comparison.left.text, list(dict.fromkeys([*ours, *theirs])))


def _by_paragraph(comparison: Comparison, side: Side, findings: Collection[str]) -> defaultdict[int, list[Mark]]:
    """The marks of these findings by the paragraphs that hold some of their words."""
    document = comparison.document(side)
    found: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in find_marks(comparison, side):
        if mark.finding in findings:
            ends = paragraphs_of(document, (mark.span, Span(mark.span.end - 1, mark.span.end)))
            for index in range(ends[0], ends[-1] + 1):
                found[index].append(mark)
    return found


def keep_whole(pieces: Sequence[Piece], whole: dict[Side, list[Span]]) -> Iterator[Piece]:
    """The pieces, of which those that share the words of one finding are one.

    finding  [212 passengers]      pieces  212|120, passengers      wanted  212 passengers|120 passengers
    """
    cut = [part for piece in pieces for part in _cut(piece, whole)]
    glued: set[int] = set()
    for side, spans in whole.items():
        for span in spans:
            inside = [n for n, piece in enumerate(cut) if piece.side(side).overlaps(span)]
            if any(not cut[n].is_same for n in range(inside[0], inside[-1] + 1)) if inside else False:
                glued.update(range(inside[0] + 1, inside[-1] + 1))
    start = 0
    for end in range(1, len(cut) + 1):
        if end == len(cut) or end not in glued:
            yield _joined(cut[start:end])
            start = end


def _cut(piece: Piece, whole: dict[Side, list[Span]]) -> Iterator[Piece]:
    """A piece that both sides have, cut where the words of a finding begin and end."""
    if not piece.is_same:
        yield piece
        return
    shift = piece.right.start - piece.left.start
    edges = {edge for span in whole[Side.LEFT] for edge in (span.start, span.end)}
    edges |= {edge - shift for span in whole[Side.RIGHT] for edge in (span.start, span.end)}
    inner = sorted(edge for edge in edges if piece.left.start < edge < piece.left.end)
    for start, end in pairwise([piece.left.start, *inner, piece.left.end]):
        yield Piece(True, Span(start, end), Span(start + shift, end + shift))


def _joined(pieces: Sequence[Piece]) -> Piece:
    if len(pieces) == 1:
        return pieces[0]
    return Piece(False, *(_around(piece.side(side) for piece in pieces) for side in Side))


def _around(spans: Iterable[Span]) -> Span:
    spans = list(spans)
    return Span(spans[0].start, spans[-1].end)
