"""Level rows: what tells the same starts on the same row, at every width and in every order."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

import twicetold
from twicetold.layout import Block, Kind, Order, Page, View, arrange, lay_out
from twicetold.model import Comparison, Document, Link, Relation, Side, Summary

PARAGRAPHS = st.lists(
    st.text(st.sampled_from("abcdé 驾👍\u0301"), min_size=1, max_size=300).map(lambda text: f"P {text.strip()}."),
    min_size=1,
    max_size=8,
)


def compared(lefts: list[str], rights: list[str], *links: tuple[int, int, float]) -> Comparison:
    """A comparison of these paragraphs with these links, made by hand."""
    left, right = (twicetold.document("\n\n".join(side)) for side in (lefts, rights))
    made = tuple(Link((i,), (j,), Relation.PARAPHRASED, score) for i, j, score in links)
    return Comparison(left, right, made, (), (), (), (), Summary(0, 0, 0, 0.5))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    lefts, rights = draw(PARAGRAPHS), draw(PARAGRAPHS)
    ends = st.tuples(st.integers(0, len(lefts) - 1), st.integers(0, len(rights) - 1), st.floats(0.01, 1))
    return compared(lefts, rights, *draw(st.lists(ends, max_size=12)))


def first_rows(page: Page, side: Side) -> dict[int, int]:
    lines = [(number, row.line(side)) for number, row in enumerate(page.rows())]
    return {line.paragraph: number for number, line in lines if line and line.is_first}


def document_of(page: Page, side: Side) -> Document:
    return page.comparison.document(side)


@given(comparisons(), st.sampled_from(Order), st.lists(st.integers(60, 240), min_size=1, max_size=5))
def test_both_sides_stay_level_through_every_resize(comparison: Comparison, order: Order, widths: list[int]) -> None:
    """The first paragraphs of a block start on the same row; each paragraph is shown once, whole, on its side."""
    for width in widths:
        page = lay_out(comparison, width // 2 - 8, width - width // 2 - 8, View(order=order))
        rows = list(page.rows())
        assert len(rows) == page.height
        starts = {side: first_rows(page, side) for side in Side}
        for block in page.blocks:
            if block.left and block.right:
                assert starts[Side.LEFT][block.left[0]] == starts[Side.RIGHT][block.right[0]]
        for side in Side:
            lines = [line for row in rows if (line := row.line(side)) and line.kind is Kind.TEXT]
            assert Counter(line.paragraph for line in lines if line.is_first) == Counter(
                range(len(document_of(page, side).paragraphs))
            )
            for paragraph in document_of(page, side).paragraphs:
                text = "".join(document_of(page, side).quote(x.span) for x in lines if x.paragraph == paragraph.index)
                assert "".join(text.split()) == "".join(document_of(page, side).quote(paragraph.body).split())


@given(comparisons(), st.sampled_from(Order))
def test_a_stretch_of_rows_is_the_same_as_in_the_whole_page(comparison: Comparison, order: Order) -> None:
    """Panes ask for the rows that they show, wherever those begin and end."""
    page = lay_out(comparison, 30, 40, View(order=order))
    rows = list(page.rows())
    for first in range(0, page.height, 3):
        assert list(page.rows(first, first + 5)) == rows[first : first + 5]
        assert page.row(first) == rows[first]


@given(comparisons(), st.sampled_from(Order), st.booleans())
def test_every_place_of_the_text_is_found_on_the_page(comparison: Comparison, order: Order, unified: bool) -> None:
    """The row that is said to show a place shows it; so a reader's place survives a resize."""
    page = lay_out(comparison, 24, 30, View(order=order, unified=unified))
    for side in Side:
        document = comparison.document(side)
        for sentence in document.sentences:
            row = page.row(page.row_of(side, sentence.span.start))
            line = row.left if unified else row.line(side)
            assert line
            assert (line.side, line.paragraph) == (side, sentence.paragraph)


