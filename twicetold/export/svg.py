"""The running text in colour as a picture that every browser shows, and that a page can hold."""

from html import escape

from pygments.formatters.svg import SvgFormatter

from twicetold.export.characters import holdable
from twicetold.export.judged import Judgements
from twicetold.export.painting import PAGE, paint
from twicetold.export.running import run_text
from twicetold.layout import shown
from twicetold.model import Comparison

_CELL, _LINE, _MARGIN = 8.5, 19, 20
"""Pixels: the width of a character of 14 pixels, rounded up; from line to line; around the text."""


def write(
    comparison: Comparison, width: int = 100, differences: bool = False, judgements: Judgements | None = None
) -> str:
    lines = [*run_text(comparison, width, differences, judgements)]
    texts = paint(lines, SvgFormatter(style=PAGE, nowrap=True, xoffset=_MARGIN, yoffset=_MARGIN + 14, ystep=_LINE))
    size = f"{2 * _MARGIN + round(width * _CELL)} {2 * _MARGIN + len(lines) * _LINE}"
    across, down = size.split()
    title = escape(shown(f"{comparison.left.title} ⇄ {comparison.right.title}"))
    return holdable(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{across}" height="{down}" viewBox="0 0 {size}">\n'
        f"<title>{title}</title>\n"
        f'<rect width="100%" height="100%" fill="{PAGE.background_color}"/>\n'
        f'<g font-family="monospace" font-size="14px">\n{texts}\n</g>\n</svg>\n'
    )
