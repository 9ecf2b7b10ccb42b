"""Links sentences inside linked paragraphs.

What has the same words is linked first, as with paragraphs; the rest is scored against the sentences of the linked
paragraphs alone. Where no pair of sentences is sure the likeliest one is the link: the paragraphs do tell the same.
"""

from collections.abc import Collection

from twicetold.alignment.identical import Words, pair_same, read_words
from twicetold.alignment.place import Place
from twicetold.alignment.scores import score_units
from twicetold.alignment.weights import STATEMENT
from twicetold.model import Document, Sentence

Scores = dict[Place, float]


def link_sentences(left: Document, right: Document, same: Collection[Place], changed: Collection[Place]) -> Scores:
    """``same`` and ``changed`` are the places of linked paragraphs, with the same words and with others."""
    found = {
        (one.index, other.index): 1.0
        for i, j in same
        for one, other in zip(left.paragraphs[i].sentences, right.paragraphs[j].sentences, strict=False)
    }
    kept = {place for i, j in changed for place in pair_same(_words(left, i), _words(right, j), {})}
    scores = _score_rest(left, right, kept, changed)
    sure = {place: score for place, score in scores.items() if score >= STATEMENT.threshold} | dict.fromkeys(kept, 1.0)
    return found | sure | _find_likeliest(left, right, scores, sure, changed)


def _words(document: Document, paragraph: int) -> Words:
    return {s.index: read_words(document.quote(s.span)) for s in document.paragraphs[paragraph].sentences}


def _score_rest(left: Document, right: Document, kept: Collection[Place], changed: Collection[Place]) -> Scores:
    """The probabilities of the pairs of sentences in linked paragraphs that are not kept word for word."""
    lefts = _find_rest(left, {i for i, _ in changed}, {i for i, _ in kept})
    rights = _find_rest(right, {j for _, j in changed}, {j for _, j in kept})
    partners: dict[int, set[int]] = {i: set() for i, _ in changed}
    for i, j in changed:
        partners[i].add(j)
    places: dict[int, list[int]] = {}
    for n, sentence in enumerate(rights):
        places.setdefault(sentence.paragraph, []).append(n)
    among = {i: frozenset(n for j in some for n in places.get(j, ())) for i, some in partners.items()}
    scores = score_units(
        [[left.quote(s.span)] for s in lefts],
        [[right.quote(s.span)] for s in rights],
        STATEMENT,
        among=[among[s.paragraph] for s in lefts],
    )
    return {(lefts[i].index, rights[j].index): score for (i, j), score in scores.items()}


def _find_rest(document: Document, paragraphs: Collection[int], done: Collection[int]) -> list[Sentence]:
    return [s for i in sorted(paragraphs) for s in document.paragraphs[i].sentences if s.index not in done]


def _find_likeliest(
    left: Document, right: Document, scores: Scores, sure: Collection[Place], changed: Collection[Place]
) -> Scores:
    """The best pair of sentences of each two paragraphs in which none is sure."""
    lefts, rights = left.sentences, right.sentences
    best = {
        (i, j): (0.0, (left.paragraphs[i].sentences[0].index, right.paragraphs[j].sentences[0].index))
        for i, j in changed
    }
    for place, score in scores.items():
        paragraphs = lefts[place[0]].paragraph, rights[place[1]].paragraph
        best[paragraphs] = max(best[paragraphs], (score, place), key=lambda found: found[0])
    told = {(lefts[i].paragraph, rights[j].paragraph) for i, j in sure}
    return {place: score for paragraphs, (score, place) in best.items() if paragraphs not in told}
