"""A pair of articles of our own, and a comparison of them made by hand, for the tests of what is shown."""

from dataclasses import replace

from twicetold.model import (
    Answer,
    Category,
    Claim,
    ClaimKind,
    Comparison,
    Document,
    Edit,
    Finding,
    Link,
    Relation,
    Severity,
    Side,
    Span,
    Summary,
    Tag,
)
from twicetold.text.documents import make_document

LEFT = """Ferry runs aground off Brindle Point

LARNE, March 3 — The ferry Okafor [registered in Larne] ran aground off Brindle Point on Sunday morning with 212 \
passengers aboard, the harbour master said.

No one was hurt, and the passengers were brought ashore by fishing boats before noon.

“We felt one long scrape and then nothing,” said Maria Teal, a teacher from Dunmore who was on deck with her class.

The ferry had been repaired twice this winter, most recently in February, according to the company.

An inquiry will begin next week, the transport ministry said. Its report is expected in June.
"""
RIGHT = """Okafor strikes rocks

The Okafor hit the rocks at Brindle Point on Sunday with 120 passengers on board, said the port's director.

The inquiry starts next week, the ministry of transport said. Its report is expected in June.

Two passengers were injured. Fishing boats took everyone to the land before midday [/] and the tide was low.

“There was a long scratch, then there was,” told Maria Teal, teacher by occupation of Dunmore.

Shares of the company fell by three per cent.
"""


def where(document: Document, quote: str) -> Span:
    """The one place of a quotation."""
    assert document.text.count(quote) == 1, quote
    start = document.text.index(quote)
    return Span(start, start + len(quote))


def make_finding(
    comparison: Comparison, number: str, kind: str, left: str = "", right: str = "", **more: object
) -> Finding:
    """A finding of the category that its number begins with."""
    category = {"c": Category.CONFLICT, "d": Category.DIFFERENCE, "g": Category.GARBLE}[number[0]]
    spans = [
        (where(comparison.document(side), text),) if text else ()
        for side, text in zip(Side, (left, right), strict=True)
    ]
    values = {"left": left, "right": right} if category is not Category.GARBLE else {}
    fields: dict[str, object] = {"message": f"A {kind} to look at.", "suggestion": None, "confidence": 0.84} | more
    return Finding(
        number,
        category,
        kind,
        f"{kind}.case",
        Severity.HIGH,
        left=spans[0],
        right=spans[1],
        values=values,
        **fields,  # type: ignore[arg-type]
    )


def make_comparison() -> Comparison:
    """Links that cross, an edit, and findings of each category."""
    left, right = make_document(LEFT, name="larne.txt"), make_document(RIGHT, name="port.txt")
    links = (
        Link((0,), (0,), Relation.PARAPHRASED, 0.4),
        Link((1,), (1,), Relation.PARAPHRASED, 0.7),
        Link((2,), (3,), Relation.PARAPHRASED, 0.6),
        Link((3,), (4,), Relation.PARAPHRASED, 0.5),
        Link((5,), (2,), Relation.EDITED, 0.8, moved=True),
        Link((1,), (0,), Relation.PARAPHRASED, 0.3),
    )
    edits = (
        Edit(Tag.REPLACE, where(left, "An inquiry will begin"), where(right, "The inquiry starts"), 4),
        Edit(Tag.REPLACE, where(left, "transport ministry"), where(right, "ministry of transport"), 4),
    )
    bare = Comparison(left, right, links, (), edits, (), (), Summary(3, 1, 1, 0.81, 0.0, 12.0))
    findings = (
        make_finding(bare, "c1", "number", "212 passengers", "120 passengers", message="212 against 120 passengers."),
        make_finding(bare, "c2", "polarity", "No one was hurt", "Two passengers were injured", confidence=0.91),
        make_finding(bare, "c3", "role", "the harbour master", "the port's director", confidence=0.55),
        make_finding(bare, "d1", "date", "before noon", "before midday"),
        make_finding(bare, "g1", "fragment", "", "then there was", suggestion="then nothing"),
    )
    claims = (
        Claim(
            Side.LEFT,
            ClaimKind.NUMBER,
            where(left, "212 passengers"),
            "212 passengers",
            "aboard",
            None,
            1,
            Answer.CONFLICT,
            2,
        ),
        Claim(Side.LEFT, ClaimKind.DATE, where(left, "March 3"), "3 March"),
        Claim(
            Side.RIGHT,
            ClaimKind.NUMBER,
            where(right, "120 passengers"),
            "120 passengers",
            "on board",
            None,
            1,
            Answer.CONFLICT,
            0,
        ),
        Claim(Side.RIGHT, ClaimKind.NUMBER, where(right, "three per cent"), "3 %", "shares"),
    )
    return replace(bare, findings=findings, claims=claims)
