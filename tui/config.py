"""The reader's settings: ``config.toml`` in the user's config folder, and themes beside it.

    theme = "light"            # a theme of ours, or of your own in themes/NAME.toml
    preset = "plain"           # vim (the default) or plain
    [keys]
    next_finding = "n"         # one key, or several: ["n", "f8"]

What cannot be used is refused at the start in one sentence, with both actions named where two have the same key.
"""

import dataclasses
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import platformdirs

from twicetold.errors import BadUse
from twicetold.themes.palettes import PALETTES, Palette
from twicetold.tui.actions import ACTIONS, SHOWN, Action, Where, actions_at

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "vim": {},
    "plain": {
        "line_down": ("down",),
        "line_up": ("up",),
        "half_down": ("shift+pagedown",),
        "half_up": ("shift+pageup",),
        "page_down": ("space", "pagedown"),
        "page_up": ("backspace", "pageup"),
        "top": ("home",),
        "bottom": ("end",),
        "next_finding": ("n", "right_square_bracket"),
        "previous_finding": ("p", "left_square_bracket"),
        "next_hit": ("f3",),
        "previous_hit": ("shift+f3",),
        "pin": ("l",),
        "list_down": ("down",),
        "list_up": ("up",),
        "list_top": ("home",),
        "list_bottom": ("end",),
        "select_left": ("left",),
        "select_right": ("right",),
        "select_up": ("up",),
        "select_down": ("down",),
        "fact_down": ("down",),
        "fact_up": ("up",),
        "fact_top": ("home",),
        "fact_bottom": ("end",),
    },
}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Config:
    """``actions`` is the table with the reader's keys; ``palettes`` are ours and the reader's."""

    theme: str = ""
    actions: tuple[Action, ...] = ACTIONS
    palettes: Mapping[str, Palette] = dataclasses.field(default_factory=lambda: dict(PALETTES))


def default_folder() -> Path:
    return platformdirs.user_config_path("twicetold")


def read_config(folder: Path) -> Config:
    """The settings of a folder, ours where it has none. Raises ``BadUse``."""
    path = folder / "config.toml"
    settings = _read_toml(path) if path.exists() else {}
    wrong = set(settings) - {"theme", "preset", "keys"}
    if wrong:
        raise BadUse(f"{path}: {', '.join(sorted(wrong))} is no setting; there are theme, preset and keys.")
    palettes = dict(PALETTES) | {path.stem: _read_palette(path) for path in sorted((folder / "themes").glob("*.toml"))}
    theme = settings.get("theme", "")
    if theme and theme not in palettes:
        raise BadUse(f"{path}: there is no theme {theme!r}; choose one of {', '.join(palettes)}.")
    preset = settings.get("preset", "vim")
    if preset not in PRESETS:
        raise BadUse(f"{path}: there is no preset {preset!r}; choose one of {', '.join(PRESETS)}.")
    own = {name: _keys(path, name, keys) for name, keys in settings.get("keys", {}).items()}
    return Config(theme, move_keys({**PRESETS[preset], **own}, str(path)), palettes)


def move_keys(moved: Mapping[str, tuple[str, ...]], source: str) -> tuple[Action, ...]:
    """The table of actions with other keys. Raises ``BadUse`` for unknown actions and for keys given twice."""
    names = {action.name for action in ACTIONS}
    unknown = sorted(set(moved) - names)
    if unknown:
        raise BadUse(f"{source}: there is no action {unknown[0]!r}; `twicetold --list-keys` names them.")
    actions = tuple(action._replace(keys=moved.get(action.name, action.keys)) for action in ACTIONS)
    for place in Where:
        taken: dict[str, str] = {}
        for action in actions_at(place, actions):
            for key in action.keys:
                if taken.setdefault(key, action.name) != action.name:
                    raise BadUse(f"{source}: the key {key!r} is given to {taken[key]} and to {action.name}.")
    return actions


def _keys(path: Path, name: str, keys: Any) -> tuple[str, ...]:
    """Keys as people write them (``]``, ``^p``, ``Space``) in Textual's spelling."""
    given = [keys] if isinstance(keys, str) else keys
    if not isinstance(given, list) or not given or not all(isinstance(key, str) and key for key in given):
        raise BadUse(f"{path}: keys.{name} is one key, or a list of keys.")
    spelled: dict[str, str] = {shown.casefold() if len(shown) > 1 else shown: key for key, shown in SHOWN.items()}
    return tuple(spelled.get(key.casefold() if len(key) > 1 else key) or key for key in given)


def _read_palette(path: Path) -> Palette:
    """A theme: the names of the fields of ``Palette``; what it does not name is taken from ``base``."""
    values = _read_toml(path)
    base = PALETTES.get(values.pop("base", "safe"))
    if base is None:
        raise BadUse(f"{path}: base is one of {', '.join(PALETTES)}.")
    colours = {field.name for field in dataclasses.fields(Palette)} - {"name", "title", "is_dark"}
    for name, value in values.items():
        if name in colours and not (isinstance(value, str) and _COLOUR.fullmatch(value)):
            raise BadUse(f"{path}: {name} is a colour like #a0b1c2.")
        if name not in colours | {"title", "is_dark"}:
            raise BadUse(f"{path}: {name} is nothing that a theme has.")
    return replace(base, **{"title": path.stem, **values, "name": path.stem})


def _read_toml(path: Path) -> dict[str, Any]:
    import tomllib  # most people have no file of settings

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadUse(f"{path}: {error}") from error
