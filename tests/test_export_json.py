"""JSON and JSON lines: valid by the schema, which is made from the table of fields; every span quotes its text."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import twicetold
from tests.exported import NAMES, ROOT, comparison_of, judge
from twicetold.export.fields import OBJECTS
from twicetold.export.schema import make_schema, write_schema, write_tables

DOCS = ROOT / "docs"
START, END = "<!-- Made from the table of fields", "<!-- End of the table of fields -->"


def _refreshed(path: Path, wanted: str) -> str:
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "files are refreshed by hand, and read"
        path.write_text(wanted, "utf-8")
    return path.read_text("utf-8")


def _assert_valid(root: str, data: Any) -> None:
    for is_closed in (False, True):
        validator = Draft202012Validator(
            make_schema(root, is_closed=is_closed), format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        assert [error.message for error in validator.iter_errors(data)] == []


@pytest.mark.parametrize(("root", "file"), [("comparison", "comparison.schema.json"), ("line", "line.schema.json")])
def test_the_schemas_in_the_documentation_are_those_of_the_table(root: str, file: str) -> None:
    """Refreshed with TWICETOLD_REFRESH=1; each is a schema."""
    assert _refreshed(DOCS / file, write_schema(root)) == write_schema(root)
    Draft202012Validator.check_schema(json.loads(write_schema(root)))


def test_the_documentation_tells_every_field() -> None:
    """The tables of docs/json.md are made from the table of fields."""
    page = (DOCS / "json.md").read_text("utf-8")
    before, rest = page.split(START)
    first, _, after = rest.partition("\n")[0], None, rest.partition(END)[2]
    wanted = f"{before}{START}{first}\n\n{write_tables()}\n{END}{after}"
    assert _refreshed(DOCS / "json.md", wanted) == wanted


@pytest.mark.parametrize("is_judged", [False, True], ids=["plain", "judged"])
@pytest.mark.parametrize("name", NAMES)
def test_json_is_valid(name: str, is_judged: bool) -> None:
    """By the schema in the documentation, and without a field that it does not know."""
    comparison = comparison_of(name)
    given = {"judgements": judge(comparison)} if is_judged else {}
    data = json.loads(twicetold.export(comparison, "json", **given))
    _assert_valid("comparison", data)
    assert [finding.get("verdict") for finding in data["findings"][:3]] == (
        ["dismissed", "confirmed", "unsure"][: len(data["findings"])]
        if is_judged
        else [None] * len(data["findings"][:3])
    )


@pytest.mark.parametrize("name", NAMES)
def test_every_span_of_the_json_quotes_its_text(name: str) -> None:
    """Offsets are code points of the text in the same file."""
    data = json.loads(twicetold.export(comparison_of(name), "json"))
    for finding in data["findings"]:
        for side in ("left", "right"):
            for span in finding[side]:
                assert data[side]["text"][span["start"] : span["end"]] == span["text"] != ""
    for claim in data["claims"]:
        assert data[claim["side"]]["text"][claim["start"] : claim["end"]].strip()


@pytest.mark.parametrize("name", NAMES)
def test_each_line_is_a_finding(name: str) -> None:
    """The same findings as in JSON, one a line, each with the names of its pair."""
    comparison = comparison_of(name)
    judged = judge(comparison)
    lines = twicetold.export(comparison, "jsonl", judgements=judged).split("\n")
    assert lines.pop() == ""
    findings = [json.loads(line) for line in lines]
    for finding in findings:
        _assert_valid("line", finding)
        assert finding.pop("pair") == {"left": comparison.left.name, "right": comparison.right.name}
    assert findings == json.loads(twicetold.export(comparison, "json", judgements=judged))["findings"]


def test_a_wrong_field_is_refused() -> None:
    """The schema says something: it is not satisfied by anything."""
    data = json.loads(twicetold.export(comparison_of("by hand"), "json"))
    data["findings"][0]["severity"] = "huge"
    data["links"][0]["left"] = []
    errors = list(Draft202012Validator(make_schema("comparison", is_closed=False)).iter_errors(data))
    assert len(errors) == 2


def test_every_field_says_what_it_means() -> None:
    """A field without a sentence is one that nobody can use."""
    assert all(field.says for fields in OBJECTS.values() for field in fields)
