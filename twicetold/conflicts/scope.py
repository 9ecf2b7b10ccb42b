"""Why two numbers may both be true all the same: another time, another scope, other people, another place."""

import re
from itertools import pairwise

from twicetold.claims.units import CURRENCIES
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Claim, ClaimKind, Sentence, Side, Span
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words
from twicetold.text.words import words_of

_CUMULATIVE = frozenset("far total combined altogether overall cumulative tally".split())
_STAGES = (
    "arrested suspected arrest suspect suspects alleged wanted search searching custody booked",
    "charged accused indicted charges indictment arraigned",
    "trial court testified hearing bond bail",
    "guilty convicted convicting sentenced sentence conviction verdict jury appeal pleaded prison plea",
)
"""What is told of a case, from its beginning to its end."""
_FIXED = frozenset(
    (
        "sentenced sentence prison jail jailed term terms contract lasted lasts last ban banned take takes took "
        "suspended"
    ).split()
)
"""Stretches of time that do not grow from day to day."""
_SINCE = re.compile(
    rf"\b[Ss]ince\s+(?:the\s+|early\s+|late\s+|mid-?)?(?:\d|{'|'.join(map(str.capitalize, MONTHS))}|start\b)"
)
_APART = re.compile(r"\b(?:years?|months?|weeks?|days?|decades?)\s+after\s", re.IGNORECASE)
_PAST_AGE = re.compile(r"\b(?:at (?:the )?age(?: of)?|then|when \w+ (?:was|were)|since \w+ was)\s*$", re.IGNORECASE)
_WHEN = re.compile(r"\s+(?:when|at the time)\b", re.IGNORECASE)
_DYING = re.compile(r"\b(?:died|dies|dead|death)\b", re.IGNORECASE)
_OTHER_EVENTS = frozenset("previous separate unrelated connected unconnected consecutive spate string".split())
"""Words that tell of other events than the one that is reported: ``not connected to the shootings that …``."""
_RELATIVE = frozenset("other others more another".split())
_WINDOWS = frozenset("first last next final past previous coming following remaining opening".split())
"""Words before a number that say which stretch is counted: ``the final two games``."""
_SAME_EVENT = 0.4
"""Magnitudes further apart are those of two earthquakes."""
_FOLLOWING = 40
"""Code points after a distance in which the place is named that it is reckoned from."""
_PLACE = re.compile(
    r"(?:\s+[a-z]+){0,3}\s+in\s+(?:(?:the|central|northern|southern|eastern|western)\s+)?(?P<place>[A-Z]\w+)"
)
_INHABITED = re.compile(
    r"\b(?:city|town|village|island|country|nation|home|population|community)\s+(?:of|to)\s+(?:\w+\s+)?$"
)
_STATISTICS = frozenset("yards touchdowns carries catches receptions rebounds assists".split())
_REWORDED = 0.6
"""Of the words of the shorter sentence, so many stand in the other when it is the same, edited."""
_REWORDED_BOTH = 0.35
"""And so many of the words of the longer one."""
_PART = 3.0
"""Groups of people of other names (women, people) conflict only from so many times on: one may be part of the other."""


