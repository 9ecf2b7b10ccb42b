"""So many people of one country, and as many of another.

conflict     ``14 Danish sailors`` / ``14 Danish and Finnish sailors``
             ``nine Danish and five Finnish sailors`` / ``14 Danish sailors``
no conflict  ``14 Danish sailors`` / ``14 sailors from Denmark``          (the same country, or none)
             ``14 Danish sailors`` / ``nine Finnish sailors``             (another number: they may be others)
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from twicetold.conflicts.pair import Pair
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side, Span
from twicetold.tables.persons import find_person
from twicetold.tables.places import is_place, may_be_one_place
from twicetold.text.tokens import Token, find_words

_REACH = 8
"""Words after a number in which its countries and its noun stand."""


@dataclass(frozen=True, slots=True)
class Group:
    """``total`` people, of all these origins together."""

    total: float
    origins: tuple[str, ...]
    span: Span


def find_origin_conflicts(pair: Pair) -> Iterator[Candidate]:
    rights: dict[float, list[Group]] = defaultdict(list)
    for group in _groups(pair, Side.RIGHT):
        rights[group.total].append(group)
    for left in _groups(pair, Side.LEFT):
        for right in rights[left.total]:
            if not _may_be_same(left.origins, right.origins):
                yield _candidate(pair, left, right)


def _groups(pair: Pair, side: Side) -> Iterator[Group]:
    document = pair.document(side)
    for number, claims in pair.claims_of(ClaimKind.NUMBER, side).items():
        end = document.sentences[number].span.end
        last = -1
        for claim in claims:
            if claim.span.start > last and claim.meaning.is_exact and not claim.meaning.unit and claim.meaning.low > 1:
                words = find_words(document.text, Span(claim.span.start, end))[1 : 1 + _REACH]
                group = _read(claim, claims, words)
                if group:
                    last = group.span.end
                    yield group


def _read(claim: Claim, claims: list[Claim], words: tuple[Token, ...]) -> Group | None:
    """``12 Danish and 11 Finnish sailors``: countries, ``and`` and numbers up to a noun for people."""
    total: float = claim.meaning.low
    origins: list[str] = []
    for word in words:
        more = next((other for other in claims if other.span.start == word.span.start), None)
        if more is not None and origins:
            total += more.meaning.low
        elif word.text[0].isupper() and is_place(word.text):
            origins.append(word.text)
        elif origins and find_person([word.key])[0]:
            return Group(total, tuple(origins), claim.span.joined(word.span))
        elif word.key not in ("and", "or") and not (origins and word.text.islower()):
            return None
    return None


def _may_be_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether each origin of one side may be one of the other side's."""
    return all(
        any(may_be_one_place(one, other) for other in others)
        for here, others in ((left, right), (right, left))
        for one in here
    )


def _candidate(pair: Pair, left: Group, right: Group) -> Candidate:
    told = [" ".join(d.quote(group.span).split()) for d, group in ((pair.left, left), (pair.right, right))]
    return Candidate(
        Category.CONFLICT,
        "role",
        "role.origin",
        Severity.MEDIUM,
        0.75,
        (left.span,),
        (right.span,),
        f"As many people come from elsewhere: “{told[0]}” on the left, “{told[1]}” on the right.",
        *told,
    )
