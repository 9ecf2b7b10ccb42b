"""Where a pair of units stands: the number of the left one and that of the right one."""

Place = tuple[int, int]
Known = dict[Place, bool]
"""Pairs of units of which the reader has said that they are linked, or that they are not."""
