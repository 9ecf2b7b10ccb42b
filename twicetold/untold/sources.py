"""Sources that only one side hears.

listed       ``said Dora Lindqvist, a neighbour``, ``according to Max Arendt``; the other side has not even the surname
not listed   ``Lindqvist said`` (no full name), ``told the Arle Herald`` (a newspaper that is told something)
"""

import re
from collections.abc import Collection, Iterator

from twicetold.conflicts.pair import Pair
from twicetold.model import Answer, Claim, ClaimKind, Side, Untold, UntoldKind
from twicetold.text.words import keys_of

_FULL_NAME = 2
_SAYING = r"(?:said|says|told|tells|wrote|added|asked|stated|tweeted|explained|replied|recalled|warned|argued)"
_SAYS = re.compile(rf"(?:,[^,;.“\"]{{3,70}},|\s+\([^)]*\))?\s+{_SAYING}\b")
_SAID = re.compile(rf"(?:\b{_SAYING}|\baccording to)\s+(?:[A-Za-z.’'-]+\s+){{0,6}}$")
_SOURCE = 0.55


def find_sources(pair: Pair, claims: Collection[Claim]) -> Iterator[Untold]:
    """Speakers with a full name of whom the other side has not even the surname."""
    for side in Side:
        known = _MEDIA | keys_of(pair.document(side.other))
        seen: set[str] = set()
        for claim in claims:
            is_full = claim.side is side and claim.kind is ClaimKind.NAME and len(claim.meaning.words) >= _FULL_NAME
            if not is_full or claim.answer not in (Answer.ONLY_HERE, Answer.AGREES):
                continue
            surname = claim.meaning.surname.casefold()
            if surname not in known and surname not in seen and _speaks(pair, claim):
                seen.add(surname)
                reason = f"{claim.value} is heard by this side only."
                yield Untold(side, UntoldKind.SOURCE, claim.span, claim.value, reason, _SOURCE)


_MEDIA = frozenset(
    (
        "press news times herald post journal tribune gazette telegraph guardian reuters bbc cnn agency radio tv "
        "television magazine mail star"
    ).split()
)
"""A newspaper that is told something is no source."""


def _speaks(pair: Pair, claim: Claim) -> bool:
    """``Ann Lee said``, ``Ann Lee, a clerk, told``, ``said Ann Lee``, ``according to Ann Lee``."""
    document = pair.document(claim.side)
    sentence = document.sentences[claim.sentence].span
    after = document.text[claim.span.end : sentence.end]
    before = document.text[sentence.start : claim.span.start]
    return bool((_SAYS.match(after) and not before.endswith(" of ")) or _SAID.search(before))
