"""Links: left and right units that tell the same thing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    SAME = "same"
    EDITED = "edited"
    PARAPHRASED = "paraphrased"
    EVENT = "event"
    """Both speak of the same event and may tell other things of it; only made when it is asked for."""


class Reach(StrEnum):
    """How far links go: to the same statement, or to whatever speaks of the same event."""

    STATEMENT = "statement"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Link:
    """Every left unit tells the same as every right unit; numbers are indices at one level (paragraphs or sentences).

    A unit may stand in several links; all links of one level are an alignment. ``score`` is 0 to 1.
    """

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: Relation
    score: float
    moved: bool = False
    pinned: bool = False

    def __post_init__(self) -> None:
        if not self.left or not self.right:
            raise ValueError("a link joins at least one unit of either side")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"a link's score is 0 to 1, not {self.score}")


class Pin(NamedTuple):
    """The reader's word on two paragraphs, by their indices: they are linked, or they are not.

    A plain ``(7, 9)`` is a pin too, and ``(7, 9, False)`` one that forbids the link.
    """

    left: int
    right: int
    is_linked: bool = True
