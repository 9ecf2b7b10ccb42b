"""The linear session: everything by plain lines, with nothing that a screen reader stumbles over."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.tui.ledger import Ledger
from twicetold.tui.linear import COMMANDS, Session, run_linear
from twicetold.tui.store import Store

ROOT = Path(__file__).parent.parent


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(make_comparison(), Ledger(Store(), ("/a", "/b")), tmp_path)


def test_a_whole_session(session: Session, tmp_path: Path) -> None:
    """List, next, verdict, note, read, find, undo and export, each answered in plain words."""
    assert session.greet()[-2] == "Found: 3 conflicts, 1 difference, 1 garbled passage. 0 judged."
    assert session.answer("list")[0] == "1. Conflict, number: 212 against 120 passengers."
    told = session.answer("next")
    assert told[0] == "Finding 1 of 5. Conflict, number: 212 against 120 passengers."
    assert "Left, paragraph 2, marked: 212 passengers" in told
    assert any(line.startswith("Right, sentence: The Okafor hit the rocks") for line in told)
    assert session.answer("wrong") == ["Verdict: dismissed. 1 of 5 judged."]
    assert session.answer("note ask [her]") == ["Note kept."]
    assert "Note: ask [her]" in session.answer("go 1")
    assert "Finding 5 of 5" in session.answer("next garble")[0]
    assert session.answer("next")[0] == "Wrapped to the top."
    assert session.answer("undo") == ["The last judgement is taken back."]
    assert session.answer("read 6")[1:2] == ["Link: edited, moved."]
    assert session.answer("read 5")[1] == "Right: nothing tells this."
    assert session.answer("find brindle")[0] == "Left: 2 times. Paragraphs [1, 2]."
    assert session.answer("export") == [f"Written to {tmp_path / 'larne_port.twicetold.txt'}"]


def test_every_command_is_there(session: Session) -> None:
    """What help names is understood, and what is not understood is said."""
    session.answer("next")
    for name in COMMANDS:
        if name != "quit":
            word = name.replace("N", "1").replace("TEXT", "x").replace("WORDS", "ferry")
            assert "There is no command" not in " ".join(session.answer(word))
    assert session.answer("dance") == ["There is no command 'dance'. Type help for the commands."]


def test_a_verdict_without_a_finding_is_one_sentence(tmp_path: Path) -> None:
    """Nothing is judged by accident."""
    (tmp_path / "a.txt").write_text(LEFT)
    (tmp_path / "b.txt").write_text(RIGHT)
    out, store = io.StringIO(), Store()
    assert run_linear([tmp_path], store, ["7", "1", "right", "quit", "list"], out) == 0
    said = out.getvalue().splitlines()
    assert said[0] == "2 articles, 1 pair."
    assert "Type a number from 1 to 1, or quit." in said
    assert said[-1] == "Go to a finding first: next."
    store.close()


def test_the_command_loads_no_textual_and_writes_no_escapes(tmp_path: Path) -> None:
    """Standard input and output, no terminal, no control characters even when an article holds some."""
    (tmp_path / "a.txt").write_text(LEFT.replace("212", "\x1b[31m212"))
    (tmp_path / "b.txt").write_text(RIGHT)
    code = "import sys; from twicetold.cli import main; s = main(); assert 'textual' not in sys.modules; sys.exit(s)"
    run = subprocess.run(
        [sys.executable, "-c", code, "--linear", str(tmp_path / "a.txt"), str(tmp_path / "b.txt")],
        input="read 2\nread\nquit\n",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "XDG_DATA_HOME": str(tmp_path)},
    )
    assert run.returncode == 0, run.stderr
    assert "␛[31m212 passengers" in run.stdout
    assert "\x1b" not in run.stdout
