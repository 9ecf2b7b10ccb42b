"""Some of the findings of a comparison, with everything that counts or names findings put right."""

from collections.abc import Collection
from dataclasses import replace

from twicetold.conflicts import dispute_claims
from twicetold.model import Comparison, Finding
from twicetold.pipeline import Options, summarize


def select(comparison: Comparison, options: Options, without: Collection[str] = ()) -> Comparison:
    """The comparison with the findings that ``options`` keep and whose ids are not in ``without``."""
    kept = [finding for finding in comparison.findings if options.keep(finding) and finding.id not in without]
    findings = unrelate(kept)
    summary = summarize(comparison.left, comparison.right, comparison.links, findings)
    claims = dispute_claims(comparison.undisputed or comparison.claims, findings, comparison.documents)
    return replace(comparison, findings=findings, summary=summary, claims=claims)


def unrelate(findings: Collection[Finding]) -> tuple[Finding, ...]:
    """The findings, none of which names one that is not there."""
    there = {finding.id for finding in findings}
    return tuple(replace(finding, related=tuple(id for id in finding.related if id in there)) for finding in findings)
