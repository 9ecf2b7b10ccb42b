"""A finding as text to paste: the finding itself, its two sentences, or a citation of them. Pure."""

from twicetold.layout import shown
from twicetold.model import Comparison, Document, Finding, Side, Span


def tell(comparison: Comparison, finding: Finding) -> str:
    """The finding in a few lines."""
    head = f"{finding.category} ({finding.kind}, {finding.confidence:.2f}): {finding.message}"
    quotes = [f"{side}: {_flat(comparison.document(side), span)}" for side in Side for span in getattr(finding, side)]
    return "\n".join((head, *quotes))


def cite(comparison: Comparison, finding: Finding) -> str:
    """Both sentences, each with outlet or title, date and paragraph."""
    return "\n\n".join(
        _cite_side(comparison.document(side), spans[0]) for side in Side if (spans := getattr(finding, side))
    )


def _cite_side(document: Document, span: Span) -> str:
    sentence = next((s for s in document.sentences if s.span.overlaps(span) or s.span.covers(span)), None)
    quoted = _flat(document, sentence.span if sentence else span)
    paragraph = f"paragraph {sentence.paragraph + 1}" if sentence else ""
    source = document.source or document.title or document.name
    date = document.date.isoformat() if document.date else ""
    return f"“{quoted}”\n— {', '.join(filter(None, (shown(source), date, paragraph)))}"


def _flat(document: Document, span: Span) -> str:
    return " ".join(shown(document.text, span.start, span.end).split())
