"""One utterance in other words inside quotation marks, or said by somebody else.

conflict     ``“We did not get everything”`` / ``“We got everything”``   (graded by what changed)
no conflict  ``“We came. We saw.”`` / ``“We came”``      (quoted in part)
             ``“It’s over”`` / ``"it's over,"``           (typography and case)
             two quotations that share only their subject
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import pairwise

from rapidfuzz.distance import Indel

from twicetold.alignment.units import COMMON_WORDS
from twicetold.conflicts.pair import Pair
from twicetold.model import Candidate, Category, Claim, ClaimKind, Document, Severity, Side, Span
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

_FEWEST = 4
_LEAST_ALIKE = 0.5
_SAME_UTTERANCE = 0.85
_REACH = 400
"""Code points around a quotation in which its speaker is looked for."""
_BESIDE = 40
"""Code points between the two when the speaker stands beside it."""
_SAME = {"okay": "ok", "m": "million", "bn": "billion", "percent": "per cent", "thru": "through"}
"""Two ways of writing one word."""
_SPELLINGS = (
    ("our", "or"),
    ("is", "iz"),
    ("ys", "yz"),
    ("sceptic", "skeptic"),
    ("tre", "ter"),
    ("ll", "l"),
    ("grey", "gray"),
)
"""British and American; of two words only whether they are then the same matters."""
_PERSONS = frozenset(
    "i me my mine he she him his her hers we us our ours they them their theirs it its you your".split()
)
_NEGATIONS = frozenset("not no never nobody nothing none without don't didn't won't can't cannot isn't wasn't".split())


def find_quote_conflicts(pair: Pair) -> Iterator[Candidate]:
    met: dict[tuple[Side, int], list[Claim]] = defaultdict(list)
    for side in Side:
        for sentence, claims in pair.claims_of(ClaimKind.QUOTE, side).items():
            paragraph = pair.document(side).sentences[sentence].paragraph
            met[side, paragraph] += [claim for claim in claims if len(claim.meaning) >= _FEWEST]
    for i, rights in pair.partners(Side.LEFT).items():
        near = [claim for j in rights for claim in met[Side.RIGHT, j]]
        for left in met[Side.LEFT, i]:
            best = max(near, key=lambda right: likeness(left.meaning, right.meaning), default=None)
            if best and likeness(left.meaning, best.meaning) >= _LEAST_ALIKE:
                yield from _judge(pair, left, best)
                yield from _judge_speakers(pair, left, best)


def likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """How much of the shorter quotation's content the longer one has, in order, 0 to 1."""
    one, other = _content(left), _content(right)
    if not one or not other:
        return 0.0
    common = (len(one) + len(other) - Indel.distance(one, other)) / 2
    unordered = len(set(one) & set(other)) / min(len(set(one)), len(set(other)))
    return 0.5 * common / min(len(one), len(other)) + 0.5 * unordered


def _content(words: tuple[str, ...]) -> list[str]:
    return [stem(word) for word in words if word not in COMMON_WORDS]


def find_changes(left: tuple[str, ...], right: tuple[str, ...]) -> list[tuple[range, range]]:
    """The word ranges that differ where both quote: what only one side quotes before or after is no change.

    ``we need a new roof now`` / ``but we need the new roof`` differ in ``a``/``the`` alone.
    """
    blocks = [block for block in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks() if block.size]
    return [(range(one.a + one.size, other.a), range(one.b + one.size, other.b)) for one, other in pairwise(blocks)]


