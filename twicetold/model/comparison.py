"""A comparison: everything found about one pair. Built once, drawn everywhere."""

from dataclasses import dataclass

from twicetold.model.claim import Claim
from twicetold.model.document import Document
from twicetold.model.edit import Edit
from twicetold.model.finding import Finding
from twicetold.model.link import Link
from twicetold.model.side import Side
from twicetold.model.untold import Untold


@dataclass(frozen=True, slots=True)
class Summary:
    """``linked`` is the share of words of both texts in linked paragraphs; damage is per 1000 words."""

    conflicts: int
    differences: int
    garbles: int
    linked: float
    left_damage: float = 0.0
    right_damage: float = 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """``links`` are at paragraph level, ``sentence_links`` at sentence level.

    ``limits`` has one sentence for each limit that was met, and ``notes`` one for each thing to be told at the top
    (different stories, not in English). ``untold`` is what only one side tells, the weightiest first. ``corrections``
    has one line for each thing that a reader has put right: links, kinds, findings added and muted. ``claims`` are
    answered as the findings have it; ``undisputed`` are the same before any finding had its say.
    """

    left: Document
    right: Document
    links: tuple[Link, ...]
    sentence_links: tuple[Link, ...]
    edits: tuple[Edit, ...]
    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    limits: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    untold: tuple[Untold, ...] = ()
    corrections: tuple[str, ...] = ()
    undisputed: tuple[Claim, ...] = ()

    def document(self, side: Side) -> Document:
        return self.left if side is Side.LEFT else self.right

    @property
    def documents(self) -> dict[Side, Document]:
        return {Side.LEFT: self.left, Side.RIGHT: self.right}


@dataclass(frozen=True, slots=True)
class Inspection:
    """What one article shows by itself; findings lie on the left side. ``damage`` is graded: higher is worse.

    ``notes`` has one sentence for each thing to know before reading.
    """

    document: Document
    findings: tuple[Finding, ...]
    damage: float
    notes: tuple[str, ...] = ()
