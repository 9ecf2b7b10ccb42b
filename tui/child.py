"""The comparison of a long pair in a process of its own, so that keys are answered at once while it runs.

In a thread the engine and the screen take turns at one interpreter, and a turn is felt; short pairs are done before
anybody can press a key, and starting a process would take longer.
"""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from multiprocessing.connection import Connection
from typing import Any

from twicetold.errors import Cancelled, TwicetoldError
from twicetold.model import Comparison, Document, Pin
from twicetold.tui.engine import compare

_BEAT = 0.1
NICE = 15
"""How far the process stands back, so that keys come first where processors are few."""

Pins = tuple[Pin, ...]


def compare_apart(
    left: Document,
    right: Document,
    pins: Pins,
    progress: Callable[[str, float], None],
    partial: Callable[[Comparison], None],
    is_cancelled: Callable[[], bool],
) -> Comparison:
    """As ``compare``, in another process, which is ended when ``is_cancelled`` says so. Blocks."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, left, right, pins), daemon=True)
    with redirect_stderr(sys.__stderr__):  # the app puts another in its place, which no process can be given
        process.start()
    theirs.close()
    try:
        for said, value in _listen(ours, is_cancelled):
            if said == "progress":
                progress(*value)
            elif said == "linked":
                partial(replace(value, left=left, right=right))
            elif said == "found":
                found: Comparison = replace(value, left=left, right=right)
                return found
            else:
                raise TwicetoldError(value)
    finally:
        process.terminate()
        process.join()
        ours.close()
    raise TwicetoldError("The process that compared the articles ended without a word.")


def _listen(ours: Connection, is_cancelled: Callable[[], bool]) -> Iterator[tuple[str, Any]]:
    """What the process says, until it has nothing more to say."""
    while True:
        if is_cancelled():
            raise Cancelled("The comparison was cancelled.")
        if not ours.poll(_BEAT):
            continue
        try:
            yield ours.recv()
        except EOFError:
            return


def _work(theirs: Connection, left: Document, right: Document, pins: Pins) -> None:
    """What the process does: everything it has to say goes through the pipe."""
    gc.disable()  # it ends with its one comparison, and looking for garbage takes a sixth of the time
    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        found = compare(
            left,
            right,
            pins,
            progress=lambda *step: theirs.send(("progress", step)),
            partial=lambda linked: theirs.send(("linked", linked)),
        )
    except Exception as error:  # the rim: told on the other side
        theirs.send(("failed", f"{type(error).__name__}: {error}"))
    else:
        theirs.send(("found", found))
