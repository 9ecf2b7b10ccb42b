"""Equal values in other clothes, and near misses: the readable tables in ``tests/values``, one test case a row."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import twicetold
from twicetold.model import Category

TABLES = sorted((Path(__file__).parent / "values").glob("*.txt"))


def rows(mark: str) -> Iterator[object]:
    """The pairs of sentences whose second one is marked so, named after their kind and line."""
    for table in TABLES:
        kind, left = "", ""
        for number, line in enumerate(table.read_text("utf-8").splitlines(), start=1):
            if line.startswith("["):
                kind = line.strip("[]").replace(" ", "-")
            elif line.startswith(mark):
                yield pytest.param(left, line.removeprefix(mark).strip(), id=f"{kind}-{table.stem}-{number}")
            elif line and line[0] not in "=!#?":
                left = line


def conflicts(left: str, right: str) -> list[str]:
    found = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    return [finding.message for finding in found if finding.category is Category.CONFLICT]


@pytest.mark.parametrize(("left", "right"), rows("="))
def test_equal_values_in_other_clothes_are_no_conflict(left: str, right: str) -> None:
    """One fact, told in other units, words, figures or shapes; whichever is read first."""
    assert conflicts(left, right) == []
    assert conflicts(right, left) == []


@pytest.mark.parametrize(("left", "right"), rows("!"))
def test_near_misses_are_conflicts(left: str, right: str) -> None:
    """A value that is close in letters or in size, and not the same; whichever is read first."""
    assert conflicts(left, right) != []
    assert conflicts(right, left) != []
