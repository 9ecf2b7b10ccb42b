"""Small words in an order that English does not have: something is lost, swapped or put in between.

    wrong                                      what happened
    the of the river                           a noun is lost
    she went a the market                      one article too many

An article (or *my*, *our*, *your*) and a small word after it that are so common that chance alone would have brought
them together forty times in two million words, and never did, do not go together. Not marked: pairs with a mark between
them, words in capitals (``vitamin A and``), ``that`` and ``no``, ``a through ball``.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Span
from twicetold.tables.usage import count, count_all, count_pair
from twicetold.text.places import find_from

_PAIR = re.compile(r"(?=([a-z]{1,7}) ([a-z]{1,7})\b(?!-))")
_FIRST = frozenset("a an the my our your".split())
_SECOND = (
    FUNCTION_WORDS
    | frozenset("he him his hers its it they them their us our my mine what how why all both more most".split())
) - frozenset("that no so not never who i as there having being be".split())
_BEFORE_NOUNS = frozenset("through over under after before near".split())
_CHANCE = 40.0
"""Times that chance would have brought the two together (fitted to control and synthetic-demetr, 2026-11-24)."""
_SURE = 80.0


def find_disorder(telling: Telling) -> Iterable[Candidate]:
    for match in find_from(_PAIR, telling.document, _FIRST):
        chance = _missed(match[1], match[2])
        if chance >= _CHANCE:
            yield offer(
                "scrambled",
                "order.impossible",
                Span(match.start(1), match.end(2)),
                0.7 if chance >= _SURE else 0.55,
                f"“{match[1]} {match[2]}” do not follow each other in English: a word is lost or out of place.",
            )


@lru_cache(maxsize=16384)
def _missed(first: str, second: str) -> float:
    """How often chance would have brought two small words together that never stand so; 0 for others."""
    if second not in _SECOND or second in _BEFORE_NOUNS or count_pair(first, second):
        return 0.0
    return count(first) * count(second) / count_all()
