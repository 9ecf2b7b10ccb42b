"""What the app writes: the ending of the name chooses the format, verdicts go with it, nothing is written over."""

import json
import re
import threading
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from textual.pilot import Pilot
from textual.widgets import Input, Static

import twicetold
from tests.tellings import make_comparison, where
from twicetold.errors import BadUse, NotWritten
from twicetold.export import FORMATS
from twicetold.export.schema import make_schema
from twicetold.model import Category, Side
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.corrections import add_missed, change_kind, mute_rule
from twicetold.tui.exporting import ENDINGS, Scope, draft_export, find_format, scopes_of, write_export
from twicetold.tui.ledger import Ledger
from twicetold.tui.store import Store
from twicetold.verdicts import Judgement, Verdict
from twicetold.widgets.bars import KeyBar

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
    with pytest.raises(BadUse, match=r"choose one of \.txt .*\.html"):
        write_export(make_comparison(), tmp_path, {}, "mine.docx")
    assert not list(tmp_path.iterdir())
    assert set(ENDINGS.values()) <= set(FORMATS)


def test_a_scope_leaves_out_what_was_dismissed_or_is_not_listed() -> None:
    """The counts fit what is there; the text stays whole."""
    comparison = make_comparison()
    kept = json.loads(draft_export(comparison, "json", JUDGED, Scope.KEPT))
    assert [finding["id"] for finding in kept["findings"]] == ["c2", "c3", "d1", "g1"]
    assert kept["summary"]["conflicts"] == 2
    listed = json.loads(draft_export(comparison, "json", JUDGED, Scope.LISTED, {"c1", "g1"}))
    assert [finding["id"] for finding in listed["findings"]] == ["c1", "g1"]
    assert listed["left"]["text"] == comparison.left.text


def test_a_scope_that_a_format_cannot_have_is_not_offered() -> None:
    """A lossless format has both texts whole."""
    assert Scope.NEAR in scopes_of("text")
    assert Scope.NEAR not in scopes_of("criticmarkup")
    tail = "".join(f"\n\nThe harbour office was open on day {day} of the week." for day in range(1, 5))
    left, right = (twicetold.document(f"The ferry had {count} passengers aboard.{tail}") for count in (212, 120))
    near = draft_export(twicetold.compare(left, right), "text", {}, Scope.NEAR)
    assert "paragraphs 3–5 without findings" in near


@pytest.fixture
def screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ComparisonScreen:
    monkeypatch.chdir(tmp_path)
    comparison = make_comparison()
    return ComparisonScreen(comparison.left, comparison.right, comparison)


async def settle(app: TwicetoldApp, pilot: Pilot[int]) -> None:
    await app.screen.workers.wait_for_complete()
    await pilot.pause()


def shown(app: TwicetoldApp) -> str:
    return str(app.screen.query_one("#preview", Static).render())


async def test_the_dialog_shows_what_it_will_write(screen: ComparisonScreen, tmp_path: Path) -> None:
    """Another format changes the preview and the ending; Enter writes, and the app says where."""
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("e")
        await settle(app, pilot)
        assert shown(app).startswith("LEFT   Ferry runs aground")
        await pilot.press("down", "down", "down", "down")
        await settle(app, pilot)
        assert app.screen.query_one("#file", Input).value == "larne_port.twicetold.md"
        assert shown(app).startswith("# Ferry runs aground off Brindle Point")
        await pilot.press("enter")
        await pilot.pause()
        assert str(tmp_path / "larne_port.twicetold.md") in screen.query_one(KeyBar).message
    assert (tmp_path / "larne_port.twicetold.md").read_text() == twicetold.export(make_comparison(), "markdown")


async def test_the_name_chooses_the_format(screen: ComparisonScreen, tmp_path: Path) -> None:
    """An ending that is typed; Escape writes nothing."""
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("e")
        await pilot.press("escape")
        assert app.screen is screen
        assert not list(tmp_path.iterdir())
        await pilot.press("e", "tab", "tab", *["backspace"] * 3, *"html", "enter")
        await pilot.pause()
        assert app.screen is screen
    assert (tmp_path / "larne_port.twicetold.html").read_text().startswith("<!DOCTYPE html>")


