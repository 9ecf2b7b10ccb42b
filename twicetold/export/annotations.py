"""The findings as W3C Web Annotations (JSON-LD), for tools that lay notes over texts.

One annotation a finding, with a target for each of its places: a ``TextPositionSelector`` in code points of the text
with line ends as ``\\n``, and a ``TextQuoteSelector`` with as much before and after as makes the words the only ones,
so that the place is found again in a copy that has changed elsewhere:

    prefix  exact           suffix
    " and " "212 passengers" " aboard, the harbour"

Source: W3C, Web Annotation Data Model, Recommendation of 23 February 2017.
"""

import base64
import json
import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from twicetold.export.evidence import places
from twicetold.export.judged import Judgements, said_of
from twicetold.model import Comparison, Document, Finding, Side, Span
from twicetold.verdicts import bind_findings
from twicetold.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Code points of prefix and suffix where these are enough to tell the place from all others."""
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "tag:twicetold,2026:annotations")

Data = dict[str, Any]


def write(comparison: Comparison, judgements: Judgements | None = None) -> str:
    bindings = bind_findings(comparison)
    texts = f"{comparison.left.sha256}/{comparison.right.sha256}"
    items = [
        _annotation(comparison, finding, _name(f"{texts}/{bindings[finding.id].key}"), judgements)
        for finding in comparison.findings
    ]
    collection = {
        "@context": CONTEXT,
        "id": _name(texts),
        "type": "AnnotationCollection",
        "label": f"{comparison.left.title} ⇄ {comparison.right.title}",
        "total": len(items),
        "first": {"id": _name(f"{texts}/page"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _name(of: str) -> str:
    """The same name for the same texts and words, on every machine and every day."""
    return uuid.uuid5(_SPACE, of).urn


def _annotation(comparison: Comparison, finding: Finding, name: str, judgements: Judgements | None) -> Data:
    return {
        "id": name,
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"type": "Software", "name": f"twicetold {__version__}"},
        "body": list(_bodies(finding, judgements)),
        "target": [_target(comparison.document(side), side, span) for side in Side for span in places(finding, side)],
    }


def _bodies(finding: Finding, judgements: Judgements | None) -> Iterator[Data]:
    said = said_of(judgements, finding)
    yield _body("describing", finding.message)
    for tag in (finding.id, finding.category, finding.kind, f"severity {finding.severity}"):
        yield _body("tagging", tag)
    yield _body("classifying", f"{finding.rule}, confidence {finding.confidence:.2f}")
    if finding.suggestion:
        yield _body("editing", finding.suggestion)
    if said.verdict:
        yield _body("moderating", f"{said.verdict} (stale)" if said.is_stale else said.verdict)
    if said.note:
        yield _body("commenting", said.note)


def _body(purpose: str, value: str) -> Data:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "language": "en", "value": str(value)}


def _target(document: Document, side: Side, span: Span) -> Data:
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.sha256)).decode().rstrip("=")
    return {
        "type": "SpecificResource",
        "source": {
            "id": quote((document.name or str(side)).encode("utf-8", "replace"), safe=""),
            "type": "Text",
            "format": "text/plain",
            "canonical": f"ni:///sha-256;{digest}",
        },
        "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            _quote(document.text, span),
        ],
    }


def _quote(text: str, span: Span) -> Data:
    around = AROUND
    while True:
        first, last = max(0, span.start - around), min(len(text), span.end + around)
        if (first == 0 and last == len(text)) or _is_only(text, text[first:last]):
            break
        around *= 2
    return {
        "type": "TextQuoteSelector",
        "exact": span.quote(text),
        "prefix": text[first : span.start],
        "suffix": text[span.end : last],
    }


def _is_only(text: str, words: str) -> bool:
    first = text.find(words)
    return text.find(words, first + 1) < 0
