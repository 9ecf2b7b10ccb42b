"""Golden files: each format on three pairs of our own, the samples, and a comparison made by hand, to the letter.

They are made from comparisons that were frozen (``tests/frozen.py``), so that they change when a format does and not
when the engine finds more. After a change that is meant, refresh with ``TWICETOLD_REFRESH=1 pytest
tests/test_export_golden.py`` and read the difference. What the engine finds in the same pairs is in ``findings``.
"""

import hashlib
import os
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

import twicetold
from tests.exported import PAIRS, ROOT, comparison_of, judge
from tests.frozen import thaw
from twicetold.export import FORMATS
from twicetold.model import Comparison

GOLDEN = ROOT / "tests" / "exports"
NAMES = (*PAIRS, "samples", "by hand")
UNJUDGED = ("csv-facts", "tei", "wdiff", "unified")


def _check(path: Path, written: str) -> None:
    if os.environ.get("TWICETOLD_REFRESH"):
        assert not os.environ.get("CI"), "golden files are refreshed by hand, and read"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(written.encode())
    assert written == path.read_bytes().decode()


@lru_cache
def _frozen(name: str) -> Comparison:
    if name == "by hand":
        return comparison_of(name)
    path = GOLDEN / name / "json"
    if os.environ.get("TWICETOLD_REFREEZE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(twicetold.export(comparison_of(name), "json"), "utf-8")
    return thaw(path)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", NAMES)
def test_each_format_is_as_expected(name: str, format_: str) -> None:
    """To the letter; of the web page without its style and script, which have tests of their own."""
    comparison = _frozen(name)
    is_judged = name == "by hand" and format_ not in UNJUDGED
    written = twicetold.export(comparison, format_, **({"judgements": judge(comparison)} if is_judged else {}))
    if format_ == "html":
        written = re.sub(r"(<(style|script)>).*?(</\2>)|sha256-[\w+/=]+", r"\1…\3", written, flags=re.DOTALL)
    _check(GOLDEN / name / format_, written)


@pytest.mark.parametrize("name", [*PAIRS, "samples"])
def test_the_findings_are_as_expected(name: str) -> None:
    """Numbers, places, words and reasons of all findings that the engine has today."""
    _check(GOLDEN / name / "findings", twicetold.export(comparison_of(name), "csv"))


def test_a_comparison_gives_the_same_bytes_everywhere() -> None:
    """In another process, with another order of hashes, another time zone and language, from another folder."""
    pair = tuple(str(ROOT / "tests" / "pairs" / "harbour" / f"{side}.txt") for side in ("left", "right"))
    program = f"""
import hashlib, twicetold
comparison = twicetold.compare(*map(twicetold.read, {pair!r}))
for format_ in {tuple(FORMATS)!r}:
    written = twicetold.export(comparison, format_)
    print(format_, hashlib.sha256(written.encode()).hexdigest(), {str(ROOT)!r} in written)
"""
    comparison = comparison_of("harbour")
    digests = {name: hashlib.sha256(twicetold.export(comparison, name).encode()).hexdigest() for name in FORMATS}
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
