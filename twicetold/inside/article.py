"""What a detector of inner contradictions is given, and how it reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from twicetold.model import Candidate, Category, Claim, ClaimKind, Document, Severity, Span


@dataclass(frozen=True, eq=False)
class Article:
    """One document and its claims, in the order of the text."""

    document: Document
    claims: tuple[Claim, ...]

    def claims_of(self, kind: ClaimKind) -> Iterator[Claim]:
        return (claim for claim in self.claims if claim.kind is kind)

    def sentence(self, claim: Claim) -> str:
        return self.document.quote(self.document.sentences[claim.sentence].span)

    def told(self, span: Span) -> str:
        return f"“{' '.join(self.document.quote(span).split())}”"

    @cached_property
    def numbers(self) -> dict[int, list[Claim]]:
        """The numbers of each sentence, by its index."""
        found: dict[int, list[Claim]] = {}
        for claim in self.claims_of(ClaimKind.NUMBER):
            found.setdefault(claim.sentence, []).append(claim)
        return found


def report(
    kind: str, rule: str, confidence: float, spans: tuple[Span, ...], message: str, severity: Severity = Severity.MEDIUM
) -> Candidate:
    """A conflict between places of one article; both lie on its side, the other side is empty."""
    return Candidate(Category.CONFLICT, kind, rule, severity, confidence, tuple(sorted(spans)), (), message)
