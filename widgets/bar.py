"""A scroll bar of one cell: where in the whole are the rows that are in view."""


def bar_at(row: int, top: int, seen: int, count: int) -> str:
    """The cell of the bar on a row of the view; nothing where all ``count`` rows are in view.

    ``top`` is the first row in view, ``seen`` how many are.
    """
    if count <= seen:
        return ""
    length = max(1, seen * seen // count)
    start = (seen - length) * top // (count - seen)
    return "┃" if start <= row < start + length else "│"
