"""What the app writes: the ending of the name chooses the format, verdicts go with it, nothing is written over."""

import json
from pathlib import Path

import pytest

import twicetold
from tests.tellings import make_comparison
from twicetold.errors import BadUse
from twicetold.export import FORMATS
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.exporting import ENDINGS, find_format, write_export
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
