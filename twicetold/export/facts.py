"""The fact table for spreadsheets (``csv-facts``): one row a fact, what either side says of it, and the answer."""

from collections.abc import Iterator

from twicetold.export.csv import write_rows
from twicetold.export.evidence import paragraphs_of
from twicetold.layout.facts import Fact, find_facts
from twicetold.model import Comparison, Side

_OF_SIDE = ("value", "about", "paragraph", "start", "end", "text")
COLUMNS = ("kind", "answer", "reason", *(f"{side}_{name}" for side in Side for name in _OF_SIDE))


def write(comparison: Comparison) -> str:
    return write_rows(COLUMNS, (_cells(comparison, fact) for fact in find_facts(comparison)))


def _cells(comparison: Comparison, fact: Fact) -> Iterator[object]:
    yield from (fact.claim.kind, fact.claim.answer, fact.claim.reason)
    for side in Side:
        claim = fact.left if side is Side.LEFT else fact.right
        if claim is None:
            yield from ("",) * len(_OF_SIDE)
        else:
            document = comparison.document(side)
            yield from (claim.value, claim.about, paragraphs_of(document, (claim.span,))[0] + 1)
            yield from (claim.span.start, claim.span.end, document.quote(claim.span))
