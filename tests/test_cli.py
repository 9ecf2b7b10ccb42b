"""The command as scripts see it: standard output, standard error, exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import run
from twicetold.cli import main

LEFT = "Fire on Hill Street\n\nThree people were hurt in a fire on Hill Street on Monday, police said.\n"
RIGHT = (
    "Fire on Hill Street\n\nThree people were hurt in a fire on Hill Street on Monday, officers said. \x1b[31mRed [/]\n"
)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    Path("left.txt").write_text(LEFT, "utf-8")
    Path("right.txt").write_text(RIGHT, "utf-8")
    return "left.txt", "right.txt"


def test_json_holds_both_texts_and_every_span_quotes_them(pair: tuple[str, str]) -> None:
    """What a script reads resolves to the text that it quotes."""
    result = run("diff", *pair, "--format", "json")
    data = json.loads(result.stdout)
    assert (data["left"]["text"], data["right"]["text"]) == (LEFT, RIGHT)
    assert data["left"]["path"] == "left.txt"
    assert [link["left"] for link in data["links"]] == [[0], [1]]
    for finding in data["findings"]:
        for side in ("left", "right"):
            for span in finding[side]:
                assert data[side]["text"][span["start"] : span["end"]] == span["text"]
    assert result.stderr == b""


def test_text_is_level_and_harmless(pair: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Both tellings in two columns; an escape sequence of an article is shown and not obeyed; markup stays."""
    main(["diff", *pair, "--width", "80"])
    text = capfdbinary.readouterr().out.decode()
    assert "\x1b" not in text
    plain = " ".join(text.replace("‹", "").replace("›", "").split())
    assert "␛[31mRed [/]" in plain
    assert max(map(len, text.splitlines())) <= 80
    assert any("Three people" in line and line.count("Three people") == 2 for line in text.splitlines())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["diff", "left.txt", "nothing.txt"], "nothing.txt does not exist; check the name."),
        (["diff", "left.txt", "."], ". is a folder; name a text file in it."),
        (["diff", "left.txt", "empty.txt"], "empty.txt is empty; name a file with text in it."),
        (["diff", "left.txt"], "The following arguments are required: RIGHT; see `twicetold diff --help`."),
        (["diff", "left.txt", "right.txt", "--format", "x"], "There is no format 'x'; choose one of text, ansi"),
        (["diff", "left.txt", "right.txt", "--only", "x"], "'x' is none of conflict, difference, garble."),
        (["diff", "-", "-"], "Standard input can be one article, not both."),
        (["diff", "left.txt", "right.txt", "-o", "left.txt"], "left.txt is one of the articles; name another file."),
        (["diff", "left.txt", "right.txt", "-o", "empty.txt"], "empty.txt exists; name another file, or add --force."),
        (
            ["diff", "left.txt", "right.txt", "-o", "no/where"],
            "no/where cannot be written (No such file or directory);",
        ),
        (
            ["pairs", "nowhere"],
            "nowhere is no folder that can be read (No such file or directory); name a folder of articles.",
        ),
    ],
)
def test_bad_use_is_one_sentence(
    pair: tuple[str, str], arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Status 2, one sentence on standard error, nothing on standard output, nothing lost."""
    assert pair
    Path("empty.txt").write_bytes(b"")
    before = sorted(path.name for path in Path().iterdir())
    assert main(arguments) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert message in errors
    assert len(errors.splitlines()) == 1
    assert sorted(path.name for path in Path().iterdir()) == before
    assert Path("left.txt").read_text("utf-8") == LEFT


def test_output_file_and_force(pair: tuple[str, str]) -> None:
    """A result appears whole in its file; an older one only gives way to --force."""
    assert main(["diff", *pair, "-o", "out.txt"]) in (0, 1)
    first = Path("out.txt").read_bytes()
    assert main(["diff", *pair, "-o", "out.txt"]) == 2
    assert main(["diff", *pair, "-o", "out.txt", "--force"]) in (0, 1)
    assert Path("out.txt").read_bytes() == first


def test_the_same_text_twice_finds_nothing(pair: tuple[str, str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Exit status 0: compared, and nothing found."""
    assert main(["diff", pair[0], pair[0]]) == 0
    assert b"0 conflicts" in capfdbinary.readouterr().out


def test_standard_input_is_an_article(pair: tuple[str, str]) -> None:
    """One side can come from a pipe."""
    result = run("diff", "-", pair[1], "--format", "json", data=LEFT.encode("utf-16"))
    assert json.loads(result.stdout)["left"]["text"] == LEFT


def test_without_a_terminal_the_app_prints_the_pair(pair: tuple[str, str]) -> None:
    """`twicetold FOLDER` in a pipe gives text and status 0."""
    assert pair
    result = run(".")
    assert (result.returncode, result.stderr) == (0, b"")
    assert b"Hill Street" in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["--man"],
        ["diff", "left.txt", "right.txt"],
        ["diff", "left.txt", "right.txt", "--format", "json"],
        ["inspect", "left.txt"],
        ["scan", ".", "--workers", "1"],
        ["completion", "bash"],
        ["config"],
        ["--list-keys"],
    ],
)
def test_headless_commands_load_no_terminal_library(pair: tuple[str, str], arguments: list[str]) -> None:
    """Neither Textual nor Rich is imported where no screen is drawn."""
    assert pair
    code = (
        "import sys, twicetold.cli\n"
        f"try: twicetold.cli.main({arguments!r})\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'textual', 'rich'}), file=sys.stderr)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, env=environment)
    assert result.stderr.strip() == b"[]"


def test_the_settings_can_be_put_into_their_file(tmp_path: Path) -> None:
    """`twicetold config > config.toml` changes nothing, and names where the file belongs."""
    first = run("config", HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert first.stdout.startswith(f"# settings: {tmp_path}/twicetold/config.toml (none yet)\n".encode())
    (tmp_path / "twicetold").mkdir()
    (tmp_path / "twicetold" / "config.toml").write_bytes(first.stdout)
    second = run("config", HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert second.stdout == first.stdout.replace(b"config.toml (none yet)", b"config.toml")
    assert (second.returncode, second.stderr) == (0, b"")


def test_settings_that_cannot_be_used_do_not_hide_the_settings(tmp_path: Path) -> None:
    """A broken theme is a warning to keys and settings; with a broken file our settings are shown, and why."""
    folder = tmp_path / "twicetold"
    (folder / "themes").mkdir(parents=True)
    (folder / "themes" / "mine.toml").write_text("ground = \n")
    for command, first in (("config", b"# settings: "), ("--list-keys", b"next_finding\t]\t")):
        shown = run(command, HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
        assert shown.stdout.startswith(first)
        assert shown.returncode == 0
        assert shown.stderr.startswith(b"twicetold: The theme mine is left out. ")
    (folder / "config.toml").write_text("theme = \n")
    shown = run("config", HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path))
    assert b"next_finding = " in shown.stdout
    assert b"config.toml: Invalid value" in shown.stderr
    assert shown.returncode == 2


def test_the_list_of_keys_says_where_each_works() -> None:
    """A line an action: name, keys, what it does, on which screen."""
    lines = [line.split("\t") for line in run("--list-keys").stdout.decode().splitlines()]
    assert ["open", "Enter", "Open the proposed pair, or the two marked", "library"] in lines
    assert {line[3] for line in lines} == {"anywhere", "library", "comparison", "selecting", "facts"}
