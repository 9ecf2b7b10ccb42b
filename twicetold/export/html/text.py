"""Both articles on level rows, every finding marked where it stands.

Marks overlap, elements may not: each run that looks the same all through is one element, which names all its findings
and leads to the strongest; the number of a finding stands where its words end. The first run of each place of a
finding has the name ``c1-left-1``, to which the finding leads back.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from twicetold.export.evidence import inside_paragraphs, places
from twicetold.export.html.markup import Markup, element, join
from twicetold.export.judged import Judgements, said_of
from twicetold.export.rows import Row, Sheet, find_rows, name_paragraphs
from twicetold.layout import Ink, Run, cut, find_marks, find_runs, shown
from twicetold.model import Comparison, Document, Finding, Side, Span


def place_name(finding: Finding, side: Side, number: int) -> str:
    """The name of a finding's place; places of a side are counted from 1."""
    return f"{finding.id}-{side}-{number}"


class Text:
    """Draws the rows of one comparison."""

    def __init__(
        self, comparison: Comparison, findings: Collection[Finding], judgements: Judgements | None, context: int | None
    ) -> None:
        self.comparison = comparison
        self.findings = {finding.id: finding for finding in findings}
        self.dismissed = {f.id for f in findings if said_of(judgements, f).is_dismissal}
        self.sheet: Sheet = find_rows(comparison, findings, context)
        rows = [row for row in self.sheet.rows if not row.is_folded]
        self.there = {side: {index for row in rows for index in row.side(side)} for side in Side}
        self.drawn = {side: _Side(self, side) for side in Side}

    def rows(self) -> Iterator[Markup]:
        for is_folded, run in groupby(self.sheet.rows, lambda row: row.is_folded):
            if is_folded:
                yield _fold(list(run))
            else:
                yield from (element("tr", *(self._cell(row, side) for side in Side)) for row in run)

    def _cell(self, row: Row, side: Side) -> Markup:
        return element("td", *(p for index in row.side(side) for p in self._paragraph(side, index)))

    def _paragraph(self, side: Side, index: int) -> Iterator[Markup]:
        document = self.comparison.document(side)
        number = element(
            "a",
            f"{index + 1}{self.sheet.sign(side, index)}",
            class_="number",
            href=self._partner(side, index),
            title=f"{side} paragraph {index + 1}, {self.sheet.words(side, index)}",
        )
        is_alone = index not in self.sheet.links[side]
        body = self.drawn[side].pieces(document.paragraphs[index].body)
        yield element("p", number, " ", *body, id=f"{side}-{index + 1}", class_="only" if is_alone else None)
        if targets := self.sheet.targets[side].get(index):
            yield element("p", f"also told {side.other} ", *self._jumps(side.other, targets), class_="jump")

    def _partner(self, side: Side, index: int) -> str | None:
        link = self.sheet.links[side].get(index)
        return self._address(side.other, getattr(link, side.other)[0]) if link else None

    def _address(self, side: Side, index: int) -> str | None:
        """Of a paragraph, unless it is folded away."""
        return f"#{side}-{index + 1}" if index in self.there[side] else None

    def _jumps(self, side: Side, targets: Collection[int]) -> Iterator[Markup]:
        for number, target in enumerate(targets):
            yield join(", " if number else "", element("a", str(target + 1), href=self._address(side, target)))


class _Side:
    """Draws the text of one side."""

    def __init__(self, text: Text, side: Side) -> None:
        self.text = text
        self.document: Document = text.comparison.document(side)
        marks = [m for m in find_marks(text.comparison, side) if m.finding in text.findings or not m.finding]
        self.names: dict[int, list[str]] = defaultdict(list)
        self.ends: dict[int, list[str]] = defaultdict(list)
        for finding in text.findings.values():
            for number, span in enumerate(places(finding, side), 1):
                if place := inside_paragraphs(self.document, span):
                    self.names[place.start].append(place_name(finding, side, number))
                    self.ends[place.end].append(finding.id)
        self.runs = tuple(_join(find_runs(marks), {*self.names, *self.ends}))

    def pieces(self, body: Span) -> Iterator[Markup]:
        for run in cut(self.runs, body):
            words = shown(self.document.text, run.span.start, run.span.end)
            yield self._run(run, words)
            for finding in dict.fromkeys(self.ends[run.span.end]):
                yield self._reference(finding)

    def _run(self, run: Run, words: str) -> Markup:
        if run.ink is None:
            return join(words)
        if run.ink is Ink.EDIT:
            return element("span", words, class_="edit")
        head = self._head(run)
        names = self.names[run.span.start]
        is_dismissed = all(finding in self.text.dismissed for finding in run.findings)
        looks = [str(self.text.findings[head].category), *(["dismissed"] if is_dismissed else [])]
        return join(
            *(element("span", id=name) for name in names[1:]),
            element(
                "mark",
                element("a", words, href=f"#{head}"),
                class_=" ".join(looks),
                id=names[0] if names else None,
                data_findings=" ".join(run.findings),
            ),
        )

    def _head(self, run: Run) -> str:
        """The finding that gives the run its look; what was dismissed gives way."""
        inks = {Ink.CONFLICT: "conflict", Ink.GARBLE: "garble", Ink.DIFFERENCE: "difference"}
        looks = [ink for ink in run.inks if ink in inks]
        ranked = [f for ink in looks for f in run.findings if self.text.findings[f].category == inks[ink]]
        return next((f for f in ranked if f not in self.text.dismissed), ranked[0])

    def _reference(self, finding: str) -> Markup:
        return element("a", finding, class_="ref", href=f"#{finding}", data_findings=finding)


def _join(runs: Iterable[Run], edges: Collection[int]) -> Iterator[Run]:
    """Neighbours of the same findings as one run, as edited words look no different in it; but not across an edge."""
    last: Run | None = None
    for run in runs:
        is_next = last is not None and last.span.end == run.span.start and run.span.start not in edges
        if last and is_next and last.findings and last.findings == run.findings:
            last = Run(last.span.joined(run.span), last.inks, last.findings)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _fold(rows: list[Row]) -> Markup:
    """One row for paragraphs that are left out."""
    left, right = (name_paragraphs([index for row in rows for index in row.side(side)]) for side in Side)
    told = (f"paragraphs {numbers} without findings" if numbers else "" for numbers in (left, right))
    return element("tr", *(element("td", words) for words in told), class_="folded")
