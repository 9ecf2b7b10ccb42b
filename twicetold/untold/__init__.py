"""Told by one side only: what one article has and the other leaves out, the weightiest first."""

from twicetold.untold.ranking import find_untold

__all__ = ["find_untold"]
