"""A table of shell lines: what each gives on standard output, on standard error, and as its status.

Lines with pipes and redirections are given to bash, the others to the command itself.
"""

import re
import shlex
from pathlib import Path

import pytest

from tests.commands import copy_pair, shell
from twicetold.cli import main

D = "twicetold diff"
NOTHING = r"\A\Z"
CASES = (
    # line, status, standard output matches, standard error matches
    (f"{D} left.txt right.txt", 1, r"Conflicts: what cannot both be true", NOTHING),
    (f"{D} left.txt right.txt > out; echo $?; head -c 4 out", 0, r"\A1\nLEFT\Z", NOTHING),
    (f"{D} left.txt left.txt > out; echo $?; head -c 4 out", 0, r"\A0\nLEFT\Z", NOTHING),
    (
        f"{D} left.txt nowhere.txt > out; echo $?; wc -c < out",
        0,
        r"\A2\n0\n\Z",
        r"nowhere\.txt does not exist; check the name",
    ),
    (f"{D} left.txt left.txt", 0, r"0 conflicts, 0 garbled passages", NOTHING),
    (f"{D} left.txt right.txt --fail-on never", 0, r"Conflicts", NOTHING),
    (f"{D} left.txt left.txt --fail-on any", 0, r"0 conflicts", NOTHING),
    (f"{D} left.txt right.txt --only garble --fail-on conflict", 0, r" 0 conflicts|^0 conflicts", NOTHING),
    (f"{D} left.txt right.txt --only garble --fail-on garble", 1, r"Garbled passages", NOTHING),
    (f"{D} left.txt right.txt --only difference", 0, r"0 conflicts", NOTHING),
    (f"{D} left.txt right.txt --only difference,conflict,garble", 1, r"Conflicts", NOTHING),
    (f"{D} left.txt right.txt --kinds polarity", 1, r"polarity, ", NOTHING),
    (f"{D} left.txt right.txt --kinds truncation,furniture", 0, r"0 conflicts, 0 garbled", NOTHING),
    (f"{D} left.txt right.txt --min-confidence 1.0", 0, r"0 conflicts", NOTHING),
    (f"{D} left.txt right.txt --min-severity high --only conflict", 1, r", high, ", NOTHING),
    (f"{D} left.txt right.txt --pins 1=1,2!2 --format json", 1, r'"links": \[\s*{\s*"left": \[\s*0\s*\]', NOTHING),
    (
        f"{D} left.txt right.txt --width 70 | head -c 3",
        0,
        r"\ALEF\Z",
        r"\A(twicetold: Standard output was closed.*)?\Z",
    ),
    (f"{D} left.txt - < right.txt", 1, r"standard input, ", NOTHING),
    (f"cat left.txt | {D} - left.txt", 0, r"0 conflicts", NOTHING),
    (f"{D} - - < left.txt", 2, NOTHING, r"Standard input can be one article, not both\.\n\Z"),
    (f"{D} left.txt", 2, NOTHING, r"required: RIGHT; see `twicetold diff --help`\.\n\Z"),
    (f"{D} left.txt right.txt --frob", 2, NOTHING, r"Unrecognized arguments: --frob; see "),
    (f"{D} left.txt right.txt --for text", 2, NOTHING, r"Unrecognized arguments"),
    (f"{D} left.txt right.txt --kinds rhyme", 2, NOTHING, r"--kinds: 'rhyme' is none of number, date,"),
    (f"{D} left.txt right.txt --min-confidence 80", 2, NOTHING, r"'80' is no number from 0 to 1\."),
    (f"{D} left.txt right.txt --min-severity severe", 2, NOTHING, r"none of low, medium, high\."),
    (f"{D} left.txt right.txt --fail-on all", 2, NOTHING, r"none of conflict, garble, any, never\."),
    (f"{D} left.txt right.txt --pins 1-2", 2, NOTHING, r"'1-2' is no pin; write 7=9"),
    (f"{D} left.txt right.txt --pins 0=2", 2, NOTHING, r"'0=2' is no pin"),
    (f"{D} left.txt right.txt --pins 1=99", 2, NOTHING, r"The right article has paragraphs 1 to \d+\."),
    (
        f"{D} left.txt right.txt --format json --width 90",
        2,
        NOTHING,
        r"The format json takes no --width; leave it out\.",
    ),
    (f"{D} left.txt right.txt --width 40", 2, NOTHING, r"Two columns need a width of at least 60"),
    (f"{D} left.txt right.txt --verdicts left.txt", 2, NOTHING, r"left\.txt holds no verdicts; name a text export"),
    (f"{D} left.txt right.txt -o ''", 2, NOTHING, r"--output: An empty name is no file; name one\."),
    (f"{D} left.txt right.txt --width 99999999999999999999", 2, NOTHING, r"is no whole number from 30 to 9999\."),
    (f"{D} left.txt right.txt --context 9999", 1, r"Conflicts", NOTHING),
    (f"{D} left.txt '' ", 2, NOTHING, r"An empty name is no file; name one\."),
    (f"{D} left.txt /dev/zero", 2, NOTHING, r"/dev/zero is larger than 64 MiB; name a text file of an article\."),
    (f"{D} left.txt right.txt -o {'n' * 300}", 2, NOTHING, r"cannot be written \(File name too long\)"),
    ("twicetold pairs left.txt", 2, NOTHING, r"left\.txt is no folder that can be read \(Not a directory\)"),
    (f"{D} left.txt right.txt --color always", 1, r"\x1b\[", NOTHING),
    (f"{D} left.txt right.txt --format ansi", 1, r"\x1b\[", NOTHING),
    (f"{D} left.txt right.txt --format ansi --color never", 1, r"\A[^\x1b]*\Z", NOTHING),
    (f"CLICOLOR_FORCE=1 {D} left.txt right.txt | cat", 0, r"\x1b\[", NOTHING),
    (f"CLICOLOR_FORCE=1 NO_COLOR=1 {D} left.txt right.txt | cat", 0, r"\A[^\x1b]*\Z", NOTHING),
    (f"CLICOLOR_FORCE=1 {D} left.txt right.txt --format text | cat", 0, r"\A[^\x1b]*\Z", NOTHING),
    (f"{D} left.txt right.txt --format criticmarkup --fail-on never", 0, r"\{>>c1 ", NOTHING),
    (f"{D} left.txt left.txt --format unified", 0, NOTHING, NOTHING),
    (
        "twicetold sentences left.txt > s; twicetold sentences right.txt > t; "
        f"{D} left.txt right.txt --format unified | patch -s s; cmp s t && echo same",
        0,
        r"\Asame\n\Z",
        NOTHING,
    ),
    (f"{D} <(cat left.txt) right.txt", 1, r"Conflicts", NOTHING),
    (f"{D} --help | head -1", 0, r"\Atwicetold diff LEFT RIGHT \[options\]\n\Z", NOTHING),
    ("twicetold inspect left.txt right.txt", 1, r"left\.txt: \d+ words.*right\.txt: \d+ words", NOTHING),
    ("twicetold inspect right.txt --min-confidence 1.0", 0, r"\Aright.txt: .*\n\Z", NOTHING),
    ("twicetold inspect - - < left.txt", 2, NOTHING, r"Standard input can be one article, not more"),
    ("twicetold pairs .", 0, r"\A0\.\d\d\tleft\.txt\tright\.txt\n\Z", NOTHING),
    ("twicetold sentences left.txt", 0, r"\A\S.*\n\n\S", NOTHING),
    ("twicetold . | head -c 4", 0, r"LEFT", r"\A(twicetold: Standard output was closed.*)?\Z"),
    ("twicetold completion tcsh", 2, NOTHING, r"'tcsh' is none of bash, zsh, fish\."),
    ("twicetold --version x", 0, r"\Atwicetold \d", NOTHING),
    ("twicetold one two three", 2, NOTHING, r"Give a folder, one article, or two\."),
)


@pytest.mark.parametrize(("line", "status", "output", "errors"), CASES, ids=[case[0][:60] for case in CASES])
def test_a_line_gives_what_the_table_says(
    line: str,
    status: int,
    output: str,
    errors: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """Results on standard output, one sentence on standard error, 0, 1 or 2 as the status."""
    copy_pair("harbour", tmp_path)
    if set(line) & set("|<>"):
        result = shell(line, tmp_path)
        given, said, ended = result.stdout, result.stderr, result.returncode
    else:  # the same without the time that a process takes
        monkeypatch.chdir(tmp_path)
        ended = main(shlex.split(line)[1:])
        given, said = capfdbinary.readouterr()
    assert re.search(output, given.decode(), re.DOTALL | re.MULTILINE), given
    assert re.search(errors, said.decode(), re.DOTALL), said
    assert said.count(b"\n") <= 1
    assert ended == status
