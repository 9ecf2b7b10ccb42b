"""The comparison as JSON, version 1 (see docs/json.md)."""

import json
from typing import Any

from twicetold.export.judged import Judgements, said_of
from twicetold.model import Claim, Comparison, Document, Edit, Finding, Link, Span, Untold


def write(comparison: Comparison, judgements: Judgements | None = None) -> str:
    return json.dumps(as_data(comparison, judgements), ensure_ascii=False, indent=1) + "\n"


def as_data(comparison: Comparison, judgements: Judgements | None = None) -> dict[str, Any]:
    summary = comparison.summary
    return {
        "format": "twicetold-comparison",
        "version": 1,
        "left": _document(comparison.left),
        "right": _document(comparison.right),
        "links": [_link(link) for link in comparison.links],
        "sentence_links": [_link(link) for link in comparison.sentence_links],
        "edits": [_edit(edit) for edit in comparison.edits],
        "findings": [finding_data(comparison, finding, judgements) for finding in comparison.findings],
        "claims": [_claim(claim) for claim in comparison.claims],
        "untold": [_untold(each) for each in comparison.untold],
        "limits": list(comparison.limits),
        "notes": list(comparison.notes),
        **({"corrections": list(comparison.corrections)} if comparison.corrections else {}),
        "summary": {
            "conflicts": summary.conflicts,
            "differences": summary.differences,
            "garbles": summary.garbles,
            "linked": summary.linked,
            "damage": {"left": summary.left_damage, "right": summary.right_damage},
        },
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "path": document.name,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "place": document.place,
        "source": document.source,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "text": document.text,
        "paragraphs": [_span(paragraph.body) for paragraph in document.paragraphs],
        "sentences": [_span(_trimmed(document, sentence.span)) for sentence in document.sentences],
    }


def _trimmed(document: Document, span: Span) -> Span:
    return Span(span.start, span.start + len(document.quote(span).rstrip()))


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end}


def _link(link: Link) -> dict[str, Any]:
    return {
        "left": list(link.left),
        "right": list(link.right),
        "relation": link.relation,
        "moved": link.moved,
        "score": round(link.score, 3),
        **({"pinned": True} if link.pinned else {}),
    }


def _edit(edit: Edit) -> dict[str, Any]:
    places = {"left": _span(edit.left), "right": _span(edit.right)}
    return {"tag": edit.tag, "kind": edit.kind, **places, "link": edit.link}


def finding_data(comparison: Comparison, finding: Finding, judgements: Judgements | None = None) -> dict[str, Any]:
    said = said_of(judgements, finding)
    judged = {"verdict": said.verdict, "note": said.note, "stale": said.is_stale}
    return {
        "id": finding.id,
        "category": finding.category,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "left": [_quoted(comparison.left, span) for span in finding.left],
        "right": [_quoted(comparison.right, span) for span in finding.right],
        "message": finding.message,
        "rule": finding.rule,
        "values": finding.values,
        "suggestion": finding.suggestion,
        "related": list(finding.related),
        **({"found_as": dict(zip(("category", "kind"), finding.found_as, strict=True))} if finding.found_as else {}),
        **{name: value for name, value in judged.items() if value},
    }


def _quoted(document: Document, span: Span) -> dict[str, Any]:
    return {**_span(span), "text": document.quote(span)}


def _untold(untold: Untold) -> dict[str, Any]:
    return {
        "side": untold.side,
        "kind": untold.kind,
        **_span(untold.span),
        "value": untold.value,
        "reason": untold.reason,
        "weight": untold.weight,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "side": claim.side,
        "kind": claim.kind,
        **_span(claim.span),
        "value": claim.value,
        "about": claim.about,
        "answer": claim.answer,
        "counterpart": claim.counterpart,
        "reason": claim.reason,
    }
