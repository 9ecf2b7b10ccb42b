"""The comparison as a report in Markdown (GitHub's, with tables), for a desk or a ticket.

First what was found, the conflicts as a table, then the facts, and the text last. No text of an article is markup:

    wrong     The ship *Okafor* | <b>          wanted     The ship \\*Okafor\\* &#124; \\<b>

Words of a conflict are bold, those of a garbled passage or a difference italic, each with the number of its finding.
"""

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from twicetold.export.characters import holdable
from twicetold.export.evidence import inside_paragraphs, paragraphs_of, places, sentence_around
from twicetold.export.judged import CORRECTED, Judgements, said_of
from twicetold.export.rows import Sheet, find_rows, name_paragraphs, wanted
from twicetold.layout import Ink, Run, cut, find_marks, find_runs, shown
from twicetold.layout.facts import find_facts
from twicetold.layout.marks import mark_finding
from twicetold.layout.untold import HEADING, find_weightiest, span_around
from twicetold.model import Category, Claim, Comparison, Document, Finding, Side, Span, Untold

_MARKUP = re.compile(r"[\\`*_\[\]<>~&#$]|:(?=//)|(?<=\bwww)\.", re.IGNORECASE)
_TWO_SIDED = {
    Category.CONFLICT: "Conflicts: what cannot both be true",
    Category.DIFFERENCE: "Differences: what may both be true",
}
_EMPHASIS = {Ink.CONFLICT: ("**", "b"), Ink.GARBLE: ("*", "i"), Ink.DIFFERENCE: ("*", "i")}


def write(
    comparison: Comparison,
    differences: bool = False,
    context: int | None = None,
    judgements: Judgements | None = None,
) -> str:
    findings = wanted(comparison, differences)
    parts = [
        *_head(comparison),
        *itertools.chain.from_iterable(_two_sided(comparison, findings, c, judgements) for c in _TWO_SIDED),
        *_garbles(comparison, findings, judgements),
        *_untold(comparison),
        *_corrections(comparison),
        *_facts(comparison),
        *_text(comparison, findings, context),
    ]
    return "\n".join(parts)


def plain(text: str) -> str:
    """``text`` as a reader sees it, on one line, with nothing in it that Markdown would obey."""
    words = " ".join(holdable(shown(text)).split())
    return _MARKUP.sub(r"\\\g<0>", words).replace("|", "&#124;")


def _head(comparison: Comparison) -> Iterator[str]:
    summary = comparison.summary
    yield from (f"# {plain(comparison.left.title)} ⇄ {plain(comparison.right.title)}", "")
    facts = (_describe(comparison.document(side)) for side in Side)
    damage = (f"{share:.0f}" for share in (summary.left_damage, summary.right_damage))
    yield from _table(
        ("", "file", "date", "words", "damage per 1000 words"),
        ((str(side), *described, share) for side, described, share in zip(Side, facts, damage, strict=True)),
    )
    counts = (
        _count(summary.conflicts, "conflict"),
        _count(summary.garbles, "garbled passage"),
        f"{summary.linked:.0%} of the words linked",
    )
    yield f"{', '.join(counts)}."
    for sentence in (*comparison.notes, *comparison.limits):
        yield from ("", f"> {plain(sentence)}")
    yield ""


def _describe(document: Document) -> tuple[str, ...]:
    return plain(document.name), str(document.date or ""), str(document.words)


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = tuple(heads)
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _two_sided(
    comparison: Comparison, findings: Collection[Finding], category: Category, judgements: Judgements | None
) -> Iterator[str]:
    chosen = [finding for finding in findings if finding.category is category]
    if chosen:
        yield from (f"## {_TWO_SIDED[category]}", "")
        rows = (
            (
                *_number(finding),
                *(_quote(comparison, finding, side) for side in Side),
                plain(finding.message),
                *_judged(finding, judgements),
            )
            for finding in chosen
        )
        yield from _table(("", "kind", "left", "right", "why", *_judged_head(judgements)), rows)


def _garbles(comparison: Comparison, findings: Collection[Finding], judgements: Judgements | None) -> Iterator[str]:
    chosen = [finding for finding in findings if finding.category is Category.GARBLE]
    if chosen:
        yield from ("## Garbled passages", "")
        rows = (
            (
                *_number(finding),
                Side.LEFT if finding.left else Side.RIGHT,
                _quote(comparison, finding, Side.LEFT if finding.left else Side.RIGHT),
                plain(finding.suggestion or ""),
                plain(finding.message),
                *_judged(finding, judgements),
            )
            for finding in chosen
        )
        heads = ("", "kind", "side", "passage", "may have read", "why", *_judged_head(judgements))
        yield from _table(heads, rows)


def _number(finding: Finding) -> tuple[str, str]:
    related = f", see {', '.join(finding.related)}" if finding.related else ""
    return finding.id, f"{finding.kind}, {finding.severity}, {finding.confidence:.2f}{related}"


def _judged_head(judgements: Judgements | None) -> tuple[str, ...]:
    return ("the reader",) if judgements else ()


def _judged(finding: Finding, judgements: Judgements | None) -> tuple[str, ...]:
    return (plain(said_of(judgements, finding).tell()),) if judgements else ()


