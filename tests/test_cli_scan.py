"""``twicetold scan``: many pairs, in any number of processes, stopped and gone on with."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands import PAIRS, environment
from twicetold.cli import main
from twicetold.cli.journal import Journal, key_of

NAMES = ["clinic left.txt", "clinic right.txt", "library left.txt"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for name in NAMES:
        Path("in", name).write_bytes((PAIRS / name.replace(" ", "/")).read_bytes())
    return tmp_path


def lines(path: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]


def test_every_pair_has_a_line(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """In the order of the names; the same bytes from one process and from three, in a file and printed."""
    assert main(["scan", "in", "--workers", "3", "-o", "three.jsonl"]) == 1
    assert main(["scan", "in", "--workers", "1"]) == 1
    assert Path("three.jsonl").read_bytes() == capfdbinary.readouterr().out
    names = [(line["left"]["path"], line["right"]["path"]) for line in lines("three.jsonl")]  # type: ignore[index]
    assert names == [(NAMES[0], NAMES[1]), (NAMES[0], NAMES[2]), (NAMES[1], NAMES[2])]
    assert sorted(path.name for path in Path().iterdir()) == ["in", "three.jsonl"]


def test_what_pairs_prints_can_be_scanned(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A list beside the files, and --likely, give the pairs of `twicetold pairs` and no others."""
    main(["pairs", "in"])
    Path("in", "list.tsv").write_bytes(capfdbinary.readouterr().out)
    assert main(["scan", "in/list.tsv", "-o", "listed.jsonl"]) == 1
    assert main(["scan", "in", "--likely", "-o", "likely.jsonl", "--fail-on", "never"]) == 0
    (listed,), (likely,) = lines("listed.jsonl"), lines("likely.jsonl")
    assert {**listed, "similarity": 0} == {**likely, "similarity": 0}
    assert listed["left"]["path"] == NAMES[0]  # type: ignore[index]


def test_what_cannot_be_read_is_named_and_left_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """The other pairs are compared."""
    Path("in", "empty.txt").write_bytes(b"")
    assert main(["scan", "in", "--workers", "1", "-o", "out.jsonl"]) == 1
    assert len(lines("out.jsonl")) == 3
    assert b"empty.txt is empty" in capfdbinary.readouterr().err
    Path("in", "list").write_text(f"{NAMES[0]}\tnowhere.txt\n# a remark\n\n{NAMES[0]}\t{NAMES[1]}\n")
    assert main(["scan", "in/list", "-o", "listed.jsonl"]) == 1
    assert len(lines("listed.jsonl")) == 1
    assert b"nowhere.txt does not exist" in capfdbinary.readouterr().err


def test_a_stopped_scan_goes_on(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Lines that are there are taken as they are, one cut off in the writing is made again; the file is the same."""
    main(["scan", "in", "--workers", "1", "-o", "whole.jsonl"])
    whole = Path("whole.jsonl").read_text("utf-8")
    asked = {"only": [], "kinds": [], "min-confidence": 0.0, "min-severity": "low"}
    journal = Journal(Path("out.jsonl"), asked)
    journal.open(resumes=False, is_forced=False)
    first = whole.splitlines()[0].replace('"limits": []', '"limits": ["kept"]')
    journal.add(first)
    journal.close(is_done=False)
    with Path("out.jsonl.part").open("a") as file:
        file.write(whole.splitlines()[1][:50])
    assert main(["scan", "in", "-o", "out.jsonl"]) == 2
    assert b"add --resume to go on, or --force" in capfdbinary.readouterr().err
    assert main(["scan", "in", "-o", "out.jsonl", "--resume", "--only", "garble"]) == 2
    assert b"other options" in capfdbinary.readouterr().err
    assert main(["scan", "in", "-o", "out.jsonl", "--resume", "--workers", "1"]) == 1
    assert Path("out.jsonl").read_text("utf-8").splitlines() == [first, *whole.splitlines()[1:]]
    assert not Path("out.jsonl.part").exists()


def test_lines_of_texts_that_have_changed_are_made_again() -> None:
    """A line belongs to names and digests."""
    main(["scan", "in", "--workers", "1", "-o", "out.jsonl"])
    before = [key_of(line) for line in lines("out.jsonl")]
    Path("in", NAMES[2]).write_text("Another story altogether.\n")
    main(["scan", "in", "--workers", "1", "-o", "out.jsonl", "--force"])
    assert [key_of(line) in before for line in lines("out.jsonl")] == [True, False, False]


@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_a_scan_can_be_cancelled(signal_: signal.Signals) -> None:
    """One sentence, no process left over, and what is done is kept for --resume."""
    for number in range(40):
        Path("in", f"more {number}.txt").write_bytes(Path("in", NAMES[0]).read_bytes() * 3)
    command = [sys.executable, "-m", "twicetold", "scan", "in", "--workers", "2", "-o", "out.jsonl"]
    scan = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment())
    waited = time.monotonic() + 30
    while not (Path("out.jsonl.part").exists() and len(lines("out.jsonl.part")) > 1) and time.monotonic() < waited:
        time.sleep(0.05)
    scan.send_signal(signal_)
    _, errors = scan.communicate(timeout=30)  # ends when no process holds standard error any more
    assert scan.returncode == 130
    assert b"twicetold: Cancelled; out.jsonl.part has " in errors
    assert errors.count(b"\n") == 1
    assert not Path("out.jsonl").exists()


def test_a_list_that_is_none_is_refused(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """With the line, and what would have been right; the list itself is not written over."""
    Path("list").write_text("one two\n")
    assert main(["scan", "list", "-o", "out.jsonl"]) == 2
    assert capfdbinary.readouterr().err == b"twicetold: list, line 1: two names parted by a tab are wanted.\n"
    Path("in", "list").write_text("\t".join(NAMES[:2]))
    assert main(["scan", "in/list", "-o", "in/list", "--force"]) == 2
