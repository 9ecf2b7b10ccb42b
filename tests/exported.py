"""Comparisons for the tests of exports: the golden pairs, the samples, one made by hand, and one that means harm."""

from functools import lru_cache
from pathlib import Path
from types import SimpleNamespace

import twicetold
from tests.tellings import make_comparison
from twicetold.model import Comparison, Document, Finding, Side, Span

ROOT = Path(__file__).parent.parent
PAIRS = sorted(path.name for path in (ROOT / "tests" / "pairs").iterdir() if path.is_dir())
NAMES = (*PAIRS, "samples", "by hand", "hostile")

HOSTILE = """</p></td><script>alert(1)</script> <img src=x onerror=alert(2)> ferry

LARNE, March 3 — The ferry "onclick=alert(3) carried =cmd|' /C calc'!A0 and 212 passengers on Sunday, the \
<style>*{display:none}</style> owner said\x1b[31m\x01\x9b\ufffe.

=HYPERLINK("http://example.com","x") | **bold** _under_ `code` [a](javascript:alert(4)) <!-- --> & &lt; ]]> said Vos.

The owner of the ferry “Okafor” said the tide \u202egnp.exe was 'high' \ud800 and the 12 crew\u2028were safe. .
"""
HOSTILE_TWIN = """</title><script src="//example.com/x.js"></script> ferry

LARNE, March 3 — The ferry "onclick=alert(3) carried =cmd|' /C calc'!A0 and 120 passengers on Sunday, the \
<link rel=stylesheet href=//example.com> owner said\x1b[31m\x01\x9b\ufffe.

=HYPERLINK("http://example.com","x") | **bold** _under_ `code` [a](javascript:alert(4)) <!-- --> & &amp; ]]> said Vos.

The owner of the ferry “Okafor” said the tide \u202egnp.exe was 'low' \ud800 and the 13 crew\u2028were safe.
"""
"""Articles that try to be script, style, markup, formulas, and characters that formats cannot hold."""


@lru_cache
def comparison_of(name: str) -> Comparison:
    if name == "by hand":
        return make_comparison()
    if name == "hostile":
        left, right = (
            twicetold.document(HOSTILE, "=1+2 <b>", name='a "b" <c>&\u202e.txt'),
            twicetold.document(HOSTILE_TWIN, "--><script>", name="-->=\x1b %41.txt"),
        )
    elif name == "samples":
        left, right = (twicetold.read(path) for path in sorted((ROOT / "seeds").glob("*.txt")))
    else:
        left, right = (twicetold.read(ROOT / "tests" / "pairs" / name / f"{side}.txt") for side in Side)
    return twicetold.compare(left, right)


def judge(comparison: Comparison) -> dict[str, SimpleNamespace]:
    """A verdict on each of the first findings, each with a note that means harm."""
    verdicts = ("dismissed", "confirmed", "unsure", None)
    return {
        finding.id: SimpleNamespace(verdict=verdict, note=f"=note | <b> of {finding.id}\nsecond line")
        for finding, verdict in zip(comparison.findings, verdicts, strict=False)
    }


def quotations(comparison: Comparison, finding: Finding) -> list[tuple[Document, Span]]:
    """Every place of a finding with its document, left first."""
    pairs = ((comparison.left, finding.left), (comparison.right, finding.right))
    return [(document, span) for document, spans in pairs for span in spans]
