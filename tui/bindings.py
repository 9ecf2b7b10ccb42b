"""Textual bindings and commands, from the one table of actions."""

from collections.abc import Callable
from importlib import import_module

from textual.binding import Binding

from twicetold.tui.actions import Action, Where, actions_at

COMMAND_MODULES = (
    "moving",
    "findings",
    "judging",
    "correcting",
    "selecting",
    "filtering",
    "searching",
    "showing",
    "output",
    "facts",
    "listing",
    "pasting",
    "session",
)


_WITH_OTHERS = tuple(place for place in Where if place is not Where.SELECTING)
"""Screens, which have the actions of every screen too; while words are selected, only the keys for that are others."""


def make_bindings(place: Where) -> list[Binding]:
    """One binding an action, with the action's name as its id, so that a keymap can move it."""
    return [_bind(action) for action in actions_at(place) if place in (action.place, *_WITH_OTHERS)]


def _bind(action: Action) -> Binding:
    """The screen does it, whichever of its widgets has the keys."""
    return Binding(",".join(action.keys), f"screen.do('{action.name}')", action.help, show=False, id=action.name)


def find_command(name: str) -> Callable[..., None]:
    """The function that does an action: the one of its name in one of the command modules."""
    for module in COMMAND_MODULES:
        path = f"twicetold.tui.commands.{module}"
        command: Callable[..., None] | None = getattr(import_module(path), name, None)
        if command is not None and command.__module__ == path:
            return command
    raise LookupError(f"no command does {name!r}")
