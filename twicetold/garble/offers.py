"""How a detector offers a garbled passage: a candidate with the damaged words on the left."""

from collections.abc import Iterable

from twicetold.model import Candidate, Category, Severity, Span


def offer(
    kind: str,
    rule: str,
    spans: Span | Iterable[Span],
    confidence: float,
    message: str,
    *,
    severity: Severity = Severity.MEDIUM,
    suggestion: str | None = None,
) -> Candidate:
    """A candidate for the damaged words at ``spans``; ``message`` is one plain sentence."""
    return Candidate(
        category=Category.GARBLE,
        kind=kind,
        rule=rule,
        severity=severity,
        confidence=confidence,
        left=(spans,) if isinstance(spans, Span) else tuple(spans),
        right=(),
        message=message,
        suggestion=suggestion,
    )
