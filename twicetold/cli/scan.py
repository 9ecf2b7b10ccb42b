"""`twicetold scan`: many pairs without a screen, on all cores, one line of JSON a pair.

The lines stand in the order of the pairs and do not depend on the number of processes. A pair that cannot be compared
is named on standard error and left out; the others go on.
"""

import json
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from twicetold.cli.diff import engine_options
from twicetold.cli.journal import Journal, Key
from twicetold.cli.output import print_result
from twicetold.cli.pairs import PairOfFiles, list_pairs
from twicetold.cli.workers import compare_pairs, count_cores
from twicetold.model import Category
from twicetold.writing import check_output, write_result


def run_scan(options: Namespace) -> int:
    pairs = list_pairs(options.folder, is_likely_only=options.likely)
    sources = list({str(path) for pair in pairs for path in (pair.left, pair.right)})
    with _terminated_as_interrupted():
        if not options.output:
            return _print(pairs, options)
        check_output(options.output, [*sources, options.folder], is_forced=options.force)
        return _write(pairs, options, sources)


def _print(pairs: list[PairOfFiles], options: Namespace) -> int:
    found = False
    for _, line in _compare(pairs, options):
        print_result(f"{line}\n")
        found = found or _has_findings(line, options.fail_on)
    return int(found)


def _write(pairs: list[PairOfFiles], options: Namespace, sources: list[str]) -> int:
    path: Path = options.output
    journal = Journal(path, _asked(options))
    done = journal.open(resumes=options.resume, is_forced=options.force)
    keys = [pair.key for pair in pairs]
    is_done = False
    try:
        for key, line in _compare([pair for pair in pairs if pair.key not in done], options, len(pairs)):
            journal.add(line)
            done[key] = line
        lines = [done[key] for key in keys if key in done]
        write_result("".join(f"{line}\n" for line in lines), path, sources, is_forced=options.force)
        is_done = True
    except KeyboardInterrupt:
        there = sum(key in done for key in keys)
        raise KeyboardInterrupt(
            f"Cancelled; {journal.path} has {there} of {len(keys)} pairs: the same command with --resume goes on."
        ) from None
    finally:
        journal.close(is_done=is_done)
    return int(any(_has_findings(line, options.fail_on) for line in lines))


def _compare(pairs: list[PairOfFiles], options: Namespace, total: int = 0) -> Iterator[tuple[Key, str]]:
    """The line of each pair that can be compared, in the order of the pairs."""
    workers = options.workers or count_cores()
    results = compare_pairs(pairs, engine_options(options), workers)
    for number, (pair, result) in enumerate(zip(pairs, results, strict=True), 1):
        if isinstance(result, str):
            print(f"twicetold: {result}", file=sys.stderr)
        else:
            yield pair.key, json.dumps(result, ensure_ascii=False)
        _tell(number + max(0, total - len(pairs)), total or len(pairs))


def _asked(options: Namespace) -> dict[str, Any]:
    """The options that shape a line, as they can be written down."""
    return {
        "only": sorted(options.only or ()),
        "kinds": sorted(options.kinds or ()),
        "min-confidence": options.min_confidence,
        "min-severity": options.min_severity,
    }


def _has_findings(line: str, fail_on: str) -> bool:
    categories = {finding["category"] for finding in json.loads(line)["findings"]} - {Category.DIFFERENCE}
    return bool(categories) if fail_on == "any" else fail_on in categories


def _tell(done: int, total: int) -> None:
    """How far it is, where somebody looks on."""
    if sys.stderr is not None and sys.stderr.isatty():
        print(f"\r{done} of {total} pairs", end="\n" if done == total else "", file=sys.stderr, flush=True)


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """Whoever ends a scan politely gets what Ctrl+C gets: no process is left over, and what is done is kept."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
