"""One side of a comparison, drawn: margins, signs, dimming, and nothing that a terminal would obey."""

from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.strip import Strip

from tests.tellings import make_comparison
from twicetold.layout import Page, View, find_marks, find_runs, lay_out
from twicetold.model import Comparison, Side
from twicetold.text.documents import make_document
from twicetold.tui.reading import unlinked
from twicetold.widgets.brush import GUTTER, Painting, draw_line
from twicetold.widgets.looks import LOOKS

FAINT, PLAIN = Style(dim=True), Style()
STYLES = {name: Style.parse(attributes or "none") for name, (_, _, attributes) in LOOKS.items()} | {"faint": FAINT}


def draw(comparison: Comparison, side: Side, width: int = 60, **more: object) -> list[Strip]:
    page: Page = lay_out(comparison, width - GUTTER - 1, width - GUTTER - 1, View(), cell_len)
    runs = find_runs(find_marks(comparison, side))
    painting = Painting(comparison.document(side), runs, STYLES, **more)  # type: ignore[arg-type]
    return [draw_line(row.line(side), painting, width) for row in page.rows()]


@pytest.mark.parametrize("width", [30, 41, 60, 97])
def test_every_row_has_the_width_of_the_pane(width: int) -> None:
    """Full-width characters, emoji, combining marks and right-to-left words keep the columns straight."""
    text = "他们来了，没有人受伤。 e\u0301te\u0301 👨‍👩‍👧 👍🏽 שלום עולם and so on and on. " * 6
    comparison = unlinked(make_document(text), make_document("Plain."))
    assert {strip.cell_length for strip in draw(comparison, Side.LEFT, width)} == {width}
    assert all(cell_len(strip.text) == width for strip in draw(comparison, Side.LEFT, width))


def test_markup_and_control_characters_are_text() -> None:
    """Square brackets are not markup, and escape sequences are pictures."""
    comparison = unlinked(make_document("He said [sic] so [/] \x1b[31mred\x07."), make_document("x"))
    assert "He said [sic] so [/] ␛[31mred␇." in draw(comparison, Side.LEFT)[0].text


def test_each_category_is_told_without_colour() -> None:
    """A flag in the margin, and an attribute of the letters."""
    rows = draw(make_comparison(), Side.RIGHT)
    flags = {strip.text[0] for strip in rows}
    assert {"!", "~", "?"} <= flags
    looks = {
        segment.text.strip(): segment.style
        for strip in rows
        for segment in strip
        if segment.style and segment.text.strip()
    }
    assert looks["120 passengers"].bold
    assert looks["then there was"].underline
    assert looks["The inquiry starts"].italic


def test_only_here_is_dimmed_where_anything_is_linked() -> None:
    """A paragraph that one side alone tells is dimmed; in a single article, or before the comparison, nothing is."""
    comparison = make_comparison()

    def dimmed(comparison: Comparison, **more: object) -> bool:
        return any(segment.style == FAINT for strip in draw(comparison, Side.RIGHT, **more) for segment in strip)  # type: ignore[arg-type]

    assert dimmed(comparison)
    assert not dimmed(replace(comparison, links=(), edits=()), dims_unlinked=False)


def test_the_chosen_finding_stands_out_without_colour() -> None:
    """It is drawn in reverse."""
    strips = draw(make_comparison(), Side.LEFT, chosen="c1")
    reverse = [segment.text for strip in strips for segment in strip if segment.style and segment.style.reverse]
    assert " ".join(reverse).split() == ["212", "passengers"]
