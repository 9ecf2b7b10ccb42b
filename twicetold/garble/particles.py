"""A particle after a verb that never takes it, in a text that is damaged elsewhere too.

Must find     ``the owners have fed their dogs away``
Must not find ``took their dogs away``, ``walked away``, ``five miles away``, ``away from home``, ``right away``

The verbs are those that stand with "away" in WordNet 3.0, with their past forms, and verbs of moving and removing.
"""

import re
from collections.abc import Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate
from twicetold.tables.near import base_forms
from twicetold.text.tokens import Token, find_words

_DAMAGED = 3.0
_WITH_AWAY = frozenset(
    (
        "back bear blaze blink break carry cart cast chase chip clear come cut die do draw drift drive drop "
        "dwindle eat ebb fade fall file flow frighten fritter get give go grind haul keep laugh lay lock look "
        "pass plug pull push put ride run rush scare send shoo shut shy sign slip sneak spirit square stash "
        "stay steal stow sweep take tear throw toss trifle tuck turn walk wash wear while whisk whittle wipe "
        "move drag snatch whip rip strip kick fly sail swim crawl climb shoot lead call stand sit live be "
        "bring tow lure hide speed jump spin slide roll pry force order wave brush peel boil melt rot waste "
        "gamble sleep dream explain trade pack store hand sell wander step hurry race bounce float blow burn "
        "bleed guide usher steer transfer distance miles mile metres meters kilometres kilometers yards feet "
        "blocks block hours hour minutes days weeks months years year far right straight safely "
    ).split()
)
_PAST = frozenset(
    (
        "bore broke broken came did done drew drawn drove driven ate eaten fell fallen flew flown got gave "
        "given went gone ground kept laid led let lay passed put ran rode sent shut slid slunk spun stole "
        "stolen stood stayed swam swept swum took taken tore torn threw thrown wore worn brought sold hid "
        "hidden blew blown bled sat was were is are been swore lived stowed slept spent "
    ).split()
)
_REACH = 6


def find_odd_particles(telling: Telling) -> Iterator[Candidate]:
    if telling.twin is None or telling.damage < _DAMAGED:
        return
    for sentence in telling.document.sentences:
        words = find_words(telling.document.text, sentence.span)
        for n, word in enumerate(words):
            if word.key != "away" or not _ends_clause(telling.document.text, word):
                continue
            before = words[max(0, n - _REACH) : n]
            if len(before) > 2 and not any(_takes_away(other.key) for other in before):
                message = f"No verb before “away” goes with it: “{' '.join(w.text for w in before[-3:])} away”."
                yield offer(
                    "nonsense", "particles.away", before[-min(5, len(before))].span.joined(word.span), 0.6, message
                )


def _takes_away(word: str) -> bool:
    return word in _PAST or any(form in _WITH_AWAY for form in base_forms(word))


def _ends_clause(text: str, word: Token) -> bool:
    return bool(re.match(r"[\"”’']?[,.;:!?”\"]", text[word.span.end : word.span.end + 2]))
