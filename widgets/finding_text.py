"""What a finding says, as pieces of text for the list and the details. Pure: no widget in here."""

from collections.abc import Iterator
from typing import Protocol

from textual.content import Content

from twicetold.layout import Ink, Run, cut, find_runs, shown
from twicetold.layout.marks import Mark, mark_finding
from twicetold.model import Category, Comparison, Document, Finding, Side, Span

LOOKS = {Category.CONFLICT: "conflict", Category.GARBLE: "garble", Category.DIFFERENCE: "difference"}
STYLES = {
    Ink.CONFLICT: "bold underline $text-error on $error-muted",
    Ink.GARBLE: "underline $text-warning on $warning-muted",
    Ink.DIFFERENCE: "$text-accent on $accent-muted",
}
SIGNS = {Category.CONFLICT: "!", Category.GARBLE: "~", Category.DIFFERENCE: "?"}
QUIET = "$foreground-muted"
SHORT = 22
KIND = 12
"""Cells of the kind in a row of the list."""
BAR = 10


def list_finding(
    comparison: Comparison, finding: Finding, verdict: str = "  ", has_kind: bool = True
) -> list[tuple[str, str]]:
    """One row of the list: what the reader said (``verdict``), sign, kind, and what stands against what."""
    limit = SHORT if finding.left and finding.right else 2 * SHORT
    return [
        (f"{verdict}", "accent"),
        (SIGNS[finding.category], LOOKS[finding.category]),
        (f" {finding.kind[:KIND]:<{KIND}} " if has_kind else " ", "quiet"),
        (" ↔ ".join(filter(None, (brief(comparison, finding, side, limit) for side in Side))), "text"),
    ]


def brief(comparison: Comparison, finding: Finding, side: Side, limit: int = SHORT) -> str:
    """The first marked words of one side, shortened; nothing when that side has none."""
    spans = finding.left if side is Side.LEFT else finding.right
    text = " … ".join(shown(comparison.document(side).text, span.start, span.end).strip() for span in spans[:1])
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


class Judged(Protocol):
    """What the reader thinks of a finding; ``sign`` takes two cells."""

    @property
    def verdict(self) -> str | None: ...
    @property
    def note(self) -> str: ...
    @property
    def is_stale(self) -> bool: ...
    @property
    def sign(self) -> str: ...


def tell_finding(comparison: Comparison, finding: Finding, judged: Judged | None = None) -> Content:
    """Everything about one finding: kind, why, how sure, verdict and note, both sentences and values, suggestion, rule.

    What the reader said stands above the quotations, so that it is seen however long they are.
    """
    return Content("\n").join([*_tell_head(finding), *_tell_judgement(judged), *_tell_evidence(comparison, finding)])


def _tell_judgement(judged: Judged | None) -> Iterator[Content]:
    if judged is None or judged.sign == " ":
        return
    verdict = f"{judged.sign} {judged.verdict}" if judged.verdict else judged.sign
    stale = "  (the words have changed since)" if judged.is_stale else ""
    yield Content.assemble((verdict, "bold $primary"), (stale, QUIET), f"  {shown(judged.note)}")


def _tell_head(finding: Finding) -> Iterator[Content]:
    head = f"{SIGNS[finding.category]} {finding.category}: {finding.kind}"
    yield Content.assemble((head, "bold"), (f" · {finding.severity}", QUIET))
    yield Content(shown(finding.message))
    yield confidence_bar(finding.confidence)


def _tell_evidence(comparison: Comparison, finding: Finding) -> Iterator[Content]:
    for side in Side:
        spans = finding.left if side is Side.LEFT else finding.right
        if spans:
            yield Content("")
            yield _heading(comparison, finding, side, spans[0])
            yield quote_sentences(comparison.document(side), mark_finding(finding, side))
    if finding.suggestion:
        yield Content("")
        yield Content.assemble(("perhaps meant  ", QUIET), (shown(finding.suggestion), "bold"))
    if finding.related:
        yield Content.assemble(("see also  ", QUIET), ", ".join(finding.related))
    yield Content.styled(f"{finding.id} · rule {finding.rule}", QUIET)


def confidence_bar(confidence: float) -> Content:
    """How sure the finding is, as a bar and as a number."""
    full = round(confidence * BAR)
    return Content.assemble(("━" * full, "$primary"), ("─" * (BAR - full), QUIET), f" {confidence:.2f} sure")


def _heading(comparison: Comparison, finding: Finding, side: Side, span: Span) -> Content:
    document = comparison.document(side)
    name = side if comparison.right.text else "paragraph"
    number = next((p.index + 1 for p in document.paragraphs if p.span.start <= span.start < p.span.end), 0)
    value = finding.values.get(side, "")
    return Content.assemble((f"{name} {number}", QUIET), (f"  {shown(value)}" if value else "", "bold"))


def quote_sentences(document: Document, marks: tuple[Mark, ...]) -> Content:
    """The sentences that hold the marked words, with the words marked by style and by signs."""
    runs = find_runs(marks)
    quoted = [
        sentence.span
        for paragraph in document.paragraphs
        if any(paragraph.span.overlaps(mark.span) for mark in marks)
        for sentence in paragraph.sentences
        if any(sentence.span.overlaps(mark.span) for mark in marks)
    ]
    return Content(" … ").join([Content.assemble(*_pieces(document.text, cut(runs, span))) for span in quoted])


def _pieces(text: str, runs: tuple[Run, ...]) -> Iterator[str | tuple[str, str]]:
    for run in runs:
        piece = shown(text, run.span.start, run.span.end)
        if run.ink:
            yield f"{run.ink.sign}{piece}{run.ink.sign}", STYLES[run.ink]
        else:
            yield piece.rstrip() if run is runs[-1] else piece
