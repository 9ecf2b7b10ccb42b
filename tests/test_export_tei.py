"""TEI: well-formed, made of what the chapter on the critical apparatus has, and each witness can be read off whole."""

from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

import twicetold
from tests.exported import NAMES, comparison_of
from twicetold.export.characters import holdable
from twicetold.model import Side

TEI = "{http://www.tei-c.org/ns/1.0}"
INSIDE = {
    "TEI": {"teiHeader", "text"},
    "teiHeader": {"fileDesc", "encodingDesc"},
    "fileDesc": {"titleStmt", "publicationStmt", "sourceDesc"},
    "titleStmt": {"title"},
    "publicationStmt": {"p"},
    "sourceDesc": {"listWit"},
    "listWit": {"witness"},
    "witness": {"title", "date", "idno"},
    "encodingDesc": {"editorialDecl", "variantEncoding"},
    "editorialDecl": {"p"},
    "text": {"body"},
    "body": {"ab"},
    "ab": {"milestone", "app"},
    "app": {"rdg"},
    "rdg": {"milestone"},
}
"""What the Guidelines let stand in each element, of what we write."""


def _parse(name: str) -> Element:
    return ElementTree.fromstring(twicetold.export(comparison_of(name), "tei").encode())


def _read_off(root: Element, side: str) -> dict[int, str]:
    """The paragraphs of one witness by their numbers: common text and its own readings."""
    told: dict[int, str] = defaultdict(str)
    at = [0]

    def walk(node: Element, is_ours: bool) -> None:
        if node.tag == f"{TEI}milestone":
            if node.get("edRef") == f"#{side}":
                at[0] = int(str(node.get("n")))
        elif is_ours:
            told[at[0]] += node.text or ""
        for child in node:
            here = is_ours and (child.tag != f"{TEI}rdg" or child.get("wit") == f"#{side}")
            walk(child, here)
            if is_ours and node.tag != f"{TEI}app":
                told[at[0]] += child.tail or ""

    for block in root.iter(f"{TEI}ab"):
        if any(stone.get("edRef") == f"#{side}" for stone in block.iter(f"{TEI}milestone")):
            walk(block, is_ours=True)
    assert told.pop(0, "") == ""
    return dict(told)


@pytest.mark.parametrize("name", NAMES)
def test_each_witness_can_be_read_off(name: str) -> None:
    """To the letter, paragraph by paragraph, also where the apparatus follows the other text's order."""
    comparison, root = comparison_of(name), _parse(name)
    for side in Side:
        document = comparison.document(side)
        wanted = {p.index + 1: holdable(document.quote(p.body)) for p in document.paragraphs}
        assert _read_off(root, side) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_elements_stand_where_the_guidelines_have_them(name: str) -> None:
    """Every apparatus entry is typed and has a reading of each witness."""
    root = _parse(name)
    for node in root.iter():
        children = {child.tag.removeprefix(TEI) for child in node}
        assert children <= INSIDE.get(node.tag.removeprefix(TEI), set())
    for entry in root.iter(f"{TEI}app"):
        assert entry.get("type") in ("substantive", "orthographic")
        assert [reading.get("wit") for reading in entry] == ["#left", "#right"]
        readings = ["".join(reading.itertext()) for reading in entry]
        assert readings[0] != readings[1]


def test_it_is_valid_by_the_schema_of_the_tei() -> None:
    """By ``tei_all`` as RELAX NG, where its package is installed (the extra ``validators``)."""
    etree = pytest.importorskip("lxml.etree")
    schemas = pytest.importorskip("schemas")
    schema = etree.RelaxNG(etree.parse(str(Path(schemas.__file__).parent / "tei_all.rng")))
    for name in NAMES:
        document = etree.fromstring(twicetold.export(comparison_of(name), "tei").encode("utf-8", "replace"))
        assert schema.validate(document), schema.error_log
        document.find(f".//{TEI}ab").tag = f"{TEI}row"
        assert not schema.validate(document)


def test_changed_words_are_substantive_and_typography_is_not() -> None:
    """A quotation mark of another style is no change of the text; a space goes with the word that comes or goes."""
    left = twicetold.document('Harbour news\n\nThe pilot said "the ferry sailed on Sunday" and left the town.\n')
    right = twicetold.document("Harbour news\n\nThe old pilot said “the ferry sailed on Monday” and left the town.\n")
    root = ElementTree.fromstring(twicetold.export(twicetold.compare(left, right), "tei"))
    entries = [
        (entry.get("type"), *("".join(reading.itertext()) for reading in entry)) for entry in root.iter(f"{TEI}app")
    ]
    assert entries == [
        ("substantive", "", "old "),
        ("orthographic", '"', "“"),
        ("substantive", "Sunday", "Monday"),
        ("orthographic", '"', "”"),
    ]
