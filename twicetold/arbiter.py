"""Decides what is reported. Detectors offer candidates; only here is it settled what a reader sees.

    1. One place, one finding. Candidates of one category that overlap (conflicts: on both sides) become one: the
       surest gives kind, span and message; the others' reasons are added to the message.
    2. One fact, one finding. Conflicts with the same kind and the same two values (a name spelled otherwise nine
       times) become one finding with all places.
    3. A difference says nothing where a conflict already speaks.
    4. A conflict and a garble at the same place are both kept and joined by ``related``; the conflict says that it is
       probably the damage that speaks.

Cost: candidates are only compared with those in the same stretch of text.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from twicetold.model import Candidate, Category, Finding, Severity, Side, Span

_LETTER = {Category.CONFLICT: "c", Category.DIFFERENCE: "d", Category.GARBLE: "g"}
_DAMAGED_AT = 0.5
"""A garble at least this sure makes a conflict at its place "probably garbled"."""
_AREA = 400
"""Code points of the stretches by which neighbours are found."""


def arbitrate(candidates: Iterable[Candidate]) -> tuple[Finding, ...]:
    """Findings in the order of the text (left first), numbered within their category."""
    offered = list(candidates)
    conflicts = merge_facts(merge_places([c for c in offered if c.category is Category.CONFLICT]))
    differences = [
        candidate
        for candidate in merge_facts(merge_places([c for c in offered if c.category is Category.DIFFERENCE]))
        if not any(share_place(candidate, conflict) for conflict in conflicts)
    ]
    garbles = merge_places([c for c in offered if c.category is Category.GARBLE and c.kind != "furniture"])
    furniture = merge_places([c for c in offered if c.kind == "furniture"])
    return _related(_numbered([*conflicts, *differences, *garbles, *furniture]))


def merge_places(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a place.

    Wrong: ``g1 "Rivermont" corrupt-name``, ``g2 "Rivermont was" scrambled``. Wanted: ``g1 "Rivermont"``, both reasons.
    """
    kept: list[Candidate] = []
    near: dict[tuple[Side, int], list[int]] = defaultdict(list)
    for candidate in sorted(candidates, key=_rank):
        areas = _areas(candidate)
        places = sorted({place for area in areas for place in near[area]})
        same = next((place for place in places if share_place(candidate, kept[place])), None)
        if same is not None:
            kept[same] = _with_reason(kept[same], candidate)
            continue
        for area in areas:
            near[area].append(len(kept))
        kept.append(candidate)
    return kept


def _areas(candidate: Candidate) -> set[tuple[Side, int]]:
    """The stretches of both texts that a candidate touches; two that share a place share an area."""
    return {
        (side, area)
        for side, spans in ((Side.LEFT, candidate.left), (Side.RIGHT, candidate.right))
        for span in spans
        for area in range(span.start // _AREA, span.end // _AREA + 1)
    }


def merge_facts(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a fact: the same kind and the same two values, wherever they stand."""
    kept: dict[tuple[str, str, str], Candidate] = {}
    alone = []
    for candidate in sorted(candidates, key=_place):
        key = (candidate.kind, candidate.left_value.casefold(), candidate.right_value.casefold())
        if not (candidate.left_value and candidate.right_value):
            alone.append(candidate)
        elif key not in kept:
            kept[key] = candidate
        else:
            first = kept[key]
            kept[key] = replace(
                first,
                left=_joined(first.left, candidate.left),
                right=_joined(first.right, candidate.right),
                confidence=max(first.confidence, candidate.confidence),
                severity=max(first.severity, candidate.severity, key=lambda severity: severity.rank),
            )
    return [*kept.values(), *alone]


def share_place(one: Candidate, other: Candidate) -> bool:
    """Whether the two point at the same words, on every side on which either points at any."""
    both = [(a, b) for a, b in ((one.left, other.left), (one.right, other.right)) if a and b]
    return len(both) == max(_sides(one), _sides(other)) and all(_overlap(a, b) for a, b in both)


def _sides(candidate: Candidate) -> int:
    return bool(candidate.left) + bool(candidate.right)


def _overlap(spans: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    return any(span.overlaps(other) for span in spans for other in others)


def _joined(spans: tuple[Span, ...], more: tuple[Span, ...]) -> tuple[Span, ...]:
    return (*spans, *(span for span in more if not any(span.overlaps(other) for other in spans)))


def _with_reason(kept: Candidate, other: Candidate) -> Candidate:
    """``kept`` with the message of ``other`` added, and its suggestion where it had none."""
    message = kept.message
    if other.message not in message:
        message = f"{message.rstrip('.')}; also: {other.message}"
    return replace(kept, message=message, suggestion=kept.suggestion or other.suggestion)


def _rank(candidate: Candidate) -> tuple[float, int, int, str]:
    """The surest first; of equals the graver, then the one that points more exactly."""
    size = sum(map(len, (*candidate.left, *candidate.right)))
    return (-candidate.confidence, -candidate.severity.rank, size, candidate.rule)


def _place(candidate: Candidate) -> tuple[int, int, int, str]:
    side, spans = (0, candidate.left) if candidate.left else (1, candidate.right)
    other = candidate.right[0].start if side == 0 and candidate.right else 0
    return (side, spans[0].start, other, candidate.rule)


def _numbered(candidates: list[Candidate]) -> list[Finding]:
    count = dict.fromkeys(Category, 0)
    findings = []
    for candidate in sorted(candidates, key=_place):
        count[candidate.category] += 1
        values = {Side.LEFT.value: candidate.left_value, Side.RIGHT.value: candidate.right_value}
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
    return findings


def _related(findings: list[Finding]) -> tuple[Finding, ...]:
    """Joins each conflict or difference to the garbles that lie in it, both ways."""
    joined: dict[str, list[str]] = {finding.id: [] for finding in findings}
    damaged: dict[str, Side] = {}
    garbles = [f for f in findings if f.category is Category.GARBLE and f.kind != "furniture"]
    for finding in findings:
        if finding.category is Category.GARBLE:
            continue
        for garble in garbles:
            side = Side.LEFT if garble.left else Side.RIGHT
            if _overlap(_spans(finding, side), _spans(garble, side)):
                joined[finding.id].append(garble.id)
                joined[garble.id].append(finding.id)
                if garble.confidence >= _DAMAGED_AT:
                    damaged[finding.id] = side
    return tuple(
        _as_damaged(replace(finding, related=tuple(joined[finding.id])), damaged.get(finding.id))
        for finding in findings
    )


def _spans(finding: Finding, side: Side) -> tuple[Span, ...]:
    return finding.left if side is Side.LEFT else finding.right


def _as_damaged(finding: Finding, side: Side | None) -> Finding:
    if side is None:
        return finding
    severity = min(finding.severity, Severity.MEDIUM, key=lambda severity: severity.rank)
    return replace(
        finding, severity=severity, message=f"{finding.message.rstrip('.')}; probably garbled on the {side}."
    )
