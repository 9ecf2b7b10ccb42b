"""HTML: valid, closed to scripts and requests, escaped, linked both ways, marks that hold the words they stand for."""

import base64
import hashlib
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

import twicetold
from tests.exported import NAMES, comparison_of, judge
from twicetold.export.evidence import inside_paragraphs
from twicetold.export.html.markup import Markup, element, join
from twicetold.layout import shown
from twicetold.model import Comparison
from twicetold.themes.palettes import LIGHT, SAFE

ALLOWED = set(
    "html head meta title style body header h1 h2 h3 p nav a main form fieldset legend label input span section table "
    "thead tbody tr th td mark article dl dt dd b details summary script".split()
)
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def _write(comparison: Comparison, **more: object) -> str:
    return twicetold.export(comparison, "html", differences=True, judgements=judge(comparison), **more)


def _parse(page: str) -> Element:
    """What a strict parser makes of it; any error of syntax is one of the test."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page)  # type: ignore[no-any-return]


def _squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("context", [None, 0], ids=["whole", "folded"])
@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_valid(name: str, context: int | None) -> None:
    """Every id once, every link to one that is there, no element but those that we write."""
    root = _parse(_write(comparison_of(name), context=context))
    ids = [node.get("id") for node in root.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert {node.get("href") for node in root.iter("a") if node.get("href")} <= {f"#{name}" for name in ids}
    assert {str(node.tag) for node in root.iter()} == ALLOWED & {str(node.tag) for node in root.iter()}


@pytest.mark.parametrize("name", NAMES)
def test_findings_and_their_places_lead_to_each_other(name: str) -> None:
    """From the card to each place, and from each marked word to a card."""
    comparison = comparison_of(name)
    root = _parse(_write(comparison))
    cards = {node.get("id"): node for node in root.iter("article")}
    assert list(cards) == [finding.id for finding in sorted(comparison.findings, key=_by_category)]
    marked = {node.get("id") for node in (*root.iter("mark"), *root.iter("span")) if node.get("id")}
    for finding in comparison.findings:
        wanted = {
            f"#{finding.id}-{side}-{number}"
            for side, spans in (("left", finding.left), ("right", finding.right))
            for number, span in enumerate(spans, 1)
            if inside_paragraphs(getattr(comparison, side), span)
        }
        assert wanted == {a.get("href") for a in cards[finding.id].iter("a") if "-" in str(a.get("href"))}
        assert {place[1:] for place in wanted} <= marked
    assert {a.get("href") for mark in root.iter("mark") for a in mark.iter("a")} <= {f"#{n}" for n in cards} | {
        "#findings"
    }


def _by_category(finding: object) -> int:
    return ["conflict", "difference", "garble"].index(str(finding.category))  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", NAMES)
def test_marks_hold_the_words_of_their_findings(name: str) -> None:
    """The runs of a finding, put together, are its quotations as a reader sees them."""
    comparison = comparison_of(name)
    root = _parse(_write(comparison))
    for side in ("left", "right"):
        held: dict[str, str] = {}
        for mark in _paragraphs(root, side, "mark"):
            for finding in mark.get("data-findings", "").split():
                held[finding] = held.get(finding, "") + "".join(mark.itertext())
        for finding in comparison.findings:
            spans = sorted(span for span in getattr(finding, side) if span)
            document = getattr(comparison, side)
            covered = sorted({place for span in spans for place in range(span.start, span.end)})
            words = "".join(shown(document.text, place, place + 1) for place in covered)
            assert _squeezed(held.get(finding.id, "")) == _squeezed(words).replace("\ufffe", "�")


def _paragraphs(root: Element, side: str, tag: str) -> list[Element]:
    return [node for p in root.iter("p") if re.fullmatch(f"{side}-\\d+", p.get("id") or "") for node in p.iter(tag)]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_holds_both_texts(name: str) -> None:
    """Every paragraph of both sides, once, with nothing added to its words but the numbers of findings."""
    comparison = comparison_of(name)
    root = _parse(_write(comparison))
    for side in ("left", "right"):
        document = getattr(comparison, side)
        for paragraph in document.paragraphs:
            [p] = [node for node in root.iter("p") if node.get("id") == f"{side}-{paragraph.index + 1}"]
            words = "".join(_told(p))
            body = shown(document.text, paragraph.body.start, paragraph.body.end).replace("\ufffe", "�")
            assert _squeezed(words) == _squeezed(body)


def _told(node: Element) -> list[str]:
    """The text of a node without the numbers of paragraphs and findings."""
    parts = [node.text or ""]
    for child in node:
        parts += [] if child.get("class") in ("number", "ref") else _told(child)
        parts.append(child.tail or "")
    return parts


@pytest.mark.parametrize("name", NAMES)
def test_nothing_may_run_or_be_fetched_but_what_is_ours(name: str) -> None:
    """The policy names our style and script by hash; no attribute holds style, script, or an address."""
    page = _write(comparison_of(name))
    root = _parse(page)
    [policy] = [str(m.get("content")) for m in root.iter("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for tag in ("style", "script"):
        [node] = root.iter(tag)
        digest = base64.b64encode(hashlib.sha256((node.text or "").encode()).digest()).decode()
        assert rules[f"{tag}-src"] == f"'sha256-{digest}'"
        assert not node.attrib
    for node in root.iter():
        for attribute, value in node.attrib.items():
            assert not attribute.startswith("on") and attribute not in ("style", "src", "srcset", "action", "srcdoc")
            assert attribute != "href" or value.startswith("#")


def test_what_is_not_markup_is_escaped() -> None:
    """In content and in attributes, with quotation marks, and characters that HTML does not have."""
    assert element("b", "<i>&\x1b\ud800", title="\"><'") == '<b title="&quot;&gt;&lt;&#x27;">&lt;i&gt;&amp;␛�</b>'
    assert join("<", Markup("<br>"), ">") == "&lt;<br>&gt;"


def test_dismissed_findings_are_quiet_and_say_why() -> None:
    """The words keep their link, without their ground."""
    root = _parse(_write(comparison_of("harbour")))
    [card] = [node for node in root.iter("article") if node.get("id") == "c1"]
    assert card.get("data-verdict") == "dismissed"
    assert "dismissed: =note | <b> of c1" in "".join(card.itertext())
    assert all("dismissed" in str(m.get("class")) for m in root.iter("mark") if m.get("data-findings") == "c1")


def test_differences_are_there_when_asked_for() -> None:
    """Hidden otherwise, with their marks."""
    comparison = comparison_of("by hand")
    assert 'id="d1"' not in twicetold.export(comparison, "html")
    assert 'id="d1-left-1"' in twicetold.export(comparison, "html", differences=True)


def test_paragraphs_far_from_findings_are_left_out() -> None:
    """With a word on which, and without a link to them."""
    comparison = comparison_of("clinic")
    page = twicetold.export(comparison, "html", context=0)
    assert "paragraphs 1–4 without findings" in page
    assert 'id="left-2"' not in page and 'id="left-5"' in page


def test_colours_are_those_of_the_themes() -> None:
    """Light, and dark where the reader's system is dark."""
    page = twicetold.export(comparison_of("by hand"), "html")
    light, dark = page.split("@media (prefers-color-scheme: dark) {", 1)
    assert f"--conflict-ground: {LIGHT.conflict_ground};" in light
    assert f"--conflict-ground: {SAFE.conflict_ground};" in dark.split("@media", 1)[0]


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")
def test_a_browser_runs_our_script_and_no_other(tmp_path: Path) -> None:
    """The form that only the script shows is shown: the policy lets ours run; nothing hostile has come to life."""
    page = tmp_path / "page.html"
    page.write_bytes(_write(comparison_of("hostile")).encode("utf-8", "replace"))
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/profile", "--dump-dom"]
    run = subprocess.run(
        [str(CHROMIUM), *options, page.as_uri()], capture_output=True, text=True, check=False, timeout=60
    )
    dom = html5lib.parse(run.stdout, namespaceHTMLElements=False)
    [form] = dom.iter("form")
    assert form.get("hidden") is None
    assert re.search(r"\(\d+ of \d+ findings\)", "".join(form.itertext()))
    assert {str(node.tag) for node in dom.iter()} <= ALLOWED
    assert len(list(dom.iter("script"))) == 1
