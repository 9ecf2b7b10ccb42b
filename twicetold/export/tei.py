"""Both texts as one TEI P5 document: a critical apparatus by parallel segmentation, for scholars who collate.

    left    voted on Sunday to end    right    voted on Monday to end

    voted on <app type="substantive"><rdg wit="#left">Sunday</rdg><rdg wit="#right">Monday</rdg></app> to end

What differs in words is ``substantive``; what differs in case, punctuation, typography or spacing alone is
``orthographic``. Paragraphs that tell the same share an ``ab``, in the order of the left text; a ``milestone`` says
which paragraph of which witness begins, so that each text can be read off whole, the right one by these numbers.

Source: TEI P5 Guidelines, chapter 13 (Critical Apparatus), 13.2.3.
"""

import html
from collections.abc import Iterator, Mapping, Sequence

from twicetold.export.characters import holdable
from twicetold.export.judged import CORRECTED
from twicetold.export.merging import edits_by_link
from twicetold.export.readings import Reading, find_readings
from twicetold.export.rows import Row, find_rows
from twicetold.model import Comparison, Document, Edit, Side
from twicetold.version import __version__

_DECLARATION = (
    "What differs in words is substantive, what differs in case, punctuation, typography or spacing alone is "
    "orthographic. Paragraphs that tell the same share an ab, in the order of the left text; milestones number the "
    "paragraphs of each witness. Blank lines between paragraphs are not kept. Control characters, which XML does not "
    "have, stand as their pictures (U+2400 and following)."
)


def write(comparison: Comparison) -> str:
    blocks = "\n".join(_blocks(comparison))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0">\n{_header(comparison)}'
        f'<text xml:lang="en">\n<body>\n{blocks}\n</body>\n</text>\n</TEI>\n'
    )


def _header(comparison: Comparison) -> str:
    title = _escape(f"{_line(comparison.left.title)} ⇄ {_line(comparison.right.title)}")
    witnesses = "".join(_witness(comparison.document(side), side) for side in Side)
    corrected = "".join(f"<p>{CORRECTED}: {_escape(_line(each))}</p>" for each in comparison.corrections)
    return (
        f"<teiHeader>\n<fileDesc>\n<titleStmt><title>{title}</title></titleStmt>\n"
        f"<publicationStmt><p>Made by twicetold {__version__}; not published.</p></publicationStmt>\n"
        f"<sourceDesc>\n<listWit>\n{witnesses}</listWit>\n</sourceDesc>\n</fileDesc>\n"
        f"<encodingDesc>\n<editorialDecl><p>{_DECLARATION}</p>{corrected}</editorialDecl>\n"
        '<variantEncoding method="parallel-segmentation" location="internal"/>\n</encodingDesc>\n</teiHeader>\n'
    )


def _witness(document: Document, side: Side) -> str:
    date = f' <date when="{document.date.isoformat()}">{document.date.isoformat()}</date>' if document.date else ""
    name = f' <idno type="file">{_escape(_line(document.name))}</idno>' if document.name else ""
    return (
        f'<witness xml:id="{side}"><title>{_escape(_line(document.title))}</title>{date}{name} '
        f'<idno type="sha256">{document.sha256}</idno></witness>\n'
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _escape(text: str) -> str:
    """As XML; a tab or a line end stays what it is."""
    return html.escape(holdable(text), quote=False)


def _blocks(comparison: Comparison) -> Iterator[str]:
    edits = edits_by_link(comparison)
    for row in find_rows(comparison, ()).rows:
        partners = _pair(comparison, row)
        taken = {right for right, _ in partners.values()}
        for left in row.left:
            if left in partners:
                right, number = partners[left]
                yield _linked(comparison, edits, left, right, number)
            else:
                yield _alone(comparison, Side.LEFT, left)
        yield from (_alone(comparison, Side.RIGHT, right) for right in row.right if right not in taken)


def _pair(comparison: Comparison, row: Row) -> dict[int, tuple[int, int]]:
    """Of the links inside a row those that pair each paragraph once, the best first: left to (right, link number)."""
    pairs: dict[int, tuple[int, int]] = {}
    ranked = sorted(enumerate(comparison.links), key=lambda item: (-item[1].score, item[0]))
    for number, link in ranked:
        left, right = link.left[0], link.right[0]
        is_free = left not in pairs and all(right != taken for taken, _ in pairs.values())
        if left in row.left and right in row.right and is_free:
            pairs[left] = (right, number)
    return pairs


def _alone(comparison: Comparison, side: Side, index: int) -> str:
    document = comparison.document(side)
    words = _escape(document.quote(document.paragraphs[index].body))
    here = f'<rdg wit="#{side}">{_milestone(side, index)}{words}</rdg>'
    absent = f'<rdg wit="#{side.other}"/>'
    readings = here + absent if side is Side.LEFT else absent + here
    return f'<ab type="alone"><app type="substantive">{readings}</app></ab>'


def _linked(comparison: Comparison, edits: Mapping[int, Sequence[Edit]], left: int, right: int, number: int) -> str:
    link = comparison.links[number]
    stones = _milestone(Side.LEFT, left) + _milestone(Side.RIGHT, right)
    wholes = comparison.left.paragraphs[left].body, comparison.right.paragraphs[right].body
    readings = find_readings(comparison, wholes, edits.get(number, ()))
    pieces = "".join(_write(comparison, reading) for reading in readings)
    moved = ' subtype="moved"' if link.moved else ""
    return f'<ab type="{link.relation}"{moved}>{stones}{pieces}</ab>'


def _milestone(side: Side, index: int) -> str:
    return f'<milestone unit="paragraph" edRef="#{side}" n="{index + 1}"/>'


def _write(comparison: Comparison, reading: Reading) -> str:
    words = comparison.left.quote(reading.left), comparison.right.quote(reading.right)
    if not reading.kind:
        return _escape(words[0])
    sides = zip(Side, words, strict=True)
    readings = "".join(
        f'<rdg wit="#{side}">{_escape(words)}</rdg>' if words else f'<rdg wit="#{side}"/>' for side, words in sides
    )
    return f'<app type="{reading.kind}">{readings}</app>'
