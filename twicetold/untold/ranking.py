"""Ranks what only one side tells: one entry a sentence, the weightiest first.

An editor who holds both articles asks: what does the other one have that mine has not? A denial and the answer of the
accused come first, then the dead and the hurt, outcomes, money, shares, and who was asked. What stands early in its
article weighs more than what stands late, and what stands in a paragraph that the other side does not tell at all
weighs a little more than a detail of one that it does.
"""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import replace

from twicetold.conflicts.pair import Pair
from twicetold.model import Claim, Side, Untold
from twicetold.untold.figures import find_figures
from twicetold.untold.sources import find_sources
from twicetold.untold.statements import find_statements

_EARLY, _ALONE = 0.1, 0.05
"""What the first paragraph gains over the last, and a paragraph without a link over one with."""
_LEAST = 0.3


def find_untold(pair: Pair, claims: Collection[Claim]) -> tuple[Untold, ...]:
    """What only one side tells, both sides mixed; nothing when the two do not tell one story."""
    if not pair.alignment.paragraphs:
        return ()
    found = [
        _placed(pair, each)
        for each in (*find_statements(pair), *find_sources(pair, claims), *find_figures(pair, claims))
    ]
    best: dict[tuple[Side, int], Untold] = {}
    for each in sorted(found, key=lambda each: (-each.weight, each.side is Side.RIGHT, each.span)):
        best.setdefault((each.side, _sentence_of(pair, each)), each)
    return tuple(each for each in best.values() if each.weight >= _LEAST)


def _placed(pair: Pair, each: Untold) -> Untold:
    document = pair.document(each.side)
    paragraph = document.sentences[_sentence_of(pair, each)].paragraph
    late = paragraph / max(1, len(document.paragraphs) - 1)
    alone = paragraph not in pair.partners(each.side)
    weight = each.weight - _EARLY * late + _ALONE * alone
    return replace(each, weight=round(max(0.0, min(1.0, weight)), 2))


def _sentence_of(pair: Pair, each: Untold) -> int:
    sentences = pair.document(each.side).sentences
    return max(0, bisect_right(sentences, each.span.start, key=lambda sentence: sentence.span.start) - 1)
