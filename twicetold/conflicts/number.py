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

from twicetold.conflicts.pair import Pair, Passage
from twicetold.conflicts.scope import excuse
from twicetold.conflicts.subjects import FATES, are_named_alike, can_be_same, compare_subjects, find_subject
from twicetold.conflicts.sums import adds_up
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.text.words import words_of

_GRAVE, _SLIGHT = 1.5, 1.1
"""From so many times on two numbers differ gravely, and more than slightly."""
_FLANK, _WIDEST = 2, 5
"""Words that are the same on either side of two numbers in one place, and the words that took each other's place."""
_MOST_MET = 50
"""So many numbers of one subject are compared with one; articles tell of fewer."""


def find_number_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        yield from _meet(pair, passage, _claims(pair, Side.LEFT, passage), _claims(pair, Side.RIGHT, passage))
    yield from _meet_byfind_subject(pair)


def _claims(pair: Pair, side: Side, passage: Passage) -> list[Claim]:
    sentence = passage.left if side is Side.LEFT else passage.right
    return pair.claims_of(ClaimKind.NUMBER, side).get(sentence.index, [])


def _meet_byfind_subject(pair: Pair) -> Iterator[Candidate]:
    """Numbers of sentences that are not linked but may tell of the same person, street or thing."""
    is_short = max(len(pair.left.paragraphs), len(pair.right.paragraphs)) == 1
    waiting: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in _changed(pair, Side.RIGHT):
        waiting[find_subject(claim.meaning)].append(claim)
    for left in _changed(pair, Side.LEFT):
        for right in waiting[find_subject(left.meaning)][:_MOST_MET]:
            if (left.sentence, right.sentence) not in pair.passages:
                here, there = pair.left.sentences[left.sentence], pair.right.sentences[right.sentence]
                is_far = not (is_short and left.meaning.unit in FATES)
                yield from _meet(pair, Passage(here, there, is_linked=False, is_far=is_far), [left], [right])


def _changed(pair: Pair, side: Side) -> Iterator[Claim]:
    """The numbers of the paragraphs that the other side does not tell word for word."""
    same = pair.same_paragraphs[0 if side is Side.LEFT else 1]
    for number, claims in pair.claims_of(ClaimKind.NUMBER, side).items():
        if pair.document(side).sentences[number].paragraph not in same:
            yield from claims


def _meet(pair: Pair, passage: Passage, lefts: list[Claim], rights: list[Claim]) -> Iterator[Candidate]:
    if not lefts or not rights:
        return
    judged = [(left, right, _judge(pair, passage, left, right)) for left in lefts for right in rights]
    if not any(found for _, _, found in judged):
        return
    near_left = pair.claims_nearby(ClaimKind.NUMBER, Side.LEFT, passage.left)
    near_right = pair.claims_nearby(ClaimKind.NUMBER, Side.RIGHT, passage.right)
    answered = _answered(near_left, near_right)
    for left, right, found in judged:
        if found and not any(_is_answered(claim, answered) for claim in (left, right)):
            yield found


