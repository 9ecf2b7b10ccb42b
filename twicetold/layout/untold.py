"""What only one side tells, as lists for paper and screen: the weightiest, with the sentence around it."""

from twicetold.model import Comparison, Document, Span, Untold, UntoldKind

MOST_SHOWN = 10
"""So many stand on paper; the JSON has all."""
HEADING = "Told by one side only"


def find_weightiest(comparison: Comparison) -> tuple[Untold, ...]:
    return comparison.untold[:MOST_SHOWN]


def span_around(document: Document, untold: Untold) -> Span:
    """The sentence that tells it, without the white space at its end."""
    if untold.kind not in (UntoldKind.FIGURE, UntoldKind.SOURCE):
        return untold.span
    sentence = next((s.span for s in document.sentences if s.span.overlaps(untold.span)), untold.span)
    return Span(sentence.start, sentence.start + len(document.quote(sentence).rstrip()))
