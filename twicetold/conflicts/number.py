"""Counts, sums, shares and ages that cannot both be true.

conflict     ``60 additional inspectors`` / ``90 additional inspectors``
             ``burned thousands of books`` / ``burned nearly 1,000,000 books``
no conflict  ``more than 3,000 people`` / ``3,400 visitors``     (both may be true)
             ``17-day strike`` / ``strike of 42 ships``          (other things are counted)
             ``nearly half`` / ``48 percent``                    (rounded)
"""

from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher

from twicetold.claims.number import Quantity
from twicetold.claims.units import CURRENCIES
from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.conflicts.scope import excuse
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.tables.near import are_near
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

_PEOPLE = frozenset(
    stem(word)
    for word in (
        "people person persons men man women woman children child kids families family residents migrants "
        "immigrants refugees workers employees students pupils girls boys soldiers civilians passengers "
        "victims patients members "
    ).split()
)
_LARGE = 1000.0
"""Only from here on is a number without a noun compared with one that has one."""
_GRAVE, _SLIGHT = 1.5, 1.1
"""From so many times on two numbers differ gravely, and more than slightly."""
_FLANK, _WIDEST = 2, 5
"""Words that are the same on either side of two numbers in one place, and the words that took each other's place."""
_JOINT = len(" and ")
_MOST_MET = 50
"""So many numbers of one subject are compared with one; articles tell of fewer."""


def find_number_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        yield from _meet(pair, passage, _claims(pair, Side.LEFT, passage), _claims(pair, Side.RIGHT, passage))
    yield from _meet_by_subject(pair)


def _claims(pair: Pair, side: Side, passage: Passage) -> list[Claim]:
    sentence = passage.left if side is Side.LEFT else passage.right
    return pair.claims_of(ClaimKind.NUMBER, side).get(sentence.index, [])


def _meet_by_subject(pair: Pair) -> Iterator[Candidate]:
    """Numbers of sentences that are not linked but may tell of the same person, street or thing."""
    waiting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in _changed(pair, Side.RIGHT):
        waiting[_subject(claim.meaning)].append(claim)
    for left in _changed(pair, Side.LEFT):
        for right in waiting[_subject(left.meaning)][:_MOST_MET]:
            if (left.sentence, right.sentence) not in pair.passages:
                here, there = pair.left.sentences[left.sentence], pair.right.sentences[right.sentence]
                yield from _meet(pair, Passage(here, there, is_linked=False, is_far=True), [left], [right])


def _changed(pair: Pair, side: Side) -> Iterator[Claim]:
    """The numbers of the paragraphs that the other side does not tell word for word."""
    same = pair.same_paragraphs[0 if side is Side.LEFT else 1]
    for number, claims in pair.claims_of(ClaimKind.NUMBER, side).items():
        if pair.document(side).sentences[number].paragraph not in same:
            yield from claims


def _subject(quantity: Quantity) -> tuple[str, str]:
    """What two numbers must share to be compared at all."""
    if quantity.unit == "age":
        return ("age", quantity.head.split()[-1])
    return (quantity.unit, "people" if quantity.head in _PEOPLE else quantity.head)


def _meet(pair: Pair, passage: Passage, lefts: list[Claim], rights: list[Claim]) -> Iterator[Candidate]:
    if not lefts or not rights:
        return
    near_left = pair.claims_nearby(ClaimKind.NUMBER, Side.LEFT, passage.left)
    near_right = pair.claims_nearby(ClaimKind.NUMBER, Side.RIGHT, passage.right)
    answered = _answered(near_left, near_right)
    for left in lefts:
        for right in rights:
            if not any(_is_answered(claim, answered) for claim in (left, right)):
                yield from _judge(pair, passage, left, right)


