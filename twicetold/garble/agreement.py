"""Words that do not agree: subject and verb, auxiliary and form, *a* and a plural.

    wrong                                      read
    he were late, they was told                he was, they were
    The new rules was changed                  rules were
    she did not went, he has took it           did not go, has taken
    It begun to rain                           began
    such a swords                              such swords

Not marked: ``if he were``, ``did he have``, ``a sports car``, ``The number of rules was``, ``The news was``,
``the will has``, what somebody says in quotation marks (it may be how they speak).
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Span
from twicetold.tables.lexicon import size
from twicetold.text.places import find_from

_VERBS = (
    "go went gone,take took taken,give gave given,begin began begun,write wrote written,drive drove driven,"
    "speak spoke spoken,choose chose chosen,know knew known,grow grew grown,throw threw thrown,fly flew flown,"
    "draw drew drawn,eat ate eaten,come came come,become became become,fall fell fallen,sing sang sung,swim swam swum"
)
_FORMS = [tuple(verb.split()) for verb in _VERBS.split(",")]
_BASE = {past: base for base, past, _ in _FORMS}
_PARTICIPLE = {past: participle for _, past, participle in _FORMS}
_PAST = {participle: past for base, past, participle in _FORMS if participle != base}
_SINGLE = {"were": "was", "are": "is", "have": "has"}
_PLURAL = {"was": "were", "is": "are", "has": "have"}
_DO = r"(?:did|does|do)(?:n['’]t| not)?"

_RULES = (
    # The verb does not fit its pronoun; a small word before the pronoun may be an auxiliary that asks for it.
    (
        "subject",
        "He he She she",
        re.compile(r"(?<![a-z] )(?P<a>[Hh]e|[Ss]he) (?P<b>were|are|have)\b(?! (?:to|you|we|they)\b)"),
        _SINGLE,
    ),
    (
        "subject",
        "said says because and when where but while",
        re.compile(
            r"(?:said|says|because|and|when|where|but|while) (?P<a>he|she|it) (?P<b>were|are|have)\b"
            r"(?! (?:to|you|we|they)\b)"
        ),
        _SINGLE,
    ),
    (
        "subject",
        "They they We we",
        re.compile(r"(?P<a>[Tt]hey|[Ww]e) (?P<b>was|is|has|does)\b"),
        {**_PLURAL, "does": "do"},
    ),
    # The form does not fit its auxiliary; "the will", "a must" are nouns.
    ("form", "did didn does doesn do don", re.compile(rf"(?P<a>{_DO}) (?P<b>[a-z]+)\b"), _BASE),
    (
        "form",
        "will would could should must cannot can",
        re.compile(r"(?<!the )(?<!a )(?P<a>will|would|could|should|must|cannot|can't) (?:not )?(?P<b>[a-z]+)\b"),
        {**_BASE, "has": "have"},
    ),
    (
        "form",
        "has have having",
        re.compile(r"(?P<a>has|have|having) (?:not |also |already )?(?P<b>[a-z]+)\b"),
        _PARTICIPLE,
    ),
    (
        "form",
        "It it He he She she They they We we",
        re.compile(r"(?<![a-z’'] )(?P<a>[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ww]e) (?P<b>[a-z]+)\b"),
        _PAST,
    ),
)
_SUBJUNCTIVE = re.compile(r"(?i)(?:if|though|wish(?:es|ed)?|whether|unless|lest|suppose|than|as|let)\s+$")
_NOUN = r"(?P<noun>[a-z]{2,15}[^suih\W]s)"
_HEAD = re.compile(rf"(?:The|These|Those|All)(?: [a-z]{{3,15}})? {_NOUN} (?P<verb>was|is|has)\b")
_MIDDLE = re.compile(
    rf"(?:(?<=[,;] )|(?<=\band )|(?<=\bbut )|(?<=\bthat )|(?<=\bbecause ))the {_NOUN} (?P<verb>has) been\b"
)
_SUCH = re.compile(rf"such an? {_NOUN}\b(?= (?:and|or|of|in|on|that|which|is|are|as)\b|[.,;])")
_SINGULAR = frozenset(
    "news politics economics series species physics mathematics headquarters means measles statistics ethics "
    "works".split()
)


def find_disagreements(telling: Telling) -> Iterable[Candidate]:
    quoted = find_quoted(telling.document)
    for candidate in (*_forms(telling.document), *_numbers(telling)):
        if telling.is_damaged or not is_inside(quoted, candidate.left[0].start):
            yield candidate
    for match in find_from(_MIDDLE, telling.document, ("the",)):
        if _is_plural(match["noun"]):
            yield _number(Span(match.start("noun"), match.end("verb")), f"{match['noun']} have")


def _forms(document: Document) -> Iterator[Candidate]:
    text = document.text
    for case, first, pattern, wanted in _RULES:
        for match in find_from(pattern, document, first.split()):
            said, start = match["b"], match.start("a")
            if said not in wanted or _SUBJUNCTIVE.search(text, max(0, match.start() - 12), start):
                continue
            yield offer(
                "agreement",
                f"agreement.{case}",
                Span(start, match.end("b")),
                0.65,
                f"“{match['a']}” and “{said}” do not agree.",
                suggestion=text[start : match.start("b")] + wanted[said],
            )


def _numbers(telling: Telling) -> Iterator[Candidate]:
    text = telling.document.text
    for match in find_from(_SUCH, telling.document, ("such",)):
        if _is_plural(match["noun"]):
            yield _number(Span(*match.span()), f"such {match['noun']}")
    for sentence in telling.document.sentences:
        head = _HEAD.match(text, sentence.span.start, sentence.span.end)
        if head and _is_plural(head["noun"]):
            yield _number(Span(head.start("noun"), head.end()), f"{head['noun']} {_PLURAL[head['verb']]}")


def _is_plural(noun: str) -> bool:
    return noun not in _SINGULAR and size(noun[:-1]) <= 50


def _number(span: Span, wanted: str) -> Candidate:
    message = "One word speaks of one thing, the other of several."
    return offer("agreement", "agreement.number", span, 0.6, message, suggestion=wanted)
