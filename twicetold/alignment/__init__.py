"""Links between the units of two documents."""

from twicetold.alignment.events import link_events
from twicetold.alignment.links import Alignment, align
from twicetold.alignment.meaning import load_encoder

__all__ = ["Alignment", "align", "link_events", "load_encoder"]
