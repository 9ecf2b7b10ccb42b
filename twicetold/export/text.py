"""The comparison as plain text: both tellings level in two columns, then the numbered findings."""

from twicetold.export.columns import DEFAULT_WIDTH, draw_columns
from twicetold.export.judged import Judgements
from twicetold.export.strokes import lay
from twicetold.model import Comparison


def write(
    comparison: Comparison,
    width: int = DEFAULT_WIDTH,
    one_column: bool = False,
    differences: bool = False,
    context: int | None = None,
    judgements: Judgements | None = None,
) -> str:
    """Lines of at most ``width`` cells. Raises ``BadUse`` when the page is too narrow."""
    return lay(draw_columns(comparison, width, one_column, differences, context, judgements))
