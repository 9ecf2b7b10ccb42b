"""Pictures of both screens at two sizes, and one run in a real terminal."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.library import Library, find_pairings
from twicetold.model import Comparison
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.library import LibraryScreen

ROOT = Path(__file__).parent.parent
SIZES = pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
SIZE_VARIABLES = {"COLUMNS", "LINES", "TMUX", "NO_COLOR"}
Snap = Callable[..., bool]


@SIZES
def test_comparison_screen(snap_compare: Snap, size: tuple[int, int]) -> None:
    """Level panes, every sort of mark, the list and the details of a chosen finding."""
    comparison = make_comparison()
    app = TwicetoldApp(ComparisonScreen(comparison.left, comparison.right, comparison), "safe")
    assert snap_compare(app, terminal_size=size, press=["right_square_bracket"])


@SIZES
def test_library_screen(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    """Articles, the pair they make, and what is known of each."""
    comparison = make_comparison()
    monkeypatch.setattr("twicetold.tui.library.compare", lambda *_documents: comparison)
    monkeypatch.setattr("twicetold.tui.library.inspect_alone", lambda _document: _without_findings(comparison))
    texts = {"a.txt": LEFT, "b.txt": RIGHT, "c.txt": "[The] tickets for the museum of textiles go on sale in May."}
    documents = tuple(make_document(text, name=name) for name, text in texts.items())
    library = Library(Path("articles"), tuple(map(Path, texts)), documents, find_pairings(documents))

    async def wait(pilot: Pilot[Any]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(TwicetoldApp(LibraryScreen(library), "safe"), terminal_size=size, press=["j"], run_before=wait)


def _without_findings(comparison: Comparison) -> Comparison:
    from twicetold.model import Summary

    return Comparison(comparison.left, comparison.right, (), (), (), (), (), Summary(0, 0, 0, 0.0))


@pytest.fixture
def terminal(tmp_path: Path) -> Any:
    """A tmux server of its own, closed at the end."""
    tmux = shutil.which("tmux")
    if tmux is None:
        pytest.skip("tmux is not installed, so there is no real terminal to try")
    socket = tmp_path / "tmux"
    environment = {name: value for name, value in os.environ.items() if name not in SIZE_VARIABLES}

    def run(*arguments: str) -> str:
        command = [tmux, "-S", str(socket), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
        return done.stdout

    yield run
    subprocess.run([tmux, "-S", str(socket), "kill-server"], capture_output=True, check=False)


def wait_for(terminal: Callable[..., str], text: str) -> str:
    """The screen as soon as it shows ``text``; fails with the screen after a while."""
    screen = ""
    for _ in range(150):
        screen = terminal("capture-pane", "-p")
        if text in screen:
            return screen
        time.sleep(0.1)
    raise AssertionError(f"{text!r} did not appear in:\n{screen}")


def start(
    terminal: Callable[..., str], folder: Path, arguments: str, size: tuple[int, int], again: bool = False, **more: str
) -> None:
    """Starts the command in a window of this size; the window stays when it has ended."""
    command = f"cd {shlex.quote(str(folder))} && {shlex.quote(sys.executable)} -m twicetold {arguments}; echo status $?"
    environment = {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)} | more
    settings = [part for name, value in environment.items() for part in ("-e", f"{name}={value}")]
    shell = shlex.join(["sh", "-c", command + "; sleep 30"])
    columns, rows = map(str, size)
    opening = ("respawn-pane", "-k") if again else ("new-session", "-d", "-x", columns, "-y", rows)
    terminal("-f", os.devnull, *opening, *settings, shell)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a space in its name and our two articles, one with an escape sequence, one with a garble."""
    folder = tmp_path / "two articles"
    folder.mkdir()
    (folder / "left.txt").write_text(LEFT.replace("[registered in Larne]", "\x1b[31m[sic]"))
    (folder / "right.txt").write_text(RIGHT.replace("the tide was low.", "the tide was low. . It was calm."))
    return folder


def test_first_use_in_a_real_terminal(terminal: Callable[..., str], articles: Path) -> None:
    """Opens the list, then the pair; escape sequences are shown; help, a resize, and leaving with status 0."""
    start(terminal, articles, "", (110, 30))
    assert "Ferry runs aground" in wait_for(terminal, "2 articles")
    terminal("send-keys", "Enter")
    screen = wait_for(terminal, "finding")
    assert "␛[31m[sic]" in " ".join(screen.split())
    level = next(row for row in screen.splitlines() if "LARNE, March" in row)
    assert "Okafor hit" in level
    terminal("send-keys", "?")
    wait_for(terminal, "Esc closes")
    terminal("send-keys", "?")
    wait_for(terminal, "right.txt")
    terminal("resize-window", "-x", "70", "-y", "24")
    wait_for(terminal, "left.txt")
    terminal("send-keys", "q")
    wait_for(terminal, "status 0")


def test_verdicts_survive_a_kill_in_a_real_terminal(terminal: Callable[..., str], articles: Path) -> None:
    """Judges a finding, is killed without a warning, and finds the verdict when the pair is opened again."""
    start(terminal, articles, "left.txt right.txt", (110, 30))
    wait_for(terminal, " finding")
    terminal("send-keys", "]")
    wait_for(terminal, "finding 1 of")
    terminal("send-keys", "1")
    wait_for(terminal, "1 of 2 judged")
    shell = terminal("display-message", "-p", "#{pane_pid}").strip()
    children = Path(f"/proc/{shell}/task/{shell}/children").read_text().split()
    os.kill(int(children[0]), signal.SIGKILL)
    start(terminal, articles, "left.txt right.txt", (110, 30), again=True)
    wait_for(terminal, "1 of 2 judged")


def test_a_browser_gets_the_app(articles: Path) -> None:
    """`textual serve` runs the command with pipes and its own driver; the app starts, and not the plain text."""
    driver = {"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver", "COLUMNS": "100", "ROWS": "30"}
    environment = os.environ | driver | {"PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(articles)}
    command = [sys.executable, "-m", "twicetold", "left.txt", "right.txt"]
    with subprocess.Popen(
        command, cwd=articles, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout
        try:
            assert process.stdout.readline() == b"__GANGLION__\n"
        finally:
            process.kill()


def test_monochrome_and_narrow_in_a_real_terminal(terminal: Callable[..., str], articles: Path) -> None:
    """Below 60 columns one pane; without colour the marked words stand between signs, and nothing is coloured."""
    start(terminal, articles, "left.txt right.txt", (56, 30), NO_COLOR="1")
    wait_for(terminal, " finding")
    terminal("send-keys", "x")
    screen = wait_for(terminal, "~. .~")
    assert "▏" not in screen
    coloured = re.findall(r"\x1b\[[0-9;]*?[34]8;2;(\d+);(\d+);(\d+)", terminal("capture-pane", "-p", "-e"))
    assert all(len(set(colour)) == 1 for colour in coloured)
