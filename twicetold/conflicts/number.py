"""Counts, sums, shares and ages that cannot both be true.

conflict     ``60 additional inspectors`` / ``90 additional inspectors``
             ``separated thousands of families`` / ``separated nearly 1,000,000 children``
no conflict  ``more than 3,000 people`` / ``3,400 visitors``     (both may be true)
             ``17-day strike`` / ``strike of 42 ships``          (other things are counted)
             ``nearly half`` / ``48 percent``                    (rounded)
"""

from collections import defaultdict
from collections.abc import Iterator

from twicetold.claims.number import Quantity
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.passages import Passage, context_of, find_passages
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.text.stems import stem

_PEOPLE = frozenset(
    stem(word)
    for word in (
        "people person persons men man women woman children child kids families family residents migrants immigrants "
        "refugees workers employees students pupils girls boys soldiers civilians passengers victims patients members "
        "voters visitors officers protesters demonstrators spectators fans labourers"
    ).split()
)


def find_number_conflicts(pair: Pair) -> Iterator[Candidate]:
    claims: dict[tuple[Side, int], list[Claim]] = defaultdict(list)
    for claim in pair.claims:
        if claim.kind is ClaimKind.NUMBER:
            claims[claim.side, claim.sentence].append(claim)
    for passage in find_passages(pair):
        yield from _meet(pair, passage, claims)
    yield from _meet_by_subject(pair, claims)


_Claims = dict[tuple[Side, int], list[Claim]]


def _meet(pair: Pair, passage: Passage, claims: _Claims) -> Iterator[Candidate]:
    lefts = claims[Side.LEFT, passage.left.index]
    rights = claims[Side.RIGHT, passage.right.index]
    for left in lefts:
        for right in rights:
            if not _agrees_elsewhere(left, rights) and not _agrees_elsewhere(right, lefts):
                yield from _judge(pair, passage, left, right)


def _meet_by_subject(pair: Pair, claims: _Claims) -> Iterator[Candidate]:
    """Sentences that are not linked but say the same of what they count."""
    places = {(p.left.index, p.right.index) for p in find_passages(pair)}
    lefts, rights = ([number for s, number in list(claims) if s is side] for side in Side)
    for i in lefts:
        for j in rights:
            if (i, j) not in places:
                yield from _meet(pair, Passage(pair.left.sentences[i], pair.right.sentences[j], False, True), claims)


def _agrees_elsewhere(claim: Claim, others: list[Claim]) -> bool:
    return any(_compare(claim.meaning, other.meaning) and claim.meaning.agrees(other.meaning) for other in others)


def _compare(left: Quantity, right: Quantity) -> float:
    """How surely the two count the same thing: 0 when they do not."""
    if left.unit != right.unit:
        return 0.0
    if left.head == right.head:
        return 1.0
    if left.unit in ("$", "€", "£", "%"):
        return 0.6
    return 0.6 if left.head in _PEOPLE and right.head in _PEOPLE else 0.0


def _judge(pair: Pair, passage: Passage, left: Claim, right: Claim) -> Iterator[Candidate]:
    sameness = _compare(left.meaning, right.meaning)
    if not sameness or left.meaning.agrees(right.meaning):
        return
    common = context_of(pair.left, passage.left, left.span) & context_of(pair.right, passage.right, right.span)
    is_personal = left.meaning.unit == "age" and left.meaning.head != "age"
    needed = (1 if sameness == 1.0 else 2) + (0 if passage.is_linked else 2 if passage.is_far else 1)
    if is_personal:
        needed = 0
    if len(common) < needed and not (
        len(common) >= 1 and left.meaning.ratio(right.meaning) >= 10 and passage.is_linked
    ):
        return
    both_exact = left.meaning.is_exact and right.meaning.is_exact
    confidence = (
        (0.7 if is_personal else 0.55) + 0.2 * sameness + 0.05 * min(3, len(common)) - (0.0 if both_exact else 0.1)
    )
    times = left.meaning.ratio(right.meaning)
    yield Candidate(
        Category.CONFLICT,
        "number",
        "number.magnitude" if times >= 10 else "number.value",
        Severity.HIGH if times >= 1.5 else Severity.MEDIUM if times >= 1.1 else Severity.LOW,
        min(0.97, confidence),
        (left.span,),
        (right.span,),
        f"{_told(pair, left)} on the left, {_told(pair, right)} on the right: both cannot be true.",
        left.value,
        right.value,
    )


def _told(pair: Pair, claim: Claim) -> str:
    document = pair.left if claim.side is Side.LEFT else pair.right
    return f"“{' '.join(document.quote(claim.span).split())}”"
