"""Claims: the checkable statements found in a text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from twicetold.model.side import Side
from twicetold.model.span import Span


class ClaimKind(StrEnum):
    """The nine kinds of claims, and of conflicts between them."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    ROLE = "role"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    POLARITY = "polarity"
    EVENT = "event"


class Answer(StrEnum):
    AGREES = "agrees"
    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    ONLY_HERE = "only-here"


@dataclass(frozen=True, slots=True)
class Claim:
    """A typed value found at ``span`` of one side.

    ``value`` is the value for people ("≥ 2000 families"), ``meaning`` the same for comparison, of a type that belongs
    to the kind. ``about`` says what the value is about ("separated"). ``counterpart`` is the index, in the claims of
    the comparison, of the claim that ``answer`` compares it with; ``reason`` says why a difference is no conflict.
    """

    side: Side
    kind: ClaimKind
    span: Span
    value: str
    about: str = ""
    meaning: Any = None
    sentence: int = 0
    answer: Answer = Answer.ONLY_HERE
    counterpart: int | None = None
    reason: str = ""
