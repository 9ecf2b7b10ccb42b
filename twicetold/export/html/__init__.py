"""The comparison as a web page in one file that asks nobody for anything.

Both articles on level rows (a table: level without style and without script), then the findings, then the facts.
Every text goes through ``markup``, which escapes what is not markup; a Content-Security-Policy in the file lets the
page's own style and script run, by their hashes, and nothing else, and forbids every request.
"""

import base64
import hashlib
from collections.abc import Collection, Iterator

from twicetold.export.html.findings import HEADINGS, write_card, write_fact, write_untold
from twicetold.export.html.markup import Markup, element, join
from twicetold.export.html.script import SCRIPT
from twicetold.export.html.style import write_style
from twicetold.export.html.text import Text
from twicetold.export.judged import CORRECTED, Judgements, said_of
from twicetold.export.rows import wanted
from twicetold.layout import shown
from twicetold.layout.facts import find_facts
from twicetold.layout.untold import HEADING, find_weightiest
from twicetold.model import Comparison, Finding, Side
from twicetold.version import __version__


def write(
    comparison: Comparison,
    differences: bool = False,
    context: int | None = None,
    judgements: Judgements | None = None,
) -> str:
    findings = wanted(comparison, differences)
    body = element(
        "body",
        element("header", *_header(comparison, findings)),
        element(
            "main",
            _filter(findings, judgements),
            element("section", *_text(comparison, findings, judgements, context), id="text"),
            element("section", *_findings(comparison, findings, judgements), id="findings"),
            element("section", *_untold(comparison), *_corrections(comparison), *_facts(comparison), id="facts"),
        ),
        element("script", Markup(SCRIPT)),
    )
    page = element("html", _head(comparison), body, lang="en")
    return f"<!DOCTYPE html>\n{page}"


def _head(comparison: Comparison) -> Markup:
    style = write_style()
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(SCRIPT)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="generator", content=f"twicetold {__version__}"),
        element("title", _title(comparison)),
        element("style", Markup(style)),
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _title(comparison: Comparison) -> str:
    return f"{shown(comparison.left.title)} ⇄ {shown(comparison.right.title)}"


def _header(comparison: Comparison, findings: Collection[Finding]) -> Iterator[Markup]:
    summary = comparison.summary
    yield element("h1", _title(comparison))
    counts = (
        _count(summary.conflicts, "conflict"),
        _count(summary.garbles, "garbled passage"),
        f"{summary.linked:.0%} of the words linked",
    )
    yield element("p", ", ".join(counts))
    for note in (*comparison.notes, *comparison.limits):
        yield element("p", shown(note), class_="note")
    jumps = [("#text", "both articles"), ("#findings", "findings"), ("#facts", "facts")]
    if findings:
        yield element("nav", *(join(element("a", name, href=place), " ") for place, name in jumps))


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def _filter(findings: Collection[Finding], judgements: Judgements | None) -> Markup:
    """Boxes for what is there; hidden until the script shows it."""
    if not findings:
        return Markup()
    kinds = dict.fromkeys((finding.category, finding.kind) for finding in findings)
    boxes = [(f"{category} {kind}", f"{kind} ({category})") for category, kind in kinds]
    if any(said_of(judgements, finding).is_dismissal for finding in findings):
        boxes.append(("dismissed", "dismissed"))
    boxes.append(("edits", "changed wording"))
    legend = element("legend", "What is marked ", element("span", id="count", role="status"))
    labels = [
        element("label", element("input", type="checkbox", name=name, checked=True), f" {told} ")
        for name, told in boxes
    ]
    return element("form", element("fieldset", legend, *labels), id="filter", hidden=True, autocomplete="off")


def _text(
    comparison: Comparison, findings: Collection[Finding], judgements: Judgements | None, context: int | None
) -> Iterator[Markup]:
    yield element("h2", "Both articles")
    samples = (
        join(element("mark", element("a", words, href="#findings"), class_=look), " ")
        for look, words in (("conflict", "conflict"), ("garble", "garbled passage"))
    )
    signs = "= the same  ± edited  ≈ told in other words  ⇅ moved  · only here"
    yield element("p", *samples, element("span", "changed wording", class_="edit"), f" — {signs}", class_="legend")
    heads = (element("th", *_heading(comparison, side), scope="col") for side in Side)
    rows = Text(comparison, findings, judgements, context).rows()
    yield element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="level")


def _heading(comparison: Comparison, side: Side) -> Iterator[str]:
    document = comparison.document(side)
    damage = comparison.summary.left_damage if side is Side.LEFT else comparison.summary.right_damage
    facts = [document.name, str(document.date or ""), f"{document.words} words"]
    if damage:
        facts.append(f"damage {damage:.0f} per 1000 words")
    yield f"{side}: {shown(document.title)} "
    yield element("span", shown(", ".join(filter(None, facts))), class_="about")


def _findings(comparison: Comparison, findings: Collection[Finding], judgements: Judgements | None) -> Iterator[Markup]:
    known = {finding.id for finding in findings}
    if not findings:
        yield element("h2", "No findings")
    for category, heading in HEADINGS.items():
        cards = [write_card(comparison, f, judgements, known) for f in findings if f.category is category]
        if cards:
            yield join(element("h2", heading), *cards)


def _untold(comparison: Comparison) -> Iterator[Markup]:
    """What only one side tells, the weightiest first."""
    rows = [write_untold(comparison, each) for each in find_weightiest(comparison)]
    if rows:
        heads = (element("th", name, scope="col") for name in ("side", "kind", "what it tells"))
        yield element("h2", HEADING)
        yield element("table", element("thead", element("tr", *heads)), element("tbody", *rows), class_="facts")


def _corrections(comparison: Comparison) -> Iterator[Markup]:
    """What the reader has put right."""
    if comparison.corrections:
        yield element("h2", CORRECTED)
        yield element("ul", *(element("li", shown(each)) for each in comparison.corrections))


def _facts(comparison: Comparison) -> Iterator[Markup]:
    facts = find_facts(comparison)
    heads = ("kind", "left", "right", "answer")
    columns = (element("th", name, scope="col", class_="narrow" if name == "kind" else None) for name in heads)
    yield element("h2", "Facts")
    if facts:
        rows = (write_fact(fact) for fact in facts)
        head = element("thead", element("tr", *columns))
        table = element("table", head, element("tbody", *rows), class_="facts")
        yield element("details", element("summary", _count(len(facts), "fact")), table)
    else:
        yield element("p", "No facts were found.")
