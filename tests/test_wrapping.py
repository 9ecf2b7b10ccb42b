"""Text in rows of cells: nothing lost, nothing cut that a reader sees as one, nothing too wide, nothing obeyed."""

import pytest
import rich.cells
from hypothesis import given
from hypothesis import strategies as st

from twicetold.layout import Signs, cell_width, count_rows, shown, wrap
from twicetold.layout.cells import find_graphemes
from twicetold.layout.visible import SPACES
from twicetold.model import Span

PIECES = [
    "The inquiry",
    " ",
    "\n",
    "  \n  ",
    "驾驶员，",
    "👍🏽",
    "👨‍👩‍👧",
    "e\u0301",
    "🇩🇪",
    "\x1b[31m",
    "\t",
    "שלום",
    "a" * 30,
    "x-y",
    "é",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=25).map("".join)


def rows_of(text: str, width: int, **options: object) -> list[str]:
    whole = Span(0, len(text))
    return [shown(text, row.start, row.end) for row in wrap(text, whole, width, **options)]  # type: ignore[arg-type]


@given(TEXTS, st.integers(2, 60))
def test_rows_hold_everything_but_white_space(text: str, width: int) -> None:
    """What lies between the rows is white space, and rows neither overlap nor change places."""
    at = 0
    for row in wrap(text, Span(0, len(text)), width):
        assert at <= row.start <= row.end
        assert set(text[at : row.start]) <= SPACES
        at = row.end
    assert set(text[at:]) <= SPACES


@given(TEXTS, st.integers(6, 60))
def test_no_row_is_too_wide(text: str, width: int) -> None:
    """A row holds at most its cells, by the measure that was given, unless one character alone is wider."""
    for measure in (cell_width, rich.cells.cell_len):
        for row in rows_of(text, width, measure=measure):
            assert measure(row) <= width or len(list(find_graphemes(row))) == 1


@given(TEXTS, st.integers(2, 40))
def test_no_character_is_cut(text: str, width: int) -> None:
    """A row begins and ends where one of the reader's characters does."""
    for row in wrap(text, Span(0, len(text)), width):
        piece_start = max((i + 1 for i in range(row.start) if text[i] in SPACES), default=0)
        edges, at = {piece_start}, piece_start
        for grapheme in find_graphemes(text[piece_start:]):
            at += len(grapheme)
            edges.add(at)
        assert row.start in edges
        assert row.end in edges


@given(TEXTS)
def test_nothing_shown_is_obeyed_by_a_terminal(text: str) -> None:
    """No control character, direction override or lone surrogate is left in what is shown."""
    visible = shown(text)
    assert not set(visible) & {*map(chr, range(0x20)), *map(chr, range(0x7F, 0xA0)), "\u202e", "\u2066"}
    visible.encode()


@given(TEXTS, st.data())
def test_pieces_show_what_the_whole_shows(text: str, data: st.DataObject) -> None:
    """Where a row is cut for its highlights makes no difference to what is read."""
    place = data.draw(st.integers(0, len(text)))
    assert shown(text, 0, place) + shown(text, place) == shown(text)


@pytest.mark.parametrize(
    ("text", "visible"),
    [
        ("a\x1b[31mred", "a␛[31mred"),
        ("one\n   two", "one two"),
        ("one\ttwo", "one two"),
        ("\x07bell \x7f", "␇bell ␡"),
        ("\x9b31m", "�31m"),
        ("exe\u202etxt", "exe�txt"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_control_characters_are_pictures(text: str, visible: str) -> None:
    """Escape sequences and overrides are shown, not obeyed; line breaks and tabs are one space."""
    assert shown(text) == visible


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("The inquiry found that", 12, ["The inquiry", "found that"]),
        ("un-believably", 6, ["un-", "believ", "ably"]),
        ("驾驶员说没有。", 8, ["驾驶员说", "没有。"]),
        ("", 10, [""]),
        (" lead and trail \n", 20, ["lead and trail"]),
        ("an exact fit", 12, ["an exact fit"]),
    ],
)
def test_rows(text: str, width: int, rows: list[str]) -> None:
    """Words go to the next row whole; long ones break after a hyphen, wide characters anywhere."""
    assert rows_of(text, width) == rows


def test_signs_take_their_cells() -> None:
    """A sign before a word counts with the word, so that the row with the sign drawn is not too wide."""
    text = "about seven dogs barked"
    signs = Signs({6: "!"}, {16: "!"})
    assert rows_of(text, 16) == ["about seven dogs", "barked"]
    assert rows_of(text, 16, signs=signs) == ["about seven", "dogs barked"]
    assert rows_of(text, 18, signs=signs) == ["about seven dogs", "barked"]


@given(TEXTS, st.integers(2, 40))
def test_counting_agrees_with_wrapping(text: str, width: int) -> None:
    """The height of a page is known before its rows are made."""
    whole = Span(0, len(text))
    assert count_rows(text, whole, width) == len(wrap(text, whole, width))
