"""Where a finding points: its places on one side, the paragraphs that hold them, the sentences around them."""

from bisect import bisect_right
from collections.abc import Sequence

from twicetold.model import Document, Finding, Side, Span


def places(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.left if side is Side.LEFT else finding.right


def paragraphs_of(document: Document, spans: Sequence[Span]) -> tuple[int, ...]:
    """The paragraphs in which the spans begin, each once, counted from 0."""
    return tuple(dict.fromkeys(_paragraph_at(document, span.start) for span in spans))


def _paragraph_at(document: Document, place: int) -> int:
    at = bisect_right(document.paragraphs, place, key=lambda paragraph: paragraph.span.end)
    return min(at, len(document.paragraphs) - 1)


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence in which ``span`` begins, without the white space at its end, and as far as ``span`` reaches."""
    inside = document.paragraphs[_paragraph_at(document, span.start)].sentences
    around = next((s.span for s in inside if s.span.start <= span.start < s.span.end), span)
    text = around.quote(document.text)
    return Span(around.start, around.start + len(text.rstrip())).joined(span)


def inside_paragraphs(document: Document, span: Span) -> Span | None:
    """``span`` without white space between paragraphs at its ends; ``None`` when it is nothing else."""
    first, last = _paragraph_at(document, span.start), _paragraph_at(document, span.end)
    bodies = [p.body for p in document.paragraphs[first : last + 1] if p.body.overlaps(span)]
    if not bodies:
        return None
    return Span(max(span.start, bodies[0].start), min(span.end, bodies[-1].end))
