"""How two units resemble each other, as the numbers that the link model weighs.

Names, rare words and kept phrases identify a statement; the topic does not. So the summed evidence of the stems in
common tells more than the cosine, and having no better partner tells more than being similar. What is true of one unit
of a pair and of the other is given as the greater and the smaller of the two, so that the sides may be swapped.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable
from itertools import groupby
from operator import itemgetter

from twicetold.alignment.candidates import Among, find_candidates
from twicetold.alignment.evidence import REPORTING
from twicetold.alignment.grams import similarities
from twicetold.alignment.place import Known, Place
from twicetold.alignment.rivals import find_gaps, find_parts
from twicetold.alignment.units import COMMON_WORDS, Unit, Units, weigh

NAMES = (
    "cosine",  # of character 3-to-5-gram TF-IDF vectors
    "cosine gap",  # cosine below that of the better of the best partners of the two, 0 where both have no better one
    "common",  # log of the summed evidence of the stems in common
    "share",  # evidence of the common stems by that of all stems
    "gap",  # share below that of the better of the best partners of the two
    "sentence",  # the best containment of a sentence of one in a sentence of the other
    "phrases",  # log of the summed rarity of the neighbouring stems in common
    "quotation",  # log of the summed evidence of the stems that stand between quotation marks in both
    "names",  # log of the number of stems of names in common
    "words",  # log of the number of other stems in common
    "greater votes",  # of the stems of one unit, divided among the units that have them, so many speak for this pair
    "smaller votes",  # the same for the other
    "distance",  # of the relative positions
    "diagonal",  # the best share of the pair before and the pair after
    "beside",  # the best share of the pairs with the unit before or after on one side
    "sentences",  # log of the number of sentences of the longer one
    "headlines",  # both stand first and look like headlines
    "headline",  # one of the two looks like a headline, the other not
)
_MOST_SENTENCES = 40
"""So many sentences of a unit are looked at, those that share most; paragraphs have fewer."""
_SURE = 2.0
"""Added to the evidence of a sentence, so that one common word is not all of a short one."""
Done = tuple[Collection[int], Collection[int]]


def find_features(
    units: Units,
    known: Known | None = None,
    among: Among | None = None,
    beside: Collection[Place] = (),
    done: Done = (frozenset(), frozenset()),
) -> dict[Place, tuple[float, ...]]:
    """The features of every pair of units that shares rare stems, in the order of ``NAMES``.

    A known pair resembles as much or as little as can be, and so moves its neighbours and its rivals. ``beside`` are
    the places next to pairs that are linked already. ``done`` are the left and the right units that have their like
    already: pairs of two such units are rivals of others, but not looked at themselves.
    """
    common = find_candidates(units, among)
    shares = {(i, j): _share(weight, units.left[i], units.right[j]) for (i, j), weight in common.items()}
    shares.update({place: float(is_linked) for place, is_linked in (known or {}).items()})
    gaps, parts = find_gaps(shares), find_parts(_count_votes(common, units))
    asked = [(i, j) for i, j in common if i not in done[0] or j not in done[1]]
    cosines = _find_cosines(asked, units)
    cosine_gaps = find_gaps(cosines)
    return {
        place: (
            cosines[place],
            cosine_gaps[place],
            math.log1p(common[place]),
            shares[place],
            gaps[place],
            *_compare(units.left[place[0]], units.right[place[1]], units),
            *parts[place],
            abs(_position(place[0], len(units.left)) - _position(place[1], len(units.right))),
            1.0 if place in beside else max(shares.get(near, 0.0) for near in _diagonal(place)),
            max(shares.get(near, 0.0) for near in _beside(place)),
            *_describe(place, units),
        )
        for place in asked
    }


def _compare(left: Unit, right: Unit, units: Units) -> tuple[float, ...]:
    """The features from ``sentence`` to ``words``."""
    common = left.stems & right.stems
    names = common & units.names
    words = {key for key in common - names - REPORTING if not key.isdigit()}
    return (
        _best_sentence(left, right, common, units),
        math.log1p(weigh(left.pairs & right.pairs, units.pair_weight)),
        math.log1p(weigh((left.quoted & right.quoted) - COMMON_WORDS, units.stem_weight)),
        math.log1p(len(names)),
        math.log1p(len(words)),
    )


def _describe(place: Place, units: Units) -> tuple[float, ...]:
    """The features from ``sentences`` on."""
    left, right = units.left[place[0]], units.right[place[1]]
    return (
        math.log1p(max(len(left.sentences), len(right.sentences))),
        float(place == (0, 0) and left.is_headline and right.is_headline),
        float(left.is_headline != right.is_headline),
    )


def _find_cosines(places: Iterable[Place], units: Units) -> dict[Place, float]:
    """``places`` are sorted."""
    found: dict[Place, float] = {}
    for i, row in groupby(places, key=itemgetter(0)):
        columns = [j for _, j in row]
        cosines = similarities(units.left[i].grams, (units.right[j].grams for j in columns))
        found.update(zip(((i, j) for j in columns), cosines, strict=True))
    return found


def _share(weight: float, left: Unit, right: Unit) -> float:
    return weight / max(1e-6, left.weight + right.weight - weight)


def _count_votes(places: Iterable[Place], units: Units) -> dict[Place, float]:
    """Each stem has one vote, divided among all pairs that it could link."""
    lefts, rights = (Counter(key for unit in side for key in unit.stems) for side in (units.left, units.right))
    vote = {key: 0.0 if key in REPORTING else 1 / (count * rights[key]) for key, count in lefts.items() if rights[key]}
    return {(i, j): weigh(units.left[i].stems & units.right[j].stems, vote) for i, j in places}


def _best_sentence(left: Unit, right: Unit, common: frozenset[str], units: Units) -> float:
    """How much of a sentence of one stands in a sentence of the other, at best."""
    others = _shared_sentences(right, common, units)
    best = 0.0
    for one, one_shared, one_weight in _shared_sentences(left, common, units):
        for other, other_shared, other_weight in others:
            smaller = min(one_weight, other_weight) + _SURE
            if min(one_shared, other_shared) > best * smaller:  # else it cannot be better
                best = max(best, weigh(one & other, units.stem_weight) / smaller)
    return best


def _shared_sentences(unit: Unit, common: frozenset[str], units: Units) -> list[tuple[frozenset[str], float, float]]:
    """Of the sentences that share most: the stems in common, their weight, and the weight of the whole sentence."""
    shared = [(stems & common, weight) for stems, weight in unit.sentences]
    weighed = [(stems, weigh(stems, units.stem_weight), weight) for stems, weight in shared if stems]
    return sorted(weighed, key=lambda sentence: -sentence[1])[:_MOST_SENTENCES]


def _position(index: int, count: int) -> float:
    return index / max(1, count - 1)


def _diagonal(place: Place) -> tuple[Place, ...]:
    i, j = place
    return (i - 1, j - 1), (i + 1, j + 1)


def _beside(place: Place) -> tuple[Place, ...]:
    i, j = place
    return (i - 1, j), (i + 1, j), (i, j - 1), (i, j + 1)
