"""Golden pairs: what three pairs of our own writing look like on paper, to the letter.

After a change that is meant, refresh with ``TWICETOLD_REFRESH=1 pytest tests/test_golden.py`` and read the difference.
"""

import os
from pathlib import Path

import pytest

import twicetold

PAIRS = Path(__file__).parent / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", NAMES)
def test_the_text_export_is_as_expected(name: str) -> None:
    """Links, marks and findings of a spun, a rival and a faithful retelling."""
    folder = PAIRS / name
    comparison = twicetold.compare(twicetold.read(folder / "left.txt"), twicetold.read(folder / "right.txt"))
    written = twicetold.export(comparison, "text", width=110)
    expected = folder / "expected.txt"
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "golden files are refreshed by hand, and read"
        expected.write_text(written, "utf-8")
    assert written == expected.read_text("utf-8")


def test_a_faithful_retelling_has_no_conflict() -> None:
    """Every report here would be a false alarm."""
    folder = PAIRS / "library"
    comparison = twicetold.compare(twicetold.read(folder / "left.txt"), twicetold.read(folder / "right.txt"))
    assert comparison.summary.conflicts == comparison.summary.garbles == 0
