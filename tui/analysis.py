"""The comparison in a worker: it says how far it is, and hands over what was found or why nothing was."""

import time
from collections.abc import Callable

from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from twicetold.errors import Cancelled, TwicetoldError
from twicetold.model import Comparison, Document, Pin
from twicetold.tui.engine import compare
from twicetold.tui.single import inspect_alone

Pins = tuple[Pin, ...]
_AHEAD = 0.03
"""Seconds that what has just been drawn has for itself: loading the engine would hold it up on its way out."""
LONG = 60_000
"""Characters of both texts from which a process of its own pays."""


class Compared(Message):
    """The comparison is there."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison


class Linked(Message):
    """The links are known and nothing else yet: the rows can be level."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self.comparison = comparison


class Failed(Message):
    """The comparison could not be made; ``reason`` says why."""

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class Advanced(Message):
    """The comparison begins the step of this name; ``share`` of the work is done."""

    def __init__(self, step: str, share: float) -> None:
        super().__init__()
        self.step = step
        self.share = share


def analyse(asked: Widget, left: Document, right: Document, pins: Pins = ()) -> None:
    """Runs in a thread worker of ``asked`` and posts the messages above to it; cancelled, it posts nothing more."""
    worker = get_current_worker()

    def advance(step: str, share: float) -> None:
        asked.post_message(Advanced(step, share))

    def hand_over(partial: Comparison) -> None:
        asked.post_message(Linked(partial))

    time.sleep(_AHEAD)
    try:
        if not right.text:
            found = inspect_alone(left)
        else:
            found = _choose_way(left, right)(left, right, pins, advance, hand_over, lambda: worker.is_cancelled)
    except Cancelled:
        return
    except TwicetoldError as error:
        asked.post_message(Failed(str(error)))
    except Exception as error:  # the rim: the reading goes on, with the reason in sight
        asked.post_message(Failed(f"{type(error).__name__}: {error}"))
    else:
        asked.post_message(Compared(found))


def _choose_way(left: Document, right: Document) -> Callable[..., Comparison]:
    if len(left.text) + len(right.text) < LONG:
        return compare
    from twicetold.tui.child import compare_apart  # loads what most sessions never need

    return compare_apart