def _answered(lefts: list[Claim], rights: list[Claim]) -> list[Claim]:
    """The numbers that agree with one of the other side, the nearest with the nearest, each with one."""
    met = [
        (left, right)
        for left in lefts
        for right in rights
        if can_be_same(left.meaning, right.meaning) or _add_up(left, right, lefts, rights)
    ]
    met.sort(key=lambda two: abs(two[0].meaning.low - two[1].meaning.low))
    taken: set[int] = set()
    answered: list[Claim] = []
    for two in met:
        if not taken & {id(claim) for claim in two}:
            taken |= {id(claim) for claim in two}
            answered += two
    return answered


def _is_answered(claim: Claim, answered: list[Claim]) -> bool:
    """Whether it, or the same number told before on its side, agrees with one of the other side."""
    return any(claim.side is other.side and claim.meaning == other.meaning for other in answered)


def _add_up(left: Claim, right: Claim, lefts: list[Claim], rights: list[Claim]) -> bool:
    return _adds_up(left, rights) or _adds_up(right, lefts)


def can_be_same(left: Quantity, right: Quantity) -> bool:
    """Whether both count the same thing, and may be the same number."""
    return _compare(left, right) > 0 and left.agrees(right)


def _adds_up(told: Claim, others: list[Claim]) -> bool:
    """Whether a number is a sum or a remainder of numbers of the other side."""
    quantity = told.meaning
    if quantity.unit in ("dead", "hurt"):
        sums = _sum_casualties(quantity, [other.meaning for other in others])
    else:
        sums = [one.meaning.low + two.meaning.low for one, two in _coordinated(quantity, others)]
    return any(quantity.low <= value <= quantity.high for value in sums)


def _sum_casualties(told: Quantity, others: list[Quantity]) -> list[float]:
    """``two dead, four hurt`` agrees with ``six shot, two fatally``."""
    dead = [other.low for other in others if other.unit == "dead"]
    hurt = [other.low for other in others if other.unit == "hurt"]
    totals = [other.low for other in others if other.is_total]
    if told.unit == "dead":
        return [t - h for t in totals for h in hurt if t > h] + totals
    return [h + d for h in hurt for d in dead] + [t - d for t in totals for d in dead if t > d] + dead * told.is_total


