"""What a comparison looks like on paper: one module a format, each with one function ``write``."""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from twicetold.errors import BadUse
from twicetold.model import Comparison

FORMATS = {
    "text": "twicetold.export.text",
    "json": "twicetold.export.json",
    "jsonl": "twicetold.export.jsonl",
    "csv": "twicetold.export.csv",
    "csv-facts": "twicetold.export.facts",
    "html": "twicetold.export.html",
    "markdown": "twicetold.export.markdown",
    "sarif": "twicetold.export.sarif",
    "annotations": "twicetold.export.annotations",
    "tei": "twicetold.export.tei",
}


def export(comparison: Comparison, format: str, **options: object) -> str:
    """The comparison in one of ``FORMATS``. Raises ``BadUse`` for another."""
    if format not in FORMATS:
        raise BadUse(f"There is no format {format!r}; choose one of {', '.join(FORMATS)}.")
    written: str = import_module(FORMATS[format]).write(comparison, **options)
    return written


class _CallablePackage(ModuleType):
    """``twicetold.export`` is this package, and also the function of the Python interface."""

    def __call__(self, comparison: Comparison, format: str, **options: Any) -> str:
        return export(comparison, format, **options)


sys.modules[__name__].__class__ = _CallablePackage
