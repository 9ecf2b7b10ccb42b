"""Whatever two texts hold, every structured export can be read by the programs that it is for."""

import csv
import io
import json
from xml.etree import ElementTree

import html5lib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import twicetold
from tests.test_export_html import ALLOWED
from tests.test_export_markdown import OURS

PIECES = (
    "The ferry had 212 passengers aboard. |No one was hurt.|The ferry had 120 men aboard.|Vos said “no”.|"
    "\n\n|\n|  \n|\t|"
    "<b>|</p>|<!--|-->|]]>|&amp;|&|\"|'|`|*|**|_|\\|~~|# |- |1. |> |---|=1|@x|www.x.org|http://x.org/|$1$|[a](b)|"
    "\x01|\x1b[0m|\x7f|\x85|\xa0|\xad|\u200d|\u2028|\u202e|\ud800|\ufdd0|\uffff|\U0001fffe|𝕏|é|e\u0301"
).split("|")
TEXTS = st.lists(st.sampled_from([*PIECES, "|"]), max_size=14).map("".join)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(TEXTS, TEXTS)
def test_every_export_can_be_read(left: str, right: str) -> None:
    """By a strict HTML parser, an XML parser, a Markdown reader, and the readers of JSON and CSV."""
    comparison = twicetold.compare(twicetold.document(left, name=right[:9]), twicetold.document(right, name=left[:9]))
    page = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        twicetold.export(comparison, "html", differences=True)
    )
    assert {str(node.tag) for node in page.iter()} <= ALLOWED
    ElementTree.fromstring(twicetold.export(comparison, "tei").encode())
    for token in MarkdownIt("commonmark").enable("table").parse(twicetold.export(comparison, "markdown")):
        assert token.type == "inline" or token.type.endswith(("_open", "_close"))
        assert {child.type for child in token.children or []} <= OURS
    for name in ("json", "sarif", "annotations"):
        json.loads(twicetold.export(comparison, name))
    for name in ("csv", "csv-facts"):
        head, *rows = csv.reader(io.StringIO(twicetold.export(comparison, name), newline=""), strict=True)
        assert all(len(row) == len(head) for row in rows)
