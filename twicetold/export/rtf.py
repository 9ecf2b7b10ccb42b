"""The running text in colour, for word processors; these wrap the lines."""

from pygments.formatters.rtf import RtfFormatter

from twicetold.export.judged import Judgements
from twicetold.export.painting import PAGE, paint
from twicetold.export.running import run_text
from twicetold.model import Comparison

_FONT, _HALF_POINTS = "Georgia", 22


def write(comparison: Comparison, differences: bool = False, judgements: Judgements | None = None) -> str:
    lines = run_text(comparison, None, differences, judgements)
    return paint(lines, RtfFormatter(style=PAGE, fontface=_FONT, fontsize=_HALF_POINTS))
