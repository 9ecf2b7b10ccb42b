"""What the app writes: the ending of the name chooses the format, verdicts go with it, nothing is written over."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import twicetold
from tests.tellings import make_comparison, where
from twicetold.errors import BadUse
from twicetold.export import FORMATS
from twicetold.export.schema import make_schema
from twicetold.model import Category, Side
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.corrections import add_missed, change_kind, mute_rule
from twicetold.tui.exporting import ENDINGS, find_format, write_export
from twicetold.tui.ledger import Ledger
from twicetold.tui.store import Store
from twicetold.verdicts import Judgement, Verdict
from twicetold.widgets.bars import KeyBar
from twicetold.widgets.prompt import Prompt

JUDGED = {"c1": Judgement(Verdict.DISMISSED, "another ship")}


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_can_be_written(format_: str, tmp_path: Path) -> None:
    """By its name alone."""
    comparison = make_comparison()
    path = write_export(comparison, tmp_path, {}, format_)
    assert path.name.startswith("larne_port.twicetold.")
    assert path.read_bytes() == twicetold.export(comparison, format_).encode()
    assert find_format(path.name) == format_


def test_verdicts_go_with_it(tmp_path: Path) -> None:
    """In formats that have a place for them."""
    path = write_export(make_comparison(), tmp_path, JUDGED, "mine.json")
    assert json.loads(path.read_text())["findings"][0]["verdict"] == "dismissed"
    assert "another ship" in write_export(make_comparison(), tmp_path, JUDGED, "mine.html").read_text()


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A name that is taken gets a number before its ending."""
    names = [write_export(make_comparison(), tmp_path, {}, "mine.facts.csv").name for _ in range(3)]
    assert names == ["mine.facts.csv", "mine 2.facts.csv", "mine 3.facts.csv"]


def test_an_unknown_ending_is_said_to_be_one(tmp_path: Path) -> None:
    """With those that there are; nothing is written."""
    with pytest.raises(BadUse, match=r"\.txt \.html"):
        write_export(make_comparison(), tmp_path, {}, "mine.docx")
    assert not list(tmp_path.iterdir())
    assert set(ENDINGS.values()) <= set(FORMATS)


async def test_the_prompt_takes_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The name that is offered can be changed; Escape writes nothing."""
    monkeypatch.chdir(tmp_path)
    comparison = make_comparison()
    screen = ComparisonScreen(comparison.left, comparison.right, comparison)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await pilot.press("e")
        prompt = screen.query_one(Prompt)
        assert prompt.value == "larne_port.twicetold.txt"
        await pilot.press("escape")
        assert not list(tmp_path.iterdir())
        await pilot.press("e")
        prompt.value = "report.html"
        await pilot.press("enter")
        await pilot.pause()
        assert str(tmp_path / "report.html") in screen.query_one(KeyBar).message
    assert (tmp_path / "report.html").read_text().startswith("<!DOCTYPE html>")


def test_corrections_are_exported(tmp_path: Path) -> None:
    """Added findings, changed kinds and links by hand stand in the JSON, by its schema; in the text they are listed."""
    comparison, ledger = make_comparison(), Ledger(Store(), ("/a/larne.txt", "/a/port.txt"))
    ledger.open(comparison)
    words = {
        Side.LEFT: where(comparison.left, "a teacher"),
        Side.RIGHT: where(comparison.right, "teacher by occupation"),
    }
    ledger.correct(add_missed(comparison, Category.CONFLICT, "role", words, ledger.is_turned))
    ledger.correct(change_kind(ledger.key("c1"), "212 passengers", Category.DIFFERENCE, "event"))
    ledger.correct(mute_rule("date.case"))
    corrected = ledger.adapt(comparison)
    corrected = replace(corrected, links=(replace(corrected.links[0], pinned=True), *corrected.links[1:]))
    written = write_export(corrected, tmp_path, ledger.judgements, "json", ledger.corrections)
    data = json.loads(written.read_text())
    Draft202012Validator(make_schema("comparison", is_closed=True)).validate(data)
    assert [(f["id"], f["category"], f["kind"]) for f in data["findings"]] == [
        ("c1", "difference", "event"),
        ("c2", "conflict", "polarity"),
        ("c3", "conflict", "role"),
        ("g1", "garble", "fragment"),
        ("c4", "conflict", "role"),
    ]
    assert [link.get("pinned") for link in data["links"]].count(True) == 1
    text = write_export(corrected, tmp_path, ledger.judgements, "text", ledger.corrections).read_text()
    assert text.endswith(
        "Corrected by the reader\n\n"
        "- muted rule date.case\n"
        "- added conflict, role: “a teacher” ↔ “teacher by occupation”\n"
        "- called difference, event: “212 passengers”\n"
    )