@given(comparisons())
def test_each_order_keeps_what_it_promises(comparison: Comparison) -> None:
    """Left order never reorders the left, right order never the right, own order neither."""
    for order, kept in ((Order.LEFT, [Side.LEFT]), (Order.RIGHT, [Side.RIGHT]), (Order.OWN, list(Side))):
        blocks = arrange(comparison.links, len(comparison.left.paragraphs), len(comparison.right.paragraphs), order)
        for side in kept:
            shown = [index for block in blocks for index in getattr(block, side)]
            assert shown == sorted(shown)


def test_the_best_link_fixes_the_row() -> None:
    """A right paragraph told twice on the left stands beside the better telling; the other shows where it is."""
    comparison = compared(["one", "two", "three"], ["eins", "zwei"], (0, 1, 0.4), (2, 1, 0.9), (0, 0, 0.8))
    page = lay_out(comparison, 20, 20)
    assert page.blocks == (Block((0, 1), (0,)), Block((2,), (1,)))
    jumps = [row.left for row in page.rows() if row.left and row.left.kind is Kind.JUMP]
    assert [(line.paragraph, line.targets) for line in jumps] == [(0, (1,))]


def test_a_split_paragraph_stands_beside_its_parts() -> None:
    """One left paragraph told in two right ones: both beside it; two told in one: both beside that one."""
    split = compared(["one"], ["eins", "zwei"], (0, 0, 0.5), (0, 1, 0.6))
    assert lay_out(split, 20, 20).blocks == (Block((0,), (0, 1)),)
    merged = compared(["one", "two"], ["eins"], (0, 0, 0.5), (1, 0, 0.6))
    assert lay_out(merged, 20, 20).blocks == (Block((0, 1), (0,)),)


def test_own_order_keeps_the_best_links_level() -> None:
    """Of crossing links the better total stays level."""
    comparison = compared(["a", "b", "c"], ["x", "y", "z", "w"], (0, 0, 0.9), (2, 1, 0.8), (1, 3, 0.7), (0, 2, 0.4))
    assert arrange(comparison.links, 3, 4, Order.OWN) == (Block((0, 1), (0,)), Block((2,), (1, 2, 3)))


@given(comparisons())
def test_a_unified_page_has_one_column(comparison: Comparison) -> None:
    """Below a certain width both sides stand under each other, and still every paragraph is shown once."""
    page = lay_out(comparison, 40, 40, View(unified=True))
    rows = list(page.rows())
    assert len(rows) == page.height
    assert all(row.right is None for row in rows)
    assert sum(bool(row.left and row.left.is_first) for row in rows) == sum(
        len(comparison.document(side).paragraphs) for side in Side
    )


@given(comparisons(), st.sampled_from(Order), st.booleans(), st.data())
def test_folding_hides_whole_blocks_and_nothing_else(
    comparison: Comparison, order: Order, unified: bool, data: st.DataObject
) -> None:
    """Every paragraph is either shown or counted in exactly one fold of its side; folds stand level."""
    folded = [data.draw(st.frozensets(st.integers(0, len(comparison.document(side).paragraphs) - 1))) for side in Side]
    page = lay_out(comparison, 30, 30, View(order, unified, left_folded=folded[0], right_folded=folded[1]))
    rows = list(page.rows())
    assert len(rows) == page.height
    for side in Side:
        lines = [line for row in rows for line in (row.left, row.right) if line and line.side is side]
        shown = [line.paragraph for line in lines if line.kind is Kind.TEXT and line.is_first]
        hidden = [index for line in lines if line.kind is Kind.FOLD for index in line.targets]
        assert set(hidden) <= folded[0 if side is Side.LEFT else 1]
        if not unified:
            assert sorted(shown + hidden) == list(range(len(comparison.document(side).paragraphs)))
        for paragraph in comparison.document(side).paragraphs:
            assert 0 <= page.row_of(side, paragraph.body.start) < page.height
    for row in rows:
        if row.left and row.right:
            assert (row.left.kind is Kind.FOLD) == (row.right.kind is Kind.FOLD)
