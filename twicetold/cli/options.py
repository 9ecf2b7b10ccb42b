"""Every command and every option, in one table. The parser, its help and the docs are made from it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from twicetold.errors import BadUse
from twicetold.model import Category


@dataclass(frozen=True, slots=True)
class Option:
    """``names`` begin with a dash, or are one plain word for an argument by place."""

    names: tuple[str, ...]
    help: str
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    name: str
    help: str
    options: tuple[Option, ...]


def whole_number(least: int) -> Callable[[str], int]:
    def number(text: str) -> int:
        if not text.isdigit() or int(text) < least:
            raise BadUse(f"{text!r} is no whole number of at least {least}.")
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


def categories(text: str) -> frozenset[Category]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    wrong = [name for name in names if name not in list(Category)]
    if wrong or not names:
        raise BadUse(f"{', '.join(wrong) or text!r} is none of {', '.join(Category)}.")
    return frozenset(map(Category, names))


LEFT = Option(("left",), "the left article; - is standard input")
RIGHT = Option(("right",), "the right article; - is standard input")
FORMAT = Option(("--format",), "text or json (text)", {"default": "text", "metavar": "F"})
OUTPUT = Option(("-o", "--output"), "write to FILE instead of standard output", {"metavar": "FILE"})
FORCE = Option(("--force",), "write over FILE when it exists", {"action": "store_true"})
WIDTH = Option(("--width",), "cells of a line (the terminal's, else 120)", {"type": whole_number(30), "metavar": "N"})
ONE_COLUMN = Option(("--one-column",), "one column for narrow places", {"action": "store_true"})
DIFFERENCES = Option(
    ("--with-differences",), "show what differs but may both be true", {"action": "store_true", "dest": "differences"}
)
ONLY = Option(
    ("--only",), "only these categories: conflict, difference, garble", {"type": categories, "metavar": "C,…"}
)
CONFIDENCE = Option(
    ("--min-confidence",), "leave out findings less sure than X", {"type": share, "default": 0.0, "metavar": "X"}
)
FAIL_ON = Option(
    ("--fail-on",),
    "what gives exit status 1: conflict, garble, any or never (any)",
    {"choices": ("conflict", "garble", "any", "never"), "default": "any"},
)

COMMANDS = (
    Command(
        "diff",
        "compare two articles and print what was found",
        (LEFT, RIGHT, FORMAT, OUTPUT, FORCE, WIDTH, ONE_COLUMN, DIFFERENCES, ONLY, CONFIDENCE, FAIL_ON),
    ),
    Command(
        "inspect",
        "the garbled passages of single articles",
        (Option(("files",), "articles; - is standard input", {"nargs": "+", "metavar": "FILE"}),),
    ),
    Command(
        "pairs",
        "which articles of a folder tell the same story",
        (Option(("folder",), "the folder", {"metavar": "FOLDER"}),),
    ),
)
