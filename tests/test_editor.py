"""The reader's editor: how it is told the line, and that one that cannot be started is a sentence."""

from pathlib import Path

import pytest

from twicetold.tui import editor
from twicetold.tui.editor import NoEditor, editing_command, run_editor


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "nano"}, ["nano", "+7", "a b.txt"]),
        ({"EDITOR": "nano", "VISUAL": "emacs -nw"}, ["emacs", "-nw", "+7", "a b.txt"]),
        ({"EDITOR": "nano", "VISUAL": " "}, ["nano", "+7", "a b.txt"]),
        ({"EDITOR": "'/my tools/ed'"}, ["/my tools/ed", "+7", "a b.txt"]),
        ({"EDITOR": "code --wait"}, ["code", "--wait", "--goto", "a b.txt:7"]),
        ({"EDITOR": "/usr/bin/hx"}, ["/usr/bin/hx", "a b.txt:7"]),
    ],
)
def test_the_editor_is_told_the_line(environment: dict[str, str], command: list[str]) -> None:
    """In the way that it takes; VISUAL comes first, as everywhere."""
    assert editing_command("a b.txt", 7, environment) == command


def test_an_editor_that_cannot_be_named_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """An open quotation mark, and no editor at all."""
    with pytest.raises(NoEditor, match=r"The editor did not start: EDITOR is .* \(No closing quotation\)"):
        editing_command("a.txt", 1, {"EDITOR": "vi 'x"})
    monkeypatch.setattr(editor.shutil, "which", lambda _name: None)
    with pytest.raises(NoEditor, match="There is no editor: none of vi"):
        editing_command("a.txt", 1, {})


def test_a_program_that_is_not_there_does_not_take_the_terminal(tmp_path: Path) -> None:
    """It is looked for before the app stands back."""
    with pytest.raises(NoEditor, match="did not start: there is no program"):
        run_editor(None, [str(tmp_path / "no-such"), "+1", "a.txt"])  # type: ignore[arg-type]
