"""How damaged a whole document is."""

from collections.abc import Iterable

from twicetold.model import Candidate, Document, Finding


def measure_damage(document: Document, garbles: Iterable[Candidate | Finding]) -> float:
    """Garbled passages per 1000 words, weighted by confidence; furniture does not count."""
    weight = sum(garble.confidence for garble in garbles if garble.kind != "furniture")
    return 1000.0 * weight / max(1, document.words)
