"""What a reader sees of level rows: strips of cells, through many resizes, whatever the texts are written in."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

import twicetold
from twicetold.layout import Kind, Order, Page, View, find_runs, find_signs, lay_out, shown
from twicetold.layout.marks import Ink, Mark
from twicetold.model import Comparison, Link, Relation, Side, Span, Summary
from twicetold.widgets.brush import GUTTER, MARGIN, Painting, draw_line
from twicetold.widgets.looks import LOOKS

RESIZES = 50
PLAIN = dict.fromkeys(LOOKS, Style())
WORDS = (
    "ferry harbour un-believably a.b/c [sic] “quoted” 1,200 naïve e\u0301te\u0301 n\u0303 שלום עולם مرحبا بالعالم "
    "驾驶员说没有人受伤 ｆｕｌｌ 한국어 👍🏽 👨‍👩‍👧 🇳🇴 ❤️ 電車 x\u0301\u0323\u0302 Donaudampfschifffahrtsgesellschaft"
).split()
PARAGRAPHS = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join), min_size=1, max_size=7)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Two texts of any script with any links."""
    lefts, rights = draw(PARAGRAPHS), draw(PARAGRAPHS)
    left, right = (twicetold.document("\n\n".join(f"P {text}." for text in side)) for side in (lefts, rights))
    ends = st.tuples(st.integers(0, len(lefts) - 1), st.integers(0, len(rights) - 1), st.floats(0.01, 1))
    links = (Link((i,), (j,), Relation.PARAPHRASED, score) for i, j, score in draw(st.lists(ends, max_size=10)))
    return Comparison(left, right, tuple(links), (), (), (), (), Summary(0, 0, 0, 0.5))


def mark_words(comparison: Comparison, side: Side, chance: random.Random) -> list[Mark]:
    """Marks of every ink on words of one side, as findings and edits would set them."""
    text = comparison.document(side).text
    starts = [place for place in range(1, len(text)) if text[place - 1] == " " and text[place] != " "]
    marks = []
    for start in chance.sample(starts, min(6, len(starts))):
        end = text.find(" ", start)
        marks.append(Mark(Span(start, end if end > 0 else len(text)), chance.choice(list(Ink)), f"f{start}"))
    return marks


def draw_side(page: Page, side: Side, marks: list[Mark], width: int) -> list[Strip]:
    signs = page.view.left_signs if side is Side.LEFT else page.view.right_signs
    painting = Painting(page.comparison.document(side), find_runs(marks), PLAIN, signs)
    return [draw_line(row.line(side), painting, width) for row in page.rows()]


def read_back(page: Page, side: Side, strips: list[Strip], signs: str) -> str:
    """The letters of the text as they stand on the screen, in the order of the text."""
    rows = list(page.rows())
    written = [
        (line.span.start, strip.text[GUTTER:])
        for row, strip in zip(rows, strips, strict=True)
        if (line := row.line(side)) and line.kind is Kind.TEXT
    ]
    return "".join(letter for _, text in sorted(written) for letter in text if letter not in signs + " ")


@settings(max_examples=12, deadline=None)
@given(comparisons(), st.sampled_from(Order), st.booleans(), st.integers(0, 2**32))
def test_rows_stay_level_and_whole_through_fifty_resizes(
    comparison: Comparison, order: Order, has_signs: bool, seed: int
) -> None:
    """Both sides have the same number of rows, every row has the cells of its pane, and every letter is there once."""
    chance = random.Random(seed)
    marks = {side: mark_words(comparison, side, chance) for side in Side}
    signs = "!~?" if has_signs else ""
    for _ in range(RESIZES):
        width = chance.randint(60, 240)
        panes = {Side.LEFT: width // 2, Side.RIGHT: width - width // 2}
        left, right = (find_signs(marks[side]) if has_signs else View().left_signs for side in Side)
        view = View(order=order, left_signs=left, right_signs=right)
        page = lay_out(comparison, *(cells - GUTTER - MARGIN for cells in panes.values()), view, cell_len)
        strips = {side: draw_side(page, side, marks[side], panes[side]) for side in Side}
        assert len(strips[Side.LEFT]) == len(strips[Side.RIGHT]) == page.height
        for side in Side:
            assert {strip.cell_length for strip in strips[side]} == {panes[side]}
            assert {cell_len(strip.text) for strip in strips[side]} == {panes[side]}
            whole = shown(comparison.document(side).text).replace("\n", " ")
            expected = "".join(letter for letter in whole if letter not in signs + " ")
            assert read_back(page, side, strips[side], signs) == expected
