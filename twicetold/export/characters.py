"""Characters that a format cannot hold, or that would do something to whoever opens it.

    in the article       in a web page, in XML          why
    ␛ (escape, U+001B)   its picture, U+241B            XML and HTML have no escape character
    half a pair          �                              no Unicode text has it
    U+FFFE               �                              XML has no such character

Each character becomes one character, so that every offset stays true.
"""

import re

_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_ODD = re.compile(f"[{_CONTROLS}\x80-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]|[^\x00-\uffff]")
_PLANE_END = (0xFFFE, 0xFFFF)


def holdable(text: str) -> str:
    """``text`` in which only tab, line feed and carriage return are controls, and every character is one of Unicode."""
    return _ODD.sub(lambda odd: _replace(odd[0]), text)


def _replace(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return "�" if code < 0x10000 or code & 0xFFFF in _PLANE_END else character
