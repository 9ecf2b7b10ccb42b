"""What the screens say about themselves: titles, states, captions. Pure text from plain values."""

from functools import lru_cache
from typing import TYPE_CHECKING

from twicetold.layout import Ink
from twicetold.model import Comparison, Document, Side
from twicetold.tui.grouping import Grouping
from twicetold.tui.keys import key_of
from twicetold.tui.reading import ORDER_NAMES

if TYPE_CHECKING:
    from twicetold.tui.listed import ListedScreen

LAYER_NAMES = {Ink.EDIT: "wording", Ink.DIFFERENCE: "differences", Ink.GARBLE: "garbles", Ink.CONFLICT: "conflicts"}
STOPPED = "not compared"
"""The progress of a comparison that was stopped or has failed."""


def describe_document(comparison: Comparison, side: Side) -> list[str]:
    document = comparison.document(side)
    facts = [" ".join(filter(None, (document.place, document.date.isoformat() if document.date else "")))]
    facts.append(count(_count_words(document), "word"))
    damage = getattr(comparison.summary, f"{side}_damage")
    if damage:
        facts.append(f"{damage:.0f} garbled per 1000" if damage >= 1 else f"{damage:.1f} garbled per 1000")
    return [fact for fact in facts if fact]


def describe_briefly(comparison: Comparison, side: Side) -> list[str]:
    """The same with the number of words first, for where not everything fits."""
    facts, words = describe_document(comparison, side), count(_count_words(comparison.document(side)), "word")
    return [words, *(fact for fact in facts if fact != words)]


def count(number: int, name: str) -> str:
    """``1 finding``, ``2 findings``."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


@lru_cache(maxsize=8)
def _count_words(document: Document) -> int:
    return document.words


def describe_states(screen: "ListedScreen") -> list[str]:
    """What is shown and how, the most important first."""
    again = f", {key_of(screen, 'reload')} begins again" if screen.progress == STOPPED else ""
    states = [screen.progress + again, screen.ledger.failure and "not saved", describe_position(screen)]
    states.append(describe_hidden(screen))
    if screen.comparison.right.text:
        states.append(ORDER_NAMES[screen.choices.order])
    if screen.choices.only_differing:
        states.append("only what differs")
    if screen.choices.only_hits:
        states.append(f"only with “{screen.choices.search.pattern}”")
    if screen.choices.filter:
        states.append(f"filter {screen.choices.filter}")
    if screen.choices.grouping is not Grouping.PLACE:
        states.append(f"by {screen.choices.grouping}")
    states.append(describe_differences(screen))
    if screen.has_comparison and screen.comparison.right.text:
        states.append(f"{screen.comparison.summary.linked:.0%} linked")
    return [state for state in states if state]


def describe_hidden(screen: "ListedScreen") -> str:
    """The layers that are off, but for that of the differences, which is off at first."""
    layers = screen.choices.layers
    off = [name for ink, name in LAYER_NAMES.items() if ink not in layers and ink is not Ink.DIFFERENCE]
    return "without " + ", ".join(off) if off else ""


def describe_differences(screen: "ListedScreen") -> str:
    """How many differences are a key away."""
    number = screen.comparison.summary.differences
    if not number:
        return ""
    is_on = Ink.DIFFERENCE in screen.choices.layers
    return "with differences" if is_on else f"{count(number, 'difference')} hidden"


def describe_waiting(screen: "ListedScreen") -> str:
    """Why something that needs the findings cannot be done yet."""
    if screen.progress == STOPPED:
        return f"Not compared; {key_of(screen, 'reload')} begins again."
    return "Still comparing …"


def describe_position(screen: "ListedScreen") -> str:
    """``finding 3 of 20 · 14 of 20 judged``."""
    number = len(screen.findings)
    if not screen.has_comparison:
        return ""
    place = screen.numbers.get(screen.chosen, -1) + 1
    settled = screen.ledger.count_judged(screen.numbers)
    judged = f" · {settled} of {number} judged" if settled else ""
    if place:
        return f"finding {place} of {number}{judged}"
    return count(number, "finding") + judged


def describe_empty(screen: "ListedScreen") -> str:
    """What the sidebar says when no finding is chosen."""
    if screen.failure:
        again = f"{key_of(screen, 'reload')} begins again; the texts can be read."
        return f"The comparison failed: {screen.failure}\n\n{again}"
    if screen.progress == STOPPED and not screen.has_comparison:
        return f"The comparison was stopped.\n\n{key_of(screen, 'reload')} begins again; the texts can be read."
    if not screen.has_comparison:
        return "The articles can be read while they are being compared."
    lost = len(screen.ledger.lost)
    kept = f"\n\n{count(lost, 'verdict')} of yours: the words are gone from the texts." if lost else ""
    if not screen.findings:
        return _describe_nothing(screen) + kept
    summary = screen.comparison.summary
    numbers = (summary.conflicts, summary.differences, summary.garbles)
    names = ("conflict", "difference", "garbled passage")
    counts = (count(number, name) for number, name in zip(numbers, names, strict=True) if number)
    following, previous = key_of(screen, "next_finding"), key_of(screen, "previous_finding")
    differences = f" ({key_of(screen, 'differences')} shows or hides)" if summary.differences else ""
    return (
        f"{', '.join(counts)}.\n\n"
        f"{following} goes to the next one, {previous}\u00a0back.\n\n"
        f"! cannot both be true\n? told differently, may both be true{differences}\n~ reads as damaged{kept}"
    )


def _describe_nothing(screen: "ListedScreen") -> str:
    if screen.choices.filter:
        return f"No finding fits the filter “{screen.choices.filter}”; {key_of(screen, 'filter')} changes it."
    hidden = [each for each in (describe_hidden(screen), describe_differences(screen)) if each]
    if hidden:
        return f"Nothing in what is shown ({', '.join(hidden)})."
    return "Nothing found: no conflict, no difference and no garbled passage."
