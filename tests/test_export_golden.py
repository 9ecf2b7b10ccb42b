"""Golden files: each format on a comparison made by hand, so that they change when the format does and not the engine;
and the findings of the golden pairs and the samples as CSV.

After a change that is meant, refresh with ``TWICETOLD_REFRESH=1 pytest tests/test_export_golden.py`` and read the
difference.
"""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import twicetold
from tests.exported import PAIRS, ROOT, comparison_of, judge
from twicetold.export import FORMATS

STRUCTURED = ("html", "markdown", "json", "jsonl", "csv", "csv-facts", "sarif", "annotations", "tei")
JUDGED = tuple(name for name in STRUCTURED if name not in ("csv-facts", "tei"))
GOLDEN = ROOT / "tests" / "exports"


def _check(path: Path, written: str) -> None:
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "golden files are refreshed by hand, and read"
        path.write_bytes(written.encode())
    assert written == path.read_bytes().decode()


@pytest.mark.parametrize("format_", STRUCTURED)
def test_each_format_is_as_expected(format_: str) -> None:
    """To the letter; of the web page without its style and script, which have tests of their own."""
    comparison = comparison_of("by hand")
    more = {"judgements": judge(comparison)} if format_ in JUDGED else {}
    written = twicetold.export(comparison, format_, **more)
    if format_ == "html":
        written = re.sub(r"(<(style|script)>).*?(</\2>)|sha256-[\w+/=]+", r"\1…\3", written, flags=re.DOTALL)
    _check(GOLDEN / f"by-hand.{format_}", written)


@pytest.mark.parametrize("name", [*PAIRS, "samples"])
def test_the_findings_are_as_expected(name: str) -> None:
    """Numbers, places, words and reasons of all findings."""
    _check(GOLDEN / f"{name}.csv", twicetold.export(comparison_of(name), "csv"))


def test_a_comparison_gives_the_same_bytes_everywhere() -> None:
    """In another process, with another order of hashes, another time zone and language, from another folder."""
    pair = tuple(str(ROOT / "tests" / "pairs" / "harbour" / f"{side}.txt") for side in ("left", "right"))
    program = f"""
import hashlib, twicetold
comparison = twicetold.compare(*map(twicetold.read, {pair!r}))
for format_ in {STRUCTURED!r}:
    written = twicetold.export(comparison, format_)
    print(format_, hashlib.sha256(written.encode()).hexdigest(), {str(ROOT)!r} in written)
"""
    comparison = comparison_of("harbour")
    digests = {name: hashlib.sha256(twicetold.export(comparison, name).encode()).hexdigest() for name in STRUCTURED}
    elsewhere = {"PYTHONPATH": str(ROOT), "TZ": "Asia/Kathmandu", "LC_ALL": "C"}
    for number in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd="/",
            env={**os.environ, **elsewhere, "PYTHONHASHSEED": number},
        )
        assert run.stdout.splitlines() == [f"{name} {digest} False" for name, digest in digests.items()]


def test_no_format_loads_what_draws_the_screen() -> None:
    """Neither Textual nor Rich, whatever is written."""
    program = f"""
import sys, twicetold
left = twicetold.document("Ferry\\n\\nThe ferry had 12 men aboard.")
right = twicetold.document("Ferry\\n\\nThe ferry had 21 men aboard.")
comparison = twicetold.compare(left, right)
for format_ in {tuple(FORMATS)!r}:
    twicetold.export(comparison, format_)
print(*(name for name in ("textual", "rich") if name in sys.modules))
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (run.stdout, run.stderr) == ("\n", "")
