"""The claim finders, in the order in which they run."""

from collections.abc import Callable, Iterable, Iterator

from twicetold.claims.date import find_dates
from twicetold.claims.joined import join_names
from twicetold.claims.name import find_names
from twicetold.claims.number import find_numbers
from twicetold.claims.quote import find_quotes
from twicetold.claims.role import find_roles
from twicetold.model import Claim, Document, Side

Finder = Callable[[Document, Side], Iterable[Claim]]


def find_people(document: Document, side: Side) -> Iterator[Claim]:
    """Names, and what role each has."""
    names = list(find_names(document, side))
    yield from names
    yield from find_roles(document, side, names)


FINDERS: tuple[Finder, ...] = (find_numbers, find_dates, find_people, find_quotes)


def find_claims(left: Document, right: Document) -> tuple[Claim, ...]:
    """The claims of both documents, left ones first, each side in the order of its text; names are joined."""
    return join_claims(find_claims_of(left, Side.LEFT), find_claims_of(right, Side.RIGHT))


def join_claims(lefts: Iterable[Claim], rights: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims of two documents, names joined."""
    return tuple(join_names([*lefts, *rights]))


def find_claims_of(document: Document, side: Side) -> list[Claim]:
    """The claims of one document in the order of its text; names are as they are told."""
    return sorted((claim for find in FINDERS for claim in find(document, side)), key=lambda claim: claim.span)
