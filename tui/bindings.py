"""Textual bindings, key labels and commands, all from the one table of actions."""

from collections.abc import Callable
from importlib import import_module

from textual.binding import Binding

from twicetold.tui.actions import Action, Place, actions_at

COMMAND_MODULES = ("moving", "findings", "judging", "searching", "showing", "output", "facts", "listing", "session")


def make_bindings(place: Place) -> list[Binding]:
    """One binding an action, with the action's name as its id, so that a keymap can move it."""
    return [_bind(action) for action in actions_at(place)]


def _bind(action: Action) -> Binding:
    return Binding(
        ",".join(action.keys), f"do('{action.name}')", action.help, show=False, id=action.name, priority=False
    )


def key_labels(place: Place) -> list[tuple[str, str, str]]:
    """(key, label, action) for the key bar."""
    shown = [action for action in actions_at(place) if action.label]
    return [(action.shown_keys.split(" ")[0], action.label, action.name) for action in shown]


def find_command(name: str) -> Callable[..., None]:
    """The function that does an action: the one of its name in one of the command modules."""
    for module in COMMAND_MODULES:
        command: Callable[..., None] | None = getattr(import_module(f"twicetold.tui.commands.{module}"), name, None)
        if command is not None:
            return command
    raise LookupError(f"no command does {name!r}")
