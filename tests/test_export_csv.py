"""CSV of the findings and of the fact table: read back, nothing that a spreadsheet would reckon, true offsets."""

import csv
import io

import pytest

import twicetold
from tests.exported import NAMES, comparison_of, judge, quotations
from twicetold.export.characters import holdable
from twicetold.export.csv import write_rows
from twicetold.layout.facts import find_facts

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1"]


def _read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def _plain(cell: str) -> str:
    return cell[1:] if cell.startswith("'") else cell


@pytest.mark.parametrize("name", NAMES)
def test_each_row_is_a_finding(name: str) -> None:
    """In the order of the comparison; each place resolves to the words that are given."""
    comparison = comparison_of(name)
    rows = _read(twicetold.export(comparison, "csv"))
    assert [row["id"] for row in rows] == [finding.id for finding in comparison.findings]
    for row, finding in zip(rows, comparison.findings, strict=True):
        found = []
        for side, document in (("left", comparison.left), ("right", comparison.right)):
            spans = [tuple(map(int, place.split(":"))) for place in row[f"{side}_spans"].split()]
            words = [document.text[start:end] for start, end in spans]
            assert _plain(row[f"{side}_text"]) == holdable(" … ".join(words)).lstrip("'")
            found += words
        assert found == [document.quote(span) for document, span in quotations(comparison, finding)]


@pytest.mark.parametrize("name", NAMES)
def test_each_fact_has_a_row(name: str) -> None:
    """What either side claims, with its place."""
    comparison = comparison_of(name)
    rows, facts = _read(twicetold.export(comparison, "csv-facts")), find_facts(comparison)
    assert len(rows) == len(facts)
    for row, fact in zip(rows, facts, strict=True):
        for side, claim in (("left", fact.left), ("right", fact.right)):
            if claim is None:
                assert row[f"{side}_value"] == row[f"{side}_text"] == row[f"{side}_start"] == ""
                continue
            text = comparison.document(claim.side).text
            assert _plain(row[f"{side}_value"]) == holdable(claim.value)
            assert _plain(row[f"{side}_text"]) == holdable(text[int(row[f"{side}_start"]) : int(row[f"{side}_end"])])


def test_verdicts_stand_beside_their_findings() -> None:
    """With the note, which is made harmless too."""
    comparison = comparison_of("harbour")
    rows = _read(twicetold.export(comparison, "csv", judgements=judge(comparison)))
    assert [row["verdict"] for row in rows[:4]] == ["dismissed", "confirmed", "unsure", ""]
    assert rows[0]["note"].startswith("'=note | <b> of c1\nsecond")


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_spreadsheet_reckons_an_article(cell: str) -> None:
    """What begins as a formula begins with an apostrophe, and is otherwise as it was."""
    [row] = _read(write_rows(["a", "b"], [[cell, f"not {cell}"]]))
    assert row == {"a": f"'{cell}", "b": f"not {cell}"}


@pytest.mark.parametrize("format_", ["csv", "csv-facts"])
@pytest.mark.parametrize("name", NAMES)
def test_no_cell_is_a_formula_or_a_control(name: str, format_: str) -> None:
    """Whatever the articles, their names and the notes say."""
    comparison = comparison_of(name)
    given = {"judgements": judge(comparison)} if format_ == "csv" else {}
    for row in _read(twicetold.export(comparison, format_, **given)):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert not set(cell) & {"\x1b", "\x00", "\x9b", "\ufffe"}
