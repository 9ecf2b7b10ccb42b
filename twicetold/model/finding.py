"""Findings: what is reported, and the candidates that they are made from."""

from dataclasses import dataclass, field
from enum import StrEnum

from twicetold.model.span import Span

CONFLICT_KINDS = ("number", "date", "name", "place", "role", "quote", "attribution", "polarity", "event")
GARBLE_KINDS = (
    "wrong-term",
    "broken-boundary",
    "fragment",
    "nonsense",
    "corrupt-name",
    "punctuation",
    "pronoun",
    "agreement",
    "scrambled",
    "encoding",
    "repetition",
    "truncation",
    "furniture",
    "other",
)


class Category(StrEnum):
    CONFLICT = "conflict"
    DIFFERENCE = "difference"
    GARBLE = "garble"

    @property
    def kinds(self) -> tuple[str, ...]:
        return GARBLE_KINDS if self is Category.GARBLE else CONFLICT_KINDS


class Severity(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"

    @property
    def rank(self) -> int:
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a detector offers to the arbiter.

    ``left`` and ``right`` are the words that carry the fact or the damage, not the sentence. A finding inside one
    article leaves the other side empty. ``rule`` is ``module.case``; ``message`` one sentence for a reader;
    ``values`` the two values compared, for people. ``confidence`` is 0 to 1.
    """

    category: Category
    kind: str
    rule: str
    severity: Severity
    confidence: float
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    message: str
    left_value: str = ""
    right_value: str = ""
    suggestion: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in self.category.kinds:
            raise ValueError(f"{self.rule}: {self.kind!r} is no kind of {self.category}")
        if not self.left and not self.right:
            raise ValueError(f"{self.rule}: a finding points at something")
        if self.category is Category.GARBLE and self.left and self.right:
            raise ValueError(f"{self.rule}: a garble points at one side; the twin's words belong in the suggestion")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"{self.rule}: confidence is 0 to 1, not {self.confidence}")


@dataclass(frozen=True, slots=True)
class Finding:
    """A candidate that the arbiter let through, numbered (``c1``, ``d1``, ``g1``)."""

    id: str
    category: Category
    kind: str
    rule: str
    severity: Severity
    confidence: float
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    message: str
    values: dict[str, str] = field(default_factory=dict)
    suggestion: str | None = None
    related: tuple[str, ...] = ()
    found_as: tuple[Category, str] | None = None
    """What it was found as, where a reader has called it otherwise."""
