"""The findings as SARIF 2.1.0, for the tools that show and keep the results of checks.

A finding is something to look at, not a breach of a rule: its kind is ``review`` and it has no level (severity and
confidence are properties, and ``rank`` orders). Its first place is its location, the others are related ones. Offsets
are code points of the text with line ends as ``\\n``; lines and columns, from 1, are given too. The fingerprint is made
from the words of the finding, as a verdict is bound, so that it is the same when paragraphs move or numbers change.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, errata 01.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from twicetold.export.evidence import paragraphs_of, places
from twicetold.export.judged import CORRECTED, Judgements, said_of
from twicetold.model import Comparison, Document, Finding, Severity, Side, Span
from twicetold.verdicts import Binding, bind_findings
from twicetold.version import __version__

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "twicetoldWords/v1"
_WEIGHT = {Severity.LOW: 0.0, Severity.MEDIUM: 100 / 3, Severity.HIGH: 200 / 3}

Data = dict[str, Any]


def write(comparison: Comparison, judgements: Judgements | None = None) -> str:
    rules = sorted({finding.rule: finding for finding in comparison.findings}.items())
    numbers = {name: number for number, (name, _) in enumerate(rules)}
    bindings = bind_findings(comparison)
    run = {
        "tool": {"driver": _driver([_rule(name, finding) for name, finding in rules])},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notify(comparison))}],
        "columnKind": "unicodeCodePoints",
        "artifacts": [_artifact(comparison, side) for side in Side],
        "results": [
            _result(comparison, finding, numbers[finding.rule], bindings[finding.id], judgements)
            for finding in comparison.findings
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver(rules: list[Data]) -> Data:
    return {"name": "twicetold", "version": __version__, "semanticVersion": __version__, "rules": rules}


def _rule(name: str, finding: Finding) -> Data:
    return {
        "id": name,
        "shortDescription": {"text": f"A {finding.category} of the kind {finding.kind}."},
        "properties": {"tags": [str(finding.category), finding.kind]},
    }


def _notify(comparison: Comparison) -> Iterator[Data]:
    corrected = tuple(f"{CORRECTED}: {correction}" for correction in comparison.corrections)
    for level, sentences in (("warning", comparison.notes), ("note", comparison.limits + corrected)):
        for sentence in sentences:
            yield {"level": level, "message": {"text": sentence}}


def _artifact(comparison: Comparison, side: Side) -> Data:
    document = comparison.document(side)
    return {
        "location": _address(comparison, side),
        "roles": ["analysisTarget"],
        "mimeType": "text/plain",
        "hashes": {"sha-256": document.sha256},
        "properties": {"side": str(side), "title": document.title},
    }


def _address(comparison: Comparison, side: Side) -> Data:
    """The name of the file; where both have the same, the index alone tells them apart."""
    name = comparison.document(side).name or str(side)
    return {"uri": quote(name.encode("utf-8", "replace"), safe=""), "index": list(Side).index(side)}


def _result(
    comparison: Comparison, finding: Finding, number: int, binding: Binding, judgements: Judgements | None
) -> Data:
    spots = [(side, span) for side in Side for span in places(finding, side)]
    locations = [_location(comparison, *spot, number) for number, spot in enumerate(spots)]
    said = said_of(judgements, finding)
    found: Data = {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "kind": "review",
        "level": "none",
        "rank": round(_WEIGHT[finding.severity] + finding.confidence * 100 / 3, 1),
        "message": {"text": finding.message},
        "locations": locations[:1],
        "relatedLocations": locations[1:],
        "partialFingerprints": {FINGERPRINT: binding.key},
        "properties": {
            "id": finding.id,
            "category": str(finding.category),
            "kind": finding.kind,
            "severity": str(finding.severity),
            "confidence": finding.confidence,
            "values": finding.values,
            "suggestion": finding.suggestion,
            "related": list(finding.related),
            "verdict": said.verdict,
            "note": said.note,
            "stale": said.is_stale,
        },
    }
    found["properties"] = {name: value for name, value in found["properties"].items() if value}
    if judgements:
        found["suppressions"] = [_suppression(said.note)] if said.is_dismissal else []
    return found


def _suppression(note: str) -> Data:
    return {"kind": "external", "status": "accepted"} | ({"justification": note} if note else {})


def _location(comparison: Comparison, side: Side, span: Span, number: int) -> Data:
    document = comparison.document(side)
    paragraph = paragraphs_of(document, (span,))[0] + 1
    return {
        "id": number,
        "message": {"text": f"{side}, paragraph {paragraph}"},
        "physicalLocation": {"artifactLocation": _address(comparison, side), "region": _region(document, span)},
    }


def _region(document: Document, span: Span) -> Data:
    start, end = (_line_and_column(document.text, place) for place in (span.start, span.end))
    return {
        "charOffset": span.start,
        "charLength": len(span),
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
        "snippet": {"text": document.quote(span)},
    }


def _line_and_column(text: str, place: int) -> tuple[int, int]:
    return text.count("\n", 0, place) + 1, place - (text.rfind("\n", 0, place) + 1) + 1
