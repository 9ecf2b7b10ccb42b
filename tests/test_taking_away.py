"""Copies, citations, the editor and reading again: what is taken away says what it is and where it went."""

import contextlib
import stat
from pathlib import Path

import pytest

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.tui.app import TwicetoldApp, open_screen
from twicetold.tui.citing import cite
from twicetold.tui.clipboard import copy_text
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.filters import fits
from twicetold.tui.store import Store
from twicetold.verdicts import NONE, Judgement, Verdict
from twicetold.widgets.bars import KeyBar


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def some_app() -> TwicetoldApp:
    comparison = make_comparison()
    return TwicetoldApp(ComparisonScreen(comparison.left, comparison.right, comparison), "safe")


def test_the_system_tool_is_used_when_there_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text goes to its standard input, and the message names it."""
    script(tmp_path / "xclip", f"cat > '{tmp_path}/clip'")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    said = copy_text(some_app(), "[sic]", "the finding", {"PATH": f"{tmp_path}:/usr/bin:/bin", "DISPLAY": ":0"})
    assert said == "Copied the finding (by xclip)."
    assert (tmp_path / "clip").read_text() == "[sic]"


def test_a_tool_that_fails_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then the terminal is asked, and the message does not claim more than is known."""
    script(tmp_path / "xclip", "exit 1")
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "DISPLAY": ":0", "TERM": "xterm-kitty"}
    assert "OSC 52" in copy_text(some_app(), "x", "it", environment)


def test_without_any_clipboard_the_path_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Never “Copied” when nothing was."""
    monkeypatch.chdir(tmp_path)
    said = copy_text(some_app(), "x", "it", {"PATH": str(tmp_path), "TERM": "xterm"})
    assert said == f"There is no clipboard; it is in {tmp_path / 'twicetold-copy.txt'}"


def test_a_citation_names_title_and_paragraph() -> None:
    """Both sentences are quoted whole, with where they stand."""
    comparison = make_comparison()
    lines = cite(comparison, comparison.findings[1]).splitlines()
    assert lines[0].startswith("“No one was hurt, and the passengers")
    assert lines[1] == "— Ferry runs aground off Brindle Point, paragraph 3"
    assert lines[-1] == "— Okafor strikes rocks, paragraph 4"


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        ("", ["c1", "c2", "c3", "d1", "g1"]),
        ("conflicts", ["c1", "c2", "c3"]),
        ("number", ["c1"]),
        ("conflict -number", ["c2", "c3"]),
        ("judged", ["c2"]),
        ("confirmed", ["c2"]),
        ("unjudged garble", ["g1"]),
        ("noted", ["d1"]),
        ("harbour", ["c3"]),
        ("polarity.case", ["c2"]),
    ],
)
def test_filters(asked: str, ids: list[str]) -> None:
    """Words name category, kind, verdict or rule, or are looked for in the finding; a minus turns them round."""
    comparison = make_comparison()
    judgements = {"c2": Judgement(Verdict.CONFIRMED), "d1": Judgement(note="see the log")}
    found = [f.id for f in comparison.findings if fits(comparison, f, judgements.get(f.id, NONE), asked)]
    assert found == ids


async def test_the_editor_changes_a_file_and_the_panes_follow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The editor gets the line; what it wrote is read again, and the place is kept."""
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    editor = script(tmp_path / "editor", f'echo "$1" > \'{tmp_path}/line\'; sed -i s/Larne/Lorne/ "$2"')
    monkeypatch.setenv("VISUAL", f"'{editor}'")
    store = Store()
    screen = open_screen([tmp_path / "left.txt", tmp_path / "right.txt"], store)
    app = TwicetoldApp(screen, "safe")
    monkeypatch.setattr(app, "suspend", contextlib.nullcontext)
    async with app.run_test(size=(110, 14)) as pilot:
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("j", "j", "j", "E")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert (tmp_path / "line").read_text() == "+3\n"
        assert "registered in Lorne" in screen.comparison.left.text
        assert screen.query_one(KeyBar).message == "Read again."
        assert screen.top_row > 0
    store.close()