async def test_the_dialog_writes_the_scope(screen: ComparisonScreen, tmp_path: Path) -> None:
    """Findings that the filter of the list hides are left out."""
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.pause()
        screen.choices = screen.choices._replace(filter="polarity")
        screen.show_findings()
        await pilot.press("e", "end", *["up"] * 6)
        await settle(app, pilot)
        await pilot.press("tab", "down", "down")
        await settle(app, pilot)
        await pilot.press("enter")
        await pilot.pause()
    data = json.loads((tmp_path / "larne_port.twicetold.json").read_text())
    assert [finding["id"] for finding in data["findings"]] == ["c2"]


async def test_what_cannot_be_written_keeps_the_dialog_open(screen: ComparisonScreen, tmp_path: Path) -> None:
    """With the sentence that the command has, and the name still there to be changed."""
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("e", "tab", "tab", "home", *"no/where/")
        await pilot.press("enter")
        await pilot.pause()
        told = str(app.screen.query_one("#told", Static).render())
        assert "cannot be written (No such file or directory); name another place." in told
        assert app.screen.query_one("#file", Input).value == "no/where/larne_port.twicetold.txt"
    assert not list(tmp_path.iterdir())


async def test_a_preview_that_comes_while_the_dialog_closes_is_let_go(
    screen: ComparisonScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its parts are gone before it is; what arrives then is no crash."""
    is_asked_for = threading.Event()

    def draft(*_asked: object) -> str:
        is_asked_for.wait(5)
        return "a draft"

    monkeypatch.setattr("twicetold.tui.export_dialog.draft_export", draft)
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("e")
        dialog = app.screen
        await dialog.query("#export").remove()
        is_asked_for.set()
        await settle(app, pilot)
        await pilot.press("escape")
        assert app.screen is screen


async def test_a_preview_that_cannot_be_made_is_a_sentence(
    screen: ComparisonScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its place; another format can be chosen."""

    def fail(*_asked: object) -> str:
        raise RuntimeError("no [such] template")

    monkeypatch.setattr("twicetold.tui.export_dialog.draft_export", fail)
    app = TwicetoldApp(screen, "safe")
    async with app.run_test(size=(110, 40)) as pilot:
        await pilot.press("e")
        await settle(app, pilot)
        assert shown(app) == "RuntimeError: no [such] template"


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file appears whole or not at all, as with the command."""

    def write_half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_half)
    with pytest.raises(NotWritten, match="No space left on device"):
        write_export(make_comparison(), tmp_path, {}, "html")
    assert not list(tmp_path.iterdir())


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
    written = write_export(corrected, tmp_path, ledger.judgements, "json")
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
    text = write_export(corrected, tmp_path, ledger.judgements, "text").read_text()
    assert text.endswith(
        "Corrected by the reader\n"
        f"{'─' * 23}\n\n"
        "- muted rule date.case: 1 finding left out\n"
        "- added conflict, role: “a teacher” ↔ “teacher by occupation”\n"
        "- called difference, event: “212 passengers”\n"
    )


def test_what_is_muted_is_named_wherever_there_is_room_for_it() -> None:
    """With how many findings are left out; what is muted for good and is not in this pair is not spoken of."""
    comparison, ledger = make_comparison(), Ledger(Store(), ("/a/larne.txt", "/a/port.txt"))
    ledger.open(comparison)
    ledger.correct(mute_rule("polarity.case", is_for_good=True))
    ledger.correct(mute_rule("nothing.here", is_for_good=True))
    corrected = ledger.adapt(comparison)
    assert len(corrected.findings) == len(comparison.findings) - 1
    told = "muted rule polarity.case in every pair: 1 finding left out"
    assert corrected.corrections == (told,)
    roomless = {"criticmarkup", "wdiff", "unified", "jsonl", "csv", "csv-facts", "annotations"}
    written = {format_: draft_export(corrected, format_, {}) for format_ in FORMATS}
    words = {
        format_: " ".join(re.sub(r"<[^>]*>|\\\\", "", unescape(text)).split()) for format_, text in written.items()
    }
    told_in = {format_ for format_ in FORMATS if told in words[format_]}
    assert told_in == set(FORMATS) - roomless
    ledger.undo()
    ledger.undo()
    assert ledger.adapt(comparison) == comparison
