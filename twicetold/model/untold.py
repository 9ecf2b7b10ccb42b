"""What one article tells and the other leaves out."""

from dataclasses import dataclass
from enum import StrEnum

from twicetold.model.side import Side
from twicetold.model.span import Span


class UntoldKind(StrEnum):
    """The kinds, and what an editor calls them."""

    FIGURE = "figure"
    DENIAL = "denial"
    ANSWER = "answer"
    OUTCOME = "outcome"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Untold:
    """``span`` of ``side`` tells something of which the other article is silent; that is no conflict.

    ``value`` is what is told, for people; ``reason`` one sentence about it. ``weight`` is 0 to 1: how much an editor
    would want to know it.
    """

    side: Side
    kind: UntoldKind
    span: Span
    value: str
    reason: str
    weight: float

    def __post_init__(self) -> None:
        if not self.span:
            raise ValueError(f"untold {self.kind}: it points at something")
        if not 0.0 <= self.weight <= 1.0:
            raise ValueError(f"untold {self.kind}: weight is 0 to 1, not {self.weight}")
