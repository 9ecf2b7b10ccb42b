"""How often a command looks for garbage: hardly ever, for it ends soon and what it makes is kept to the end.

Looking for it takes up to a seventh of the time of a long comparison, as each look passes over all that is kept.
"""

import gc

_BETWEEN = 100_000
"""Objects made from one look to the next; Python's own setting is 700."""


def collect_rarely() -> None:
    """For processes of the command line alone: the library leaves this to the program that uses it."""
    gc.set_threshold(_BETWEEN)
