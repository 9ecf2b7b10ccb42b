"""The values that cross module borders: immutable, stand-off, checked when made.

One module a word of the glossary. Nothing here computes anything; everything here may be imported by every layer.
"""

from twicetold.model.claim import Answer, Claim, ClaimKind
from twicetold.model.comparison import Comparison, Inspection, Summary
from twicetold.model.document import Document, Paragraph, Sentence
from twicetold.model.edit import Edit, EditKind, Tag
from twicetold.model.finding import Candidate, Category, Finding, Severity
from twicetold.model.link import Link, Pin, Reach, Relation
from twicetold.model.side import Side
from twicetold.model.span import Span
from twicetold.model.untold import Untold, UntoldKind

__all__ = [
    "Answer",
    "Candidate",
    "Category",
    "Claim",
    "ClaimKind",
    "Comparison",
    "Document",
    "Edit",
    "EditKind",
    "Finding",
    "Inspection",
    "Link",
    "Paragraph",
    "Pin",
    "Reach",
    "Relation",
    "Sentence",
    "Severity",
    "Side",
    "Span",
    "Summary",
    "Tag",
    "Untold",
    "UntoldKind",
]
