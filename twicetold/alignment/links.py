"""Links paragraphs and sentences, n:m and in any order."""

from collections.abc import Iterable
from dataclasses import dataclass

from twicetold.alignment.grams import similarity, weigh_units
from twicetold.model import Document, Link, Relation, Span

THRESHOLD = 0.28


@dataclass(frozen=True, slots=True)
class Alignment:
    """All links of both levels; ``limits`` says which limit was met and what was done instead."""

    paragraphs: tuple[Link, ...]
    sentences: tuple[Link, ...]
    limits: tuple[str, ...] = ()


def align(left: Document, right: Document, pins: Iterable[tuple[int, int]] = ()) -> Alignment:  # noqa: ARG001
    """Links at paragraph and at sentence level; ``pins`` are pairs of paragraph indices that must be linked."""
    paragraphs = _level(left, right, [p.span for p in left.paragraphs], [p.span for p in right.paragraphs])
    linked = {(i, j) for link in paragraphs for i in link.left for j in link.right}
    sentences = tuple(
        link
        for link in _level(left, right, [s.span for s in left.sentences], [s.span for s in right.sentences])
        if (left.sentences[link.left[0]].paragraph, right.sentences[link.right[0]].paragraph) in linked
    )
    return Alignment(paragraphs, sentences)


def _level(left: Document, right: Document, lefts: list[Span], rights: list[Span]) -> tuple[Link, ...]:
    rows, columns = weigh_units([left.quote(s) for s in lefts], [right.quote(s) for s in rights])
    links = []
    for i, row in enumerate(rows):
        for j, column in enumerate(columns):
            score = similarity(row, column)
            if score >= THRESHOLD:
                same = left.quote(lefts[i]).split() == right.quote(rights[j]).split()
                relation = Relation.SAME if same else Relation.EDITED if score > 0.75 else Relation.PARAPHRASED
                links.append(Link((i,), (j,), relation, score))
    return tuple(links)
