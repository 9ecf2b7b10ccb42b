"""Keys as people write them, in Textual's spelling; and which there are at all. Loads no Textual.

]  ^t  Ctrl+T  shift+f3  Space  Esc        right_square_bracket  ctrl+t  ctrl+t  shift+f3  space  escape
"""

import re
import unicodedata

from twicetold.tui.actions import SHOWN

MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
ALIASES = {"return": "enter", "del": "delete", "ins": "insert", "control": "ctrl", "option": "alt", "cmd": "super"}
RENAMED = {  # characters that Textual calls otherwise than Unicode does
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
FUNCTIONS = frozenset(
    """
    escape enter tab backspace space insert delete left right up down pageup pagedown home end
    caps_lock scroll_lock num_lock print_screen pause menu kp_begin
    decimal divide multiply subtract add equal separator
    media_play media_pause media_play_pause media_reverse media_stop media_fast_forward media_rewind
    media_track_next media_track_previous media_record lower_volume raise_volume mute_volume
    """.split()
) | {f"f{number}" for number in range(1, 36)}
"""Keys that are no characters, as terminals with the keyboard protocol of kitty report them too."""
_SPELLED = {shown.casefold() if len(shown) > 1 else shown: key for key, shown in SHOWN.items()}


def spell_key(key: str) -> str | None:
    """Textual's spelling; ``None`` for what no terminal sends."""
    known = _SPELLED.get(key.casefold() if len(key) > 1 else key)
    if known or len(key) == 1:
        return known or (key if key.isprintable() else None)
    if re.fullmatch(r"\^.", key):
        key = f"ctrl+{key[1]}"
    *modifiers, name = re.split(r"\+(?!$)", key)
    modifiers = sorted({ALIASES.get(each.casefold(), each.casefold()) for each in modifiers})
    base = _spell_base(name)
    if base is None or not set(modifiers) <= set(MODIFIERS):
        return None
    if len(base) == 1 and base.isalpha():
        if modifiers == ["shift"]:
            return base.upper()  # that is what arrives
        base = base.lower() if modifiers else base
    return "+".join((*modifiers, base))


def _spell_base(name: str) -> str | None:
    """A key without modifiers: characters by their names, letters and digits as they are."""
    if len(name) == 1:
        return name if name.isalnum() else _name_of(name)
    lower = name.casefold()
    lower = ALIASES.get(lower, _SPELLED.get(lower, lower))
    if lower in FUNCTIONS or lower in RENAMED.values():
        return lower
    try:
        character = unicodedata.lookup(lower.replace("_", " "))
    except KeyError:
        return None
    return _name_of(character) if len(character) == 1 else None


def _name_of(character: str) -> str | None:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").casefold().replace("-", "_").replace(" ", "_")
    return RENAMED.get(name, name) or None
