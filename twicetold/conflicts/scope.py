"""Why two numbers may both be true all the same: another time, another scope, other people, another place."""

from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Claim, ClaimKind, Side, Span
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

_CUMULATIVE = frozenset("far total combined altogether overall cumulative tally".split())
_STAGES = (
    "arrested suspected arrest suspect",
    "charged accused indicted trial court testified indictment",
    "guilty convicted convicting sentenced sentence conviction verdict jury appeal pleaded prison",
)
"""What is told of a case, from its beginning to its end."""
_RELATIVE = frozenset("other others more another".split())
_TIME_UNITS = frozenset(stem(unit) for unit in "days weeks months years hours".split())
_FOLLOWING = 40
"""Code points after a distance in which the place is named that it is reckoned from."""
_PART = 3.0
"""Groups of people of other names (women, people) conflict only from so many times on: one may be part of the other."""


def excuse(pair: Pair, passage: Passage, left: Claim, right: Claim) -> str | None:
    """Why both may be true all the same, or ``None``.

    ``27-year-old`` at the verdict / ``26-year-old`` at the arrest     a later age
    ``14 rifles so far`` / ``six rifles``                              a running total
    ``six other people`` / ``seven people``                            counted beside others
    ``the Red Sox offered $200 million`` / ``the Nationals …``         told of others
    ``three people died`` / ``two women died``                         a part of them
    """
    here, there = (
        {word.key for word in find_words(d.text, s.span)}
        for d, s in ((pair.left, passage.left), (pair.right, passage.right))
    )
    if left.meaning.unit == "age":
        is_near = abs(left.meaning.low - right.meaning.low) <= 2
        return (
            "perhaps the age at a later date"
            if is_near and 3 in (_stage(here), _stage(there)) and _stage(here) != _stage(there)
            else None
        )
    if left.meaning.unit == "block":
        return None
    if bool(here & _CUMULATIVE) != bool(there & _CUMULATIVE):
        return "one may be a running total"
    if left.meaning.unit in ("dead", "hurt"):
        return None
    if (set(left.about.split()) | set(right.about.split())) & _RELATIVE:
        return "one may be counted beside others"
    if left.meaning.head in _TIME_UNITS and not _is_reworded(here, there):
        return "one may be told at a later time"
    if left.meaning.head != right.meaning.head and left.meaning.ratio(right.meaning) < _PART:
        return "one may be a part of the other"
    if left.meaning.unit == "m" and _is_from_elsewhere(pair, left, right):
        return "they may be told from other places"
    others = not _is_reworded(here, there) and _are_of_others(pair, passage)
    return "they may be told of others" if others else None


def _is_reworded(here: set[str], there: set[str]) -> bool:
    """Whether two sentences share so many words that one is the other, edited."""
    return len(here & there) >= 0.5 * min(len(here), len(there))


def _stage(words: set[str]) -> int:
    """How far a case has come by what a sentence tells; ``pleaded not guilty`` is not its end."""
    told = words - ({"pleaded", "guilty"} if "not" in words else set())
    return max((n for n, names in enumerate(_STAGES, 1) if told & set(names.split())), default=0)


def _is_from_elsewhere(pair: Pair, left: Claim, right: Claim) -> bool:
    """``13 miles east of Cloverdale`` / ``23 miles north of Santa Rosa``: names follow, and they are others."""
    here, there = (
        {
            word.text
            for word in find_words(pair.document(claim.side).text, _following(pair, claim))
            if word.text[0].isupper()
        }
        for claim in (left, right)
    )
    return bool(here) and bool(there) and not here & there


def _following(pair: Pair, claim: Claim) -> Span:
    end = pair.document(claim.side).sentences[claim.sentence].span.end
    return Span(min(claim.span.end, end), min(claim.span.end + _FOLLOWING, end))


def _are_of_others(pair: Pair, passage: Passage) -> bool:
    """Whether each sentence names somebody, and never the same."""
    here, there = (
        {
            word.key
            for claim in pair.claims_of(ClaimKind.NAME, side).get(sentence.index, ())
            for word in find_words(pair.document(side).text, claim.span)
        }
        for side, sentence in ((Side.LEFT, passage.left), (Side.RIGHT, passage.right))
    )
    return bool(here) and bool(there) and not here & there
