"""The overview strip: the whole comparison in one column, density and kind."""

from rich.style import Style
from textual.app import App, ComposeResult

from twicetold.layout import Ink
from twicetold.widgets.overview import Cell, Overview, fill_cells


def test_each_finding_stands_in_the_cell_of_its_row() -> None:
    """The strongest kind is shown, however many weaker ones stand with it."""
    spots = [(0, Ink.GARBLE, 1), (1, Ink.CONFLICT, 1), (1, Ink.DIFFERENCE, 1), (9, Ink.DIFFERENCE, 1)]
    cells = fill_cells(spots, 5, 2.0)
    assert [cell.ink for cell in cells] == [Ink.CONFLICT, None, None, None, Ink.DIFFERENCE]


def test_density_is_told_by_degrees() -> None:
    """One finding is never dense; the fullest cells of a long comparison stand out from those half as full."""
    assert fill_cells([(3, Ink.GARBLE, 1)], 5, 1.0)[3] == Cell(Ink.GARBLE, 0)
    spots = [(0, Ink.GARBLE, 40), *[(1, Ink.GARBLE, 1)] * 20, (2, Ink.GARBLE, 2)]
    assert [cell.density for cell in fill_cells(spots, 3, 1.0)] == [2, 1, 0]


def test_a_row_past_the_end_stands_in_the_last_cell() -> None:
    """Rounding loses no finding."""
    assert fill_cells([(10, Ink.CONFLICT, 1)], 5, 2.0)[4].ink is Ink.CONFLICT


class Strip(App[None]):
    def compose(self) -> ComposeResult:
        yield Overview()


async def test_the_strip_says_what_is_in_view_and_where_things_are() -> None:
    """It works alone, in an app of three lines, with a theme of Textual's own."""
    async with Strip().run_test(size=(20, 8)) as pilot:
        strip = pilot.app.query_one(Overview)
        strip.page_height, strip.seen, strip.top_row = 80, 20, 0
        strip.spots = [(45, Ink.CONFLICT, 1), (5, Ink.GARBLE, 1)]
        await pilot.pause()
        drawn = [strip.render_line(y) for y in range(8)]
        assert "".join(line.text for line in drawn) == "~┃││!│││"
        grounds = [(line._segments[0].style or Style()).bgcolor for line in drawn]
        assert grounds[0] == grounds[1] != grounds[2] == grounds[4]