def _coordinated(told: Quantity, others: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """``ten men and five women``, ``seven rifles and two pistols``: counts one after the other, of kindred things."""
    for one, two in zip(others, others[1:], strict=False):
        if one.sentence == two.sentence and 0 < two.span.start - one.span.end <= _JOINT and told.unit == "":
            heads = {told.head, one.meaning.head, two.meaning.head}
            if one.meaning.unit == two.meaning.unit == "" and (heads <= _PEOPLE or heads.isdisjoint(_PEOPLE)):
                yield one, two


def _compare(left: Quantity, right: Quantity) -> float:
    """How surely the two count the same thing: 0 when they do not."""
    if left.unit != right.unit:
        return 0.0
    if left.unit == "block":
        return float(bool(left.head) and left.head == right.head)
    if left.unit == "age":
        return _compare_bearers(left.head, right.head)
    if left.head == right.head and (left.head or left.unit):
        return 1.0
    if not left.unit and not (left.head and right.head):
        is_vague = any(not told.head and not told.is_exact and not told.bound for told in (left, right))
        return 0.6 if min(left.low, right.low) >= _LARGE and not is_vague else 0.0
    if left.unit in CURRENCIES or left.unit == "%":
        return 0.0 if left.head and right.head else 0.6
    return 0.6 if left.head in _PEOPLE and right.head in _PEOPLE else 0.0


def _are_named_alike(left: Claim, right: Claim) -> bool:
    """``crane operators`` / ``crane drivers``: heads near in meaning, and a word beside them the same."""
    one, other = ({stem(word) for word in claim.about.split()} for claim in (left, right))
    if left.meaning.unit or right.meaning.unit or not one & other:
        return False
    return are_near(*(claim.about.casefold().split()[-1] for claim in (left, right)))


def _compare_bearers(left: str, right: str) -> float:
    """One person: the same surname, and the same first name where both tell one."""
    if "age" in (left, right):
        return 0.6 if left == right else 0.0
    one, other = ([word for word in name.split() if word not in _SUFFIXES] for name in (left, right))
    if not one or not other or one[-1] != other[-1]:
        return 0.0
    return float(1 in (len(one), len(other)) or one[0] == other[0])


def _judge(pair: Pair, passage: Passage, left: Claim, right: Claim) -> Iterator[Candidate]:
    is_slot = passage.is_linked and _take_each_others_place(pair, passage, left, right)
    sameness = _compare(left.meaning, right.meaning) or 0.8 * (_are_named_alike(left, right) or is_slot)
    if not sameness or left.meaning.agrees(right.meaning):
        return
    common = context_of(pair.left, passage.left, left.span) & context_of(pair.right, passage.right, right.span)
    is_personal = left.meaning.unit in _PERSONAL and sameness == 1.0
    if not is_personal and not is_slot and not _is_same_statement(passage, left, right, sameness, len(common)):
        return
    is_alike = is_slot or _are_named_alike(left, right)
    reason = excuse(pair, passage, left, right, is_alike=is_alike)
    both_exact = left.meaning.is_exact and right.meaning.is_exact
    confidence = (0.7 if is_personal else 0.55) + 0.2 * sameness + 0.05 * min(3, len(common))
    times = left.meaning.ratio(right.meaning)
    yield Candidate(
        Category.DIFFERENCE if reason else Category.CONFLICT,
        "number",
        "number.scope" if reason else "number.magnitude" if times >= 10 else "number.value",
        Severity.LOW if reason else _severity(times, is_personal),
        min(0.97, confidence - (0.0 if both_exact else 0.1)),
        (left.span,),
        (right.span,),
        f"{_told(pair, left)} on the left, {_told(pair, right)} on the right: {reason or 'both cannot be true'}.",
        left.value,
        right.value,
    )


def _take_each_others_place(pair: Pair, passage: Passage, left: Claim, right: Claim) -> bool:
    """``for some 12,000 hopefuls from Arle`` / ``for some 21,000 seekers from Arle``: the words around are the same."""
    if left.meaning.unit != right.meaning.unit or not left.meaning.head or not right.meaning.head:
        return False
    here, there = find_words(pair.left.text, passage.left.span), find_words(pair.right.text, passage.right.span)
    codes = SequenceMatcher(None, [w.key for w in here], [w.key for w in there], autojunk=False).get_opcodes()
    for before, code, after in zip(codes, codes[1:], codes[2:], strict=False):
        flanks = [other[2] - other[1] if other[0] == "equal" else 0 for other in (before, after)]
        if code[0] == "replace" and min(flanks) >= _FLANK and code[2] - code[1] <= _WIDEST >= code[4] - code[3]:
            inside = (here[code[1] : code[2]], left), (there[code[3] : code[4]], right)
            if all(any(word.span.overlaps(claim.span) for word in words) for words, claim in inside):
                return True
    return False


def _severity(times: float, is_personal: bool) -> Severity:
    """By how many times the one is the other; a person's age is never a small matter."""
    if times >= _GRAVE:
        return Severity.HIGH
    return Severity.MEDIUM if is_personal or times >= _SLIGHT else Severity.LOW


def _is_same_statement(passage: Passage, left: Claim, right: Claim, sameness: float, shared: int) -> bool:
    if shared and passage.is_linked and left.meaning.ratio(right.meaning) >= 10:
        return True
    return shared >= (1 if sameness == 1.0 else 2) + (0 if passage.is_linked else 2 if passage.is_far else 1)


_SUFFIXES = frozenset("jr sr ii iii iv".split())
_PERSONAL = frozenset({"age", "block"})
"""Units of facts that belong to one person or street, wherever they are told."""


def _told(pair: Pair, claim: Claim) -> str:
    return f"“{' '.join(pair.document(claim.side).quote(claim.span).split())}”"
