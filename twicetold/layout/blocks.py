"""Puts the paragraphs of both sides into blocks whose first paragraphs stand on the same row.

    links  0-0 .9   2-1 .8   1-3 .7   0-2 .4

    left order            own order
     0   0                 0   0
     1   3  ⇅              1   .       1-3 crosses 2-1, which scores better
     2   1                 2   1
         2  (follows 1)        2
                               3

In left order every right paragraph stands once, beside the left paragraph that it tells best; right order is the same,
mirrored. In own order both sides keep theirs, and the links that cross none of better total score hold them level.
What has no place beside a partner follows the paragraph before it on its own side, so that nothing is hidden and
little room is wasted. O(n log n) in the links.
"""

from bisect import bisect_left
from collections.abc import Iterable
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from twicetold.model import Link


class Order(StrEnum):
    """Whose order the page follows."""

    LEFT = "left"
    RIGHT = "right"
    OWN = "own"


class Block(NamedTuple):
    """Indices of paragraphs; when both sides have some, the first ones tell the same and start on the same row."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    def turned(self) -> "Block":
        return Block(self.right, self.left)


class _Tie(NamedTuple):
    score: float
    left: int
    right: int


def arrange(links: Iterable[Link], lefts: int, rights: int, order: Order) -> tuple[Block, ...]:
    """Blocks that hold each of ``lefts`` left and ``rights`` right paragraphs once."""
    ties = [_Tie(link.score, i, j) for link in links for i in link.left for j in link.right]
    if order is Order.RIGHT:
        turned = [_Tie(tie.score, tie.right, tie.left) for tie in ties]
        return tuple(block.turned() for block in _follow_left(turned, rights, lefts))
    if order is Order.LEFT:
        return tuple(_follow_left(ties, lefts, rights))
    return tuple(_keep_own(ties, lefts, rights))


def _follow_left(ties: list[_Tie], lefts: int, rights: int) -> list[Block]:
    home = {tie.right: tie for tie in sorted(ties, key=lambda tie: (tie.score, -abs(tie.left - tie.right), -tie.left))}
    best = {tie.left: tie for tie in sorted(ties, key=lambda tie: (tie.score, -abs(tie.left - tie.right), -tie.right))}
    guests: dict[int, list[int]] = {}
    last = -1
    for right in range(rights):
        last = home[right].left if right in home else last
        guests.setdefault(last, []).append(right)
    hosts = {tie.left for tie in home.values()}
    starts = _host_starts(hosts, home, best)
    blocks = [Block(tuple(range(starts[0][0] if starts else lefts)), tuple(guests.get(-1, ())))]
    for number, (start, host) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else lefts
        blocks.append(Block(tuple(range(start, end)), _seat(guests[host], home, host)))
    return [block for block in blocks if block.left or block.right]


def _host_starts(hosts: set[int], home: dict[int, _Tie], best: dict[int, _Tie]) -> list[tuple[int, int]]:
    """Where each host's block begins: with the paragraphs right before it that tell the same as its guest (a merge)."""
    starts: list[tuple[int, int]] = []
    for host in sorted(hosts):
        start = host
        floor = starts[-1][1] + 1 if starts else 0
        while start > floor and (tie := best.get(start - 1)) and home[tie.right].left == host:
            start -= 1
        starts.append((start, host))
    return starts


def _seat(guests: list[int], home: dict[int, _Tie], host: int) -> tuple[int, ...]:
    """The guest that tells the host best comes first, with those right before it; then the others in their order."""
    top = max((g for g in guests if g in home and home[g].left == host), key=lambda g: home[g].score)
    first = guests.index(top)
    while first and guests[first - 1] == guests[first] - 1:
        first -= 1
    end = guests.index(top)
    while end + 1 < len(guests) and guests[end + 1] == guests[end] + 1:
        end += 1
    return tuple(guests[first : end + 1] + guests[:first] + guests[end + 1 :])


def _keep_own(ties: list[_Tie], lefts: int, rights: int) -> list[Block]:
    anchors = _heaviest_chain(ties)
    places = [(0, 0), *((tie.left, tie.right) for tie in anchors), (lefts, rights)]
    blocks = [Block(tuple(range(i, k)), tuple(range(j, m))) for (i, j), (k, m) in pairwise(places)]
    return [block for block in blocks if block.left or block.right]


def _heaviest_chain(ties: list[_Tie]) -> list[_Tie]:
    """The ties that ascend on both sides with the greatest sum of scores."""
    ends: list[int] = []  # right ends, ascending, of the best chains so far
    chains: list[tuple[float, _Tie, int]] = []  # (sum, last tie, number of the chain before it)
    tops: list[int] = []  # chains, parallel to ``ends``; sums ascend too
    for tie in sorted(ties, key=lambda tie: (tie.left, -tie.right)):
        before = bisect_left(ends, tie.right)
        previous = tops[before - 1] if before else -1
        total = tie.score + (chains[previous][0] if before else 0.0)
        chains.append((total, tie, previous))
        if before < len(ends) and ends[before] == tie.right and chains[tops[before]][0] >= total:
            continue
        end = before
        while end < len(ends) and chains[tops[end]][0] <= total:
            end += 1
        ends[before:end], tops[before:end] = [tie.right], [len(chains) - 1]
    chain: list[_Tie] = []
    number = tops[-1] if tops else -1
    while number >= 0:
        _, tie, number = chains[number]
        chain.append(tie)
    return chain[::-1]
