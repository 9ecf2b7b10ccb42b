"""A verb or preposition with what it cannot take after it.

    wrong                                    read
    she told to journalists                  told journalists
    they asked to the mayor                  asked the mayor
    a day for test it                        a day to test it
    also boats from abroad there is,         there are also boats from abroad
    they had painted their boats away        had taken … away (in a damaged text)

*Tell*, *ask*, *inform*, *remind* take their listener without *to*. After *for*, *by*, *without* no bare verb stands
with its object. *There is* ends a clause only after a superlative, *all*, *what*, *how* and the like. Not marked:
``was told to go``, ``the story told to children`` (a participle without its own subject), ``asked to the ball``,
``for help it turned`` (a new clause), what somebody says in quotation marks.
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Span
from twicetold.tables.forms import forms
from twicetold.tables.lexicon import is_word
from twicetold.tables.near import base_forms
from twicetold.tables.usage import count_pair
from twicetold.text.places import find_from

_PERSONS = (
    "journalists|reporters|newsmen|readers|viewers|listeners|lawmakers|deputies|officials|parents|workers|students|police|"
    "me|him|us|them|everyone|everybody|people"
)
_WHO = re.compile(
    r"\b(?:[A-Z][\w’'-]*|he|she|they|we|I|who|party|minister|president|mayor|spokesman|spokeswoman|government) $"
)
_TELLS = re.compile(
    r"(?P<verb>told|tells|asked|asks|informed|informs|reminded|reminds)"
    rf" (?P<to>to) (?P<person>the (?=[a-z]{{3,20}}\b)|his (?=[a-z]{{3,20}}\b)|her (?=[a-z]{{3,20}}\b)|(?:{_PERSONS})\b)"
)
_BARE = re.compile(r"(?P<before>for|by|without) (?P<verb>[a-z]{3,15}) (?P<object>it|them|him)\b(?P<after> [a-z]+)?")
_NOUN = re.compile(r"\b(?!(?:over|from|up|out|in|down|back|of)\b)[a-z]{3,20} $")
_THERE = re.compile(r"there (?:is|are|was|were)(?=[,.;])")
_ALLOWS = re.compile(
    r"(?i)\b(?:\w+est|most|least|all|any|anything|everything|nothing|no|what|whatever|how|where|who|which|that|than|as|if|few|"
    r"only|first|last|still|more|much|many|while|when|because|know|says?|said|think|thought|hope|wonder)\b"
)
_TELLING = "told tells asked asks informed informs reminded reminds".split()
_BACK = 120
_AWAY = re.compile(
    r"\b(?P<verb>[a-z]{3,15}) (?:the|an?|his|her|its|their|our|my|your)(?: [a-z]{2,15}){1,2} away\b(?! from\b)"
)
_TAKES_AWAY = frozenset(
    "barter bear blink break carry cart cast chase chip clear cut draw drag drive drop eat fade file frighten "
    "fritter get give grind hand haul have hide invite keep lay lead lock look move order pass pull push put "
    "ride run rush scare sell send ship shoo shut sign sneak spirit square squirrel stack stash steal store stow "
    "strip sweep take tear throw toss tow trade tuck turn walk wash waste wave wear while whisk whittle wipe "
    "wish work write bring blow burn fire snatch took taken gave given threw thrown tore torn drove driven kept "
    "led sent sold bore borne broke broken blew blown brought ate eaten hid hidden rode ridden swept stole "
    "stolen wore worn wrote written drew drawn laid ran got gotten went gone ground had spun flew flown".split()
)
"""Verbs that take *away*: WordNet's, and those of moving something."""


def find_complements(telling: Telling) -> Iterable[Candidate]:
    document, quoted = telling.document, find_quoted(telling.document)
    away = _away(document.text) if telling.is_damaged else ()
    for candidate in (*_listeners(document), *_bare_verbs(document), *_there(document), *away):
        if telling.is_damaged or not is_inside(quoted, candidate.left[0].start):
            yield candidate


def _listeners(document: Document) -> Iterator[Candidate]:
    for match in find_from(_TELLS, document, _TELLING):
        if not _word_before(_WHO, document.text, match.start()):
            continue
        span = Span(match.start("verb"), match.start("person") + len(match["person"].strip()))
        wanted = f"{match['verb']} {match['person'].strip()}"
        message = f"“{match['verb']}” takes the listener without “to”."
        yield offer("agreement", "complements.listener", span, 0.55, message, suggestion=wanted)


def _word_before(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str] | None:
    """The end of what stands between white space and ``place``, and has the form of ``pattern``."""
    return pattern.search(text, text.rfind(" ", 0, max(0, place - 1)) + 1, place)


def _bare_verbs(document: Document) -> Iterator[Candidate]:
    for match in find_from(_BARE, document, ("for", "by", "without")):
        if _is_verb(match["verb"]) and not _goes_on(match["after"]):
            span = Span(match.start("before"), match.end("object"))
            message = f"After “{match['before']}” no verb stands in this form."
            wanted = f"to {match['verb']} {match['object']}" if match["before"] == "for" else None
            yield offer("agreement", "complements.bare", span, 0.55, message, suggestion=wanted)


def _is_verb(word: str) -> bool:
    """Whether a word is often used as a verb: it stands after *to*."""
    return count_pair("to", word) >= 3


def _goes_on(after: str | None) -> bool:
    """Whether the object is the subject of a new clause: ``for help it turned``."""
    return after is not None and after.strip().endswith(("ed", "s", "is", "was", "has", "had", "will", "would", "can"))


def _away(text: str) -> Iterator[Candidate]:
    for match in _AWAY.finditer(text):
        verb = match["verb"]
        is_verb = forms(verb)[:1] in ("d", "n", "z") or (not forms(verb) and is_word(verb))
        if is_verb and _TAKES_AWAY.isdisjoint(base_forms(verb)):
            span = Span(match.start(), match.end())
            yield offer("nonsense", "complements.away", span, 0.55, f"“{verb}” does not go with “away”.")


def _there(document: Document) -> Iterator[Candidate]:
    text = document.text
    for match in find_from(_THERE, document, ("there",)):
        noun = _word_before(_NOUN, text, match.start())
        if noun is None:
            continue
        start, end = noun.start(), noun.end() - 1
        if not _ALLOWS.search(text, max(0, text.rfind(".", 0, start), start - _BACK), end):
            span = Span(start, match.end())
            message = "“There” and its verb stand before what is there."
            yield offer("scrambled", "complements.there", span, 0.55, message)
