"""Where results go: whole or not at all, over nothing that is there, whatever files are called."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import copy_pair, environment, run, shell
from twicetold import writing
from twicetold.cli import main
from twicetold.cli.color import wants_color

ODD_NAMES = (
    "a name.txt",
    "-left.txt",
    "two\nlines.txt",
    "--only",
    "“quoted” & $HOME;*.txt",
    "caf\u00e9.txt",
    "\x1b[31m.txt",
)


@pytest.fixture(autouse=True)
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    copy_pair("harbour", tmp_path)


def names() -> list[str]:
    return sorted(path.name for path in Path().iterdir())


@pytest.mark.parametrize("name", ODD_NAMES)
def test_files_may_be_called_anything(name: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """As source and as target; what stands in a terminal is one line, and nothing in it is obeyed."""
    Path("left.txt").rename(name)
    assert main(["diff", "--format", "json", "--", name, "right.txt"]) == 1
    assert main(["diff", f"--output=out {name}", "--", name, "right.txt"]) == 1
    assert Path(f"out {name}").read_text("utf-8").startswith("LEFT")
    capfdbinary.readouterr()
    assert main(["diff", f"--output={name}", "--", name, "right.txt"]) == 2
    errors = capfdbinary.readouterr().err
    assert errors.count(b"\n") == 1
    assert b"is one of the articles" in errors
    assert b"\x1b" not in errors


def test_a_name_that_is_no_unicode(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """A file from another time is read, and named as well as it can be."""
    name = os.fsdecode(b"caf\xe9.txt")
    Path("left.txt").rename(name)
    assert main(["diff", name, "right.txt", "--format", "json"]) == 1
    assert b'"path": "caf?.txt"' in capfdbinary.readouterr().out
    assert run("diff", name, name, "-o", name).returncode == 2


def test_a_source_is_never_written_over() -> None:
    """Under no name: not through a link, not forced, not when it comes through standard input."""
    before = Path("left.txt").read_bytes()
    Path("soft.txt").symlink_to("left.txt")
    Path("hard.txt").hardlink_to("left.txt")
    for target in ("left.txt", "./left.txt", "soft.txt", "hard.txt"):
        assert main(["diff", "left.txt", "right.txt", "--force", "-o", target]) == 2
    assert main(["inspect", "left.txt", "--force", "-o", "soft.txt"]) == 2
    assert shell("twicetold diff - right.txt --force -o hard.txt < left.txt", Path()).returncode == 2
    assert Path("left.txt").read_bytes() == before


def test_force_through_a_link_keeps_the_link() -> None:
    """What is written over is the file that the link names."""
    Path("old.txt").write_text("old")
    Path("link.txt").symlink_to("old.txt")
    assert main(["diff", "left.txt", "right.txt", "-o", "link.txt"]) == 2
    assert main(["diff", "left.txt", "right.txt", "-o", "link.txt", "--force"]) == 1
    assert Path("link.txt").is_symlink()
    assert Path("old.txt").read_text("utf-8").startswith("LEFT")


def test_a_file_that_appears_meanwhile_is_not_written_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the question whether there is a file and the writing somebody else may have written one."""
    monkeypatch.setattr(writing, "check_output", lambda *_, **__: None)
    Path("out.txt").write_text("somebody else’s")
    with pytest.raises(writing.BadUse, match="exists"):
        writing.write_result("ours", Path("out.txt"), [], is_forced=False)
    assert Path("out.txt").read_text() == "somebody else’s"
    assert names() == ["left.txt", "out.txt", "right.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "line",
    [
        "twicetold diff left.txt right.txt > /dev/full",
        "twicetold diff left.txt right.txt -o /dev/full",
        "twicetold --version > /dev/full",
        "twicetold --help > /dev/full",
        "twicetold scan . --workers 1 > /dev/full",
    ],
)
def test_a_full_disk_is_one_sentence(line: str) -> None:
    """Nothing is left behind, and the status says that there is no result."""
    result = shell(line, Path())
    assert result.returncode == 2
    assert result.stderr.decode().count("\n") == 1
    assert "cannot be written (No space left on device)" in result.stderr.decode()
    assert names() == ["left.txt", "right.txt"]


