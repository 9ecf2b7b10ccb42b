"""Counts, sums, shares and ages that cannot both be true.

conflict     ``60 additional inspectors`` / ``90 additional inspectors``
             ``separated thousands of families`` / ``separated nearly 1,000,000 children``
no conflict  ``more than 3,000 people`` / ``3,400 visitors``     (both may be true)
             ``17-day strike`` / ``strike of 42 ships``          (other things are counted)
             ``nearly half`` / ``48 percent``                    (rounded)
"""

from collections.abc import Iterator

from twicetold.claims.number import Quantity
from twicetold.conflicts.pair import Pair
from twicetold.conflicts.passages import Passage, claims_by_sentence, claims_nearby, context_of, find_passages
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
    lefts, rights = (claims_by_sentence(pair, ClaimKind.NUMBER, side) for side in Side)
    passages = {(passage.left.index, passage.right.index): passage for passage in find_passages(pair)}
    for i in lefts:
        for j in rights:
            far = Passage(pair.left.sentences[i], pair.right.sentences[j], is_linked=False, is_far=True)
            yield from _meet(pair, passages.get((i, j), far), lefts, rights)


def _meet(
    pair: Pair, passage: Passage, lefts: dict[int, list[Claim]], rights: dict[int, list[Claim]]
) -> Iterator[Candidate]:
    near_left = claims_nearby(pair.left, passage.left, lefts)
    near_right = claims_nearby(pair.right, passage.right, rights)
    for left in lefts[passage.left.index]:
        for right in rights[passage.right.index]:
            if not _agrees_elsewhere(left, near_right) and not _agrees_elsewhere(right, near_left):
                yield from _judge(pair, passage, left, right)


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
