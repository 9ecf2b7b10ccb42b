"""Names that are told by their last word become the full name, over both texts.

``Mr. Haike``, ``Haike``              Marten Haike            told in full by either text, and there is no other Haike
``the Department``                    Roads Department        told by the same text
``Norway`` beside ``Radio Norway``    Norway
"""

from collections.abc import Iterable
from dataclasses import replace

from twicetold.model import Claim, ClaimKind, Side
from twicetold.tables.generic import DIRECTIONS, GENERIC, JOINING
from twicetold.tables.people import first_names
from twicetold.tables.places import is_place


def join_names(claims: list[Claim]) -> list[Claim]:
    """Surnames alone become the full name that either text tells, when there is but one.

    ``Department`` alone becomes ``Roads Department`` when that is the only one of the same text.
    """
    names = [claim for claim in claims if claim.kind is ClaimKind.NAME]
    full = _fullest(claim.meaning.words for claim in names)
    own = {side: _fullest(claim.meaning.words for claim in names if claim.side is side) for side in Side}
    joined = []
    for claim in claims:
        if claim.kind is ClaimKind.NAME and len(claim.meaning.words) == 1:
            surname = claim.meaning.surname
            words = (own[claim.side] if surname.casefold() in GENERIC else full).get(surname, claim.meaning.words)
            name = replace(claim.meaning, words=words)
            claim = replace(claim, value=name.shown, meaning=name)
        joined.append(claim)
    return joined


def _fullest(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """For each surname, and the first word of ``Department of Roads``, its full name, when there is but one."""
    full: dict[str, set[tuple[str, ...]]] = {}
    for words in names:
        if len(words) > 1:
            if _may_be_alone(words):
                full.setdefault(words[-1], set()).add(words)
            if words[1] == "of":
                full.setdefault(words[0], set()).add(words)
    return {surname: next(iter(forms)) for surname, forms in full.items() if len(forms) == 1}


def _may_be_alone(words: tuple[str, ...]) -> bool:
    """Whether the last word by itself is likely the same bearer: not for ``Arle Radio Norway``, ``East Velden``."""
    if words[-2].casefold() in JOINING | DIRECTIONS or (words[-1].isupper() and not words[0].isupper()):
        return False
    return words[0] in first_names() or not is_place(words[-1])
