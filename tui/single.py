"""One article by itself, in the shape that the screens draw."""

from twicetold.model import Category, Comparison, Document, Summary
from twicetold.text.documents import make_document
from twicetold.tui.engine import inspect


def inspect_alone(document: Document) -> Comparison:
    """The garbled passages and inner contradictions of one article, as a comparison with an empty right side."""
    found = inspect(document)
    count = {category: sum(finding.category is category for finding in found.findings) for category in Category}
    summary = Summary(
        count[Category.CONFLICT], count[Category.DIFFERENCE], count[Category.GARBLE], 0.0, round(found.damage, 1)
    )
    return Comparison(document, make_document(""), (), (), (), (), found.findings, summary)
