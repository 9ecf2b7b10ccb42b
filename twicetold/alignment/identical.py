"""Units that are the same, or nearly: found by hashing, before anything is compared with anything.

    left 0  The council met on Monday …      right 0  Rain is expected in the north …
    left 1  Rain is expected in the north …  right 1  The council met on Tuesday …

    left 1 and right 0 have the same words; left 0 and right 1 share nearly all runs of three words.

Units with the same words are linked, the first with the first, wherever they stand. Of the others two are linked that
share many runs of words which stand nowhere else, when three quarters of the words are kept in order.
"""

from collections import Counter, deque
from collections.abc import Collection
from dataclasses import dataclass
from zlib import crc32

from rapidfuzz.distance import Indel

from twicetold.alignment.place import Known, Place
from twicetold.text.tokens import find_keys

Words = dict[int, str]
"""The words of units, by the unit's number, parted by single spaces."""
EDITED = 0.75
"""Of the words, in order, so many are kept where a text was edited and not told anew."""
_RUN = 3
_FEWEST_WORDS = 12
"""A shorter unit may be like another by chance, and costs little."""
_LONG = 5_000
"""The time that the order of so many words takes grows with their square."""
_SHARED = 0.4
"""Of the runs of the longer unit: with three quarters of the words kept, 0.75 ** 3 are."""


@dataclass(frozen=True, slots=True)
class Alike:
    """The places of units with the same words, and of those with nearly the same, with the share that is kept."""

    same: list[Place]
    near: dict[Place, float]

    @property
    def places(self) -> set[Place]:
        return {*self.same, *self.near}


def find_alike(left: list[list[str]], right: list[list[str]], known: Known) -> Alike:
    """A unit is the list of its sentences; what is known to be linked to another unit does not take part."""
    lefts, rights = ({n: read_words(" ".join(unit)) for n, unit in enumerate(side)} for side in (left, right))
    same = pair_same(lefts, rights, known)
    return Alike(same, pair_near(_without(lefts, same, 0), _without(rights, same, 1), known))


def _without(words: Words, places: Collection[Place], side: int) -> Words:
    done = {place[side] for place in places}
    return {n: text for n, text in words.items() if n not in done}


def read_words(text: str) -> str:
    """The words of a unit as they are compared: case, typography and punctuation folded away."""
    return " ".join(find_keys(text))


def pair_same(left: Words, right: Words, known: Known) -> list[Place]:
    """Units with the same words; those that are known to be linked to others do not take part."""
    waiting: dict[str, deque[int]] = {}
    for j, words in _free(right, known, 1).items():
        waiting.setdefault(_unspaced(words), deque()).append(j)
    found = []
    for i, words in _free(left, known, 0).items():
        letters = _unspaced(words)
        partner = next((j for j in waiting.get(letters, ()) if known.get((i, j), True)), None)
        if letters and partner is not None:
            waiting[letters].remove(partner)
            found.append((i, partner))
    return found


def _unspaced(words: str) -> str:
    """Its letters alone, since a word may be broken at the end of a line."""
    return words.replace(" ", "")


def pair_near(left: Words, right: Words, known: Known) -> dict[Place, float]:
    """Units with nearly the same words, one partner each, with the share of the words that is kept."""
    owner: dict[int, int] = {}
    size: Counter[int] = Counter()
    for j, words in _free(right, known, 1).items():
        for run in _runs(words):
            owner[run] = -1 if run in owner else j
            size[j] += 1
    offered = []
    for i, words in _free(left, known, 0).items():
        runs = _runs(words)
        for j, count in Counter(owner[run] for run in runs if owner.get(run, -1) >= 0).items():
            if count >= _SHARED * max(len(runs), size[j]) and known.get((i, j), True):
                offered.append((-count, i, j))
    return _choose(offered, left, right)


def _choose(offered: list[tuple[int, int, int]], left: Words, right: Words) -> dict[Place, float]:
    """Those that share most come first; a unit has one partner."""
    found: dict[Place, float] = {}
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(offered):
        if i not in taken[0] and j not in taken[1] and (kept := share_kept(left[i], right[j])) >= EDITED:
            found[i, j] = kept
            taken[0].add(i)
            taken[1].add(j)
    return found


def share_kept(left: str, right: str) -> float:
    """How much of the words of two units is the same, in the same order (of long ones: in any order), 0 to 1."""
    one, other = left.split(), right.split()
    if max(len(one), len(other)) > _LONG:
        return 2 * (Counter(one) & Counter(other)).total() / (len(one) + len(other))
    return Indel.normalized_similarity(one, other)


def _free(words: Words, known: Known, side: int) -> Words:
    pinned = {place[side] for place, is_linked in known.items() if is_linked}
    return {n: text for n, text in words.items() if n not in pinned}


def _runs(words: str) -> set[int]:
    """Checksums of the runs of three words."""
    parts = words.encode("utf-8", "surrogatepass").split()
    if len(parts) < _FEWEST_WORDS:
        return set()
    return {crc32(b" ".join(run)) for run in zip(*(parts[n:] for n in range(_RUN)), strict=False)}
