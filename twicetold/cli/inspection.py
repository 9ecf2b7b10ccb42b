"""`twicetold inspect`: the garbled passages of single articles."""

import json
from argparse import Namespace
from dataclasses import replace
from typing import Any

from twicetold.cli.diff import engine_options, status
from twicetold.cli.input import read_article
from twicetold.cli.output import print_result
from twicetold.errors import BadUse
from twicetold.layout import shown
from twicetold.model import Document, Finding, Inspection
from twicetold.pipeline import inspect
from twicetold.selection import unrelate
from twicetold.writing import check_output, write_result


def run_inspect(options: Namespace) -> int:
    if options.files.count("-") > 1:
        raise BadUse("Standard input can be one article, not more.")
    if options.output:
        check_output(options.output, options.files, is_forced=options.force)
    write = _write_json if options.format == "json" else _write_text
    keep = engine_options(options).keep
    written: list[str] = []
    findings: list[Finding] = []
    for name in options.files:
        found = inspect(read_article(name))
        found = replace(found, findings=unrelate([finding for finding in found.findings if keep(finding)]))
        findings += found.findings
        if options.output:
            written.append(write(found))
        else:
            print_result(write(found))
    if options.output:
        write_result("".join(written), options.output, options.files, is_forced=options.force)
    return status(findings, options.fail_on)


def _write_text(found: Inspection) -> str:
    document = found.document
    lines = [f"{shown(document.name)}: {document.words} words, damage {found.damage:.0f} per 1000 words"]
    lines += [f"  {note}" for note in found.notes]
    lines += [
        f"  {_place(document, each)} {each.kind} ({each.confidence:.2f}): {shown(each.message)}"
        for each in found.findings
    ]
    return "\n".join(lines) + "\n"


def _place(document: Document, finding: Finding) -> str:
    span = finding.left[0]
    paragraph = next((p.index for p in document.paragraphs if p.span.start <= span.start < p.span.end), 0)
    return f"paragraph {paragraph + 1}, “{shown(' '.join(document.quote(span).split()))}”:"


def _write_json(found: Inspection) -> str:
    document = found.document
    data = {
        "format": "twicetold-inspection",
        "version": 1,
        "path": document.name,
        "title": document.title,
        "date": document.date.isoformat() if document.date else None,
        "sha256": document.sha256,
        "words": document.words,
        "damage": round(found.damage, 1),
        "notes": list(found.notes),
        "findings": [describe_finding(document, each) for each in found.findings],
    }
    return json.dumps(data, ensure_ascii=False) + "\n"


def describe_finding(document: Document, finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "category": finding.category,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "spans": [{"start": s.start, "end": s.end, "text": document.quote(s)} for s in finding.left],
        "message": finding.message,
        "rule": finding.rule,
        "suggestion": finding.suggestion,
        "related": list(finding.related),
    }