@pytest.mark.parametrize("buffering", ["", "1"])
def test_a_disk_that_fills_up_while_it_is_written_is_one_sentence(buffering: str) -> None:
    """Part of the result had room: what was printed is said to be no result, and a file is taken away again."""
    limited = f"ulimit -f 16; export PYTHONUNBUFFERED={buffering}; twicetold diff left.txt right.txt --format json"
    for target in ("> out", "-o out"):
        result = shell(f"{limited} {target}", Path())
        assert result.returncode == 2
        assert result.stderr.decode().count("\n") == 1
        assert "cannot be written (File too large)" in result.stderr.decode()
        assert Path("out").exists() is (target == "> out")
        Path("out").unlink(missing_ok=True)
    assert names() == ["left.txt", "right.txt"]


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no terminals here")
@pytest.mark.parametrize(
    ("arguments", "variables", "is_coloured"),
    [
        ([], {}, True),
        ([], {"NO_COLOR": "1"}, False),
        (["--color", "never"], {"CLICOLOR_FORCE": "1"}, False),
        (["--format", "text"], {}, False),
        (["--format", "criticmarkup"], {}, False),
    ],
)
def test_in_a_terminal(arguments: list[str], variables: dict[str, str], is_coloured: bool) -> None:
    """In colour unless the reader wants none; as wide as it is; what an article would have it do is not done."""
    Path("left.txt").write_text(Path("left.txt").read_text("utf-8") + "\x1b[31mred \x9b31m\n", "utf-8")
    main_end, end = os.openpty()
    command = [sys.executable, "-m", "twicetold", "diff", "left.txt", "right.txt", *arguments]
    run = subprocess.Popen(command, stdout=end, env=environment(TERM="xterm-256color", **variables))
    os.close(end)
    shown = b""
    with contextlib.suppress(OSError):  # the terminal is gone when the program has ended
        while piece := os.read(main_end, 65536):
            shown += piece
    os.close(main_end)
    assert run.wait() == 1
    assert (b"\x1b[" in shown) is is_coloured
    assert b"\x1b[31m" not in shown
    assert "\x9b" not in shown.decode()


def test_a_disk_that_fills_up_leaves_no_half_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file beside its place is taken away again."""

    def write_half(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write_half)
    assert main(["diff", "left.txt", "right.txt", "-o", "out.txt"]) == 2
    assert names() == ["left.txt", "right.txt"]


@pytest.mark.parametrize("arguments", [["diff", "left.txt", "right.txt"], ["--help"], ["--version"], ["--man"]])
def test_a_closed_pipe_is_one_sentence(arguments: list[str]) -> None:
    """The reader has gone before the first word: no traceback, no second complaint at exit."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "twicetold", *arguments]
    result = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, env=environment())
    os.close(writing)
    assert result.stderr == b"twicetold: Standard output was closed before everything was written.\n"
    assert result.returncode == 2


def test_closed_streams_are_no_accident() -> None:
    """As a daemon may start a program: without standard output, or without standard input."""
    result = shell("twicetold diff left.txt right.txt >&-", Path())
    assert (result.returncode, result.stderr) == (
        2,
        b"twicetold: Standard output is closed; write to a file with -o.\n",
    )
    result = shell("twicetold diff left.txt - <&-", Path())
    assert (result.returncode, result.stderr) == (2, b"twicetold: Standard input is closed; name a file.\n")


def test_two_runs_give_the_same_bytes() -> None:
    """No clock, no absolute path, no machine in them, whatever the seed of Python's hashes."""
    first, second = (
        run("diff", str(Path("left.txt").absolute()), "right.txt", "--format", "json", PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert first.stdout == second.stdout
    assert str(Path().absolute()).encode() not in first.stdout


@pytest.mark.parametrize(
    ("asked", "variables", "is_terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
        ("auto", {"CLICOLOR_FORCE": "0"}, False, False),
        ("auto", {"CLICOLOR_FORCE": "1", "NO_COLOR": "1"}, False, False),
        ("auto", {"CLICOLOR": "0"}, True, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"CLICOLOR_FORCE": "1"}, True, False),
    ],
)
def test_when_there_is_colour(asked: str, variables: dict[str, str], is_terminal: bool, wanted: bool) -> None:
    """What is asked for wins, then what the reader has set, then the terminal."""
    assert wants_color(asked, variables, is_terminal=is_terminal) is wanted
