"""How a pair of units stands beside its rivals, the other pairs of its left and of its right unit.

    share    right 0   right 1      gap of (0, 1)   0.2 - 0.7 = -0.5, since left 0 has a better partner
    left 0     0.7       0.2        gap of (0, 0)   0, since neither has
    left 1      ·        0.1        part of (0, 1)  0.2 of 0.9 in its row, 0.2 of 0.3 in its column

Swapping the sides changes nothing.
"""

from collections import defaultdict
from collections.abc import Mapping

from twicetold.alignment.place import Place

Values = Mapping[Place, float]
_SMOOTHING = 0.5
"""Added to a total, so that the only pair of a unit has not all of it."""


def find_gaps(values: Values) -> dict[Place, float]:
    """How far a pair is below the best pair of either of its units: 0 or less."""
    rows, columns = _gather(values, 0), _gather(values, 1)
    best_left, best_right = ({unit: max(line) for unit, line in lines.items()} for lines in (rows, columns))
    return {(i, j): value - max(best_left[i], best_right[j]) for (i, j), value in values.items()}


def find_parts(values: Values) -> dict[Place, tuple[float, float]]:
    """The part that the pair has of all that its two units have, 0 to 1: the greater and the smaller one."""
    rows, columns = _gather(values, 0), _gather(values, 1)
    left, right = ({unit: sum(sorted(line)) + _SMOOTHING for unit, line in lines.items()} for lines in (rows, columns))
    found = {}
    for (i, j), value in values.items():
        row, column = value / left[i], value / right[j]
        found[i, j] = (row, column) if row > column else (column, row)
    return found


def _gather(values: Values, side: int) -> dict[int, list[float]]:
    lines: dict[int, list[float]] = defaultdict(list)
    for place, value in values.items():
        lines[place[side]].append(value)
    return lines
