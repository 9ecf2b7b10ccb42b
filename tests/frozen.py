"""Comparisons as they once were, read from the JSON export, so that golden files change with a format alone.

``tests/exports/NAME.json`` is what was found about a pair. Where the engine finds more or less today, nothing changes
here; ``TWICETOLD_REFREEZE=1 pytest tests/test_export_golden.py`` takes today's findings.
"""

import datetime
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from twicetold.model import (
    Answer,
    Category,
    Claim,
    ClaimKind,
    Comparison,
    Document,
    Edit,
    EditKind,
    Finding,
    Link,
    Paragraph,
    Relation,
    Sentence,
    Severity,
    Side,
    Span,
    Summary,
    Tag,
    Untold,
    UntoldKind,
)


def thaw(path: Path) -> Comparison:
    data = json.loads(path.read_text("utf-8"))
    counts, damage = data["summary"], data["summary"]["damage"]
    return Comparison(
        *(_document(data[side]) for side in Side),
        *(tuple(map(_link, data[name])) for name in ("links", "sentence_links")),
        tuple(map(_edit, data["edits"])),
        tuple(map(_claim, data["claims"])),
        tuple(map(_finding, data["findings"])),
        Summary(
            *(counts[name] for name in ("conflicts", "differences", "garbles", "linked")),
            *(damage[side] for side in Side),
        ),
        tuple(data["limits"]),
        tuple(data["notes"]),
        tuple(map(_untold, data["untold"])),
    )


def _document(data: dict[str, Any]) -> Document:
    text = data["text"]
    sentences = [_span(place) for place in data["sentences"]]
    paragraphs = []
    ends = _tile([_span(place) for place in data["paragraphs"]], len(text))
    for index, (body, whole) in enumerate(zip(map(_span, data["paragraphs"]), ends, strict=True)):
        inside = [number for number, sentence in enumerate(sentences) if whole.covers(sentence)]
        tiles = _tile([sentences[number] for number in inside], whole.end, whole.start)
        told = (Sentence(number, index, tile) for number, tile in zip(inside, tiles, strict=True))
        paragraphs.append(Paragraph(index, whole, body, tuple(told)))
    date = datetime.date.fromisoformat(data["date"]) if data["date"] else None
    more = (data["place"], data["source"], data["encoding"])
    return Document(text, data["path"], data["title"], data["sha256"], tuple(paragraphs), date, *more)


def _tile(spans: list[Span], end: int, start: int = 0) -> Iterator[Span]:
    """The spans, each up to the next one."""
    starts = [start, *(span.start for span in spans[1:]), end]
    return (Span(one, other) for one, other in pairwise(starts))


def _span(data: dict[str, Any]) -> Span:
    return Span(data["start"], data["end"])


def _link(data: dict[str, Any]) -> Link:
    return Link(
        tuple(data["left"]),
        tuple(data["right"]),
        Relation(data["relation"]),
        data["score"],
        data["moved"],
        "pinned" in data,
    )


def _edit(data: dict[str, Any]) -> Edit:
    return Edit(Tag(data["tag"]), _span(data["left"]), _span(data["right"]), data["link"], EditKind(data["kind"]))


def _claim(data: dict[str, Any]) -> Claim:
    said = {name: data[name] for name in ("value", "about", "counterpart", "reason")}
    return Claim(Side(data["side"]), ClaimKind(data["kind"]), _span(data), answer=Answer(data["answer"]), **said)


def _untold(data: dict[str, Any]) -> Untold:
    said = {name: data[name] for name in ("value", "reason", "weight")}
    return Untold(Side(data["side"]), UntoldKind(data["kind"]), _span(data), **said)


def _finding(data: dict[str, Any]) -> Finding:
    places = {side: tuple(map(_span, data[side])) for side in Side}
    said = {name: data[name] for name in ("id", "kind", "rule", "confidence", "message", "values", "suggestion")}
    return Finding(
        category=Category(data["category"]),
        severity=Severity(data["severity"]),
        related=tuple(data["related"]),
        **said,
        **places,
    )
