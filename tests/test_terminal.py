"""Runs in a real terminal: the sessions of the documentation, and what only a terminal shows."""

import os
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sessions import SESSIONS, Session
from tests.tellings import LEFT, RIGHT
from tests.tmux import ROOT, Tmux

pytestmark = pytest.mark.skipif(not Tmux.is_there(), reason="tmux is not installed, so there is no real terminal")

SIXTEEN = {str(first + n): f"{kind}{n}" for first, kind in ((30, ""), (90, "bright ")) for n in range(8)}
SIXTEEN |= {f"on {first + n}": f"{kind}{n}" for first, kind in ((40, ""), (100, "bright ")) for n in range(8)}
"""What the codes for letters and for grounds stand for."""


@pytest.fixture
def terminal(tmp_path: Path, articles: Path) -> Iterator[Tmux]:
    """A tmux server of its own, closed at the end."""
    tmux = Tmux(tmp_path / "tmux", articles)
    yield tmux
    tmux.close()


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: session.title)
def test_a_recorded_session(terminal: Tmux, articles: Path, session: Session) -> None:
    """Each step of the documentation shows what it says."""
    shutil.copytree(ROOT / "seeds", articles / "articles", ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    terminal.start(session.arguments, session.size, **session.environment)
    terminal.wait_for(session.opens)
    for step in session.steps:
        for key in step.keys:
            terminal.press(key)
        terminal.wait_for(step.shows)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a space in its name and our two articles, one with an escape sequence, one with a garble."""
    folder = tmp_path / "two articles"
    folder.mkdir()
    (folder / "left.txt").write_text(LEFT.replace("[registered in Larne]", "\x1b[31m[sic]"))
    (folder / "right.txt").write_text(RIGHT.replace("the tide was low.", "the tide was low. . It was calm."))
    return folder


def test_first_use_in_a_real_terminal(terminal: Tmux) -> None:
    """Opens the list, then the pair; escape sequences are shown; help, a resize, and leaving with status 0."""
    terminal.start("", (110, 30))
    assert "Ferry runs aground" in terminal.wait_for("2 articles")
    terminal.press("Enter")
    screen = terminal.wait_for("finding")
    assert "␛[31m[sic]" in " ".join(screen.split())
    level = next(row for row in screen.splitlines() if "LARNE, March" in row)
    assert "Okafor hit" in level
    terminal.press("?")
    terminal.wait_for("Esc leaves")
    terminal.press("?")
    terminal.wait_for("right.txt")
    terminal.tell("resize-window", "-x", "70", "-y", "24")
    terminal.wait_for("left.txt")
    terminal.press("q")
    terminal.wait_for("status 0")


def test_verdicts_survive_a_kill_in_a_real_terminal(terminal: Tmux) -> None:
    """Judges a finding, is killed without a warning, and finds the verdict when the pair is opened again."""
    terminal.start("left.txt right.txt", (110, 30))
    terminal.wait_for(" finding")
    terminal.press("]")
    terminal.wait_for("finding 1 of")
    terminal.press("1")
    terminal.wait_for("1 of 2 judged")
    shell = terminal.tell("display-message", "-p", "#{pane_pid}").strip()
    children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGKILL)
    terminal.start("left.txt right.txt", (110, 30))
    terminal.wait_for("1 of 2 judged")


def test_monochrome_and_narrow_in_a_real_terminal(terminal: Tmux) -> None:
    """Below 60 columns one pane; without colour the marked words stand between signs, and nothing is coloured."""
    terminal.start("left.txt right.txt", (56, 30), NO_COLOR="1")
    terminal.wait_for(" finding")
    terminal.press("x")
    screen = terminal.wait_for("~. .~")
    assert "▏" not in screen
    coloured = re.findall(r"\x1b\[[0-9;]*?[34]8;2;(\d+);(\d+);(\d+)", terminal.tell("capture-pane", "-p", "-e"))
    assert all(len(set(colour)) == 1 for colour in coloured)


def test_a_long_pair_is_compared_in_a_real_terminal(terminal: Tmux, articles: Path) -> None:
    """It takes a process of its own, which the app must be able to start while it has the terminal."""
    for side, more in (("left", 0), ("right", 7)):
        rows = [f"Ferry {n} of the {n}th line left pier {n} with {n + more} people aboard." for n in range(1000, 1500)]
        (articles / f"long {side}.txt").write_text("\n\n".join(rows))
    terminal.start("'long left.txt' 'long right.txt'", (120, 30))
    assert "failed" not in terminal.wait_for("4 ±")  # the rows are level before anything is found


def test_sixteen_colours_in_a_real_terminal(terminal: Tmux) -> None:
    """The designed monochrome: signs around the words, and nothing written in the colour of its ground."""
    terminal.start("left.txt right.txt", (100, 30), TERM="xterm-16color", COLORTERM="")
    terminal.wait_for(" finding")
    terminal.press("x")
    terminal.wait_for("~. .~")
    letters = ground = ""
    for codes, text in re.findall(r"\x1b\[([0-9;]*)m([^\x1b]*)", terminal.tell("capture-pane", "-p", "-e")):
        for code in codes.split(";") or [""]:
            letters = "" if code in ("", "0", "39") else SIXTEEN.get(code, letters)
            ground = "" if code in ("", "0", "49") else SIXTEEN.get(f"on {code}", ground)
        assert not text.strip() or not letters or letters != ground, text


def test_an_editor_that_does_not_start_in_a_real_terminal(terminal: Tmux, articles: Path) -> None:
    """One sentence, and the reading goes on, also when the editor fails after the app has given the terminal to it."""
    broken = articles / "broken-editor"
    broken.write_text("#!/no/such/shell\n")
    broken.chmod(0o755)
    for editor, said in (("/no/such", "there is no program"), (f"'{broken}'", "No such file"), ("vi '", "No closing")):
        terminal.start("left.txt right.txt", (110, 30), EDITOR=editor, VISUAL="")
        terminal.wait_for(" finding")
        terminal.press("E")
        terminal.wait_for(said)
        terminal.press("G")
        terminal.wait_for("Shares")
        terminal.press("q")
        terminal.wait_for("status 0")
