"""How damaged a whole document is."""

from collections.abc import Iterable

from twicetold.garble.spinning import measure_replaced, measure_strangeness
from twicetold.model import Candidate, Document, Finding

_STRANGE = 6.0
"""Damage per 1000 words of a strangeness of 1; it grows with the cube, so that an odd style counts little."""


_REPLACED = 8.0
"""Damage per 1000 words if every word had its commoner synonym in the twin."""


def measure_damage(document: Document, garbles: Iterable[Candidate | Finding], twin: Document | None = None) -> float:
    """Garbled passages per 1000 words, weighted by confidence, and what the choice of words adds; no furniture."""
    weight = sum(garble.confidence for garble in garbles if garble.kind != "furniture")
    damage = 1000.0 * weight / max(1, document.words) + _STRANGE * max(0.0, measure_strangeness(document)) ** 3
    return damage + (_REPLACED * measure_replaced(document, twin) if twin is not None else 0.0)
