"""Stretches of both texts that tell the same: the sentences of linked paragraphs, two and two."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from twicetold.alignment.units import COMMON_WORDS
from twicetold.conflicts.pair import Pair
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.text.stems import stem
from twicetold.text.tokens import find_words

_FUNCTION = COMMON_WORDS | frozenset("said say says told tell also one two no any some more most".split())


@dataclass(frozen=True, slots=True)
class Passage:
    """A left and a right sentence; ``is_linked`` when they are linked, ``is_far`` when their paragraphs are not."""

    left: Sentence
    right: Sentence
    is_linked: bool
    is_far: bool = False


def find_passages(pair: Pair) -> Iterator[Passage]:
    linked = {(i, j) for link in pair.alignment.sentences for i in link.left for j in link.right}
    seen = set()
    for link in pair.alignment.paragraphs:
        for i in link.left:
            for j in link.right:
                for left in pair.left.paragraphs[i].sentences:
                    for right in pair.right.paragraphs[j].sentences:
                        place = (left.index, right.index)
                        if place not in seen:
                            seen.add(place)
                            yield Passage(left, right, place in linked)


def context_of(document: Document, sentence: Sentence, span: Span, reach: int = 7) -> frozenset[str]:
    """The stems of the content words within ``reach`` words of ``span`` in its sentence, without those of ``span``."""
    words = _content_words(document.text, sentence.span)
    inside = [n for n, (place, _) in enumerate(words) if span.overlaps(place)]
    if not inside:
        return frozenset()
    first, last = inside[0], inside[-1]
    own = {words[n][1] for n in inside}
    near = words[max(0, first - reach) : first] + words[last + 1 : last + 1 + reach]
    return frozenset(word for _, word in near if word not in own)


@lru_cache(maxsize=4096)
def _content_words(text: str, span: Span) -> list[tuple[Span, str]]:
    return [(word.span, stem(word.key)) for word in find_words(text, span) if word.key not in _FUNCTION]


def claims_nearby(document: Document, sentence: Sentence, claims: dict[int, list[Claim]]) -> list[Claim]:
    """The claims of the whole paragraph of ``sentence``, from ``claims`` by sentence."""
    return [
        claim for other in document.paragraphs[sentence.paragraph].sentences for claim in claims.get(other.index, ())
    ]


def claims_by_sentence(pair: Pair, kind: ClaimKind, side: Side) -> dict[int, list[Claim]]:
    found: dict[int, list[Claim]] = {}
    for claim in pair.claims:
        if claim.kind is kind and claim.side is side:
            found.setdefault(claim.sentence, []).append(claim)
    return found
