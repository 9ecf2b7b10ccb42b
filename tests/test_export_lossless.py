"""CriticMarkup, wdiff and the unified diff: both texts come back to the letter, whatever they hold."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pymdownx.critic import CriticViewPreprocessor

import twicetold
from tests.commands import copy_pair, run
from tests.exported import NAMES, comparison_of, judge
from tests.readers import critic_comments, resolve_critic, resolve_wdiff
from twicetold.export.merging import merge
from twicetold.model import Comparison, Side

PIECES = (
    "The ferry had 212 passengers. |The ferry had 120 men. |No one was hurt.|Vos said no.|"
    "\n\n|\n|  \n| |"
    "{++|++}|{--|--}|{~~|~~}|~>|{==|==}|{>>|<<}|{|}|+|-|~|>|<|=|\\|\\\\|[-|-]|{+|+}|[x]|-- [|++ }|--[a] }"
).split("|")
TEXTS = st.lists(st.sampled_from([*PIECES, "|"]), max_size=16).map("".join)
needs_patch = pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")


def resolve_in_markdown(text: str, mode: str) -> str:
    """What the CriticMarkup of PyMdown Extensions makes of it."""
    reader = CriticViewPreprocessor(None)
    reader.config = {"mode": mode}
    return "\n".join(reader.run(text.split("\n")))


def check(comparison: Comparison) -> None:
    texts = {False: comparison.left.text, True: comparison.right.text}
    critic, wdiff = twicetold.export(comparison, "criticmarkup"), twicetold.export(comparison, "wdiff")
    for is_accepted, text in texts.items():
        assert resolve_critic(critic, is_accepted=is_accepted) == text
        assert resolve_in_markdown(critic, "accept" if is_accepted else "reject") == text
        assert resolve_wdiff(wdiff, is_accepted=is_accepted) == text


@pytest.mark.parametrize("name", NAMES)
def test_both_texts_come_back(name: str) -> None:
    """Accepted it is the right text, rejected the left one."""
    check(comparison_of(name))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(TEXTS, TEXTS)
def test_texts_may_hold_the_marks_themselves(left: str, right: str) -> None:
    """Openers, closers, braces, backslashes, halves of marks at the ends of a change."""
    check(twicetold.compare(twicetold.document(left), twicetold.document(right)))


@pytest.mark.parametrize("name", NAMES)
def test_the_pieces_tile_both_texts(name: str) -> None:
    """Every character of either text is in one piece, and what is said to be the same is the same."""
    comparison = comparison_of(name)
    pieces = [piece for passage in merge(comparison) for piece in passage.pieces]
    for side in Side:
        ends = [piece.side(side).end for piece in pieces]
        assert [piece.side(side).start for piece in pieces] == [0, *ends[:-1]]
        assert ends[-1] == len(comparison.document(side).text)
    for piece in pieces:
        if piece.is_same:
            assert comparison.left.quote(piece.left) == comparison.right.quote(piece.right)


@pytest.mark.parametrize("name", NAMES)
def test_no_link_is_lost(name: str) -> None:
    """What tells the same stands together, or a comment before it says where the other telling is."""
    comparison = comparison_of(name)
    wanted = {(i, j) for link in comparison.links for i in link.left for j in link.right}
    found = {(p.left, p.right) for p in merge(comparison) if p.left is not None and p.right is not None}
    for comment in critic_comments(twicetold.export(comparison, "criticmarkup")):
        found |= {(int(i) - 1, int(j) - 1) for i, j in re.findall(r"left (\d+) = right (\d+)", comment)}
    assert found == wanted


def test_comments_tell_the_findings() -> None:
    """Each once in full, with what the reader has judged; differences when they are asked for."""
    comparison = comparison_of("by hand")
    comments = critic_comments(
        twicetold.export(comparison, "criticmarkup", differences=True, judgements=judge(comparison))
    )
    for finding in comparison.findings:
        told = [comment for comment in comments if comment.startswith(f"{finding.id} ")]
        assert len(told) == 1
        assert finding.message in told[0]
    assert any("[dismissed: =note | < b> of c1 second line]" in told or "dismissed: =note" in told for told in comments)
    assert not any(told.startswith("d1") for told in critic_comments(twicetold.export(comparison, "criticmarkup")))


def apply_patch(folder: Path, *names: str) -> None:
    done = subprocess.run(["patch", "--quiet", *names], cwd=folder, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@needs_patch
@pytest.mark.parametrize("name", NAMES)
def test_patch_makes_the_right_text_of_the_left_one(name: str, tmp_path: Path) -> None:
    """Applied to the sentences of the left text it gives those of the right text; with -R the other way round."""
    comparison = comparison_of(name)
    sentences = {}
    for side in Side:
        (tmp_path / f"{side}.txt").write_bytes(comparison.document(side).text.encode("utf-8", "replace"))
        sentences[side] = run("sentences", str(tmp_path / f"{side}.txt")).stdout
    (tmp_path / "lines").write_bytes(sentences[Side.LEFT])
    (tmp_path / "diff").write_bytes(twicetold.export(comparison, "unified").encode("utf-8", "replace"))
    apply_patch(tmp_path, "lines", "diff")
    assert (tmp_path / "lines").read_bytes() == sentences[Side.RIGHT]
    apply_patch(tmp_path, "-R", "lines", "diff")
    assert (tmp_path / "lines").read_bytes() == sentences[Side.LEFT]


@needs_patch
@pytest.mark.parametrize("name", ["a name.txt", 'a "name" \\ of\tours.txt', "é.txt"])
def test_patch_finds_the_file_by_its_name(name: str, tmp_path: Path) -> None:
    """Names with spaces, quotation marks, tabs and letters of other languages."""
    copy_pair("harbour", tmp_path)
    left, right = (twicetold.read(tmp_path / f"{side}.txt") for side in Side)
    named = [twicetold.document(document.text, name=name) for document in (left, right)]
    (tmp_path / name).write_bytes(run("sentences", str(tmp_path / "left.txt")).stdout)
    (tmp_path / "diff").write_text(twicetold.export(twicetold.compare(*named), "unified"), "utf-8")
    apply_patch(tmp_path, "--input=diff")
    assert (tmp_path / name).read_bytes() == run("sentences", str(tmp_path / "right.txt")).stdout


def test_the_same_text_gives_no_diff() -> None:
    """As with ``diff``: nothing is written."""
    text = twicetold.document("Ferry\n\nThe ferry had 12 men aboard.\n")
    assert twicetold.export(twicetold.compare(text, text), "unified") == ""


def test_a_changed_sentence_stands_right_above_its_other_telling() -> None:
    """Where several sentences in a row differ."""
    left = twicetold.document("The harbour of Larne was closed on Sunday. The ferry Okafor had 212 men aboard.\n")
    right = twicetold.document("The harbour of Larne was closed on Monday. The ferry Okafor had 120 men aboard.\n")
    signs = [line[0] for line in twicetold.export(twicetold.compare(left, right), "unified").splitlines()[3:]]
    assert signs == ["-", "+", "-", "+"]
