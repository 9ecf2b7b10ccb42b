"""From a cell of a drawn row back to the text: which character is under the pointer.

    row      !   2≈ morning with 212 passengers        the gutter is no text
    cell                       ^ 27                     the code point of “1”

Signs that are drawn around marked words belong to the character that they stand beside.
"""

from twicetold.layout import Line, Page, Signs, shown
from twicetold.layout.cells import find_graphemes
from twicetold.model import Side


def offset_at(page: Page, line: Line, cell: int) -> int:
    """The code point drawn at ``cell`` of a row, counted after the gutter; the ends of the row where it is beyond."""
    text = page.comparison.document(line.side).text
    signs = page.view.left_signs if line.side is Side.LEFT else page.view.right_signs
    place, used = line.span.start, 0
    for character in find_graphemes(text[line.span.start : line.span.end]):
        used += _cells(page, text, signs, place, place + len(character))
        if used > cell:
            return place
        place += len(character)
    return max(line.span.start, line.span.end - 1)


def _cells(page: Page, text: str, signs: Signs, start: int, end: int) -> int:
    return page.measure(signs.before.get(start, "") + shown(text, start, end) + signs.after.get(end, ""))
