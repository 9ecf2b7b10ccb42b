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
from collections.abc import Iterable
from dataclasses import dataclass, replace

from twicetold.alignment.features import NAMES, Place, find_features
from twicetold.alignment.units import describe_units
from twicetold.alignment.weights import BIAS, THRESHOLD, WEIGHTS
from twicetold.model import Document, Link, Relation
from twicetold.text.tokens import find_words


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of both levels; ``limits`` says which limit was met and what was done instead."""

    paragraphs: tuple[Link, ...]
    sentences: tuple[Link, ...]
    limits: tuple[str, ...] = ()


def align(left: Document, right: Document, pins: Iterable[tuple[int, int]] = ()) -> Alignment:
    """Links at paragraph and at sentence level; ``pins`` are pairs of paragraph indices that must be linked."""
    paragraphs = link_units(_paragraphs(left), _paragraphs(right))
    pinned = {(i, j) for i, j in pins if i < len(left.paragraphs) and j < len(right.paragraphs)}
    paragraphs = {**paragraphs, **dict.fromkeys(pinned, 1.0)}
    sentences = _sentence_links(left, right, paragraphs)
    links = _make_links(paragraphs, _bodies(left), _bodies(right))
    links = tuple(replace(link, pinned=(link.left[0], link.right[0]) in pinned) for link in links)
    lefts = [sentence.span.quote(left.text) for sentence in left.sentences]
    rights = [sentence.span.quote(right.text) for sentence in right.sentences]
    return Alignment(links, _make_links(sentences, lefts, rights))


def link_units(left: list[list[str]], right: list[list[str]]) -> dict[Place, float]:
    """The pairs of units that tell the same, with their probability; a unit is the list of its sentences."""
    scores = score_units(left, right)
    linked = {place: score for place, score in scores.items() if score >= THRESHOLD}
    return {**linked, **dict.fromkeys(_pair_same(left, right), 1.0)}


def _pair_same(left: list[list[str]], right: list[list[str]]) -> list[Place]:
    """Units with the same words are linked, the first with the first, whatever stands around them."""
    waiting: dict[tuple[str, ...], list[int]] = {}
    for j, unit in enumerate(right):
        waiting.setdefault(_words(unit), []).append(j)
    found = []
    for i, unit in enumerate(left):
        words = _words(unit)
        if words and waiting.get(words):
            found.append((i, waiting[words].pop(0)))
    return found


def _words(unit: list[str]) -> tuple[str, ...]:
    return tuple(word.key for sentence in unit for word in find_words(sentence))


def score_units(left: list[list[str]], right: list[list[str]]) -> dict[Place, float]:
    """The probability that two units tell the same, for every pair that has a rare stem in common."""
    weights = [WEIGHTS[name] for name in NAMES]
    return {
        place: 1 / (1 + math.exp(-BIAS - sum(w * x for w, x in zip(weights, features, strict=True))))
        for place, features in find_features(describe_units(left, right)).items()
    }


def _paragraphs(document: Document) -> list[list[str]]:
    return [[s.span.quote(document.text) for s in paragraph.sentences] for paragraph in document.paragraphs]


def _bodies(document: Document) -> list[str]:
    return [paragraph.body.quote(document.text) for paragraph in document.paragraphs]


def _sentence_links(left: Document, right: Document, paragraphs: dict[Place, float]) -> dict[Place, float]:
    """Sentence links inside linked paragraphs; where both have but one sentence, that is the link."""
    scores = score_units(
        [[s.span.quote(left.text)] for s in left.sentences], [[s.span.quote(right.text)] for s in right.sentences]
    )
    links: dict[Place, float] = {}
    for i, j in paragraphs:
        lefts, rights = left.paragraphs[i].sentences, right.paragraphs[j].sentences
        inside = {(a.index, b.index): scores.get((a.index, b.index), 0.0) for a in lefts for b in rights}
        chosen = {place: score for place, score in inside.items() if score >= THRESHOLD}
        if not chosen and inside:
            best = max(inside, key=lambda place: inside[place])
            chosen = {best: inside[best]}
        links.update(chosen)
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
    common = len(set(one) & set(other))
    return Relation.EDITED if 2 * common > 0.75 * (len(set(one)) + len(set(other))) else Relation.PARAPHRASED


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
    beside = {
        (i, j) for i, j in places for a, b in chain if (i == a and abs(j - b) == 1) or (j == b and abs(i - a) == 1)
    }
    return chain | beside
