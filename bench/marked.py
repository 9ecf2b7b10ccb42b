"""How well garbled passages are found in pairs of tellings: the samples, the written stories, pairs of real outlets.

A mark is right when it overlaps a labelled passage (or an end of a contradiction inside one article) and points: it has
at most 15 words, or twice those of the label. Furniture counts like everything else, as a reader sees it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from labelled import LabelledPair

import twicetold
from twicetold.model import Category, Finding, Side, Span

_LONGEST = 15


@dataclass
class Marks:
    """``told``, ``right``: marks; ``wanted``, ``found``: labels by kind; ``false`` are shown with their words."""

    articles: int = 0
    told: int = 0
    right: int = 0
    wanted: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    false: list[str] = field(default_factory=list)


def count_marks(pair: LabelledPair, marks: Marks) -> None:
    garbles = [f for f in twicetold.compare(pair.left, pair.right).findings if f.category is Category.GARBLE]
    labels = list(_labels(pair))
    hit: set[int] = set()
    marks.articles += 2
    for finding in garbles:
        touched = {n for n, (_, side, spans) in enumerate(labels) if _points(pair, finding, side, spans)}
        hit |= touched
        marks.told += 1
        marks.right += bool(touched)
        if not touched:
            marks.false.append(f"{pair.name} {finding.kind} “{_quote(pair, finding)}”")
    for n, (kind, _, _) in enumerate(labels):
        if kind:
            marks.wanted[kind] += 1
            marks.found[kind] += n in hit


def add(marks: Marks, more: Marks) -> None:
    """The counts of ``more`` added to ``marks``."""
    marks.articles += more.articles
    marks.told += more.told
    marks.right += more.right
    marks.wanted += more.wanted
    marks.found += more.found


def print_marks(group: str, marks: Marks) -> None:
    found, wanted, false = marks.found.total(), marks.wanted.total(), marks.told - marks.right
    print(
        f"{group:18} precision {marks.right / max(1, marks.told):.2f}, recall {found / max(1, wanted):.2f} "
        f"({found} of {wanted}), {false} false in {marks.articles} articles: {false / max(1, marks.articles):.2f} each"
    )


def print_kinds(name: str, marks: Marks) -> None:
    rows = [f"{kind} {marks.found[kind]}/{count}" for kind, count in marks.wanted.most_common()]
    print(f"{name:18} {', '.join(rows)}")


def _labels(pair: LabelledPair) -> Iterator[tuple[str, Side, list[Span]]]:
    """Kind, side and places; without a kind what may be marked and need not."""
    for garble in pair.gold["garbles"]:
        side = Side(garble["side"])
        yield garble["kind"], side, _places(pair, side, garble["text"])
    for inner in pair.gold.get("internal", []):
        side = Side(inner["side"])
        yield "", side, [*_places(pair, side, inner["first"]), *_places(pair, side, inner["second"])]
    for text in pair.gold.get("tolerated_left", []):
        yield "", Side.LEFT, _places(pair, Side.LEFT, text)


def _places(pair: LabelledPair, side: Side, words: str) -> list[Span]:
    pattern = r"\s+".join(map(re.escape, words.split()))
    text: str = getattr(pair, side).text
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _points(pair: LabelledPair, finding: Finding, side: Side, places: list[Span]) -> bool:
    spans: tuple[Span, ...] = getattr(finding, side)
    text: str = getattr(pair, side).text
    return any(
        span.overlaps(place) and len(span.quote(text).split()) <= max(_LONGEST, 2 * len(place.quote(text).split()))
        for span in spans
        for place in places
    )


def _quote(pair: LabelledPair, finding: Finding) -> str:
    side = Side.LEFT if finding.left else Side.RIGHT
    return " … ".join(span.quote(getattr(pair, side).text) for span in getattr(finding, side))
