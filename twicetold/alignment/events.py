"""Links of paragraphs that speak of the same event, though each may tell something else of it.

    left 4   The strike cost the port four million a day.      right 2   Cranes stood still from Monday to Thursday.

Both speak of the strike, and tell other things of it: no link by default. Who collates all that several reports have on
one event wants these too. They are made by weights of their own, on the same features, beside the links that stand.
"""

from collections.abc import Iterable

from twicetold.alignment.identical import find_alike
from twicetold.alignment.links import find_moved, read_paragraphs, read_pins
from twicetold.alignment.meaning import Encoder
from twicetold.alignment.place import Known, Place
from twicetold.alignment.scores import score_rest
from twicetold.alignment.weights import EVENT, EVENT_MEANING
from twicetold.model import Document, Link, Pin, Relation


def link_events(
    left: Document,
    right: Document,
    links: tuple[Link, ...],
    pins: Iterable[Pin | tuple[int, ...]] = (),
    encode: Encoder | None = None,
) -> tuple[Link, ...]:
    """``links`` and those to the same event, in order; what is pinned stays as it is."""
    lefts, rights = read_paragraphs(left), read_paragraphs(right)
    known, _ = read_pins(pins, len(lefts), len(rights))
    there = {(link.left[0], link.right[0]) for link in links}
    scores = score_events(lefts, rights, known, encode)
    added = {place: score for place, score in scores.items() if place not in there}
    moved = find_moved([*there, *added])
    new = [Link((i,), (j,), Relation.EVENT, score, moved=(i, j) in moved) for (i, j), score in added.items()]
    return tuple(sorted([*links, *new], key=lambda link: (link.left, link.right)))


def score_events(
    left: list[list[str]], right: list[list[str]], known: Known, encode: Encoder | None = None
) -> dict[Place, float]:
    """The pairs of units that speak of the same event, with their probability; a unit is the list of its sentences."""
    model = EVENT_MEANING if encode else EVENT
    scores = score_rest(left, right, find_alike(left, right, known), known, model, encode)
    return {place: score for place, score in scores.items() if score >= model.threshold}
