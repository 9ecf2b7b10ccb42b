"""Constructions that English does not have, as word-for-word translations leave them.

    rule       wrong                                         read
    question   he did not say how much had the men asked     how much the men had asked
    order      so few trees a danger represent               represent a danger
               so much money make they in a week             they make
               on the evening Friday                         on Friday evening
    owner      the doors of him; this part of us is better   his doors
    since      for the worst rain since fifty years          in fifty years
               a storm lasted during seven hours             for seven hours
    day        he came in Monday                             on Monday
    bare       without improve the road; able find it        without improving; able to find
               they decided leave; it let them to go         decided to leave; let them go
    form       enjoys to swim; is able to swimming           enjoys swimming
               it has be sold; the king is died              has been sold; has died
    single     The daily paper Oslo Post describe it          describes
    person     Ada Lind, 52, which lives in Oslo             who lives
    pronoun    a letter from he; that him was late           from him; that he was
    degree     more better, the most of the people           better, most of the people
    noun       the utilize of coal; the four presumes        the use; the four suspects

Each rule is a short pattern over closed classes of words, and was run over 180,000 words of edited news (2026-11-27):
none marks anything there. Not marked: ``Asked how much?``, ``the death of him``, ``what it takes``, ``since two years
ago``, ``for help``, quotations in sound texts. Cost: a rule is tried where one of its first
words stands, and looks no further than its clause.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from twicetold.garble.conditions import (
    is_anything,
    is_base,
    is_finite,
    is_going,
    is_last,
    is_no_noun,
    is_noun,
    is_only_base,
    is_plain_verb,
    is_single,
    is_statement,
)
from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Span
from twicetold.text.places import find_from

_Check = Callable[[re.Match[str]], bool]


@dataclass(frozen=True, slots=True)
class _Rule:
    """``pattern`` has a group ``bad``, the words that are marked, and may have ``word``, of which ``check`` asks.

    It begins with one of the words ``first``, or, when there are none, with any.
    """

    case: str
    kind: str
    first: frozenset[str]
    pattern: re.Pattern[str]
    check: _Check
    message: str


def _one_of(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_FIGURE = _one_of(
    "an? \\d{1,3} two three four five six seven eight nine ten twelve twenty thirty forty fifty many several some"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WORD = r"(?P<word>[a-z]{2,20})"
_ENDS = r"(?= (?:in|on|at|of|for|with|by|the|an?|from)\b|[.,;])"
_AFTER = r"(?= (?:in|on|at|of|to|for|with|by|and|the|an?|from|was|is|were)\b|[.,;])"
_ASKS = r"(?:how(?: (?:much|many|long|far|often))?|why|where|what(?: (?!it\b|we\b|they\b)[a-z]{2,20}){0,2})"
_WANTS_A_VERB = (
    "for by without from after before at about able wanted wants decided refused agreed planned promised tried hopes "
    "managed failed intends threatened"
)
_TAKES_GOING = " ".join(
    verb + end for verb in "enjoy avoid finish suggest recommend risk".split() for end in ("", "s", "ed", "es")
)
_DEGREES = _one_of(
    "better worse bigger smaller larger stronger higher lower older younger easier faster longer shorter cheaper "
    "greater best worst biggest largest highest strongest greatest"
)
_HAPPENS = _one_of(
    "died arrived happened occurred existed lasted belonged seemed remained appeared disappeared emerged arisen slept "
    "vanished consisted collapsed fainted stayed resigned departed"
)
_ORDER = "The words stand in an order that English does not have."
_FORM = "The verb does not take this form here."
_TIME = "English says this of time with another word."


def _rule(name: str, first: str, pattern: str, message: str, check: _Check = is_anything) -> _Rule:
    """``name`` is ``kind.case``, ``first`` the words that the pattern may begin with."""
    kind, case = name.split(".")
    return _Rule(case, kind, frozenset(first.split()), re.compile(pattern), check, message)


_RULES = (
    _rule(
        "scrambled.question",
        "how why where what",
        rf"(?<=[a-z] )(?P<bad>{_ASKS} (?:had|has|have|did|do|does|can|will|should) "
        r"(?:the|they|he|she|it|we|you|his|her|their))\b[^?.!”\"\n]{0,200}(?P<end>[?.!”\"\n])",
        "A question stands in a statement with the order of a question.",
        is_statement,
    ),
    _rule(
        "scrambled.order",
        "a an",
        rf"(?P<bad>an? (?P<noun>[a-z]{{2,20}}) {_WORD})(?=[.,;])",
        _ORDER,
        is_last,
    ),
    _rule("scrambled.order", "", rf"\b(?P<bad>{_WORD} (?:they|he|she|we)){_ENDS}", _ORDER, is_plain_verb),
    _rule("scrambled.order", "the", rf"(?P<bad>the (?:evening|morning|afternoon|night) {_DAY})\b", _ORDER),
    _rule(
        "scrambled.owner",
        "the this a an",
        rf"(?P<bad>(?:the|this|an?) {_WORD} of (?:him|me|us|them|ours|theirs|mine|hers))\b",
        "English has a possessive here: his, our, their.",
        is_noun,
    ),
    _rule(
        "agreement.since",
        "since",
        rf"(?P<bad>since {_FIGURE} (?:year|month|week|day|hour|decade)s?)\b"
        r"(?! (?:ago|before|earlier|back|after|prior))",
        _TIME,
    ),
    _rule("agreement.since", "during", rf"(?P<bad>during {_FIGURE} (?:hour|day|week|month|year)s)\b(?! of\b)", _TIME),
    _rule("agreement.day", "in at", rf"(?P<bad>(?:in|at) {_DAY})(?=[.,;]| [a-z]{{3,20}} [a-z])", _TIME),
    _rule(
        "agreement.bare",
        _WANTS_A_VERB,
        rf"(?P<bad>{_one_of(_WANTS_A_VERB)} {_WORD})\b(?!-)",
        _FORM,
        is_only_base,
    ),
    _rule(
        "agreement.bare",
        "let lets made make makes letting making",
        rf"(?P<bad>(?:let|lets|made|make|makes|letting|making) (?:him|them|us|me) to {_WORD})\b",
        _FORM,
        is_base,
    ),
    _rule(
        "agreement.form",
        _TAKES_GOING,
        rf"(?P<bad>{_one_of(_TAKES_GOING)} to {_WORD})\b",
        _FORM,
        is_base,
    ),
    _rule(
        "agreement.form",
        "able want wants wanted decided plans refused",
        rf"(?P<bad>(?:able|wants?|wanted|decided|plans|refused) to {_WORD})\b",
        _FORM,
        is_going,
    ),
    _rule("agreement.form", "to", rf"(?P<bad>to {_WORD})\b", _FORM, is_finite),
    _rule(
        "agreement.form",
        "has have had is was are were would could should must may cannot to",
        r"(?P<bad>(?:has|have|had) (?:be|is|was|are|were)|(?:is|was|are|were) (?:be|been)"
        r"|(?:would|could|should|must|may|cannot|to) (?:been|was|were|is|are))\b(?![-'’])",
        _FORM,
    ),
    _rule(
        "agreement.single",
        "The A An This His Her Its",
        r"(?:(?<=[.!?”] )|(?<=\n))(?:The|An?|This|His|Her|Its)(?P<before>(?: [a-z]{2,20}){0,2}) "
        rf"(?P<bad>(?P<noun>[a-z]{{2,20}})(?: [A-Z][\w-]{{1,20}}){{0,2}} {_WORD})\b",
        "The subject is one, the verb has the form for several.",
        is_single,
    ),
    _rule(
        "agreement.form",
        "is are was were been",
        rf"(?P<bad>(?:is|are|was|were|been) {_HAPPENS})\b(?!-)",
        "This verb has no passive.",
    ),
    _rule("agreement.person", "", r"\b(?P<bad>[A-Z][a-z]{1,20}, (?:aged )?\d{2}, which)\b", "“Which” is no person."),
    _rule(
        "agreement.pronoun",
        "of with from by at about between against into",
        rf"(?P<bad>(?:of|with|from|by|at|about|between|against|into) (?:he|she|they|we)){_AFTER}",
        "A pronoun stands in the form of a subject where an object belongs.",
    ),
    _rule(
        "agreement.pronoun",
        "and but that because when if while",
        r"(?P<bad>(?:and|but|that|because|when|if|while) (?:him|them) (?:is|are|was|were|has|have|had))\b",
        "A pronoun stands in the form of an object where a subject belongs.",
    ),
    _rule(
        "wrong-term.noun",
        "The the A a An an His his Their their Its its Our our My my every",
        r"(?P<bad>(?:[Tt]he|[Aa]n?|[Hh]is|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y|every) "
        rf"(?:(?:two|three|four|five|six|seven|eight|ten) )?{_WORD})\b(?!-)",
        "A noun belongs here, and this word is only a verb.",
        is_no_noun,
    ),
    _rule("agreement.degree", "more most", rf"(?P<bad>(?:more|most) {_DEGREES})\b", "The degree is told twice."),
    _rule(
        "agreement.degree",
        "the",
        r"(?<!make )(?<!made )(?<!making )(?<!get )(?P<bad>the most of (?:the|his|her|their|these))\b",
        "“Most of” has no article.",
    ),
)


def find_constructions(telling: Telling) -> Iterable[Candidate]:
    document, quoted = telling.document, find_quoted(telling.document)
    for rule in _RULES:
        matches = find_from(rule.pattern, document, rule.first) if rule.first else rule.pattern.finditer(document.text)
        for match in matches:
            start = match.start("bad")
            if rule.check(match) and (telling.is_damaged or not is_inside(quoted, start)):
                span = Span(start, match.end("bad"))
                yield offer(rule.kind, f"constructions.{rule.case}", span, 0.6, rule.message)
