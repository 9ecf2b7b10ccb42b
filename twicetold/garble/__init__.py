"""Passages that read as damaged: one module a kind, each with one function from a telling to candidates."""

from twicetold.garble.damage import measure_damage
from twicetold.garble.language import has_english_words
from twicetold.garble.registry import find_garbles
from twicetold.garble.telling import Telling

__all__ = ["Telling", "find_garbles", "has_english_words", "measure_damage"]
