"""Links between the units of two documents."""

from twicetold.alignment.links import Alignment, align

__all__ = ["Alignment", "align"]
