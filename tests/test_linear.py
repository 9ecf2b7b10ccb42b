"""The linear session: everything by plain lines, with nothing that a screen reader stumbles over."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.errors import TwicetoldError
from twicetold.model import Side
from twicetold.text.documents import make_document
from twicetold.tui.ledger import Ledger
from twicetold.tui.linear import run_linear
from twicetold.tui.linear.commands import COMMANDS, Command, answer
from twicetold.tui.linear.reading import greet, introduce
from twicetold.tui.linear.session import Session
from twicetold.tui.store import Store

ROOT = Path(__file__).parent.parent


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(make_comparison(), Ledger(Store(), ("/a", "/b")), tmp_path)


def test_a_whole_session(session: Session, tmp_path: Path) -> None:
    """List, next, verdict, note, read, find, undo and export, each answered in plain words."""
    assert greet(session)[-2] == (
        "Found: 3 conflicts, 1 difference, 1 garbled passage. 0 judged. Differences are hidden: differences shows them."
    )
    assert answer(session, "list")[0] == "1. Conflict, number: 212 against 120 passengers."
    told = answer(session, "next")
    assert told[0] == "Finding 1 of 4. Conflict, number: 212 against 120 passengers."
    assert "Left, paragraph 2, marked: 212 passengers" in told
    assert any(line.startswith("Right, sentence: The Okafor hit the rocks") for line in told)
    assert answer(session, "dismiss") == ["Verdict: dismissed. 1 of 4 judged."]
    assert answer(session, "note ask [her]") == ["Note kept."]
    assert "Note: ask [her]" in answer(session, "go 1")
    assert "Finding 4 of 4" in answer(session, "next garble")[0]
    assert answer(session, "next")[0] == "Wrapped to the top."
    assert answer(session, "undo") == ["Undone: note “ask [her]”."]
    assert answer(session, "read 6")[1:2] == ["Link: edited, moved."]
    assert answer(session, "read 5")[1] == "Right: nothing tells this."
    assert answer(session, "find brindle")[0] == "Left: 2 times. Paragraphs 1, 2."
    assert answer(session, "export") == [f"Written to {tmp_path / 'larne_port.twicetold.txt'}"]


EXAMPLES = {
    "list WORDS": ("list conflict -number", "Conflict, role: A role to look at."),
    "next WORDS": ("next polarity", "Finding 3 of 4. Conflict, polarity"),
    "back WORDS": ("back", "Finding 4 of 4."),
    "go N": ("go 9", "Findings are numbered 1 to 4."),
    "read N": ("read r3", "Left, paragraph 6: An inquiry will begin"),
    "confirm": ("confirm", "Verdict: confirmed. 1 of 4 judged."),
    "dismiss": ("dismiss", "Verdict: dismissed. 1 of 4 judged."),
    "unsure": ("unsure", "Verdict: unsure. 1 of 4 judged."),
    "unjudge": ("unjudge", "No verdict."),
    "note TEXT": ("note ask her", "Note kept."),
    "kind KIND": ("kind difference date", "Now difference, date."),
    "add FINDING": ("add conflict role: a teacher | teacher by occupation", "Added."),
    "mute WHAT": ("mute words", "Muted words “212 passengers”. 3 findings are left."),
    "link N N": ("link 5 6", "Linked by hand."),
    "unlink N N": ("unlink 2 2", "Unlinked by hand."),
    "corrections": ("corrections", "You have corrected nothing yet."),
    "takeback N": ("takeback 1", "Your corrections are numbered 1 to 0: corrections lists them."),
    "undo": ("undo", "Nothing to undo."),
    "differences": ("differences", "Differences are shown. 5 findings."),
    "facts WHICH": ("facts right", "Number: left nothing, right 3 % (paragraph 1). Told by the right only."),
    "find WORDS": ("find /2?1\\d/", "Left: 1 time. Paragraphs 2."),
    "cite": ("cite", "— Okafor strikes rocks, paragraph 2"),
    "export": ("export notes.doc", "The ending says how it is written; choose one of"),
    "swap": ("swap", "Left: Okafor strikes rocks. 82 words."),
    "beside FILE": ("beside nowhere.txt", "nowhere.txt"),
    "paste": ("paste", "Nothing was pasted."),
    "legend": ("legend", "Sure, 0.80: of ten such findings about eight are right."),
    "help": ("help", "undo: take the last verdict, note or correction back."),
}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.word)
def test_every_command_does_what_it_says(session: Session, command: Command) -> None:
    """Walks the table of commands: each has an example here, and answers as it should."""
    answer(session, "go 1")
    typed, said = EXAMPLES[command.usage]
    try:
        lines = answer(session, typed)
    except TwicetoldError as error:
        lines = [str(error)]
    assert any(line.startswith(said) or said in line for line in lines), lines


def test_unknown_commands_are_told(session: Session) -> None:
    """One sentence that says what to do."""
    assert answer(session, "dance") == ["There is no command 'dance'. Type help for the commands."]


def test_corrections_are_made_listed_and_undone(session: Session) -> None:
    """The same corrections as on the screen; a kind that was changed keeps its verdict."""
    answer(session, "go 1")
    answer(session, "confirm")
    answer(session, "kind date")
    assert "Conflict, date" in answer(session, "go 1")[0]
    assert "Verdict: confirmed." in answer(session, "go 1")[0]
    answer(session, "mute rule always")
    assert [line[:2] for line in answer(session, "corrections")] == ["1.", "2."]
    assert answer(session, "takeback 1") == ["Taken back: muted rule number.case in every pair."]
    assert answer(session, "undo") == ["There again: muted rule number.case in every pair."]
    assert len(session.findings) == 3
    with pytest.raises(TwicetoldError, match="is not in the left article"):
        answer(session, "add conflict role: nobody at all | teacher")


def test_one_goes_on_where_one_stopped(session: Session, tmp_path: Path) -> None:
    """Another session on the same pair tells at which finding one was."""
    answer(session, "go 3")
    again = Session(make_comparison(), session.ledger, tmp_path)
    assert greet(again)[-2] == "You stopped at finding 3: go 3 goes there."


def test_sides_are_exchanged_and_what_was_judged_stays(session: Session) -> None:
    """One stays at the finding; its words are on the other side now; swapped back, all is as it was."""
    first = answer(session, "go 1")
    answer(session, "confirm")
    answer(session, "swap")
    told = answer(session, f"go {session.at + 1}")
    assert "Right, paragraph 2, marked: 212 passengers" in told
    assert told[0].endswith("Verdict: confirmed.")
    answer(session, "swap")
    assert answer(session, "go 1")[1:] == first[1:]


def test_another_text_is_put_beside_the_left(tmp_path: Path) -> None:
    """From a file, or pasted to a line with a full stop; what was judged on it is there when it is pasted again."""
    (tmp_path / "a.txt").write_text(LEFT)
    (tmp_path / "b.txt").write_text(RIGHT)
    out, store = io.StringIO(), Store()
    pasted = ["paste\n", *RIGHT.splitlines(keepends=True), ".\n"]
    typed = ["swap", f"beside {tmp_path / 'b.txt'}", *pasted, "next", "dismiss", *pasted, "list", "swap"]
    assert run_linear([tmp_path / "a.txt"], store, typed, out) == 0
    said = out.getvalue().splitlines()
    store.close()
    assert "There is only one article here: beside or paste puts another beside it." in said
    assert said.count("Right: Okafor strikes rocks. 82 words.") == 3
    assert [line for line in said if line.startswith("1. ")][-1].endswith("Verdict: dismissed.")
    assert said[-2] == "Left: Okafor strikes rocks. 82 words."


def test_the_legend_speaks_of_nothing_that_is_only_seen(session: Session) -> None:
    """No signs, no slanted or pale letters, no clicks and keys."""
    told = " ".join(answer(session, "legend")).casefold()
    assert not {"italics", "dimmed", "click", "mark", "≈", "⇄"} & set(told.replace(",", " ").split())


@pytest.mark.parametrize("title", ["The report says.", "Is it so?", "“It is so.”", "Ferry aground"])
def test_a_sentence_ends_once(title: str) -> None:
    """Whatever the title ends with."""
    told = introduce(make_document(f"{title}\n\nThe ferry ran aground."), Side.LEFT)
    assert told == f"Left: {title}{'.' if title == 'Ferry aground' else ''} {told.split()[-2]} words."


def test_a_verdict_without_a_finding_is_one_sentence(tmp_path: Path) -> None:
    """Nothing is judged by accident."""
    (tmp_path / "a.txt").write_text(LEFT)
    (tmp_path / "b.txt").write_text(RIGHT)
    out, store = io.StringIO(), Store()
    assert run_linear([tmp_path], store, ["7", "1", "confirm", "quit", "list"], out) == 0
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
