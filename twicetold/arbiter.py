"""Decides what is reported. Detectors offer candidates; only here is it settled what a reader sees.

    1. One place, one finding. Candidates of one category that overlap (conflicts: on both sides) become one: the
       surest gives kind, span and message; the others' reasons are added to the message.
    2. One fact, one finding. Conflicts with the same kind and the same two values (a name spelled otherwise nine
       times) become one finding with all places.
    3. A difference says nothing where a conflict already speaks.
    4. A conflict and a garble at the same place are both kept and joined by ``related``; the conflict says that it is
       probably the damage that speaks. A name that is spelled otherwise because it is damaged is a garble alone.

Cost: candidates are only compared with those that stand at the same place (``twicetold.text.overlaps``).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from twicetold.model import Candidate, Category, Finding, Severity, Side, Span
from twicetold.text.overlaps import Overlaps

_LETTER = {Category.CONFLICT: "c", Category.DIFFERENCE: "d", Category.GARBLE: "g"}
_DAMAGED_AT = 0.5
"""A garble at least this sure makes a conflict at its place "probably garbled"."""


def arbitrate(candidates: Iterable[Candidate]) -> tuple[Finding, ...]:
    """Findings in the order of the text (left first), numbered within their category."""
    offered = _without_damaged_names(list(candidates))
    conflicts = merge_facts(merge_places([c for c in offered if c.category is Category.CONFLICT]))
    disputed = _Places(conflicts)
    differences = [
        candidate
        for candidate in merge_facts(merge_places([c for c in offered if c.category is Category.DIFFERENCE]))
        if not disputed.find(candidate)
    ]
    garbles = merge_places([c for c in offered if c.category is Category.GARBLE and c.kind != "furniture"])
    furniture = merge_places([c for c in offered if c.kind == "furniture"])
    return _related(_numbered([*conflicts, *differences, *garbles, *furniture]))


def _without_damaged_names(offered: list[Candidate]) -> list[Candidate]:
    """Wrong: ``c1 "Rivermont" / "Rivermant" name``, ``g1 "Rivermant" corrupt-name``. Wanted: ``g1`` alone."""
    damaged = {side: Overlaps() for side in Side}
    for number, garble in enumerate(offered):
        if garble.kind == "corrupt-name":
            for span in garble.left or garble.right:
                damaged[_damaged_side(garble)].add(span, number)
    return [
        each
        for each in offered
        if each.rule != "name.spelling" or not any(damaged[side].find(*_spans(each, side)) for side in Side)
    ]


class _Places:
    """Where candidates stand. Two share a place that point at the same words, on every side on which either does."""

    def __init__(self, candidates: Iterable[Candidate] = ()) -> None:
        self._at: dict[tuple[Side, tuple[Side, ...]], Overlaps] = defaultdict(Overlaps)
        self._count = 0
        for candidate in candidates:
            self.add(candidate)

    def add(self, candidate: Candidate) -> None:
        """They are numbered in the order in which they are added."""
        sides = _sides(candidate)
        for side in sides:
            for span in _spans(candidate, side):
                self._at[side, sides].add(span, self._count)
        self._count += 1

    def find(self, candidate: Candidate) -> set[int]:
        """The numbers of those that share its place."""
        sides = _sides(candidate)
        return set.intersection(*(self._at[side, sides].find(*_spans(candidate, side)) for side in sides))


def merge_places(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a place.

    Wrong: ``g1 "Rivermont" corrupt-name``, ``g2 "Rivermont was" scrambled``. Wanted: ``g1 "Rivermont"``, both reasons.
    """
    kept: list[Candidate] = []
    taken = _Places()
    for candidate in sorted(candidates, key=_rank):
        same = taken.find(candidate)
        if same:
            first = min(same)
            kept[first] = _with_reason(kept[first], candidate)
            continue
        taken.add(candidate)
        kept.append(candidate)
    return kept


def merge_facts(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a fact: the same kind and the same two values, wherever they stand."""
    facts: dict[tuple[str, str, str], list[Candidate]] = defaultdict(list)
    alone = []
    for candidate in sorted(candidates, key=_place):
        if candidate.left_value and candidate.right_value:
            facts[candidate.kind, candidate.left_value.casefold(), candidate.right_value.casefold()].append(candidate)
        else:
            alone.append(candidate)
    return [*map(_as_one, facts.values()), *alone]


def _as_one(fact: list[Candidate]) -> Candidate:
    """The first of several candidates, with the places of all and as sure and as grave as any."""
    if len(fact) == 1:
        return fact[0]
    return replace(
        fact[0],
        left=_joined([candidate.left for candidate in fact]),
        right=_joined([candidate.right for candidate in fact]),
        confidence=max(candidate.confidence for candidate in fact),
        severity=max((candidate.severity for candidate in fact), key=lambda severity: severity.rank),
    )


def _sides(candidate: Candidate) -> tuple[Side, ...]:
    if not candidate.right:
        return (Side.LEFT,)
    return (Side.LEFT, Side.RIGHT) if candidate.left else (Side.RIGHT,)


def _joined(places: list[tuple[Span, ...]]) -> tuple[Span, ...]:
    """All spans but those that overlap one of an earlier place."""
    kept: list[Span] = []
    taken = Overlaps()
    for spans in places:
        fresh = [span for span in spans if not taken.find(span)]
        for span in fresh:
            taken.add(span, len(kept))
        kept += fresh
    return tuple(kept)


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
    at = {side: Overlaps() for side in Side}
    for number, garble in enumerate(garbles):
        for span in _spans(garble, _damaged_side(garble)):
            at[_damaged_side(garble)].add(span, number)
    for finding in findings:
        if finding.category is Category.GARBLE:
            continue
        for number in sorted(set().union(*(at[side].find(*_spans(finding, side)) for side in Side))):
            garble = garbles[number]
            joined[finding.id].append(garble.id)
            joined[garble.id].append(finding.id)
            if garble.confidence >= _DAMAGED_AT:
                damaged[finding.id] = _damaged_side(garble)
    return tuple(
        _as_damaged(replace(finding, related=tuple(related)), damaged.get(finding.id)) if related else finding
        for finding, related in zip(findings, joined.values(), strict=True)
    )


def _damaged_side(garble: Candidate | Finding) -> Side:
    return Side.LEFT if garble.left else Side.RIGHT


def _spans(told: Candidate | Finding, side: Side) -> tuple[Span, ...]:
    return told.left if side is Side.LEFT else told.right


def _as_damaged(finding: Finding, side: Side | None) -> Finding:
    if side is None:
        return finding
    severity = min(finding.severity, Severity.MEDIUM, key=lambda severity: severity.rank)
    return replace(
        finding, severity=severity, message=f"{finding.message.rstrip('.')}; probably garbled on the {side}."
    )
