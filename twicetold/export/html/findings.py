"""The findings as cards, each with both quotations, why, and what was judged; and the fact table."""

from collections.abc import Iterator

from twicetold.export.evidence import inside_paragraphs, paragraphs_of, places, sentence_around
from twicetold.export.html.markup import Markup, element, join
from twicetold.export.html.text import place_name
from twicetold.export.judged import Judgements, said_of
from twicetold.layout import shown
from twicetold.layout.facts import Fact
from twicetold.layout.untold import span_around
from twicetold.model import Category, Claim, Comparison, Finding, Side, Span, Untold

HEADINGS = {
    Category.CONFLICT: "Conflicts: what cannot both be true",
    Category.DIFFERENCE: "Differences: what may both be true",
    Category.GARBLE: "Garbled passages",
}


def write_card(comparison: Comparison, finding: Finding, judgements: Judgements | None, known: set[str]) -> Markup:
    said = said_of(judgements, finding)
    facts = f"{finding.severity}, confidence {finding.confidence:.2f}, rule {finding.rule}"
    related = [name for name in finding.related if name in known]
    return element(
        "article",
        element("h3", f"{finding.id} {finding.kind} ", element("span", facts, class_="about")),
        element("p", shown(finding.message), class_="message"),
        element("dl", *(_quotation(comparison, finding, side) for side in Side if places(finding, side))),
        element("p", "May have read: ", element("b", shown(finding.suggestion))) if finding.suggestion else "",
        element("p", "See ", *(element("a", f"{name} ", href=f"#{name}") for name in related)) if related else "",
        element("p", f"The reader: {shown(said.tell())}", class_="verdict") if said.tell() else "",
        id=finding.id,
        class_=f"finding {finding.category}",
        data_category=finding.category,
        data_kind=finding.kind,
        data_verdict="dismissed" if said.is_dismissal else said.verdict or None,
    )


def _quotation(comparison: Comparison, finding: Finding, side: Side) -> Markup:
    document, spans = comparison.document(side), places(finding, side)
    numbers = ", ".join(str(index + 1) for index in paragraphs_of(document, spans))
    inside = [number for number, span in enumerate(spans, 1) if inside_paragraphs(document, span)]
    jumps = [_jump(finding, side, number, numbers if number == inside[0] else "") for number in inside]
    value = finding.values.get(side)
    if value == document.quote(spans[0]):
        value = None
    said = join(" — ", element("span", shown(value), class_="about")) if value else ""
    return join(element("dt", *jumps), element("dd", *_quote(document.text, finding, spans, comparison, side), said))


def _jump(finding: Finding, side: Side, number: int, paragraphs: str) -> Markup:
    told = f"{side}, paragraph {paragraphs}" if paragraphs else f"({number})"
    return join("" if paragraphs else " ", element("a", told, href=f"#{place_name(finding, side, number)}"))


def _quote(
    text: str, finding: Finding, spans: tuple[Span, ...], comparison: Comparison, side: Side
) -> Iterator[str | Markup]:
    """The sentence of the first place with the words marked, then the words of places outside it."""
    whole = sentence_around(comparison.document(side), spans[0])
    at = whole.start
    for span in sorted(span for span in spans if whole.covers(span)):
        if span.start >= at:
            yield shown(text, at, span.start)
            yield element("b", shown(text, span.start, span.end), class_=finding.category)
            at = span.end
    yield shown(text, at, whole.end)
    for span in spans:
        if not whole.covers(span):
            yield " … "
            yield element("b", shown(text, span.start, span.end), class_=finding.category)


def write_untold(comparison: Comparison, untold: Untold) -> Markup:
    """A row of what only one side tells."""
    document = comparison.document(untold.side)
    told = shown(document.quote(span_around(document, untold)))
    where = f"{paragraphs_of(document, (untold.span,))[0] + 1}: "
    return element("tr", element("td", untold.side), element("td", untold.kind), element("td", where, told))


def write_fact(fact: Fact) -> Markup:
    sides = (element("td", _tell(claim)) for claim in (fact.left, fact.right))
    answer = join(str(fact.claim.answer), f": {shown(fact.claim.reason)}" if fact.claim.reason else "")
    return element("tr", element("td", fact.claim.kind), *sides, element("td", answer))


def _tell(claim: Claim | None) -> str:
    if claim is None:
        return "—"
    is_told = not claim.about or claim.about in claim.value
    return shown(claim.value if is_told else f"{claim.value} ({claim.about})")