def excuse(pair: Pair, passage: Passage, left: Claim, right: Claim, *, is_alike: bool = False) -> str | None:
    """Why both may be true all the same, or ``None``; ``is_alike`` when what is counted is named otherwise only.

    ``27-year-old`` at the verdict / ``26-year-old`` at the arrest     a later age
    ``14 rifles so far`` / ``six rifles``                              a running total
    ``six other people`` / ``seven people``                            counted beside others
    ``the Red Sox offered $200 million`` / ``the Nationals …``         told of others
    ``three people died`` / ``two women died``                         a part of them
    """
    here, there = (
        {word.key for word in words_of(d, s)} for d, s in ((pair.left, passage.left), (pair.right, passage.right))
    )
    if left.meaning.unit == "age":
        is_later = _is_older_later(left.meaning.low - right.meaning.low, _stage(here), _stage(there))
        is_past = _is_past_age(pair, left) != _is_past_age(pair, right)
        return "perhaps the age at a later date" if is_later else "perhaps the age at another time" if is_past else None
    if left.meaning.unit == "block":
        return None
    is_reworded = _is_reworded(here, there)
    if left.meaning.unit == "ordinal" and not is_reworded:
        return "they may be places in other orders"
    if not is_reworded and _are_of_other_days(pair, passage):
        return "they may be told of other days"
    if _is_cumulative(pair, left, here) != _is_cumulative(pair, right, there):
        return "one may be a running total"
    if not is_reworded and any(_is_told_of_before(pair, claim) for claim in (left, right)):
        return "they may be told of other events"
    if not is_reworded and bool(here & _OTHER_EVENTS) != bool(there & _OTHER_EVENTS):
        return "they may be told of other events"
    if left.meaning.unit in ("dead", "hurt"):
        if _are_groups(left.about, right.about) or _leaves_one_out(pair, (left, here), (right, there)):
            return "one may be a part of the other"
        return None
    counts_others = _counts_others(pair, left) != _counts_others(pair, right)
    if counts_others and not _is_summed_otherwise(pair, left, right) and not _follow_alike(pair, left, right):
        return "one may be counted beside others"
    if _are_of_other_names(left, right):
        return "they may be told of others"
    windows = [_window(pair, claim) for claim in (left, right)]
    if windows[0] != windows[1]:
        return "they may be counted over other times"
    if left.meaning.head == "magnitud" and abs(left.meaning.low - right.meaning.low) > _SAME_EVENT:
        return "they may be told of others"
    if left.meaning.unit == "days" and not is_reworded and not (here & _FIXED and there & _FIXED):
        return "one may be told at a later time"
    if not is_reworded and (_is_statistic(pair, left) or any(_is_population(pair, claim) for claim in (left, right))):
        return "they may be told of others"
    heads = left.meaning.head, right.meaning.head
    if not is_alike and all(heads) and heads[0] != heads[1] and left.meaning.ratio(right.meaning) < _PART:
        return "one may be a part of the other"
    if left.meaning.unit == "m" and _is_from_elsewhere(pair, left, right):
        return "they may be told from other places"
    if _is_of_other_place(pair, left, right):
        return "they may be told of other places"
    if left.meaning.unit in CURRENCIES and not is_reworded and _have_own_names(pair, passage):
        return "they may be told of others"
    others = not is_reworded and _are_of_others(pair, passage)
    return "they may be told of others" if others else None


def _is_reworded(here: set[str], there: set[str]) -> bool:
    """Whether two sentences share so many words that one is the other, edited; a headline is no edited sentence."""
    shared = len(here & there)
    return shared >= _REWORDED * min(len(here), len(there)) and shared >= _REWORDED_BOTH * max(len(here), len(there))


def _is_cumulative(pair: Pair, claim: Claim, words: set[str]) -> bool:
    """``so far``, ``in total``; ``since early May`` before the number or right after it."""
    document = pair.document(claim.side)
    sentence = document.sentences[claim.sentence].span
    told = _SINCE.search(document.text, sentence.start, min(sentence.end, claim.span.end + _FOLLOWING))
    return bool(words & _CUMULATIVE) or told is not None


def _is_older_later(years: float, here: int, there: int) -> bool:
    """A year or two older at a later stage of the case; one year where the last stage is not reached."""
    is_closed = len(_STAGES) in (here, there)
    return here != there and (is_closed or bool(here and there)) and abs(years) <= (2 if is_closed else 1)


def _are_groups(left: str, right: str) -> bool:
    """``three people`` and ``two women``: both are named, they are not the same, and one may be among the other."""
    here, there = ({stem(word) for word in about.split()} - _RELATIVE for about in (left, right))
    return bool(here and there) and not here & there


def _is_told_of_before(pair: Pair, claim: Claim) -> bool:
    """``a year after nine people were shot there``."""
    start = pair.document(claim.side).sentences[claim.sentence].span.start
    return bool(_APART.search(pair.document(claim.side).text[start : claim.span.start]))


def _is_past_age(pair: Pair, claim: Claim) -> bool:
    """``came to the city at the age of four``, ``then 29``, ``was 29 when``; but ``died at the age of 92``."""
    document = pair.document(claim.side)
    sentence = document.sentences[claim.sentence].span
    told = _PAST_AGE.search(document.text, sentence.start, claim.span.start)
    is_past = told is not None or bool(_WHEN.match(document.text[claim.span.end : sentence.end]))
    return is_past and not _DYING.search(document.quote(sentence))


def _leaves_one_out(pair: Pair, *told: tuple[Claim, set[str]]) -> bool:
    """``left two others dead`` / ``three are dead, including the gunman``."""
    (left, here), (right, there) = told
    is_one_apart = abs(left.meaning.low - right.meaning.low) == 1
    others = _counts_others(pair, left), _counts_others(pair, right)
    return is_one_apart and ((others[0] and "including" in there) or (others[1] and "including" in here))


