"""What a comparison looks like on paper: one module a format, each with one function ``write``."""

import inspect
import sys
from importlib import import_module
from types import ModuleType
from typing import Any

from twicetold.errors import BadUse
from twicetold.model import Comparison

FORMATS = {
    "text": "twicetold.export.text",
    "ansi": "twicetold.export.ansi",
    "inline": "twicetold.export.inline",
    "html": "twicetold.export.html",
    "markdown": "twicetold.export.markdown",
    "rtf": "twicetold.export.rtf",
    "latex": "twicetold.export.latex",
    "svg": "twicetold.export.svg",
    "criticmarkup": "twicetold.export.criticmarkup",
    "wdiff": "twicetold.export.wdiff",
    "unified": "twicetold.export.unified",
    "json": "twicetold.export.json",
    "jsonl": "twicetold.export.jsonl",
    "csv": "twicetold.export.csv",
    "csv-facts": "twicetold.export.facts",
    "sarif": "twicetold.export.sarif",
    "annotations": "twicetold.export.annotations",
    "tei": "twicetold.export.tei",
}


PURPOSES = {
    "text": "people at a terminal, and paper: two level columns, no colour",
    "ansi": "the same in colour, for a terminal and for less -R",
    "inline": "both articles as one running text in colour, for a terminal",
    "html": "everybody who has a browser: a page to read, print and pass on",
    "markdown": "a desk or a ticket",
    "rtf": "a word processor: the running text in colour",
    "latex": "a printed page: the running text in colour",
    "svg": "a slide or a web page: the running text as a picture",
    "criticmarkup": "editors of Markdown: one text with all changes, to accept or reject",
    "wdiff": "tools that know the marks of wdiff and of git diff --word-diff",
    "unified": "patch, and everything that shows a diff: sentence by sentence",
    "json": "scripts: everything that was found, with both texts",
    "jsonl": "scripts over many pairs: one finding a line",
    "csv": "spreadsheets: one finding a row",
    "csv-facts": "spreadsheets: one fact a row, and how the sides answer each other",
    "sarif": "tools that show and keep the results of checks",
    "annotations": "tools that lay notes over texts",
    "tei": "scholars who collate: a critical apparatus",
}
"""Who each format is for."""


def options_of(format: str) -> tuple[str, ...]:
    """What the format's ``write`` takes besides the comparison."""
    return tuple(inspect.signature(import_module(FORMATS[format]).write).parameters)[1:]


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
