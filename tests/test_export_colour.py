"""The formats in colour: their words are those of the plain formats, their readers open them, marks have their look."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from striprtf.striprtf import rtf_to_text

import twicetold
from tests.exported import NAMES, ROOT, comparison_of, judge
from twicetold.export.characters import holdable
from twicetold.export.merging import Piece
from twicetold.export.painting import PAGE, TERMINAL, TOKENS, stream_tokens
from twicetold.export.running import keep_whole, run_text
from twicetold.export.strokes import Look, lay
from twicetold.model import Side, Span

SGR = re.compile(r"\x1b\[[\d;]*m")
SVG = "{http://www.w3.org/2000/svg}"


def running(name: str, width: int | None) -> str:
    return lay(run_text(comparison_of(name), width, False, None))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("options", [{}, {"width": 60, "differences": True}, {"one_column": True, "width": 44}])
def test_ansi_is_the_text_in_colour(name: str, options: dict[str, object]) -> None:
    """Without its colours it is the text; no colour goes on beyond its line; no other escape sequence is in it."""
    comparison = comparison_of(name)
    written = twicetold.export(comparison, "ansi", **options)
    assert SGR.sub("", written) == twicetold.export(comparison, "text", **options)
    for line in written.splitlines():
        codes = SGR.findall(line)
        assert "\x1b" not in SGR.sub("", line)
        assert not codes or re.fullmatch(r"\x1b\[(39|49|00)(;(39|49|00))*m", codes[-1])


@pytest.mark.parametrize("name", NAMES)
def test_rtf_is_read_by_a_word_processor(name: str) -> None:
    """A reader of RTF finds the running text, to the letter."""
    text = rtf_to_text(twicetold.export(comparison_of(name), "rtf"))
    assert [line.rstrip() for line in text.strip("\n").split("\n")] == running(name, None).strip("\n").split("\n")


@pytest.mark.parametrize("name", NAMES)
def test_svg_is_a_picture(name: str) -> None:
    """Well-formed, as high as its lines, with nothing that runs or fetches."""
    root = ElementTree.fromstring(twicetold.export(comparison_of(name), "svg").encode())
    lines = ["".join(text.itertext()).replace("\xa0", " ").rstrip() for text in root.iter(f"{SVG}text")]
    assert lines[:-1] == holdable(running(name, 100)).replace("\xa0", " ").splitlines()
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {"svg", "title", "rect", "g", "text", "tspan"}
    assert max(int(str(text.get("y"))) for text in root.iter(f"{SVG}text")) <= int(str(root.get("height")))


def read_latex(document: str) -> str:
    """The text of the verbatim part, by the definitions that stand in the document."""
    meaning = dict(re.findall(r"\\def\\(PYZ\w\w)\{(?:\\char`\\|\\char`)?(.+?)\}$", document, re.MULTILINE))
    body = re.search(r"\\begin\{Verbatim\}.*?\n(.*)\\end\{Verbatim\}\n", document, re.DOTALL)
    assert body
    assert document.count("\\begin{document}") == document.count("\\end{document}") == 1
    text = re.sub(r"\\PY\{[\w+]+\}\{((?:[^{}]|\{\})*)\}", r"\1", body[1])
    assert not re.search(r"\\(?!PYZ\w\w\{\})", text), "no command is left but those of characters"
    return re.sub(r"\\(PYZ\w\w)\{\}", lambda command: meaning[command[1]], text)


@pytest.mark.parametrize("name", NAMES)
def test_latex_says_what_the_text_says(name: str) -> None:
    """Every special character is a command, and nothing of an article is one."""
    assert read_latex(twicetold.export(comparison_of(name), "latex")) == running(name, 88)


@pytest.mark.skipif(shutil.which("xelatex") is None, reason="xelatex is not installed")
def test_latex_compiles(tmp_path: Path) -> None:
    """Also of an article that holds commands."""
    (tmp_path / "it.tex").write_bytes(twicetold.export(comparison_of("hostile"), "latex").encode("utf-8", "replace"))
    command = ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "it.tex"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert run.returncode == 0, run.stdout[-2000:]


@pytest.mark.parametrize("name", NAMES)
def test_running_text_quotes_what_it_marks(name: str) -> None:
    """The words of every finding stand between its signs, whole."""
    comparison = comparison_of(name)
    text = " ".join(running(name, None).split("Conflicts: what")[0].split("Garbled passages")[0].split())
    for finding in comparison.findings:
        if str(finding.category) != "difference":
            assert f"[{finding.id}]" in text


def test_inline_is_the_running_text() -> None:
    """In colour, with what was judged."""
    left = twicetold.document("The ferry Okafor ran aground on Sunday with 212 passengers aboard.\n")
    right = twicetold.document("The ferry Okafor ran ashore on Sunday with 120 passengers aboard.\n")
    comparison = twicetold.compare(left, right)
    written = SGR.sub("", twicetold.export(comparison, "inline", judgements=judge(comparison)))
    plain = " ".join(written.split())
    assert "ran [-aground-]{+ashore+} on" in plain
    assert "[-!212 passengers![c1]-]{+!120 passengers![c1]+}" in plain
    assert "judged dismissed: =note" in plain


def test_the_token_stream_has_a_token_for_each_look() -> None:
    """Same, deleted, inserted, conflict and garble, each with a colour or an attribute of its own in both styles."""
    tokens = {token for token, _ in stream_tokens(run_text(comparison_of("by hand"), None, True, None))}
    wanted = {Look.PLAIN, Look.DELETED, Look.INSERTED, Look.CONFLICT, Look.GARBLE, Look.DIFFERENCE}
    assert {TOKENS[look] for look in wanted} <= tokens
    for style in (PAGE, TERMINAL):
        looks = [tuple(style.style_for_token(TOKENS[look]).items()) for look in wanted]
        assert len(set(looks)) == len(wanted)


def test_the_words_of_a_finding_are_not_torn_apart() -> None:
    """An edit inside them takes the whole of them on both sides."""
    pieces = [
        Piece(True, Span(0, 4), Span(0, 4)),
        Piece(False, Span(4, 7), Span(4, 7)),
        Piece(True, Span(7, 30), Span(7, 30)),
    ]
    kept = list(keep_whole(pieces, {Side.LEFT: [Span(4, 18)], Side.RIGHT: [Span(4, 18)]}))
    assert kept == [
        Piece(True, Span(0, 4), Span(0, 4)),
        Piece(False, Span(4, 18), Span(4, 18)),
        Piece(True, Span(18, 30), Span(18, 30)),
    ]


def test_less_shows_it() -> None:
    """Paged with ``less -R`` every line keeps its colours."""
    if shutil.which("less") is None:
        pytest.skip("less is not installed")
    written = twicetold.export(comparison_of("harbour"), "ansi").encode()
    shown = subprocess.run(["less", "-R"], input=written, capture_output=True, check=True).stdout
    assert shown == written


def test_colours_load_no_screen() -> None:
    """Pygments alone: neither Textual nor Rich."""
    program = "import sys, twicetold.export.ansi, twicetold.export.rtf; print({'rich', 'textual'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
