"""Another person did it: the same is told of two.

conflict     ``Lise Brandt won the Velden prize for letters`` / ``Karin Vos was given the Velden prize for letters``
no conflict  ``Lise Brandt said the prize …`` / ``Karin Vos said the prize …``   (two speakers of one matter)
             ``Lise Brandt ran for the seat`` / ``Karin Vos ran for the seat``, where either text knows both
Where a text knows both, only what one gets counts: a prize won, an office that one is chosen for.
"""

from collections.abc import Iterator

from twicetold.conflicts.denials import read_words
from twicetold.conflicts.name import may_be_one
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Claim, ClaimKind, Severity, Side
from twicetold.tables.places import is_place
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words
from twicetold.text.words import forms_of, words_of

_FEWEST, _FEW, _LEAST_SHARE = 2, 3, 0.6
"""So many content words of what is told must be the same (of a prize or an office, and of anything else), and so large
a share of the shorter."""
_MOST = 8
"""Content words after the name that are what is told of it."""
_EARLY = 40
"""Code points before the subject of a sentence, at most."""
_HEADLINE = 0.7
"""Headlines write so many of their words with a capital; who is a person there is not known."""
_CHOSEN = frozenset(map(stem, "won wins elected named voted chosen appointed crowned awarded succeeded".split()))
_SAYING = frozenset(
    "said says say told tells added asked wrote writes called explained noted stated argued believes thinks according "
    "announced warned claimed insisted spokesman spokeswoman".split()
)


def find_agent_conflicts(pair: Pair) -> Iterator[Candidate]:
    known_left, known_right = forms_of(pair.left), forms_of(pair.right)
    for passage in pair.passages.values():
        if not passage.is_linked:
            continue
        left, right = _subject(pair, Side.LEFT, passage), _subject(pair, Side.RIGHT, passage)
        if not left or not right:
            continue
        here, there = _told(pair, left), _told(pair, right)
        common = here & there
        if len(common) < _FEWEST or len(common) < _LEAST_SHARE * min(len(here), len(there)):
            continue
        if may_be_one(find_words(left.value), find_words(right.value)):
            continue
        is_new = left.meaning.surname not in known_right and right.meaning.surname not in known_left
        if (is_new and len(common) >= _FEW) or (
            here & _CHOSEN and there & _CHOSEN and not _stand_together(pair, left, right)
        ):
            yield _candidate(left, right)


def _stand_together(pair: Pair, left: Claim, right: Claim) -> bool:
    """Whether either sentence names both."""
    return any(
        name.meaning.surname in {word.text for word in words_of(document, document.sentences[other.sentence])}
        for document, other, name in ((pair.left, left, right), (pair.right, right, left))
    )


def _subject(pair: Pair, side: Side, passage: Passage) -> Claim | None:
    """The full name of a person that stands first in a sentence."""
    sentence = passage.left if side is Side.LEFT else passage.right
    claims = pair.claims_of(ClaimKind.NAME, side).get(sentence.index, [])
    full = [claim for claim in claims if len(claim.meaning.words) > 1]
    is_person = bool(full) and not any(is_place(word) for word in (full[0].value, *full[0].meaning.words[-1:]))
    words = words_of(pair.document(side), sentence)
    if sum(word.text[0].isupper() for word in words) > _HEADLINE * len(words):
        return None
    return full[0] if is_person and full[0].span.start - sentence.span.start <= _EARLY else None


def _told(pair: Pair, name: Claim) -> frozenset[str]:
    """The stems of what the sentence tells of the name; nothing when it speaks."""
    document = pair.document(name.side)
    words = [w for w in read_words(document, document.sentences[name.sentence]) if w.token.span.start >= name.span.end]
    if any(word.key in _SAYING for word in words):
        return frozenset()
    return frozenset([word.stem for word in words if word.is_content][:_MOST])


def _candidate(left: Claim, right: Claim) -> Candidate:
    return Candidate(
        Category.CONFLICT,
        "name",
        "name.agent",
        Severity.HIGH,
        0.75,
        (left.span,),
        (right.span,),
        f"The same is told of {left.value} on the left and of {right.value} on the right.",
        left.value,
        right.value,
    )
