"""What a reader sees for characters that a terminal would obey, hide, or cannot show.

    text     a␛[31mred   with a real escape character: a terminal would turn red
    shown    a␛[31mred   with its picture: nothing happens

Control characters become their Unicode pictures (␀ to ␟, ␡); those without one, direction overrides and halves of
surrogate pairs become �; soft hyphens, byte-order marks and other invisible characters of no effect are left out.
White space with a line break in it is one space, as a paragraph is set anew at every width; a tab is one space.
"""

import re

SPACES = frozenset(
    " \t\n\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u2028\u2029\u205f\u3000"
)
"""White space at which a row may end; no-break spaces are not in it."""

_ODD = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACE = "".join(sorted(SPACES))
_BREAK = re.compile(f"[{_SPACE}]*[\n\u2028\u2029][{_SPACE}]*")


_HIDDEN = (0xAD, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x2060, 0x2066), *range(0x206A, 0x2070), 0xFEFF)
_OBEYED = (*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFFF9, 0xFFFC))
_TABLE = (
    dict.fromkeys((*_HIDDEN, *range(0xE0000, 0xE0080)), "")
    | dict.fromkeys((*_OBEYED, *range(0xD800, 0xE000)), "�")
    | {code: chr(0x2400 + code) for code in range(0x20)}
    | {0x7F: "␡", 0x09: " ", 0x0A: " ", 0x2028: " ", 0x2029: " "}
)


def picture(text: str) -> str:
    """``text`` with every character that a terminal would obey made visible; character by character."""
    return text.translate(_TABLE) if _ODD.search(text) else text


def shown(text: str, start: int = 0, end: int | None = None) -> str:
    """What a reader sees of ``text[start:end]``. Neighbouring pieces, joined, show what the whole shows."""
    end = len(text) if end is None else end
    piece = text[start:end]
    if not _ODD.search(piece) and not _within_spaces(text, start) and not _within_spaces(text, end):
        return piece
    return picture(_fold_breaks(text, start, end))


def _within_spaces(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place] in SPACES and text[place - 1] in SPACES


def _fold_breaks(text: str, start: int, end: int) -> str:
    """``text[start:end]`` with each run of white space around a line break as the one space at the run's start."""
    begin, finish, at = start, end, start
    while begin and text[begin - 1] in SPACES:
        begin -= 1
    while finish < len(text) and text[finish] in SPACES:
        finish += 1
    parts = []
    for run in _BREAK.finditer(text, begin, finish):
        parts.append(text[at : run.start()])
        if start <= run.start() < end:
            parts.append(" ")
        at = max(at, run.end())
    return "".join((*parts, text[at:end]))
