"""What is written on the command line, as values. Each reader raises ``BadUse`` with what would have been right."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from twicetold.errors import BadUse
from twicetold.model import Category, Pin, Reach, Severity
from twicetold.model.finding import CONFLICT_KINDS, GARBLE_KINDS

KINDS = (*CONFLICT_KINDS, *GARBLE_KINDS)
_PIN = re.compile(r"(\d+)\s*([=!])\s*(\d+)")


_MOST = 9999


def whole_number(least: int) -> Callable[[str], int]:
    """A number that is not absurd: a line of more cells, or that many processes, nobody wants."""

    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 20 and least <= int(text) <= _MOST):
            raise BadUse(f"{text[:40]!r} is no whole number from {least} to {_MOST}.")
        return int(text)

    return number


def share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise BadUse(f"{text!r} is no number from 0 to 1.")
    return value


def path(text: str) -> Path:
    if not text:
        raise BadUse("An empty name is no file; name one.")
    return Path(text)


def one_of(words: Iterable[str]) -> Callable[[str], str]:
    allowed = tuple(words)

    def word(text: str) -> str:
        _check([text], allowed)
        return text

    return word


def severity(text: str) -> Severity:
    return Severity(one_of(Severity)(text))


def reach(text: str) -> Reach:
    return Reach(one_of(Reach)(text))


def categories(text: str) -> frozenset[Category]:
    return frozenset(map(Category, _listed(text, tuple(Category))))


def kinds(text: str) -> frozenset[str]:
    return frozenset(_listed(text, KINDS))


def pins(text: str) -> tuple[Pin, ...]:
    """``7=9,3!4``: 7 on the left tells the same as 9 on the right, 3 not the same as 4; numbered from 1, as shown."""
    found = []
    for part in _parts(text):
        match = _PIN.fullmatch(part)
        if match is None or 0 in (int(match[1]), int(match[3])):
            raise BadUse(f"{part!r} is no pin; write 7=9 (the same) or 3!4 (not the same), left number first.")
        found.append(Pin(int(match[1]) - 1, int(match[3]) - 1, match[2] == "="))
    return tuple(found)


def _listed(text: str, allowed: tuple[str, ...]) -> list[str]:
    words = _parts(text)
    _check(words or [text], allowed)
    return words


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _check(words: list[str], allowed: tuple[str, ...]) -> None:
    wrong = [word for word in words if word not in allowed]
    if wrong:
        raise BadUse(f"{', '.join(map(repr, wrong))} is none of {', '.join(allowed)}.")
