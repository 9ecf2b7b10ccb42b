"""docs/exports.md shows every format on one small pair, which stands in the page, as the program writes it.

``<!-- example FORMAT N lines from WORDS -->`` is followed by the export's N lines from the first that holds WORDS,
without the colours of a terminal.
Refresh with ``TWICETOLD_REFRESH=1 pytest tests/test_export_documentation.py``.
"""

import os
import re

import twicetold
from tests.exported import ROOT
from twicetold.export import FORMATS, PURPOSES, options_of
from twicetold.model import Comparison

START, END = "<!-- Made from the tables of twicetold.export -->", "<!-- End of the table of formats -->"
PAGE = ROOT / "docs" / "exports.md"
EXAMPLE = re.compile(r"(<!-- example (\S+) (\d+) lines from (.+?) -->\n)(?:```\n.*?\n```\n)?", re.DOTALL)


def _pair(page: str) -> Comparison:
    left, right = (
        twicetold.document(page.split(f"<!-- {side} -->\n```\n")[1].split("```\n")[0], name=f"{side}.txt")
        for side in ("left", "right")
    )
    return twicetold.compare(left, right)


def _example(comparison: Comparison, format_: str, count: int, words: str) -> str:
    lines = twicetold.export(comparison, format_, **({"width": 90} if format_ == "text" else {})).splitlines()
    first = next(number for number, line in enumerate(lines) if words in line)
    return re.sub(r"\x1b\[[\d;]*m", "", "\n".join(lines[first : first + count]))


def test_examples_are_what_the_program_writes() -> None:
    """To the letter."""
    page = PAGE.read_text("utf-8")
    comparison = _pair(page)
    wanted = EXAMPLE.sub(
        lambda match: f"{match[1]}```\n{_example(comparison, match[2], int(match[3]), match[4])}\n```\n", page
    )
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "examples are refreshed by hand, and read"
        PAGE.write_text(wanted, "utf-8")
    assert PAGE.read_text("utf-8") == wanted


def _table() -> str:
    rows = (
        f"| `{name}` | {PURPOSES[name]} | {', '.join(f'`{option}`' for option in options_of(name))} |"
        for name in FORMATS
    )
    return "\n".join(("| format | for whom | options |", "|---|---|---|", *rows))


def test_every_format_is_told_of() -> None:
    """Who it is for and what can be asked of it, from the tables of the program."""
    page = PAGE.read_text("utf-8")
    before, rest = page.split(START)
    wanted = f"{before}{START}\n{_table()}\n{END}{rest.partition(END)[2]}"
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "tables are refreshed by hand, and read"
        PAGE.write_text(wanted, "utf-8")
    assert PAGE.read_text("utf-8") == wanted
    assert set(PURPOSES) == set(FORMATS)


def test_every_format_is_shown() -> None:
    """Each has an example on the same small pair."""
    shown = {match[2] for match in EXAMPLE.finditer(PAGE.read_text("utf-8"))}
    assert shown | {"ansi"} == set(FORMATS), "ansi is text in colour, which a page cannot show"
