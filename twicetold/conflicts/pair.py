"""What a conflict detector is given."""

from dataclasses import dataclass

from twicetold.alignment import Alignment
from twicetold.model import Claim, Document


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents, their links, and the claims of both (left ones first)."""

    left: Document
    right: Document
    alignment: Alignment
    claims: tuple[Claim, ...]
