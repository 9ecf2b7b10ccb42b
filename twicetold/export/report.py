"""What stands before and after the text in every format for people to read: the head, and the numbered findings."""

import re
import textwrap
from collections.abc import Collection, Iterator

from twicetold.export.evidence import paragraphs_of, places, sentence_around
from twicetold.export.judged import CORRECTED, Judgements, Said, said_of
from twicetold.export.strokes import EMPTY, LOOK_OF, Line, Look, Stroke, fill, plain
from twicetold.layout import shown
from twicetold.layout.untold import HEADING, find_weightiest, span_around
from twicetold.model import Category, Comparison, Document, Finding, Side, Span

HEADINGS = {
    Category.CONFLICT: "Conflicts: what cannot both be true",
    Category.DIFFERENCE: "Differences: what may both be true",
    Category.GARBLE: "Garbled passages",
}
JUDGED = "judged"
"""The label before what a reader has judged; ``twicetold diff --verdicts`` looks for it."""
_LABEL = 7
_INDENT = "    "


def tell_head(comparison: Comparison, width: int | None) -> Iterator[Line]:
    """Both articles, the counts, and what there is to know before reading."""
    for side in Side:
        document = comparison.document(side)
        damage = comparison.summary.left_damage if side is Side.LEFT else comparison.summary.right_damage
        facts = [document.name or "text", str(document.date or ""), f"{document.words} words"]
        if round(damage):
            facts.append(f"damage {damage:.0f} per 1000 words")
        label = ((Look.QUIET, f"{side.upper():<{_LABEL}}"),)
        yield from fill(((Look.HEADING, shown(document.title)),), width, label, " " * _LABEL)
        told = (Look.QUIET, shown(", ".join(filter(None, facts))))
        yield from fill((told,), width, plain(" " * _LABEL), " " * _LABEL)
    yield from fill(plain(count(comparison)), width)
    for note in (*comparison.notes, *comparison.limits):
        yield from fill(plain(shown(note)), width)


def count(comparison: Comparison) -> str:
    """``3 conflicts, 1 garbled passage, 81% of the words linked``."""
    summary = comparison.summary
    counts = (
        _count(summary.conflicts, "conflict"),
        _count(summary.garbles, "garbled passage"),
        f"{summary.linked:.0%} of the words linked",
    )
    return ", ".join(counts)


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def tell_findings(
    comparison: Comparison, findings: Collection[Finding], width: int | None, judgements: Judgements | None
) -> Iterator[Line]:
    """The findings by category: kind, why, both quotations, verdict and note."""
    for category, heading in HEADINGS.items():
        chosen = [finding for finding in findings if finding.category is category]
        if chosen:
            yield from (EMPTY, ((Look.HEADING, heading),), ((Look.QUIET, "─" * len(heading)),))
        for finding in chosen:
            yield EMPTY
            yield from _tell(comparison, finding, width, judgements)


def tell_untold(comparison: Comparison, width: int | None) -> Iterator[Line]:
    """What only one side tells: no conflict, and what an editor looks for next."""
    chosen = find_weightiest(comparison)
    if chosen:
        yield from (EMPTY, ((Look.HEADING, HEADING),), ((Look.QUIET, "─" * len(HEADING)),), EMPTY)
    for each in chosen:
        document = comparison.document(each.side)
        around = span_around(document, each)
        where = paragraphs_of(document, (each.span,))[0] + 1
        line = ((Look.QUIET, f"{where}: {each.kind}: "), (Look.PLAIN, _piece(document, around.start, around.end)))
        yield from _labelled(str(each.side), line, width)


def tell_corrections(comparison: Comparison, width: int | None) -> Iterator[Line]:
    """What the reader has put right, a line each."""
    if comparison.corrections:
        yield from (EMPTY, ((Look.HEADING, CORRECTED),), ((Look.QUIET, "─" * len(CORRECTED)),), EMPTY)
    for correction in comparison.corrections:
        yield from fill(plain(shown(correction)), width, plain("- "), "  ")


def _tell(comparison: Comparison, finding: Finding, width: int | None, judgements: Judgements | None) -> Iterator[Line]:
    look = LOOK_OF[finding.category]
    title = f"  {finding.kind}, {finding.severity}, confidence {finding.confidence:.2f}  ({finding.rule})"
    yield from fill(((look, finding.id), (Look.PLAIN, title)), width, rest=_INDENT)
    yield from fill(plain(shown(finding.message)), width, plain(_INDENT), _INDENT)
    for side in Side:
        spans = places(finding, side)
        if spans:
            document = comparison.document(side)
            where = ", ".join(str(index + 1) for index in paragraphs_of(document, spans))
            value = shown(finding.values.get(side, ""))
            is_said = value in _piece(document, spans[0].start, spans[0].end)
            meant = (Look.PLAIN, "" if is_said else f" = {value}")
            line = ((Look.QUIET, f"{where}: "), *_quote(document, spans, look), meant)
            yield from _labelled(str(side), line, width)
    if finding.suggestion:
        yield from _labelled("read", plain(shown(finding.suggestion)), width)
    if finding.related:
        yield from _labelled("see", plain(", ".join(finding.related)), width)
    if told := _tell_judgement(said_of(judgements, finding)):
        begin = f"{_INDENT}{JUDGED:<{_LABEL}}"
        lines = [told] if width is None else _set_words(told, width - len(begin))
        yield from (plain(f"{' ' * len(begin) if number else begin}{line}") for number, line in enumerate(lines))


def _tell_judgement(said: Said) -> str:
    """``dismissed (stale): not the same ship``; on one line, to be read again."""
    if not said.verdict and not said.note:
        return ""
    verdict = f"{said.verdict or 'no verdict'}{' (stale)' if said.is_stale else ''}"
    return " ".join(shown(f"{verdict}: {said.note}" if said.note else verdict).split())


def _set_words(text: str, width: int) -> list[str]:
    """Lines that break at spaces alone, so that whoever joins them again has the words: an address is never cut."""
    return textwrap.wrap(text, max(1, width), break_long_words=False, break_on_hyphens=False)


def _labelled(label: str, line: Line, width: int | None) -> Iterator[Line]:
    begin = f"{_INDENT}{label:<{_LABEL}}"
    yield from fill(line, width, ((Look.QUIET, begin),), " " * len(begin))


def _quote(document: Document, spans: tuple[Span, ...], look: Look) -> Iterator[Stroke]:
    """The sentence of the first place with the words in brackets, then the words of the other places."""
    whole = sentence_around(document, spans[0])
    at = whole.start
    for span in spans:
        if whole.covers(span) and span.start >= at:
            yield Look.PLAIN, _piece(document, at, span.start)
            yield look, f"[{_piece(document, span.start, span.end)}]"
            at = span.end
    yield Look.PLAIN, _piece(document, at, at + len(document.text[at : whole.end].rstrip()))
    for span in spans:
        if not whole.covers(span):
            yield Look.PLAIN, " … "
            yield look, f"[{_piece(document, span.start, span.end)}]"


def _piece(document: Document, start: int, end: int) -> str:
    return re.sub(r"\s+", " ", shown(document.text, start, end))
