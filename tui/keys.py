"""Which keys there are on a screen, from the one table of actions with the reader's own keys in it."""

from typing import TYPE_CHECKING, Any

from twicetold.tui.actions import ACTIONS, Action, Where, actions_at

FIRST = ("next_finding", "confirm", "dismiss", "unsure", "go_to_fact", "close_facts")
"""What most of an hour is spent with, and ways out: these keys come first in the bar, in the order of the table."""

if TYPE_CHECKING:  # screen readers' sessions load no Textual
    from textual.screen import Screen


def table_of(screen: "Screen[Any]") -> tuple[Action, ...]:
    """The actions of the screen that is open, with the keys of the app that it is open in."""
    return actions_at(getattr(screen, "where", Where.ANYWHERE), _actions(screen))


def table_at(screen: "Screen[Any]", place: Where) -> tuple[Action, ...]:
    """The actions of one place alone."""
    return tuple(action for action in _actions(screen) if action.place is place)


def key_labels(screen: "Screen[Any]", place: Where | None = None) -> list[tuple[str, str, str]]:
    """(key, label, action) for the key bar of a screen, or for the keys at another place on it."""
    table = table_at(screen, place) if place else table_of(screen)
    shown = sorted((action for action in table if action.label), key=lambda action: action.name not in FIRST)
    return [(action.shown_keys.split(" ")[0], action.label, action.name) for action in shown]


def key_of(screen: "Screen[Any]", name: str) -> str:
    """The first key of an action, as people write it."""
    return next(action.shown_keys.split(" ")[0] for action in _actions(screen) if action.name == name)


def _actions(screen: "Screen[Any]") -> tuple[Action, ...]:
    actions: tuple[Action, ...] = getattr(screen.app, "actions", ACTIONS)
    return actions
