"""The text in colour, for terminals with 256 colours and for ``less -R``: no colour goes on beyond its line."""

from pygments.formatters.terminal256 import Terminal256Formatter

from twicetold.export.columns import DEFAULT_WIDTH, draw_columns
from twicetold.export.judged import Judgements
from twicetold.export.painting import TERMINAL, paint
from twicetold.model import Comparison


def write(
    comparison: Comparison,
    width: int = DEFAULT_WIDTH,
    one_column: bool = False,
    differences: bool = False,
    context: int | None = None,
    judgements: Judgements | None = None,
) -> str:
    lines = draw_columns(comparison, width, one_column, differences, context, judgements)
    return paint(lines, Terminal256Formatter(style=TERMINAL))
