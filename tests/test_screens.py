"""Pictures of the screens, of a fixed size: what a reader sees first, at the widths and in the themes that differ."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen

from tests.tellings import LEFT, RIGHT, make_comparison
from twicetold.library import Library, find_pairings
from twicetold.model import Comparison, Summary
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.tui.library import LibraryScreen
from twicetold.tui.single import inspect_alone

Snap = Callable[..., bool]
WIDE, HIGH, NARROW = (150, 40), (84, 24), (56, 24)


def comparison_screen() -> ComparisonScreen:
    comparison = make_comparison()
    return ComparisonScreen(comparison.left, comparison.right, comparison)


def take(snap: Snap, screen: Screen[Any], size: tuple[int, int], theme: str, *keys: str) -> bool:
    """Compares a picture of the screen with the one that is kept."""

    async def wait(pilot: Pilot[Any]) -> None:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    return snap(TwicetoldApp(screen, theme), terminal_size=size, press=keys, run_before=wait)


@pytest.mark.parametrize("theme", ["safe", "light", "dark", "contrast", "mono"])
def test_the_comparison_in_every_theme(snap_compare: Snap, theme: str) -> None:
    """Level panes, every sort of mark, the list and the details of a chosen finding."""
    assert take(snap_compare, comparison_screen(), WIDE, theme, "right_square_bracket")


@pytest.mark.parametrize("size", [(118, 36), HIGH, NARROW], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_comparison_at_other_widths(snap_compare: Snap, size: tuple[int, int]) -> None:
    """The findings beside the texts, as a drawer under them below 100 columns, and one pane below 60."""
    assert take(snap_compare, comparison_screen(), size, "safe", "right_square_bracket")


def test_the_comparison_in_the_other_order_folded(snap_compare: Snap) -> None:
    """Right order, and only what differs."""
    assert take(snap_compare, comparison_screen(), HIGH, "safe", "o", "v")


def test_the_facts(snap_compare: Snap) -> None:
    """The claims of both sides and how they answer each other."""
    assert take(snap_compare, FactsScreen(make_comparison()), HIGH, "safe", "j")


def test_one_article_alone(snap_compare: Snap) -> None:
    """One pane over the whole width, with what is garbled in it."""
    document = make_document(RIGHT.replace("the tide was low.", "the tide was low. . It was calm."), name="port.txt")
    assert take(snap_compare, ComparisonScreen(document, make_document(""), inspect_alone(document)), HIGH, "safe", "x")


def test_the_help(snap_compare: Snap) -> None:
    """The keys in groups, with their meaning beside them however narrow it is."""
    assert take(snap_compare, comparison_screen(), NARROW, "safe", "question_mark")


@pytest.mark.parametrize("size", [HIGH, NARROW], ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_library(snap_compare: Snap, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    """Articles, the pair they make, and what is known of each; narrow, only what is most needed."""
    comparison = make_comparison()
    monkeypatch.setattr("twicetold.tui.library.compare", lambda *_documents: comparison)
    monkeypatch.setattr("twicetold.tui.library.inspect_alone", lambda _document: _without_findings(comparison))
    texts = {"a.txt": LEFT, "b.txt": RIGHT, "c.txt": "[The] tickets for the museum of textiles go on sale in May."}
    documents = tuple(make_document(text, name=name) for name, text in texts.items())
    library = Library(Path("articles"), tuple(map(Path, texts)), documents, find_pairings(documents))
    assert take(snap_compare, LibraryScreen(library), size, "safe", "j")


def _without_findings(comparison: Comparison) -> Comparison:
    return Comparison(comparison.left, comparison.right, (), (), (), (), (), Summary(0, 0, 0, 0.0))
