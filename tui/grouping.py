"""The order of the findings in the list: as they stand in the text, or in groups."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from twicetold.model import Category, Finding, Severity
from twicetold.verdicts import Judgement, Verdict


class Grouping(StrEnum):
    PLACE = "place"
    KIND = "kind"
    SEVERITY = "severity"
    VERDICT = "verdict"


class Group(NamedTuple):
    """Findings under one heading; without groups there is one, with no heading."""

    heading: str
    findings: tuple[Finding, ...]


def group_findings(
    findings: Sequence[Finding], grouping: Grouping, judge: Callable[[str], Judgement]
) -> tuple[Group, ...]:
    """``findings`` in their order within each group; ``judge`` gives the judgement on the finding of an id."""
    if grouping is Grouping.PLACE:
        return (Group("", tuple(findings)),)
    told: dict[tuple[int, str], list[Finding]] = {}
    for finding in findings:
        told.setdefault(_RANKED[grouping](finding, judge(finding.id)), []).append(finding)
    return tuple(Group(f"{name} ({len(told[rank, name])})", tuple(told[rank, name])) for rank, name in sorted(told))


def flatten(groups: Iterable[Group]) -> tuple[Finding, ...]:
    return tuple(finding for group in groups for finding in group.findings)


def _rank_kind(finding: Finding, _judgement: Judgement) -> tuple[int, str]:
    category = finding.category
    return list(Category).index(category) * 100 + category.kinds.index(finding.kind), f"{category}, {finding.kind}"


def _rank_severity(finding: Finding, _judgement: Judgement) -> tuple[int, str]:
    return len(Severity) - finding.severity.rank, finding.severity


def _rank_verdict(_finding: Finding, judgement: Judgement) -> tuple[int, str]:
    if judgement.is_stale:
        return 0, "stale: the words have changed"
    if judgement.verdict is None:
        return 1, "without a verdict"
    return 2 + list(Verdict).index(judgement.verdict), judgement.verdict


_RANKED = {Grouping.KIND: _rank_kind, Grouping.SEVERITY: _rank_severity, Grouping.VERDICT: _rank_verdict}
