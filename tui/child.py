"""The comparison of a long pair in a process of its own, so that keys are answered at once while it runs.

In a thread the engine and the screen take turns at one interpreter, and a turn is felt; short pairs are done before
anybody can press a key, and starting a process would take longer.
"""

import multiprocessing
from collections.abc import Callable
from dataclasses import replace
from multiprocessing.connection import Connection

from twicetold.errors import Cancelled, TwicetoldError
from twicetold.model import Comparison, Document, Pin
from twicetold.tui.engine import compare

_BEAT = 0.1

Pins = tuple[Pin, ...]


def compare_apart(
    left: Document,
    right: Document,
    pins: Pins,
    progress: Callable[[str, float], None],
    is_cancelled: Callable[[], bool],
) -> Comparison:
    """As ``compare``, in another process, which is ended when ``is_cancelled`` says so. Blocks."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, left, right, pins), daemon=True)
    process.start()
    theirs.close()
    try:
        found = _listen(ours, progress, is_cancelled)
    finally:
        process.terminate()
        process.join()
        ours.close()
    return replace(found, left=left, right=right)


def _listen(ours: Connection, progress: Callable[[str, float], None], is_cancelled: Callable[[], bool]) -> Comparison:
    while True:
        if is_cancelled():
            raise Cancelled("The comparison was cancelled.")
        if not ours.poll(_BEAT):
            continue
        try:
            said, value = ours.recv()
        except EOFError:
            raise TwicetoldError("The process that compared the articles ended without a word.") from None
        if said == "progress":
            progress(*value)
        elif said == "found":
            found: Comparison = value
            return found
        else:
            raise TwicetoldError(value)


def _work(theirs: Connection, left: Document, right: Document, pins: Pins) -> None:
    """What the process does: everything it has to say goes through the pipe."""
    try:
        found = compare(left, right, pins, progress=lambda *step: theirs.send(("progress", step)))
    except Exception as error:  # the rim: told on the other side
        theirs.send(("failed", f"{type(error).__name__}: {error}"))
    else:
        theirs.send(("found", found))
