"""Links between the units of two documents."""

from twicetold.alignment.events import link_events
from twicetold.alignment.links import Alignment, align

__all__ = ["Alignment", "align", "link_events"]
