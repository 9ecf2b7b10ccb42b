"""The reader's settings: ``config.toml`` in the user's config folder, and themes beside it.

    theme = "light"            # a theme of ours, or of your own in themes/NAME.toml
    preset = "plain"           # vim (the default) or plain
    [keys]
    next_finding = "n"         # one key, or several: ["n", "f8"]

What cannot be used is refused at the start in one sentence, with both actions named where two have the same key. Of a
theme that cannot be used only a warning is given: one can read without it.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from twicetold.errors import BadUse
from twicetold.themes.palettes import PALETTES, Palette
from twicetold.tui.actions import ACTIONS, Action, Where, actions_at
from twicetold.tui.contrast import describe_faint
from twicetold.tui.key_names import spell_key
from twicetold.tui.settings import Config

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
_STYLES = ("none", "bold", "italic", "underline", "reverse")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def read_config(folder: Path) -> Config:
    """The settings of a folder, ours where it has none. Raises ``BadUse``."""
    path = folder / "config.toml"
    settings = _read_toml(path) if path.exists() else {}
    wrong = set(settings) - {"theme", "preset", "keys"}
    if wrong:
        raise BadUse(f"{path}: {', '.join(sorted(wrong))} is no setting; there are theme, preset and keys.")
    palettes, broken = _read_palettes(folder / "themes")
    theme = settings.get("theme", "")
    if theme and theme not in [*palettes, *broken]:
        raise BadUse(f"{path}: there is no theme {theme!r}; choose one of {', '.join(palettes)}.")
    preset = settings.get("preset", "vim")
    if preset not in list(PRESETS):
        raise BadUse(f"{path}: there is no preset {preset!r}; choose one of {', '.join(PRESETS)}.")
    moved = settings.get("keys", {})
    if not isinstance(moved, dict):
        raise BadUse(f"{path}: keys is a table, [keys], with the names of actions in it.")
    own = {name: _keys(path, name, keys) for name, keys in moved.items()}
    theme = theme if theme in palettes else ""
    faint = describe_faint(palettes[theme]) if theme and theme not in PALETTES else ""
    warnings = tuple(filter(None, (*broken.values(), faint)))
    return Config(theme, move_keys({**PRESETS[preset], **own}, str(path)), palettes, warnings)


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
    spelled = {key: spell_key(key) for key in given}
    for key, known in spelled.items():
        if known is None:
            raise BadUse(
                f"{path}: {key!r}, given to {name}, is no key; write it like x, ^t, ctrl+t, shift+f3 or Space."
            )
    return tuple(known for known in spelled.values() if known)


def _read_palettes(folder: Path) -> tuple[dict[str, Palette], dict[str, str]]:
    """Ours and the reader's by their names; and why those that are left out cannot be used."""
    palettes, broken = dict(PALETTES), dict[str, str]()
    for path in sorted(folder.glob("*.toml")):
        try:
            palettes[path.stem] = _read_palette(path)
        except BadUse as error:
            broken[path.stem] = f"The theme {path.stem} is left out. {error}"
    return palettes, broken


def _read_palette(path: Path) -> Palette:
    """A theme: the names of the fields of ``Palette``; what it does not name is taken from ``base``."""
    values = _read_toml(path)
    base = values.pop("base", "safe")
    if base not in list(PALETTES):
        raise BadUse(f"{path}: base is one of {', '.join(PALETTES)}.")
    names = {*Palette._fields} - {"name"}
    for name, value in values.items():
        if name not in names:
            raise BadUse(f"{path}: {name} is nothing that a theme has.")
        wanted = _lacks(name, value)
        if wanted:
            raise BadUse(f"{path}: {name} is {wanted}.")
    return PALETTES[base]._replace(**{"title": path.stem, **values, "name": path.stem})


def _lacks(name: str, value: Any) -> str:
    """What a value of a theme should be; nothing when it is that."""
    if name == "is_dark":
        return "" if isinstance(value, bool) else "true or false"
    if not isinstance(value, str):
        return "a string"
    if name == "title":
        return ""
    if name.endswith("_style"):
        return "" if value.split() and set(value.split()) <= set(_STYLES) else f"one or more of {', '.join(_STYLES)}"
    return "" if _COLOUR.fullmatch(value) else "a colour like #a0b1c2"


def _read_toml(path: Path) -> dict[str, Any]:
    import tomllib  # most people have no file of settings

    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadUse(f"{path}: {error}") from error
