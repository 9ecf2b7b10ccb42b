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

import math
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rapidfuzz.distance import Indel

from twicetold.alignment.features import NAMES, Known, Place, find_features
from twicetold.alignment.units import describe_units
from twicetold.alignment.weights import BIAS, THRESHOLD, WEIGHTS
from twicetold.model import Document, Link, Pin, Relation
from twicetold.text.tokens import find_words

_EDITED = 0.75
"""Of the words, in order, so many are kept where a text was edited and not told anew."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of both levels; ``limits`` says which limit was met and what was done instead."""

    paragraphs: tuple[Link, ...]
    sentences: tuple[Link, ...]
    limits: tuple[str, ...] = ()


def align(left: Document, right: Document, pins: Iterable[Pin | tuple[int, ...]] = ()) -> Alignment:
    """Links at paragraph and at sentence level; what is pinned is known, the rest reckoned around it."""
    lefts, rights = _paragraphs(left), _paragraphs(right)
    known, limits = _read_pins(pins, len(lefts), len(rights))
    same = dict.fromkeys(_pair_same(lefts, rights, known), 1.0)
    pinned = {place for place, is_linked in known.items() if is_linked}
    changed = {**_link_rest(lefts, rights, same, known), **dict.fromkeys(pinned - set(same), 1.0)}
    paragraphs = {**same, **changed}
    links = _make_links(paragraphs, _bodies(left), _bodies(right))
    links = tuple(replace(link, pinned=(link.left[0], link.right[0]) in pinned) for link in links)
    sentences = {**_same_sentences(left, right, same), **_sentence_links(left, right, changed)}
    return Alignment(links, _make_links(sentences, _sentences(left), _sentences(right)), limits)


def _read_pins(pins: Iterable[Pin | tuple[int, ...]], lefts: int, rights: int) -> tuple[Known, tuple[str, ...]]:
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


def link_units(left: list[list[str]], right: list[list[str]]) -> dict[Place, float]:
    """The pairs of units that tell the same, with their probability; a unit is the list of its sentences."""
    same = dict.fromkeys(_pair_same(left, right), 1.0)
    return {**same, **_link_rest(left, right, same)}


def _link_rest(
    left: list[list[str]], right: list[list[str]], same: dict[Place, float], known: Known | None = None
) -> dict[Place, float]:
    """Links among the units that are not the same word for word: the cost is in proportion to what changed."""
    done_left, done_right = ({place[side] for place in same} for side in (0, 1))
    lefts = [i for i in range(len(left)) if i not in done_left]
    rights = [j for j in range(len(right)) if j not in done_right]
    there, here = ({index: n for n, index in enumerate(indices)} for indices in (lefts, rights))
    inside = {(there[i], here[j]): word for (i, j), word in (known or {}).items() if i in there and j in here}
    scores = score_units([left[i] for i in lefts], [right[j] for j in rights], inside)
    return {
        (lefts[i], rights[j]): score
        for (i, j), score in scores.items()
        if score >= THRESHOLD and inside.get((i, j), True)
    }


def _pair_same(left: list[list[str]], right: list[list[str]], known: Known | None = None) -> list[Place]:
    """Units with the same words are linked, the first with the first, whatever stands around them."""
    known = known or {}
    waiting: dict[tuple[str, ...], deque[int]] = {}
    for j, unit in enumerate(right):
        waiting.setdefault(_words(unit), deque()).append(j)
    found = []
    for i, unit in enumerate(left):
        words = _words(unit)
        partner = next((j for j in waiting.get(words, ()) if known.get((i, j), True)), None)
        if words and partner is not None:
            waiting[words].remove(partner)
            found.append((i, partner))
    return found


def _words(unit: list[str]) -> tuple[str, ...]:
    return tuple(word.key for sentence in unit for word in find_words(sentence))


def score_units(left: list[list[str]], right: list[list[str]], known: Known | None = None) -> dict[Place, float]:
    """The probability that two units tell the same, for every pair that has a rare stem in common."""
    weights = [WEIGHTS[name] for name in NAMES]
    return {
        place: 1 / (1 + math.exp(-BIAS - sum(w * x for w, x in zip(weights, features, strict=True))))
        for place, features in find_features(describe_units(left, right), known).items()
    }


def _paragraphs(document: Document) -> list[list[str]]:
    return [[s.span.quote(document.text) for s in paragraph.sentences] for paragraph in document.paragraphs]


def _bodies(document: Document) -> list[str]:
    return [paragraph.body.quote(document.text) for paragraph in document.paragraphs]


def _sentences(document: Document) -> list[str]:
    return [sentence.span.quote(document.text) for sentence in document.sentences]


def _same_sentences(left: Document, right: Document, same: dict[Place, float]) -> dict[Place, float]:
    """Paragraphs that are the same hold the same sentences, in the same order."""
    return {
        (one.index, other.index): 1.0
        for i, j in same
        for one, other in zip(left.paragraphs[i].sentences, right.paragraphs[j].sentences, strict=False)
    }


def _sentence_links(left: Document, right: Document, paragraphs: dict[Place, float]) -> dict[Place, float]:
    """Sentence links inside linked paragraphs; where no pair is sure, the likeliest one is the link."""
    lefts, rights = (
        [s for i in sorted({place[side] for place in paragraphs}) for s in document.paragraphs[i].sentences]
        for side, document in ((0, left), (1, right))
    )
    scores = score_units([[left.quote(s.span)] for s in lefts], [[right.quote(s.span)] for s in rights])
    scores = {(lefts[i].index, rights[j].index): score for (i, j), score in scores.items()}
    links: dict[Place, float] = {}
    for i, j in paragraphs:
        inside = [(a.index, b.index) for a in left.paragraphs[i].sentences for b in right.paragraphs[j].sentences]
        sure = [place for place in inside if scores.get(place, 0.0) >= THRESHOLD]
        likeliest = max(inside, key=lambda place: scores.get(place, 0.0), default=None)
        for place in sure or filter(None, [likeliest]):
            links[place] = scores.get(place, 0.0)
    return links


def _make_links(scores: dict[Place, float], lefts: list[str], rights: list[str]) -> tuple[Link, ...]:
    chain = _longest_chain(sorted(scores, key=lambda place: (place[0], -place[1])))
    return tuple(
        Link((i,), (j,), _relation(lefts[i], rights[j]), min(1.0, scores[i, j]), moved=(i, j) not in chain)
        for i, j in sorted(scores)
    )


def _relation(left: str, right: str) -> Relation:
    one, other = [[word.key for word in find_words(text)] for text in (left, right)]
    if one == other:
        return Relation.SAME
    return Relation.EDITED if Indel.normalized_similarity(one, other) >= _EDITED else Relation.PARAPHRASED


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
