"""Decides what is reported: category, overlap, confidence, order and numbering."""

from collections.abc import Iterable

from twicetold.model import Candidate, Category, Finding

_LETTER = {Category.CONFLICT: "c", Category.DIFFERENCE: "d", Category.GARBLE: "g"}


def arbitrate(candidates: Iterable[Candidate]) -> tuple[Finding, ...]:
    """Findings in the order of the text (left first), numbered within their category."""
    count = dict.fromkeys(Category, 0)
    findings = []
    for candidate in sorted(candidates, key=_place):
        count[candidate.category] += 1
        values = {"left": candidate.left_value, "right": candidate.right_value}
        findings.append(
            Finding(
                id=f"{_LETTER[candidate.category]}{count[candidate.category]}",
                category=candidate.category,
                kind=candidate.kind,
                rule=candidate.rule,
                severity=candidate.severity,
                confidence=round(candidate.confidence, 2),
                left=candidate.left,
                right=candidate.right,
                message=candidate.message,
                values={side: value for side, value in values.items() if value},
                suggestion=candidate.suggestion,
            )
        )
    return tuple(findings)


def _place(candidate: Candidate) -> tuple[int, int, str]:
    side, spans = (0, candidate.left) if candidate.left else (1, candidate.right)
    return (side, spans[0].start, candidate.rule)