def _judge(pair: Pair, left: Claim, right: Claim) -> Iterator[Candidate]:
    alike = likeness(left.meaning, right.meaning)
    changes = [
        (a, b)
        for a, b in find_changes(left.meaning, right.meaning)
        if _written(_slice(left, a)) != _written(_slice(right, b))
        and not _is_fitted(pair.left, left, a, _slice(right, b))
        and not _is_fitted(pair.right, right, b, _slice(left, a))
    ]
    here, there = ([w for a, _ in changes for w in _slice(left, a)], [w for _, b in changes for w in _slice(right, b)])
    gone = [*here, *there]
    content = {stem(word) for word in here if word not in COMMON_WORDS}
    content ^= {stem(word) for word in there if word not in COMMON_WORDS}
    if sorted(here) == sorted(there) or (len(gone) <= 1 and not content):
        return
    negated = sum(word in _NEGATIONS for word in here) != sum(word in _NEGATIONS for word in there)
    severity = Severity.HIGH if negated or len(content) > 4 else Severity.MEDIUM if content else Severity.LOW
    is_close = len(changes) <= 2 and alike > 0.7
    yield Candidate(
        Category.CONFLICT,
        "quote",
        "quote.negated" if negated else "quote.words",
        severity,
        min(0.95, 0.45 + 0.5 * alike),
        (_place(pair.left, left, changes[0][0], changes[-1][0]) if is_close else left.span,),
        (_place(pair.right, right, changes[0][1], changes[-1][1]) if is_close else right.span,),
        "The same utterance is quoted in different words.",
        left.value,
        right.value,
    )


def _is_fitted(document: Document, claim: Claim, places: range, others: tuple[str, ...]) -> bool:
    """Whether words are the writer's, who fits the quotation in: ``we [now] sell``, ``his eyes`` for ``my eyes``."""
    words = find_words(document.text, claim.span)[places.start : places.stop]
    if words and all(document.text[word.span.start - 1] == "[" for word in words[:1]):
        return all(word.key not in _NEGATIONS for word in words)
    return bool(words and others) and {word.key for word in words} | set(others) <= _PERSONS


def _written(words: tuple[str, ...]) -> str:
    """Words without what is only a way of writing: accents, hyphens, ``okay`` and ``$1m``."""
    joined = "".join(_SAME.get(word, word) for word in words)
    for british, american in _SPELLINGS:
        joined = joined.replace(british, american)
    return unicodedata.normalize("NFD", joined).encode("ascii", "ignore").decode()


def _judge_speakers(pair: Pair, left: Claim, right: Claim) -> Iterator[Candidate]:
    """One utterance, said by two: both speakers are named, and no word of their names is the same."""
    one, other = ({word.casefold() for word in claim.about.split()} for claim in (left, right))
    if likeness(left.meaning, right.meaning) < _SAME_UTTERANCE or not one or not other or one & other:
        return
    yield Candidate(
        Category.CONFLICT,
        "attribution",
        "attribution.speaker",
        Severity.HIGH,
        0.8,
        _speaker_places(pair.left, left),
        _speaker_places(pair.right, right),
        f"The same words are said by {left.about} on the left and by {right.about} on the right.",
        left.about,
        right.about,
    )


def _speaker_places(document: Document, claim: Claim) -> tuple[Span, ...]:
    """Where the speaker is named, nearest to the quotation; and the quotation, when that stands further off."""
    name = re.compile(r"\s+".join(map(re.escape, claim.about.split())))
    start = max(0, claim.span.start - _REACH)
    found = [Span(*match.span()) for match in name.finditer(document.text, start, claim.span.end + _REACH)]
    outside = [span for span in found if not span.overlaps(claim.span)]
    speaker = min(outside, key=lambda span: abs(span.start - claim.span.start), default=claim.span)
    gap = max(claim.span.start - speaker.end, speaker.start - claim.span.end)
    return (speaker,) if gap <= _BESIDE else (speaker, claim.span)


def _slice(claim: Claim, places: range) -> tuple[str, ...]:
    return tuple(claim.meaning[places.start : places.stop])


def _place(document: Document, claim: Claim, first: range, last: range) -> Span:
    """The changed words with the word before and after them."""
    words = find_words(document.text, claim.span)
    start, stop = max(0, first.start - 1), min(len(words), last.stop + 1)
    return Span(words[start].span.start, words[stop - 1].span.end)
