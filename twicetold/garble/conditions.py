"""What a construction asks of the words that it matched: their forms, and that they are none of those that fit.

Each question is asked of a match with a group ``word``, some of its ``noun`` or ``before`` as well.
"""

import re

from twicetold.garble.words import AUXILIARIES
from twicetold.tables.forms import forms, is_only

_BEFORE = re.compile(r"\b[a-z]{2,20} $")
_TAKES_A_BARE_VERB = frozenset("let make made see saw seen help have had hear heard watch watched feel felt".split())
_OPENS_A_CLAUSE = frozenset(
    "say says said think thought know knew hope hoped believe believed feel felt see saw mean means meant hear heard "
    "find found ask asked wish claim claimed suggest suggested insist insisted explain added adds suspect fear feared "
    "guess learn learned show showed want do did does is was are were has have had can could will would should may "
    "might".split()
)
_WITH_A_PRONOUN = frozenset(
    "death sight thought lot likes rest best whole most half majority number pair picture pictures photo image video "
    "view part side front top bottom back inside middle memory fear love version idea cost end result two three "
    "both".split()
)
_NOUNS_NOW = frozenset("select zoom reveal tell resolve shallows ask spend reboot".split())
"""Words that the table has as verbs only, and that stand as nouns or adjectives in the news."""
_COLLECTIVES = frozenset(
    "family team company government council committee staff crew band group club party board union firm army side "
    "couple pair majority jury public press audience crowd duo trio department ministry office agency bank court "
    "parliament congress senate house world town city village community population leadership management number "
    "lot rest".split()
)
"""Nouns that British English joins with the plural."""


def is_anything(_: re.Match[str]) -> bool:
    return True


def is_only_base(match: re.Match[str]) -> bool:
    return forms(match["word"]) == "b"


def is_finite(match: re.Match[str]) -> bool:
    return is_only(match["word"], "dz")


def is_base(match: re.Match[str]) -> bool:
    return forms(match["word"])[:1] == "b"


def is_going(match: re.Match[str]) -> bool:
    return forms(match["word"])[:1] == "g"


def is_statement(match: re.Match[str]) -> bool:
    return match["end"] != "?"


def is_noun(match: re.Match[str]) -> bool:
    return forms(match["word"])[:1] in ("s", "p") and match["word"] not in _WITH_A_PRONOUN


def is_plain_verb(match: re.Match[str]) -> bool:
    return forms(match["word"])[:1] in ("b", "z") and match["word"] not in _OPENS_A_CLAUSE


def is_last(match: re.Match[str]) -> bool:
    """A verb after its object, and no verb before both that would take it so: *he let a man go*."""
    noun = forms(match["noun"])
    if noun[:1] != "s" or "j" in noun or not is_only_base(match):
        return False
    before = _BEFORE.search(match.string, max(0, match.start() - 21), match.start())
    return before is not None and before[0][:-1] not in _TAKES_A_BARE_VERB


def is_no_noun(match: re.Match[str]) -> bool:
    return forms(match["word"]) in ("b", "z") and match["word"] not in _NOUNS_NOW | AUXILIARIES


def is_single(match: re.Match[str]) -> bool:
    noun = forms(match["noun"])
    is_one = noun[:1] == "s" and "p" not in noun and match["noun"] not in _COLLECTIVES
    return is_one and is_only_base(match) and all(forms(word)[:1] in ("j", "s") for word in match["before"].split())
