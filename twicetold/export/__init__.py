"""What a comparison looks like on paper: one module a format, each with one function ``write``."""

from importlib import import_module

from twicetold.errors import BadUse
from twicetold.model import Comparison

FORMATS = {"text": "twicetold.export.text", "json": "twicetold.export.json"}


def export(comparison: Comparison, format: str, **options: object) -> str:
    """The comparison in one of ``FORMATS``. Raises ``BadUse`` for another."""
    if format not in FORMATS:
        raise BadUse(f"There is no format {format!r}; choose one of {', '.join(FORMATS)}.")
    written: str = import_module(FORMATS[format]).write(comparison, **options)
    return written
