"""Finding words in both texts: smart case, regular expressions with a switch."""

import re
from typing import NamedTuple

from twicetold.errors import TwicetoldError
from twicetold.model import Comparison, Side, Span

MAX_HITS = 20_000


class BadPattern(TwicetoldError):
    """The regular expression is none."""


class Search(NamedTuple):
    """``pattern`` as it was typed; ``is_regex`` says how it is meant."""

    pattern: str
    is_regex: bool = False

    def compiled(self) -> re.Pattern[str]:
        """Case counts only when the pattern has a capital; a space stands for any white space."""
        flags = 0 if any(character.isupper() for character in self.pattern) else re.IGNORECASE
        source = self.pattern if self.is_regex else r"\s+".join(map(re.escape, self.pattern.split()))
        try:
            return re.compile(source, flags)
        except re.error as error:
            raise BadPattern(f"That is no regular expression: {error}") from error


NO_SEARCH = Search("")


def find_hits(comparison: Comparison, search: Search) -> dict[Side, tuple[Span, ...]]:
    """Where the pattern is found on each side; empty matches do not count. Raises ``BadPattern``."""
    pattern = search.compiled()
    hits: dict[Side, tuple[Span, ...]] = {}
    for side in Side:
        found = (match.span() for match in pattern.finditer(comparison.document(side).text))
        hits[side] = tuple(
            Span(*place) for place, _ in zip((p for p in found if p[0] < p[1]), range(MAX_HITS), strict=False)
        )
    return hits
