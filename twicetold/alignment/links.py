"""Links paragraphs and sentences, n:m and in any order.

    left 0  Port workers end strike …        right 0  Dock employees finish …
    left 1  VELDEN — Dockworkers at …   ───  right 1  After a night of conversations …
    left 2  The port handles a third …  ─┐   right 2  The hit by thousands of crane …
    left 3  The strike by hundreds …    ─┼─  right 2
                                         └─  right 3  The container harbour manages …   (moved)

Every pair of units that shares a rare stem gets the probability that the two tell the same; pairs above the threshold
are links. Nothing asks for one partner only, so splits and merges come out as several links. A link has moved when it
is not among the longest run of links that ascend on both sides.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from twicetold.alignment.candidates import MOST_PARTNERS
from twicetold.alignment.identical import EDITED, find_alike, read_words, share_kept
from twicetold.alignment.meaning import Encoder
from twicetold.alignment.place import Known, Place
from twicetold.alignment.scores import ARTICLE, score_rest
from twicetold.alignment.sentences import link_sentences
from twicetold.alignment.weights import STATEMENT, STATEMENT_MEANING
from twicetold.model import Document, Link, Pin, Relation


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of both levels; ``limits`` says which limit was met and what was done instead."""

    paragraphs: tuple[Link, ...]
    sentences: tuple[Link, ...]
    limits: tuple[str, ...] = ()


def align(
    left: Document,
    right: Document,
    pins: Iterable[Pin | tuple[int, ...]] = (),
    encode: Encoder | None = None,
) -> Alignment:
    """Links at paragraph and at sentence level; what is pinned is known, the rest reckoned around it.

    With an encoder (the extra ``embed``) the meaning of paragraphs is weighed too.
    """
    lefts, rights = read_paragraphs(left), read_paragraphs(right)
    known, limits = read_pins(pins, len(lefts), len(rights))
    same, changed = _link(lefts, rights, known, encode)
    links = _make_links({**dict.fromkeys(same, 1.0), **changed}, _bodies(left), _bodies(right))
    links = tuple(replace(link, pinned=known.get((link.left[0], link.right[0]), False)) for link in links)
    sentences = link_sentences(left, right, same, changed)
    limits += _tell_limits(len(lefts), len(rights), links)
    return Alignment(links, _make_links(sentences, _sentences(left), _sentences(right)), limits)


def _tell_limits(lefts: int, rights: int, links: tuple[Link, ...]) -> tuple[str, ...]:
    """What was left out because the texts are long; nothing is where every paragraph has its link."""
    linked = {link.left for link in links}, {link.right for link in links}
    if max(lefts, rights) <= ARTICLE or (len(linked[0]) == lefts and len(linked[1]) == rights):
        return ()
    return (
        f"More than {ARTICLE} paragraphs: those told in the same words were linked once, each other one was compared "
        f"with the {MOST_PARTNERS} most like it.",
    )


def read_pins(pins: Iterable[Pin | tuple[int, ...]], lefts: int, rights: int) -> tuple[Known, tuple[str, ...]]:
    """The last pin of a pair counts; a pin on a paragraph that is not there is left out, and that is said."""
    known: Known = {}
    limits = []
    for pin in (Pin(*pin) for pin in pins):
        if 0 <= pin.left < lefts and 0 <= pin.right < rights:
            known[pin.left, pin.right] = pin.is_linked
        else:
            limits.append(
                f"The pin on paragraphs {pin.left} and {pin.right} was left out: "
                f"the texts have {lefts} and {rights} paragraphs, counted from 0."
            )
    return known, tuple(limits)


def link_units(left: list[list[str]], right: list[list[str]], encode: Encoder | None = None) -> dict[Place, float]:
    """The pairs of units that tell the same, with their probability; a unit is the list of its sentences."""
    same, changed = _link(left, right, {}, encode)
    return {**dict.fromkeys(same, 1.0), **changed}


def _link(
    left: list[list[str]], right: list[list[str]], known: Known, encode: Encoder | None
) -> tuple[list[Place], dict[Place, float]]:
    """The places of units with the same words, and those of all other links with their score."""
    alike = find_alike(left, right, known)
    pinned = {place: 1.0 for place, is_linked in known.items() if is_linked}
    model = STATEMENT_MEANING if encode else STATEMENT
    scores = score_rest(left, right, alike, known, model, encode)
    told = {place: score for place, score in scores.items() if score >= model.threshold}
    return alike.same, {**told, **alike.near, **pinned}


def read_paragraphs(document: Document) -> list[list[str]]:
    return [[s.span.quote(document.text) for s in paragraph.sentences] for paragraph in document.paragraphs]


def _bodies(document: Document) -> list[str]:
    return [paragraph.body.quote(document.text) for paragraph in document.paragraphs]


def _sentences(document: Document) -> list[str]:
    return [sentence.span.quote(document.text) for sentence in document.sentences]


def _make_links(scores: dict[Place, float], lefts: list[str], rights: list[str]) -> tuple[Link, ...]:
    moved = find_moved(scores)
    return tuple(
        Link((i,), (j,), _relation(lefts[i], rights[j]), min(1.0, scores[i, j]), moved=(i, j) in moved)
        for i, j in sorted(scores)
    )


def _relation(left: str, right: str) -> Relation:
    if left.split() == right.split():
        return Relation.SAME
    one, other = read_words(left), read_words(right)
    if one == other:
        return Relation.SAME
    return Relation.EDITED if share_kept(one, other) >= EDITED else Relation.PARAPHRASED


def find_moved(places: Iterable[Place]) -> set[Place]:
    """The places outside the longest run that ascends on both sides, but for those beside it."""
    ordered = sorted(places, key=lambda place: (place[0], -place[1]))
    return set(ordered) - _longest_chain(ordered)


def _longest_chain(places: list[Place]) -> set[Place]:
    """The longest run of places that ascends on both sides (patience sorting), with those that share a unit with it."""
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(places):
        at = bisect_left(ends, j)
        before.append(tops[at - 1] if at else -1)
        ends[at : at + 1], tops[at : at + 1] = [j], [number]
    chain: set[Place] = set()
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.add(places[number])
        number = before[number]
    rows, columns = dict(chain), {j: i for i, j in chain}
    beside = {(i, j) for i, j in places if abs(rows.get(i, j + 2) - j) == 1 or abs(columns.get(j, i + 2) - i) == 1}
    return chain | beside
