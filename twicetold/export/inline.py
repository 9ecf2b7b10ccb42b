"""The running text in colour, for terminals."""

from pygments.formatters.terminal256 import Terminal256Formatter

from twicetold.export.judged import Judgements
from twicetold.export.painting import TERMINAL, paint
from twicetold.export.running import run_text
from twicetold.model import Comparison


def write(
    comparison: Comparison, width: int = 100, differences: bool = False, judgements: Judgements | None = None
) -> str:
    lines = run_text(comparison, width, differences, judgements)
    return paint(lines, Terminal256Formatter(style=TERMINAL))
