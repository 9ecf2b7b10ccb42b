"""A finding as text to paste: the finding itself, its two sentences, or a citation of them. Pure."""

from twicetold.layout import shown
from twicetold.model import Comparison, Document, Finding, Side, Span


def tell(comparison: Comparison, finding: Finding) -> str:
    """The finding in a few lines."""
    head = f"{finding.category} ({finding.kind}, {finding.confidence:.2f}): {finding.message}"
    quotes = [f"{side}: {_flat(comparison.document(side), span)}" for side in Side for span in getattr(finding, side)]
    return "\n".join((head, *quotes))


def quote(comparison: Comparison, finding: Finding) -> str:
    """Both sentences, nothing else."""
    return "\n\n".join(
        _sentence(comparison.document(side), spans[0])[0] for side in Side if (spans := getattr(finding, side))
    )


def cite(comparison: Comparison, finding: Finding) -> str:
    """Both sentences, each with outlet or title, date and paragraph."""
    return "\n\n".join(
        _cite_side(comparison.document(side), spans[0]) for side in Side if (spans := getattr(finding, side))
    )


def _cite_side(document: Document, span: Span) -> str:
    quoted, paragraph = _sentence(document, span)
    source = document.source or document.title or document.name
    date = document.date.isoformat() if document.date else ""
    return f"“{quoted}”\n— {', '.join(filter(None, (shown(source), date, paragraph)))}"


def _sentence(document: Document, span: Span) -> tuple[str, str]:
    """The sentence that holds the marked words, and its paragraph in words."""
    sentence = next((s for s in document.sentences if s.span.overlaps(span) or s.span.covers(span)), None)
    if sentence is None:
        return _flat(document, span), ""
    return _flat(document, sentence.span), f"paragraph {sentence.paragraph + 1}"


def _flat(document: Document, span: Span) -> str:
    return " ".join(shown(document.text, span.start, span.end).split())
