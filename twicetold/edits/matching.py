"""What changed between two sequences of keys.

difflib's longest common block first gives the pieces that a reader would draw, but its time grows with the product of
the lengths. So what is the same at both ends is cut off, and a long rest is first split at the keys that stand once on
either side, in the same order (the anchors of Cohen's patience diff).

    left     a b X c d …        anchors: b and d stand once on either side;
    right    a b Y c d …        between them only X and Y are left for difflib

What has no anchors and is longer than ``MOST_CELLS`` allows is one change from end to end, and this is said.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

MOST_CELLS = 4_000_000
"""Products of lengths up to this are left to difflib: half a second at worst."""
_SHORT = 250_000
"""Below this product anchors save nothing."""


class Change(NamedTuple):
    """Keys ``i1:i2`` on the left became ``j1:j2``; either may be empty. What lies between changes is equal."""

    i1: int
    i2: int
    j1: int
    j2: int


def match(left: Sequence[str], right: Sequence[str]) -> tuple[list[Change], bool]:
    """The changes in order, and whether all of them could be looked for."""
    found: list[Change] = []
    whole = True
    waiting = [(0, len(left), 0, len(right))]
    while waiting:
        i1, i2, j1, j2 = _trim(left, right, *waiting.pop())
        if i1 == i2 or j1 == j2:
            if i1 < i2 or j1 < j2:
                found.append(Change(i1, i2, j1, j2))
        elif (i2 - i1) * (j2 - j1) <= _SHORT:
            found += _compare(left, right, i1, i2, j1, j2)
        elif anchors := _find_anchors(left, right, i1, i2, j1, j2):
            waiting += _between(anchors, i1, i2, j1, j2)
        elif (i2 - i1) * (j2 - j1) <= MOST_CELLS:
            found += _compare(left, right, i1, i2, j1, j2)
        else:
            found.append(Change(i1, i2, j1, j2))
            whole = False
    return sorted(found), whole


def _trim(left: Sequence[str], right: Sequence[str], i1: int, i2: int, j1: int, j2: int) -> Change:
    while i1 < i2 and j1 < j2 and left[i1] == right[j1]:
        i1, j1 = i1 + 1, j1 + 1
    while i1 < i2 and j1 < j2 and left[i2 - 1] == right[j2 - 1]:
        i2, j2 = i2 - 1, j2 - 1
    return Change(i1, i2, j1, j2)


def _compare(left: Sequence[str], right: Sequence[str], i1: int, i2: int, j1: int, j2: int) -> list[Change]:
    opcodes = SequenceMatcher(None, left[i1:i2], right[j1:j2], autojunk=False).get_opcodes()
    return [Change(i1 + a, i1 + b, j1 + c, j1 + d) for tag, a, b, c, d in opcodes if tag != "equal"]


def _find_anchors(
    left: Sequence[str], right: Sequence[str], i1: int, i2: int, j1: int, j2: int
) -> list[tuple[int, int]]:
    """Keys that stand once on either side: the longest run of them that ascends on both."""
    here, there = Counter(left[i1:i2]), Counter(right[j1:j2])
    places = {key: j for j, key in enumerate(right[j1:j2], j1) if there[key] == 1 and here[key] == 1}
    pairs = [(i, places[key]) for i, key in enumerate(left[i1:i2], i1) if key in places]
    ends: list[int] = []
    tops: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(tops[at - 1] if at else -1)
        ends[at : at + 1], tops[at : at + 1] = [j], [number]
    chain: list[tuple[int, int]] = []
    number = tops[-1] if tops else -1
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _between(anchors: list[tuple[int, int]], i1: int, i2: int, j1: int, j2: int) -> list[tuple[int, int, int, int]]:
    gaps = []
    for i, j in [*anchors, (i2, j2)]:
        gaps.append((i1, i, j1, j))
        i1, j1 = i + 1, j + 1
    return gaps
