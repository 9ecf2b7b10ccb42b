"""What a finding says, as pieces of text for the list and the details. Pure: no widget in here."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Protocol

from textual.content import Content

from twicetold.layout import Ink, Run, cut, find_runs, shown
from twicetold.layout.marks import Mark, mark_finding
from twicetold.model import Category, Comparison, Document, Finding, Paragraph, Side, Span
from twicetold.widgets.fitting import fit, fit_all

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
KINDS_FROM = 34
"""Cells of the list from which there is room for the kinds."""
AGAINST = " ↔ "
BAR = 5


def list_finding(
    comparison: Comparison, finding: Finding, verdict: str = "  ", width: int = 60
) -> list[tuple[str, str]]:
    """One row of ``width`` cells: what the reader said (``verdict``), sign, kind, and what stands against what.

    Where it is narrow the kind is left out, and both sides share what there is.
    """
    has_kind = width >= KINDS_FROM
    kind = f" {fit(finding.kind, KIND):<{KIND}} " if has_kind else " "
    told = [text for side in Side if (text := marked_words(comparison, finding, side))]
    room = width - len(verdict) - len(SIGNS[finding.category]) - len(kind) - 2
    return [
        (verdict, "accent"),
        (SIGNS[finding.category], LOOKS[finding.category]),
        (kind, "quiet"),
        (AGAINST.join(fit_all(told, room, len(AGAINST))), "text"),
    ]


def marked_words(comparison: Comparison, finding: Finding, side: Side) -> str:
    """The first marked words of one side; nothing when that side has none."""
    spans = finding.left if side is Side.LEFT else finding.right
    return " … ".join(shown(comparison.document(side).text, span.start, span.end).strip() for span in spans[:1])


def brief(comparison: Comparison, finding: Finding, side: Side, limit: int = SHORT) -> str:
    """The first marked words of one side, in so many cells at most."""
    return fit(marked_words(comparison, finding, side), limit)


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
    if judged is None or not judged.sign.strip():
        return
    verdict = f"{judged.sign} {judged.verdict}" if judged.verdict else judged.sign
    stale = "  (the words have changed since)" if judged.is_stale else ""
    yield Content.assemble((verdict, "bold $primary"), (stale, QUIET), f"  {shown(judged.note)}")


def _tell_head(finding: Finding) -> Iterator[Content]:
    head = f"{SIGNS[finding.category]} {finding.category}: {finding.kind}"
    yield Content.assemble((head, "bold"), (f" · {finding.severity}", QUIET))
    yield Content.assemble(confidence_bar(finding.confidence), f"  {shown(finding.message)}")


def _tell_evidence(comparison: Comparison, finding: Finding) -> Iterator[Content]:
    for side in Side:
        spans = finding.left if side is Side.LEFT else finding.right
        if spans:
            yield Content("")
            yield _heading(comparison, finding, side, spans)
            yield quote_sentences(comparison.document(side), mark_finding(finding, side))
    if finding.suggestion:
        yield Content("")
        yield Content.assemble(("perhaps meant  ", QUIET), (shown(finding.suggestion), "bold"))
    related = (each for each in comparison.findings if each.id in finding.related)
    for other in islice(related, len(finding.related)):  # no farther than the last of them
        words = next(filter(None, (brief(comparison, other, side) for side in Side)), "")
        yield Content.assemble(("see also  ", QUIET), f"{SIGNS[other.category]} {other.kind} “{words}”")
    yield Content.styled(f"{finding.id} · rule {finding.rule}", QUIET)


def confidence_bar(confidence: float) -> Content:
    """How sure the finding is, as a bar and as a number."""
    full = round(confidence * BAR)
    return Content.assemble(("━" * full, "$primary"), ("─" * (BAR - full), QUIET), f" {confidence:.2f} sure")


def _heading(comparison: Comparison, finding: Finding, side: Side, spans: tuple[Span, ...]) -> Content:
    name = side if comparison.right.text else "paragraph"
    numbers = ", ".join(str(each.index + 1) for each in _paragraphs_of(comparison.document(side), spans))
    value = finding.values.get(side, "")
    return Content.assemble((f"{name} {numbers}", QUIET), (f"  {shown(value)}" if value else "", "bold"))


def _paragraphs_of(document: Document, spans: Sequence[Span]) -> list[Paragraph]:
    """The paragraphs that hold some of the spans, in their order."""
    paragraphs, found = document.paragraphs, set[int]()
    for span in spans:
        first = bisect_right(paragraphs, span.start, key=lambda each: each.span.start) - 1
        last = bisect_left(paragraphs, span.end, key=lambda each: each.span.start) - 1
        found.update(range(max(0, first), last + 1))
    return [paragraphs[number] for number in sorted(found)]


def quote_sentences(document: Document, marks: tuple[Mark, ...]) -> Content:
    """The sentences that hold the marked words, with the words marked by style and by signs."""
    runs = find_runs(marks)
    quoted = [
        sentence.span
        for paragraph in _paragraphs_of(document, [mark.span for mark in marks])
        for sentence in paragraph.sentences
        if any(sentence.span.overlaps(mark.span) for mark in marks)
    ]
    joined: list[Span] = []
    for span in quoted:
        if joined and joined[-1].end == span.start:
            joined[-1] = joined[-1].joined(span)
        else:
            joined.append(span)
    return Content(" … ").join([Content.assemble(*_pieces(document.text, cut(runs, span))) for span in joined])


def _pieces(text: str, runs: tuple[Run, ...]) -> Iterator[str | tuple[str, str]]:
    for run in runs:
        piece = shown(text, run.span.start, run.span.end)
        if run.ink:
            yield f"{run.ink.sign}{piece}{run.ink.sign}", STYLES[run.ink]
        else:
            yield piece.rstrip() if run is runs[-1] else piece
