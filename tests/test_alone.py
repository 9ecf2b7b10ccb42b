"""One article by itself: its facts, and what can only be done with two."""

import io
from pathlib import Path

import pytest

from tests.actions.pressing import message, press, settle
from tests.tellings import LEFT
from twicetold.text.documents import make_document
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.tui.linear import run_linear
from twicetold.tui.refusing import OF_TWO
from twicetold.tui.single import inspect_alone
from twicetold.tui.store import Store
from twicetold.widgets.bars import KeyBar, TitleBar
from twicetold.widgets.listing import Listing


def alone() -> ComparisonScreen:
    document = make_document(LEFT)
    return ComparisonScreen(document, make_document(""), inspect_alone(document))


async def test_an_article_alone_has_facts() -> None:
    """In one column, without an answer; Enter goes to the place."""
    screen = alone()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await settle(pilot)
        await press(pilot, "facts")
        facts = pilot.app.screen
        assert isinstance(facts, FactsScreen)
        rows = [facts.query_one(Listing).render_line(y).text for y in range(15)]
        assert any("212" in row for row in rows)
        assert not any("—" in row or "only" in row for row in rows)
        assert facts.query_one(TitleBar).names == [f"Facts · {len(facts.rows)} facts"]
        await press(pilot, "untold")
        assert message(pilot) == "There is only one article here: nothing answers its facts."
        await press(pilot, "go_to_fact")
        assert pilot.app.screen is screen


@pytest.mark.parametrize("name", sorted(OF_TWO))
async def test_what_needs_two_articles_says_so(name: str) -> None:
    """And changes nothing; its key is not offered."""
    screen = alone()
    async with TwicetoldApp(screen, "safe").run_test(size=(110, 18)) as pilot:
        await settle(pilot)
        before = screen.comparison, screen.choices
        await press(pilot, name)
        assert message(pilot) == "There is only one article here; A pastes another beside it."
        assert (screen.comparison, screen.choices) == before
        assert not OF_TWO & {action for _, _, action in screen.query_one(KeyBar).keys}


def test_its_facts_are_read_by_lines(tmp_path: Path) -> None:
    """Each with its kind, and nothing about another side."""
    (tmp_path / "a.txt").write_text(LEFT)
    out, store = io.StringIO(), Store()
    run_linear([tmp_path / "a.txt"], store, ["facts"], out)
    store.close()
    facts = [line for line in out.getvalue().splitlines() if line.startswith("Number: ")]
    assert any("212" in line for line in facts)
    assert not any("right" in line for line in facts)
