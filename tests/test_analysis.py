"""The comparison of a long pair runs in a process of its own, tells what it knows so far, and can be stopped."""

import pytest

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.errors import Cancelled
from twicetold.model import Comparison
from twicetold.pipeline import compare
from twicetold.text.documents import make_document
from twicetold.tui.analysis import Advanced, Linked
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.child import compare_apart
from twicetold.tui.comparison import ComparisonScreen


def test_a_process_of_its_own_finds_the_same() -> None:
    """The documents are ours, the links come before the findings of the engine, and the steps are told."""
    left, right = make_document(LEFT), make_document(RIGHT)
    steps: list[str] = []
    partial: list[Comparison] = []
    found = compare_apart(left, right, (), lambda step, _share: steps.append(step), partial.append, lambda: False)
    here = compare(left, right)
    assert found.left is left
    assert (found.links, found.edits, found.findings) == (here.links, here.edits, here.findings)
    assert steps[0] == "linking"
    assert [(known.left is left, known.links, known.findings) for known in partial] == [(True, here.links, ())]


def test_a_cancelled_process_is_ended() -> None:
    """Whoever has left does not wait."""
    with pytest.raises(Cancelled):
        compare_apart(
            make_document(LEFT), make_document(RIGHT), (), lambda *_step: None, lambda _known: None, lambda: True
        )


async def test_rows_are_level_before_anything_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The links are shown when they are known, the reader's row stays, and the work goes on."""
    monkeypatch.setattr("twicetold.tui.analysing.analyse", lambda *_asked: None)
    known = make_comparison()
    screen = ComparisonScreen(known.left, known.right)
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 12)) as pilot:
        await pilot.pause()
        await pilot.press("j", "j", "j", "j", "j", "j")
        before = screen.place
        screen.post_message(Linked(known))
        screen.post_message(Advanced("facts", 0.5))
        for _ in range(3):
            await pilot.pause()
        assert screen.page
        assert screen.page.blocks[0].right == (0,)
        assert screen.place == before
        assert screen.progress == "facts … 50%"
        assert not screen.has_comparison
