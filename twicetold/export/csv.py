"""The findings as a table for spreadsheets: one row a finding.

A spreadsheet reckons what begins with ``=``; an article that says ``=HYPERLINK(…)`` must not. Such a cell gets an
apostrophe before it:

    wrong     =HYPERLINK("http://…";"Click")        wanted    '=HYPERLINK("http://…";"Click")

Where one side has several places, their spans are parted by spaces (``120:135 160:170``) and their words by `` … ``.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from twicetold.export.characters import holdable
from twicetold.export.evidence import paragraphs_of, places
from twicetold.export.judged import Judgements, said_of
from twicetold.model import Comparison, Finding, Side

COLUMNS = (
    *("id", "category", "kind", "severity", "confidence", "rule", "message"),
    *("left_path", "left_paragraphs", "left_spans", "left_text", "left_value"),
    *("right_path", "right_paragraphs", "right_spans", "right_text", "right_value"),
    *("suggestion", "related", "verdict", "note", "stale"),
)
BETWEEN = " … "
_RECKONED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write(comparison: Comparison, judgements: Judgements | None = None) -> str:
    rows = (tuple(_cells(comparison, finding, judgements)) for finding in comparison.findings)
    return write_rows(COLUMNS, rows)


def write_rows(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """A table whose cells no spreadsheet obeys; lines end as RFC 4180 has it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(str(cell)) for cell in row] for row in rows)
    return text.getvalue()


def _harmless(cell: str) -> str:
    cell = holdable(cell)
    return f"'{cell}" if cell.lstrip(" ").startswith(_RECKONED) else cell


def _cells(comparison: Comparison, finding: Finding, judgements: Judgements | None) -> Iterator[object]:
    yield from (finding.id, finding.category, finding.kind, finding.severity)
    yield from (f"{finding.confidence:.2f}", finding.rule, finding.message)
    for side in Side:
        document, spans = comparison.document(side), places(finding, side)
        yield document.name
        yield " ".join(str(index + 1) for index in paragraphs_of(document, spans))
        yield " ".join(f"{span.start}:{span.end}" for span in spans)
        yield BETWEEN.join(document.quote(span) for span in spans)
        yield finding.values.get(side, "")
    said = said_of(judgements, finding)
    yield from (finding.suggestion or "", " ".join(finding.related))
    yield from (said.verdict, said.note, "yes" if said.is_stale else "")