def _quote(comparison: Comparison, finding: Finding, side: Side) -> str:
    """The sentence of the first place, its words in bold, then the words of places outside it."""
    document, spans = comparison.document(side), places(finding, side)
    if not spans:
        return ""
    whole = sentence_around(document, spans[0])
    runs = find_runs(mark_finding(finding, side))
    pieces = [_draw(document, run, _emphasis(run)) for run in cut(runs, whole)]
    others = [plain(document.quote(span)) for span in spans if not whole.covers(span)]
    numbers = name_paragraphs(paragraphs_of(document, spans))
    return f"{numbers}: {' … '.join([_tidy(''.join(pieces)), *others])}"


def _untold(comparison: Comparison) -> Iterator[str]:
    """What only one side tells, the weightiest first."""
    chosen = find_weightiest(comparison)
    if chosen:
        yield from (f"## {HEADING}", "")
        rows = ((str(each.side), str(each.kind), _sentence(comparison, each)) for each in chosen)
        yield from _table(("side", "kind", "what it tells"), rows)


def _sentence(comparison: Comparison, untold: Untold) -> str:
    document = comparison.document(untold.side)
    numbers = name_paragraphs(paragraphs_of(document, (untold.span,)))
    return f"{numbers}: {plain(document.quote(span_around(document, untold)))}"


def _corrections(comparison: Comparison) -> Iterator[str]:
    """What the reader has put right."""
    if comparison.corrections:
        yield from (f"## {CORRECTED}", "", *(f"- {plain(each)}" for each in comparison.corrections), "")


def _facts(comparison: Comparison) -> Iterator[str]:
    facts = find_facts(comparison)
    if facts:
        yield from ("## Facts", "")
        rows = (
            (
                str(fact.claim.kind),
                _claim(fact.left),
                _claim(fact.right),
                ": ".join(filter(None, (fact.claim.answer, plain(fact.claim.reason)))),
            )
            for fact in facts
        )
        yield from _table(("kind", "left", "right", "answer"), rows)


def _claim(claim: Claim | None) -> str:
    if claim is None:
        return "—"
    is_told = not claim.about or claim.about in claim.value
    return plain(claim.value if is_told else f"{claim.value} ({claim.about})")


def _text(comparison: Comparison, findings: Collection[Finding], context: int | None) -> Iterator[str]:
    sheet = find_rows(comparison, findings, context)
    drawn = {side: _Side(comparison, findings, sheet, side) for side in Side}
    signs = "= the same, ± edited, ≈ told in other words, ⇅ moved, · only here; **conflict**, *garbled passage*"
    yield from ("## Both articles", "", signs, "")
    yield from _table(("left", "right"), _rows(sheet, drawn))


def _rows(sheet: Sheet, drawn: dict[Side, "_Side"]) -> Iterator[tuple[str, ...]]:
    for is_folded, run in itertools.groupby(sheet.rows, lambda row: row.is_folded):
        rows = list(run)
        if is_folded:
            yield tuple(name_paragraphs([i for row in rows for i in row.side(side)]) + " …" for side in Side)
        else:
            for row in rows:
                for pair in itertools.zip_longest(row.left, row.right):
                    yield tuple(
                        drawn[side].paragraph(index) if index is not None else ""
                        for side, index in zip(Side, pair, strict=True)
                    )


class _Side:
    """Draws the paragraphs of one side."""

    def __init__(self, comparison: Comparison, findings: Collection[Finding], sheet: Sheet, side: Side) -> None:
        self.document = comparison.document(side)
        self.side = side
        self.sheet = sheet
        known = {finding.id for finding in findings}
        self.runs = find_runs(mark for mark in find_marks(comparison, side) if mark.finding in known)
        self.starts = {run.span.start for run in self.runs}
        self.ends: dict[int, list[str]] = defaultdict(list)
        for finding in findings:
            for span in places(finding, side):
                if place := inside_paragraphs(self.document, span):
                    self.ends[place.end].append(finding.id)

    def paragraph(self, index: int) -> str:
        body = self.document.paragraphs[index].body
        return f"{index + 1}{self.sheet.sign(self.side, index)} {_tidy(''.join(self._pieces(body)))}"

    def _pieces(self, body: Span) -> Iterator[str]:
        is_after_mark = False
        for run in cut(self.runs, body):
            sign, tag = _emphasis(run)
            touches = is_after_mark or run.span.end in self.starts
            yield _draw(self.document, run, (("", tag) if touches else (sign, tag)))
            yield "".join(f"\\[{finding}\\]" for finding in dict.fromkeys(self.ends[run.span.end]))
            is_after_mark = run.ink is not None


def _emphasis(run: Run) -> tuple[str, str]:
    return _EMPHASIS.get(run.ink, ("", "")) if run.ink else ("", "")


def _draw(document: Document, run: Run, emphasis: tuple[str, str]) -> str:
    """A run with its signs where Markdown sees them: around letters; as a tag where it would not."""
    sign, tag = emphasis
    raw = shown(document.text, run.span.start, run.span.end)
    words = raw.strip()
    before, after = (" " if edge.isspace() else "" for edge in (raw[:1], raw[-1:]))
    if not words:
        return before
    if not tag:
        return f"{before}{plain(words)}{after}"
    if sign and words[0].isalnum() and words[-1].isalnum():
        return f"{before}{sign}{plain(words)}{sign}{after}"
    return f"{before}<{tag}>{plain(words)}</{tag}>{after}"


def _tidy(text: str) -> str:
    return " ".join(text.split())