def _counts_others(pair: Pair, claim: Claim) -> bool:
    words = [word.key for word in find_words(pair.document(claim.side).text, claim.span)]
    words += claim.about.casefold().split()
    return any(word in _RELATIVE and following != "than" for word, following in pairwise([*words, ""]))


def _is_summed_otherwise(pair: Pair, left: Claim, right: Claim) -> bool:
    """``seven rifles and two other rifles`` are nine: the sum is told, and the other side's number is not it."""
    other, plain = (left, right) if _counts_others(pair, left) else (right, left)
    beside = [
        claim.meaning.low
        for claim in pair.claims_of(ClaimKind.NUMBER, other.side).get(other.sentence, ())
        if claim is not other and claim.meaning.unit == other.meaning.unit and claim.meaning.head == other.meaning.head
    ]
    sums = {other.meaning.low + number for number in beside}
    return bool(beside) and not any(plain.meaning.low <= total <= plain.meaning.high for total in sums)


def _are_of_other_names(left: Claim, right: Claim) -> bool:
    """``30 Danish sailors`` and ``12 Dutch sailors``."""
    here, there = ({word for word in claim.about.split() if word[0].isupper()} for claim in (left, right))
    return bool(here and there) and not here & there


def _follow_alike(pair: Pair, left: Claim, right: Claim) -> bool:
    """``nine shotguns, two other guns`` / ``12 shotguns, three guns``: the same thing is counted before both."""
    heads = []
    for claim in (left, right):
        told = pair.claims_of(ClaimKind.NUMBER, claim.side).get(claim.sentence, [])
        before = [other.meaning.head for other in told if other.span.end <= claim.span.start]
        heads.append(before[-1] if before else "")
    return bool(heads[0]) and heads[0] == heads[1]


def _window(pair: Pair, claim: Claim) -> str:
    """The word before the number that says which stretch is counted, or ""."""
    start = pair.document(claim.side).sentences[claim.sentence].span.start
    before = find_words(pair.document(claim.side).text, Span(start, max(start, claim.span.start)))
    return before[-1].key if before and before[-1].key in _WINDOWS else ""


def _are_of_other_days(pair: Pair, passage: Passage) -> bool:
    """Whether each sentence tells a day, month or year, and never the same."""
    here, there = (
        [c.meaning for c in pair.claims_of(ClaimKind.DATE, side).get(s.index, ()) if c.meaning.minute is None]
        for side, s in ((Side.LEFT, passage.left), (Side.RIGHT, passage.right))
    )
    return bool(here and there) and not any(one.agrees(other) for one in here for other in there)


def _is_statistic(pair: Pair, claim: Claim) -> bool:
    """``716 yards``, ``96 touchdowns``: sports reports tell many of one player."""
    words = {word.key for word in find_words(pair.document(claim.side).text, claim.span)}
    return bool(words & _STATISTICS)


def _is_population(pair: Pair, claim: Claim) -> bool:
    """``a city of 500,000 people``, ``home to 120,000``."""
    before = pair.document(claim.side).text[max(0, claim.span.start - _FOLLOWING) : claim.span.start]
    return bool(_INHABITED.search(before))


def _is_of_other_place(pair: Pair, left: Claim, right: Claim) -> bool:
    """``300 houses in Aceh`` / ``10 houses were damaged in Takengon``: a place follows each, and it is another."""
    here, there = (_place_after(pair, claim) for claim in (left, right))
    return bool(here and there) and here != there


def _place_after(pair: Pair, claim: Claim) -> str:
    found = _PLACE.match(pair.document(claim.side).text[claim.span.end : claim.span.end + _FOLLOWING])
    return found["place"] if found else ""


def _have_own_names(pair: Pair, passage: Passage) -> bool:
    """Whether each sentence has a name that the other does not have."""
    here, there = _names(pair, Side.LEFT, passage.left), _names(pair, Side.RIGHT, passage.right)
    return bool(here - there) and bool(there - here)


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
    here, there = _names(pair, Side.LEFT, passage.left), _names(pair, Side.RIGHT, passage.right)
    return bool(here) and bool(there) and not here & there


def _names(pair: Pair, side: Side, sentence: Sentence) -> set[str]:
    return {
        word.key
        for claim in pair.claims_of(ClaimKind.NAME, side).get(sentence.index, ())
        for word in find_words(pair.document(side).text, claim.span)
    }
