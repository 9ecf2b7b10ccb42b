"""The comparison of a long pair runs in a process of its own, and can be stopped."""

import pytest

from tests.tellings import LEFT, RIGHT
from twicetold.errors import Cancelled
from twicetold.pipeline import compare
from twicetold.text.documents import make_document
from twicetold.tui.child import compare_apart


def test_a_process_of_its_own_finds_the_same() -> None:
    """The documents are ours, the findings those of the engine, and the steps are told."""
    left, right = make_document(LEFT), make_document(RIGHT)
    steps: list[str] = []
    found = compare_apart(left, right, (), lambda step, _share: steps.append(step), lambda: False)
    here = compare(left, right)
    assert found.left is left
    assert (found.links, found.edits, found.findings) == (here.links, here.edits, here.findings)
    assert steps[0] == "linking"


def test_a_cancelled_process_is_ended() -> None:
    """Whoever has left does not wait."""
    with pytest.raises(Cancelled):
        compare_apart(make_document(LEFT), make_document(RIGHT), (), lambda *_step: None, lambda: True)
