"""Compares pairs in several processes. Results come in the order of the pairs, whoever is done first."""

import json
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from twicetold.cli.memory import collect_rarely
from twicetold.cli.pairs import PairOfFiles
from twicetold.errors import TwicetoldError
from twicetold.export import export
from twicetold.model import Document
from twicetold.pipeline import Options, compare
from twicetold.selection import select
from twicetold.text.documents import read_document

_KEPT = ("summary", "findings", "notes", "limits")
_AHEAD = 4
"""Pairs handed out for each process before their turn, so that none is idle."""


def count_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def compare_pairs(pairs: Sequence[PairOfFiles], options: Options, workers: int) -> Iterator[dict[str, Any] | str]:
    """For each pair its findings as the JSON format has them, or a sentence that says why there are none."""
    if workers == 1 or len(pairs) < 2:
        collect_rarely()
        _read.cache_clear()
        yield from (_compare(pair, options) for pair in pairs)
        return
    # Processes are started anew, not forked: the same on every system, and nothing half done is inherited.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(min(workers, len(pairs)), mp_context=context, initializer=_prepare)
    try:
        yield from _in_order(executor, pairs, options, workers)
    except BrokenProcessPool:
        raise TwicetoldError("A process that compared pairs was ended from outside; --resume goes on.") from None
    except BaseException:
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


def _in_order(
    executor: ProcessPoolExecutor, pairs: Sequence[PairOfFiles], options: Options, workers: int
) -> Iterator[dict[str, Any] | str]:
    rest = iter(pairs)
    waiting: list[Future[dict[str, Any] | str]] = []
    while True:
        waiting += [executor.submit(_compare, pair, options) for pair in islice(rest, workers * _AHEAD - len(waiting))]
        if not waiting:
            return
        yield waiting.pop(0).result()


def _prepare() -> None:
    """Ctrl+C in a terminal reaches every process; a worker has nothing to say about it."""
    collect_rarely()
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _compare(pair: PairOfFiles, options: Options) -> dict[str, Any] | str:
    try:
        left, right = _read(pair.left), _read(pair.right)
        data = json.loads(export(select(compare(left, right), options), "json"))
    except TwicetoldError as error:
        return str(error)
    sides = {side: {"path": data[side]["path"], "sha256": data[side]["sha256"]} for side in ("left", "right")}
    return {**sides, "similarity": _rounded(pair.similarity), **{name: data[name] for name in _KEPT}}


def _rounded(similarity: float | None) -> float | None:
    return None if similarity is None else round(similarity, 3)


@lru_cache(maxsize=64)
def _read(path: Path) -> Document:
    return read_document(path)
