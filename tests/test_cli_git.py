"""With git: two versions of an article through difftool, as an external diff, and through textconv."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import PAIRS, environment

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

RUN = f"{shlex.quote(sys.executable)} -m twicetold"
"""What stands for ``twicetold`` in the settings of docs/command.md."""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """An article with a space in its name, in two versions; git runs without anybody's settings."""
    folder = tmp_path / "a repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    for side in ("left", "right"):
        (folder / "the story.txt").write_bytes((PAIRS / "harbour" / f"{side}.txt").read_bytes())
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "--message", side)
    return folder


def git(folder: Path, *arguments: str) -> str:
    nobody = dict.fromkeys(("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME", "GIT_AUTHOR_EMAIL"), "nobody")
    more = {**nobody, "GIT_COMMITTER_EMAIL": "nobody", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", *arguments]
    run = subprocess.run(
        command, cwd=folder, capture_output=True, check=True, env=environment(**more), stdin=subprocess.DEVNULL
    )
    return run.stdout.decode()


def test_as_difftool(repository: Path) -> None:
    """`git difftool -t twicetold` prints both versions with what was found."""
    git(repository, "config", "difftool.twicetold.cmd", f'{RUN} diff "$LOCAL" "$REMOTE"')
    shown = git(repository, "difftool", "--no-prompt", "-t", "twicetold", "HEAD~1", "HEAD")
    assert "Conflicts: what cannot both be true" in shown
    assert "the story.txt" in shown


def test_as_external_diff(repository: Path) -> None:
    """With an attribute `git diff` itself and `git log -p` show what was found."""
    (repository / ".gitattributes").write_text("*.txt diff=twicetold\n")
    command = f"""sh -c '"{sys.executable}" -m twicetold diff --fail-on never "$2" "$5" || :' --"""
    git(repository, "config", "diff.twicetold.command", command)
    (repository / "a new story.txt").write_text("Nothing to compare it with.\n")
    git(repository, "add", "--intent-to-add", "a new story.txt")
    assert "Conflicts: what cannot both be true" in git(repository, "diff", "HEAD~1")
    assert "Conflicts" in git(repository, "log", "-p", "--ext-diff", "-1")


def test_as_textconv(repository: Path) -> None:
    """One sentence a line: a re-wrapped article has no changes, and a changed word shows its sentence alone."""
    (repository / ".gitattributes").write_text("*.txt diff=sentences\n")
    git(repository, "config", "diff.sentences.textconv", f"{RUN} sentences")
    story = repository / "the story.txt"
    text = story.read_text("utf-8")
    words = text.split(" ")
    story.write_text("\n".join(" ".join(words[n : n + 7]) for n in range(0, len(words), 7)), "utf-8")
    assert git(repository, "diff", "HEAD", "--", "the story.txt") == ""
    story.write_text(text.replace("Monday", "Sunday", 1) if "Monday" in text else text.replace("the", "a", 1), "utf-8")
    changed = [
        line
        for line in git(repository, "diff", "HEAD", "--", "the story.txt").splitlines()
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert [line[0] for line in changed] == ["-", "+"]
