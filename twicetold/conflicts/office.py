"""One person with two roles that nobody has both, and one office with two holders.

conflict     ``the president of the region, Karl Hovgaard`` / ``Karl Hovgaard, the mayor of Velden,``
             ``the firm's founder, Lise Brandt, met her`` / ``Karin Vos, one of the founders of the firm, met her``
no conflict  ``police spokesman Karl Hovgaard`` / ``police spokeswoman Lise Brandt``   (there are several)
             ``the mayor, Karl Hovgaard`` / ``former mayor Lise Brandt``               (another time)
             a person or a role that the other text tells, too
"""

from collections import defaultdict
from collections.abc import Iterator

from twicetold.conflicts.name import may_be_one
from twicetold.conflicts.pair import Pair
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.tables.persons import exclude_each_other, is_office
from twicetold.text.tokens import find_words
from twicetold.text.words import forms_of


def find_office_conflicts(pair: Pair) -> Iterator[Candidate]:
    yield from _two_roles(pair)
    yield from _two_holders(pair)


def _two_roles(pair: Pair) -> Iterator[Candidate]:
    """Roles of one person, wherever they are told, none of which the other text gives that person."""
    lefts, rights = (_by_bearer(pair, side) for side in Side)
    for bearer in lefts.keys() & rights.keys():
        nouns = {claim.meaning.noun for claim in lefts[bearer]} & {claim.meaning.noun for claim in rights[bearer]}
        for left in lefts[bearer]:
            for right in rights[bearer]:
                one, other = left.meaning, right.meaning
                if nouns or one.is_other_time or other.is_other_time or not exclude_each_other(one.noun, other.noun):
                    continue
                yield _candidate(
                    left,
                    right,
                    "role.person",
                    0.8,
                    f"{left.about} is “{left.value}” on the left and “{right.value}” on the right.",
                )


def _by_bearer(pair: Pair, side: Side) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claims in pair.claims_of(ClaimKind.ROLE, side).values():
        for claim in claims:
            found[claim.about.split()[-1]].append(claim)
    return found


def _two_holders(pair: Pair) -> Iterator[Candidate]:
    """One office of one place or firm, told of two persons in linked paragraphs; neither text knows both."""
    known_left, known_right = forms_of(pair.left), forms_of(pair.right)
    lefts, rights = (pair.claims_of(ClaimKind.ROLE, side) for side in Side)
    for i, j in pair.passages:
        for left in lefts.get(i, ()):
            for right in rights.get(j, ()):
                one, other = left.about.split()[-1], right.about.split()[-1]
                if one in known_right or other in known_left or not _is_one_office(left, right):
                    continue
                if may_be_one(find_words(left.about), find_words(right.about)):
                    continue
                yield _candidate(
                    left,
                    right,
                    "role.holder",
                    0.78,
                    f"“{left.value}” is {left.about} on the left and {right.about} on the right.",
                )


def _is_one_office(left: Claim, right: Claim) -> bool:
    one, other = left.meaning, right.meaning
    if one.noun != other.noun or not is_office(one.noun) or one.is_other_time or other.is_other_time:
        return False
    return bool(one.of & other.of) and not one.names ^ other.names


def _candidate(left: Claim, right: Claim, rule: str, confidence: float, message: str) -> Candidate:
    return Candidate(
        Category.CONFLICT,
        "role",
        rule,
        Severity.HIGH,
        confidence,
        (left.span,),
        (right.span,),
        message,
        f"{left.about}, {left.value}",
        f"{right.about}, {right.value}",
    )
