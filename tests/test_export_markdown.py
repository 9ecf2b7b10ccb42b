"""Markdown, read by another program: tables whole, nothing of an article is markup, marks hold their words."""

import re

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

import twicetold
from tests.exported import NAMES, comparison_of, judge
from twicetold.export.characters import holdable
from twicetold.export.markdown import plain
from twicetold.layout import shown
from twicetold.model import Comparison

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "html_inline"}
Table = list[list[list[Token]]]


def _write(comparison: Comparison, **more: object) -> str:
    return twicetold.export(comparison, "markdown", differences=True, judgements=judge(comparison), **more)


def _tables(page: str) -> dict[str, Table]:
    """The rows of each table, heads left out, by the heading above it; each cell as its inline tokens."""
    tables: dict[str, Table] = {}
    heading, at = "", 0
    tokens = READER.parse(page)
    for number, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = tokens[number + 1].content
        elif token.type == "tbody_open":
            tables[heading] = []
        elif token.type == "tr_open":
            at = number
            if heading in tables:
                tables[heading].append([])
        elif token.type == "td_open" and at:
            tables[heading][-1].append(tokens[number + 1].children or [])
    return tables


def _words(cell: list[Token]) -> str:
    return "".join(token.content for token in cell if token.type != "html_inline")


@pytest.mark.parametrize("name", NAMES)
def test_no_article_is_markup(name: str) -> None:
    """Nothing but emphasis of ours: no link, no image, no code, no tag but b and i."""
    page = _write(comparison_of(name))
    for token in READER.parse(page):
        assert token.type not in ("html_block", "code_block", "fence", "bullet_list_open", "ordered_list_open", "hr")
        for child in token.children or []:
            assert child.type in OURS
            assert child.type != "html_inline" or re.fullmatch("</?[bi]>", child.content)


@pytest.mark.parametrize("name", NAMES)
def test_the_text_stands_level_and_whole(name: str) -> None:
    """Every paragraph once, without its number and the numbers of findings the words of the article."""
    comparison = comparison_of(name)
    rows = _tables(_write(comparison))["Both articles"]
    for side, document in enumerate((comparison.left, comparison.right)):
        told = {}
        for cell in (row[side] for row in rows if row[side]):
            match = re.fullmatch(r"(\d+)[=±≈⇅·] (.*)", _words(cell), re.DOTALL)
            assert match
            told[int(match[1])] = "".join(re.sub(r"\[[cdg]\d+\]", "", match[2]).split())
        assert told == {
            p.index + 1: "".join(holdable(shown(document.text, p.body.start, p.body.end)).split())
            for p in document.paragraphs
        }


@pytest.mark.parametrize("name", NAMES)
def test_conflicts_are_a_table_that_quotes_both_sides(name: str) -> None:
    """A row a conflict, its words bold."""
    comparison = comparison_of(name)
    conflicts = [finding for finding in comparison.findings if finding.category == "conflict"]
    rows = _tables(_write(comparison)).get("Conflicts: what cannot both be true", [])
    assert [_words(row[0]) for row in rows] == [finding.id for finding in conflicts]
    for row, finding in zip(rows, conflicts, strict=True):
        for cell, document, spans in (
            (row[2], comparison.left, finding.left),
            (row[3], comparison.right, finding.right),
        ):
            for span in spans:
                words = "".join(holdable(shown(document.quote(span))).split())
                assert words in "".join(_words(cell).split())


def test_words_of_a_conflict_are_bold() -> None:
    """As signs where Markdown reads them, as a tag where it would not."""
    page = _write(comparison_of("harbour"))
    assert "**60 additional inspectors**\\[c4\\]" in page
    assert re.search(r"gate<i>\. \.</i>\\\[g\d+\\\]", page)


def test_verdicts_have_a_column_where_there_are_any() -> None:
    """And none where nothing was judged."""
    comparison = comparison_of("harbour")
    rows = _tables(_write(comparison))["Conflicts: what cannot both be true"]
    assert _words(rows[0][-1]) == "dismissed: =note | <b> of c1 second line"
    assert "the reader" not in twicetold.export(comparison, "markdown")


def test_paragraphs_far_from_findings_are_left_out() -> None:
    """With their numbers."""
    assert "| 1–4 … | 1–2, 4 … |" in twicetold.export(comparison_of("clinic"), "markdown", context=0)


@pytest.mark.parametrize(
    "words", ["a *b* _c_ `d`", "# 1. > - +", "<b> &amp; [x](y) ![z](w)", "a | b \\| c \\", "http://x.org www.x.org $1$"]
)
def test_any_words_come_back(words: str) -> None:
    """Escaped and read again they are what they were."""
    [cell] = _tables(f"# t\n\n| a |\n|---|\n| {plain(words)} |\n")["t"][0]
    assert _words(cell) == words
