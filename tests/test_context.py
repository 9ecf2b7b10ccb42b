"""Which paragraphs are far from every finding."""

import pytest

from tests.tellings import make_comparison
from twicetold.layout import Kind, View, find_far, lay_out
from twicetold.model import Side


@pytest.mark.parametrize("around", [0, 1, 3, 99])
def test_what_is_near_is_kept(around: int) -> None:
    """A paragraph is far when no finding stands in it or in so many paragraphs beside it, and only then."""
    comparison = make_comparison()
    far = find_far(comparison, comparison.findings, around)
    for side in Side:
        paragraphs = comparison.document(side).paragraphs
        marked = [
            p.index for p in paragraphs for f in comparison.findings for s in getattr(f, side) if p.span.overlaps(s)
        ]
        for paragraph in paragraphs:
            is_near = any(abs(paragraph.index - index) <= around for index in marked)
            assert (paragraph.index in far[side]) is not is_near


def test_a_page_without_findings_is_all_folded() -> None:
    """Nothing found, nothing to show."""
    comparison = make_comparison()
    far = find_far(comparison, (), 5)
    page = lay_out(comparison, 40, 40, View(left_folded=far[Side.LEFT], right_folded=far[Side.RIGHT]))
    lines = [line for row in page.rows() for line in (row.left, row.right) if line]
    assert {line.kind for line in lines} == {Kind.FOLD}
