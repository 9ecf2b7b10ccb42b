"""Word edits inside links."""

from twicetold.edits.opcodes import find_edits

__all__ = ["find_edits"]
