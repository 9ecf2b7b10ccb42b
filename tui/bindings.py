"""Textual bindings, key labels and commands, all from the one table of actions."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from twicetold.tui.actions import ACTIONS, Action, Where, actions_at

COMMAND_MODULES = (
    "moving",
    "findings",
    "judging",
    "correcting",
    "searching",
    "showing",
    "output",
    "facts",
    "listing",
    "session",
)


def make_bindings(place: Where) -> list[Binding]:
    """One binding an action, with the action's name as its id, so that a keymap can move it."""
    return [_bind(action) for action in actions_at(place)]


def _bind(action: Action) -> Binding:
    return Binding(
        ",".join(action.keys), f"do('{action.name}')", action.help, show=False, id=action.name, priority=False
    )


def table_of(screen: Screen[Any]) -> tuple[Action, ...]:
    """The actions of the screen that is open, with the keys of the app that it is open in."""
    return actions_at(getattr(screen, "where", Where.ANYWHERE), getattr(screen.app, "actions", ACTIONS))


def key_labels(screen: Screen[Any]) -> list[tuple[str, str, str]]:
    """(key, label, action) for the key bar."""
    shown = [action for action in table_of(screen) if action.label]
    return [(action.shown_keys.split(" ")[0], action.label, action.name) for action in shown]


def find_command(name: str) -> Callable[..., None]:
    """The function that does an action: the one of its name in one of the command modules."""
    for module in COMMAND_MODULES:
        path = f"twicetold.tui.commands.{module}"
        command: Callable[..., None] | None = getattr(import_module(path), name, None)
        if command is not None and command.__module__ == path:
            return command
    raise LookupError(f"no command does {name!r}")