def _answered(lefts: list[Claim], rights: list[Claim]) -> list[Claim]:
    """The numbers that agree with one of the other side, the nearest with the nearest, each with one."""
    sums = {id(left) for left in lefts if adds_up(left, rights)} | {
        id(right) for right in rights if adds_up(right, lefts)
    }
    met = [
        (left, right)
        for left in lefts
        for right in rights
        if id(left) in sums or id(right) in sums or can_be_same(left.meaning, right.meaning)
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


def _judge(pair: Pair, passage: Passage, left: Claim, right: Claim) -> Candidate | None:
    is_slot = passage.is_linked and _take_each_others_place(pair, passage, left, right)
    sameness = compare_subjects(left.meaning, right.meaning) or 0.8 * (are_named_alike(left, right) or is_slot)
    if not sameness or left.meaning.agrees(right.meaning):
        return None
    common = pair.context_of(left) & pair.context_of(right)
    shared = len(common) + _share_casualties(pair, passage, left)
    is_personal = left.meaning.unit in _PERSONAL and sameness == 1.0
    if not is_personal and not is_slot and not _is_same_statement(passage, left, right, sameness, shared):
        return None
    is_alike = is_slot or are_named_alike(left, right)
    reason = excuse(pair, passage, left, right, is_alike=is_alike)
    both_exact = left.meaning.is_exact and right.meaning.is_exact
    confidence = (0.7 if is_personal else 0.55) + 0.2 * sameness + 0.05 * min(3, len(common))
    times = left.meaning.ratio(right.meaning)
    return Candidate(
        Category.DIFFERENCE if reason else Category.CONFLICT,
        "number",
        "number.scope" if reason else "number.magnitude" if times >= 10 else "number.value",
        Severity.LOW if reason else _severity(times, is_grave=is_personal or left.meaning.unit in FATES),
        min(0.97, confidence - (0.0 if both_exact else 0.1)),
        (left.span,),
        (right.span,),
        f"{_told(pair, left)} on the left, {_told(pair, right)} on the right: {reason or 'they cannot both be true'}.",
        left.value,
        right.value,
    )


def _share_casualties(pair: Pair, passage: Passage, claim: Claim) -> int:
    """Both sentences tell of dead and of hurt: a report of one kind, and of one event when either number agrees."""
    if claim.meaning.unit not in FATES:
        return 0
    here, there = (
        {c.meaning.unit: c.meaning for c in _claims(pair, side, passage) if c.meaning.unit in FATES} for side in Side
    )
    if len(here) < 2 or len(there) < 2:
        return 0
    return 1 + any(here[unit].agrees(there[unit]) for unit in here)


def _take_each_others_place(pair: Pair, passage: Passage, left: Claim, right: Claim) -> bool:
    """``for some 12,000 hopefuls from Arle`` / ``for some 21,000 seekers from Arle``: the words around are the same."""
    bare = [claim for claim in (left, right) if not claim.meaning.unit and not claim.meaning.head]
    if left.meaning.unit != right.meaning.unit and not (
        bare and {left.meaning.unit, right.meaning.unit} == {"", "age"}
    ):
        return False
    here, there = words_of(pair.left, passage.left), words_of(pair.right, passage.right)
    codes = SequenceMatcher(None, [w.key for w in here], [w.key for w in there], autojunk=False).get_opcodes()
    end = ("equal", 0, _FLANK, 0, _FLANK)
    for before, code, after in zip(codes, codes[1:], [*codes[2:], end], strict=False):
        flanks = [other[2] - other[1] if other[0] == "equal" else 0 for other in (before, after)]
        if code[0] == "replace" and min(flanks) >= _FLANK and code[2] - code[1] <= _WIDEST >= code[4] - code[3]:
            inside = (here[code[1] : code[2]], left), (there[code[3] : code[4]], right)
            if all(any(word.span.overlaps(claim.span) for word in words) for words, claim in inside):
                return True
    return False


def _severity(times: float, *, is_grave: bool) -> Severity:
    """By how many times the one is the other; a person's age and the dead are never a small matter."""
    if times >= _GRAVE:
        return Severity.HIGH
    return Severity.MEDIUM if is_grave or times >= _SLIGHT else Severity.LOW


def _is_same_statement(passage: Passage, left: Claim, right: Claim, sameness: float, shared: int) -> bool:
    if shared and passage.is_linked and left.meaning.ratio(right.meaning) >= 10:
        return True
    return shared >= (1 if sameness == 1.0 else 2) + (0 if passage.is_linked else 2 if passage.is_far else 1)


_PERSONAL = frozenset({"age", "block"})
"""Units of facts that belong to one person or street, wherever they are told."""


def _told(pair: Pair, claim: Claim) -> str:
    return f"“{' '.join(pair.document(claim.side).quote(claim.span).split())}”"
