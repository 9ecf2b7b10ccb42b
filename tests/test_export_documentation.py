"""docs/exports.md shows every format on one small pair, which stands in the page, as the program writes it.

``<!-- example FORMAT N lines from WORDS -->`` is followed by the export's N lines from the first that holds WORDS.
Refresh with ``TWICETOLD_REFRESH=1 pytest tests/test_export_documentation.py``.
"""

import os
import re

import twicetold
from tests.exported import ROOT
from twicetold.export import FORMATS
from twicetold.model import Comparison

PAGE = ROOT / "docs" / "exports.md"
EXAMPLE = re.compile(r"(<!-- example (\S+) (\d+) lines from (.+?) -->\n)(?:```\n.*?\n```\n)?", re.DOTALL)


def _pair(page: str) -> Comparison:
    left, right = (
        twicetold.document(page.split(f"<!-- {side} -->\n```\n")[1].split("```\n")[0], name=f"{side}.txt")
        for side in ("left", "right")
    )
    return twicetold.compare(left, right)


def _example(comparison: Comparison, format_: str, count: int, words: str) -> str:
    lines = twicetold.export(comparison, format_).splitlines()
    first = next(number for number, line in enumerate(lines) if words in line)
    return "\n".join(lines[first : first + count])


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


def test_every_format_is_told_of() -> None:
    """Each has a row that says who it is for."""
    assert set(FORMATS) <= set(re.findall(r"^\| `([\w-]+)`", PAGE.read_text("utf-8"), re.MULTILINE))
