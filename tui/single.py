"""One article by itself, in the shape that the screens draw."""

from twicetold.model import Category, Comparison, Document, Summary
from twicetold.text.documents import make_document
from twicetold.tui.engine import find_claims, inspect


def inspect_alone(document: Document) -> Comparison:
    """What one article states, its garbled passages and inner contradictions: a comparison with an empty right side."""
    found = inspect(document)
    count = {category: sum(finding.category is category for finding in found.findings) for category in Category}
    summary = Summary(
        count[Category.CONFLICT], count[Category.DIFFERENCE], count[Category.GARBLE], 0.0, round(found.damage, 1)
    )
    return Comparison(document, make_document(""), (), (), (), find_claims(document), found.findings, summary)
