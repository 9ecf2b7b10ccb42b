"""The detectors of inner contradictions, in the order in which they run."""

from collections.abc import Callable, Iterable

from twicetold.claims import find_claims_of
from twicetold.inside.ages import find_two_ages
from twicetold.inside.article import Article
from twicetold.inside.spellings import find_two_spellings
from twicetold.inside.tolls import find_two_tolls
from twicetold.inside.totals import find_false_totals
from twicetold.inside.weekdays import find_false_weekdays
from twicetold.model import Candidate, Claim, Document, Side

DETECTORS: tuple[Callable[[Article], Iterable[Candidate]], ...] = (
    find_two_spellings,
    find_two_ages,
    find_false_totals,
    find_two_tolls,
    find_false_weekdays,
)


def find_inner_conflicts(document: Document, claims: Iterable[Claim] | None = None) -> list[Candidate]:
    """Candidates on the left side; ``claims`` are those of the document, found here when they are not given."""
    found = tuple(find_claims_of(document, Side.LEFT) if claims is None else claims)
    article = Article(document, found)
    return [candidate for detect in DETECTORS for candidate in detect(article)]
