"""Places of one statement that two sentences fill with different words.

    the year of the [pig] in the Chinese circle
    the year of the [dog], from the Chinese calendar      pig / dog, between ``year of the`` and nothing

Cost: one comparison of two word lists a passage, kept for the detectors that ask again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """Word ranges that took each other's place; ``before`` and ``after`` count the same words right beside them.

    ``kept`` is the share of the shorter sentence's words that stand in both, in order.
    """

    left: range
    right: range
    before: int
    after: int
    kept: float

    @property
    def flank(self) -> int:
        return self.before + self.after


def find_slots(left: Sequence[str], right: Sequence[str]) -> tuple[Slot, ...]:
    """The slots of two sentences, given as folded words."""
    return _compare(tuple(left), tuple(right))[0]


def share_kept(left: Sequence[str], right: Sequence[str]) -> float:
    """The share of the shorter sentence's words that stand in both, in order."""
    return _compare(tuple(left), tuple(right))[1]


@lru_cache(maxsize=1024)
def _compare(left: Keys, right: Keys) -> tuple[tuple[Slot, ...], float]:
    codes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    kept = sum(code[2] - code[1] for code in codes if code[0] == "equal") / max(1, min(len(left), len(right)))
    found = []
    for n, (tag, i1, i2, j1, j2) in enumerate(codes):
        if tag == "replace":
            before = codes[n - 1][2] - codes[n - 1][1] if n else 0
            after = codes[n + 1][2] - codes[n + 1][1] if n + 1 < len(codes) else 0
            found.append(Slot(range(i1, i2), range(j1, j2), before, after, kept))
    return tuple(found), kept
