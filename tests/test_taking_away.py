"""Copies, citations, the editor and reading again: what is taken away says what it is and where it went."""

import contextlib
import stat
from pathlib import Path

import pytest
from textual.events import Paste

from tests.actions.pressing import answer, message, press, settle
from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.model import Side
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp, open_screen
from twicetold.tui.citing import cite
from twicetold.tui.clipboard import copy_text
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.filters import fits
from twicetold.tui.places import Place, carry
from twicetold.tui.store import Store
from twicetold.tui.watching import Watch
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


async def test_files_that_change_are_read_again_and_the_place_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten paragraphs put in above by another program: the same words stay in view, and hits are where they were."""
    monkeypatch.setattr("twicetold.tui.comparison.SECONDS", 0.05)
    (tmp_path / "left.txt").write_text(LEFT)
    (tmp_path / "right.txt").write_text(RIGHT)
    store = Store()
    app = TwicetoldApp(open_screen([tmp_path / "left.txt", tmp_path / "right.txt"], store), "safe")
    async with app.run_test(size=(110, 14)) as pilot:
        screen = app.screen
        assert isinstance(screen, ComparisonScreen)
        await app.workers.wait_for_complete()
        await press(pilot, "search")
        await answer(pilot, "inquiry")
        assert screen.page
        seen = screen.comparison.left.paragraphs[5].body
        row = screen.page.row_of(Side.LEFT, seen.start) - screen.top_row
        (tmp_path / "left.txt").write_text("More of it.\n\n" * 10 + LEFT)
        await pilot.pause(0.3)
        await app.workers.wait_for_complete()
        await settle(pilot)
        assert message(pilot) == "Read again."
        moved = screen.comparison.left.paragraphs[15].body
        assert screen.comparison.left.quote(moved) == LEFT[seen.start : seen.end]
        assert abs(screen.page.row_of(Side.LEFT, moved.start) - screen.top_row - row) <= 3
        assert [screen.comparison.left.quote(hit) for hit in screen.hits[Side.LEFT]] == ["inquiry"]
    store.close()


@pytest.mark.parametrize(
    ("old", "new", "words", "there"),
    [
        ("One.\n\nTwo.\n\nThree.", "Zero.\n\nOne.\n\nTwo.\n\nThree.", "Two.", "Two."),
        ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "Two.", "Three."),
        ("One.\n\nTwo.\n\nThree.", "Zero.\n\nOne.\n\nTwo changed.\n\nThree.", "Two.", "Two changed."),
        ("One.\n\nTwo.", "Something else.", "Two.", "Something else."),
    ],
)
def test_a_place_is_carried_into_a_changed_text(old: str, new: str, words: str, there: str) -> None:
    """To the same words, or to what stands after those that stood before."""
    place = carry(Place(Side.LEFT, old.index(words)), make_document(old), make_document(new))
    assert place == Place(Side.LEFT, new.index(there))


async def test_a_text_pasted_beside_a_single_article_is_compared(tmp_path: Path) -> None:
    """Pasting into the terminal is enough; the text is kept with the articles of the folder."""
    (tmp_path / "left.txt").write_text(LEFT)
    store = Store()
    app = TwicetoldApp(open_screen([tmp_path / "left.txt"], store), "safe")
    async with app.run_test(size=(110, 14)) as pilot:
        await app.workers.wait_for_complete()
        app.screen.post_message(Paste(RIGHT.replace("\n", "\r")))
        await settle(pilot)
        assert isinstance(app.screen, ComparisonScreen)
        while not app.screen.has_comparison:
            await pilot.pause(0.05)
        assert app.screen.comparison.right.text == RIGHT
        assert app.screen.comparison.links
    assert store.articles(str(tmp_path)) == [RIGHT]
    store.close()


def test_a_file_that_is_gone_is_told_once(tmp_path: Path) -> None:
    """Not while an editor saves it; again when it has come back and gone once more."""
    path = tmp_path / "left.txt"
    path.write_text(LEFT)
    watch = Watch([str(path)])
    assert watch.find_gone() == []
    path.unlink()
    assert [watch.find_gone() for _ in range(3)] == [[], ["left.txt"], []]
    assert not watch.has_changed()
    path.write_text(LEFT)
    assert watch.find_gone() == []
    path.unlink()
    assert [watch.find_gone() for _ in range(2)] == [[], ["left.txt"]]
