"""Words in fewer cells than they need."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from twicetold.layout.visible import picture


def fit(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells, with an ellipsis where it was cut."""
    text = picture(text)
    return text if cell_len(text) <= width else set_cell_size(text, max(0, width - 1)).rstrip() + "…"


def fit_all(texts: Sequence[str], width: int, between: int) -> list[str]:
    """One or two texts, ``between`` cells apart, in ``width`` cells: what one does not need the other has."""
    if len(texts) < 2:
        return [fit(text, width) for text in texts]
    one, other = texts
    room = max(0, width - between)
    half = room // 2
    first = max(half, room - cell_len(picture(other)))
    one = fit(one, first)
    return [one, fit(other, room - cell_len(one))]
