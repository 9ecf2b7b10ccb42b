"""Detectors from other packages run beside ours."""

from importlib.metadata import EntryPoint, EntryPoints

import pytest

import twicetold
from twicetold import plugins
from twicetold.conflicts import Pair
from twicetold.errors import BadUse
from twicetold.garble import Telling
from twicetold.model import Candidate, Category, Severity, Span


def point_at_first_word(telling: Telling) -> list[Candidate]:
    rule = "test.first-word"
    return [
        Candidate(Category.GARBLE, "other", rule, Severity.LOW, 0.9, (Span(0, 3),), (), f"{telling.document.name}!")
    ]


def point_at_both(pair: Pair) -> list[Candidate]:
    here = (Span(0, len(pair.left.text)),)
    return [Candidate(Category.CONFLICT, "event", "test.both", Severity.LOW, 0.9, here, here, "Both.")]


def _install(monkeypatch: pytest.MonkeyPatch, *values: tuple[str, str]) -> None:
    points = EntryPoints(EntryPoint(name, f"{__name__}:{name}", group) for name, group in values)
    monkeypatch.setattr(plugins, "entry_points", lambda group: points.select(group=group))
    plugins.load_detectors.cache_clear()


@pytest.fixture(autouse=True)
def _forget() -> object:
    yield
    plugins.load_detectors.cache_clear()


def test_added_detectors_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Their candidates become findings: a garble on either side, a conflict on both."""
    _install(monkeypatch, ("point_at_first_word", "twicetold.garbles"), ("point_at_both", "twicetold.conflicts"))
    found = twicetold.compare(twicetold.document("Rain fell."), twicetold.document("Rain fell again.")).findings
    assert sorted((f.rule, bool(f.left), bool(f.right)) for f in found) == [
        ("test.both", True, True),
        ("test.first-word", False, True),
        ("test.first-word", True, False),
    ]


def test_a_broken_detector_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says which one it is."""
    _install(monkeypatch, ("no_such_function", "twicetold.conflicts"))
    with pytest.raises(BadUse, match="no_such_function"):
        twicetold.compare(twicetold.document("Rain fell."), twicetold.document("Rain fell."))
