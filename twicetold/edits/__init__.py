"""Word edits: what differs inside every paragraph link."""

from twicetold.edits.finding import Edits, find_edits

__all__ = ["Edits", "find_edits"]
