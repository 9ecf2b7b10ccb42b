"""A subject and a verb, or a figure and a noun, of which one speaks of one and the other of several.

    rule     wrong                                            read
    plural   eleven persons was hurt; the nurses says         were hurt, say
             the farmers, who was late                        who were late
             the farmers, who are poor, is glad               are glad
    pronoun  they remains, we has; it have rained             they remain, it has rained
    counted  two hundred soldier have come                    two hundred soldiers
    person   a boy which was lost; humans which trust you     who

A plural is taken for the subject only where it begins its clause: after the beginning of the sentence, a comma or a
conjunction, with nothing but articles, figures and adjectives before it. So ``the number of rules was``, ``one of the
houses was``, ``cheese and apples was`` are left alone; so are measures (``ten miles is far``), names, ``the news was``,
``what matters is``, ``insisted that he go`` and, in sound texts, what is said in quotation marks. Cost: one pass over
the words.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from twicetold.model import Candidate, Span
from twicetold.tables.forms import forms
from twicetold.tables.people import gendered_nouns
from twicetold.tables.roles import roles
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import tokens_of

_SINGULAR_VERBS = {"was": "were", "is": "are", "has": "have", "does": "do", "says": "say", "wants": "want"}
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand several "
    "many these those both".split()
)
_FIGURES = _NUMBERS - {"thousand", "many"}
_OPENS = frozenset("that because but when while where if although though whereas since as after before".split())
_ARTICLES = frozenset("the these those all some many most several few both other".split()) | _NUMBERS
_MEASURES = frozenset(
    "years months weeks days hours minutes seconds miles kilometres kilometers metres meters feet inches tons tonnes "
    "pounds dollars euros cents points percent degrees times acres litres liters gallons yards grams kilos "
    "police data media news politics series species headquarters works means sports arms odds savings "
    "barracks crossroads remains proceeds graphics".split()
)
_THEY = frozenset(("they", "we"))
_FIRST = _THEY | {"it"} | _FIGURES
_SECOND = _SINGULAR_VERBS.keys() | {"which"}
"""What every case has for the first of two words, or for the second."""
_PERSONS = frozenset(
    "humans people person persons child children boy girl student students worker workers passenger passengers soldier "
    "soldiers farmer farmers teacher teachers doctor doctors officer officers member engineer engineers "
    "journalist journalists politician politicians".split()
)
_UNITS = frozenset(
    "foot pound stone dozen hundred thousand million billion trillion head year day per percent p".split()
)
_ROUGHLY = frozenset("at least about around nearly almost over more than".split())
_ADVERBS = frozenset("never also still already now often".split())
_BACK = 4
_LONGEST_CLAUSE = 16


def find_number(telling: Telling) -> Iterable[Candidate]:
    document, quoted = telling.document, find_quoted(telling.document)
    for sentence in document.sentences:
        tokens = tokens_of(document, sentence)
        for n, (before, token) in enumerate(pairwise(tokens), 1):
            may_clash = token.key in _SECOND or before.key in _FIRST
            if may_clash and (telling.is_damaged or not is_inside(quoted, token.span.start)):
                yield from filter(None, _at(tokens, n))


def _at(tokens: tuple[Token, ...], n: int) -> Iterator[Candidate | None]:
    word, before = tokens[n], tokens[n - 1]
    if word.key in _SINGULAR_VERBS:
        yield _plural(tokens, n)
    elif before.key in _THEY and forms(word.key)[:1] == "z":
        if before.key == "they" or n == 1 or tokens[n - 2].kind is TokenKind.MARK:
            yield _offer("pronoun", before, word, f"“{before.text}” and “{word.text}” do not agree.")
    elif before.key == "it" and word.key == "have" and _opens(tokens, n - 1):
        yield _offer("pronoun", before, word, "“it” and “have” do not agree.", "it has")
    elif word.key == "which" and before.text.islower() and _is_person(before.key) and not _after_of(tokens, n - 1):
        yield _offer("person", before, word, "“which” does not stand for persons.", f"{before.text} who")
    yield _counted(tokens, n)


def _plural(tokens: tuple[Token, ...], n: int) -> Candidate | None:
    """The verb at ``n`` with the plural before it, before *who* or *which*, or before a clause between commas."""
    verb, at = tokens[n], n - 1
    if tokens[at].key in _ADVERBS and at > 1:
        at -= 1
    is_relative = tokens[at].key in ("who", "which", "that") and at > 1
    if is_relative:
        at -= 2 if tokens[at - 1].text == "," else 1
    elif tokens[at].text == ",":
        at = _before_clause(tokens, at)
    noun = tokens[at]
    if not noun.text.islower() or noun.key in _MEASURES or noun.key.endswith("ics"):
        return None
    letters = forms(noun.key)
    if letters[:1] != "p" or ("s" in letters and noun.key != "people"):
        return None
    if not _begins(tokens, at) and not (is_relative and _follows_a_verb(tokens, at)):
        return None
    if verb.key in ("says", "wants", "does") and at != n - 1:
        return None
    wanted = f"{noun.text} {_SINGULAR_VERBS[verb.key]}" if at == n - 1 else None
    return _offer("plural", noun, verb, "One word speaks of several, the other of one.", wanted)


def _before_clause(tokens: tuple[Token, ...], comma: int) -> int:
    """The word before the clause with *who* or *which* that ends at ``comma``, else the comma's own place."""
    for n in range(comma - 1, max(1, comma - _LONGEST_CLAUSE), -1):
        if tokens[n].text == ",":
            return n - 1 if tokens[n + 1].key in ("who", "which") else comma
    return comma


def _follows_a_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the noun at ``at`` with its article follows a verb or *to*: nothing else can be what *which* means."""
    first = at
    while first and at - first < _BACK and _is_part(tokens[first - 1]):
        first -= 1
    return first > 0 and (tokens[first - 1].key == "to" or forms(tokens[first - 1].key)[:1] in ("b", "z", "d"))


def _begins(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the noun at ``at`` begins its clause, with an article or a figure and adjectives before it."""
    first = at
    while first and at - first < _BACK and _is_part(tokens[first - 1]):
        first -= 1
    while first < at and forms(tokens[first].key)[:1] == "s" and tokens[first].text.islower():
        first += 1  # a noun may stand before the noun (*mine workers*) only behind an article or a figure
    while first and first < at and tokens[first - 1].key in _ROUGHLY:
        first -= 1
    if first == at and tokens[at].text.islower() and not _opens(tokens, at):
        return False
    if not _opens(tokens, first):
        return False
    between = tokens[first:at]
    return all(_is_part(t) or t.key in _ROUGHLY for t in between)


def _is_part(token: Token) -> bool:
    if token.kind is TokenKind.NUMBER or token.key in _ARTICLES:
        return True
    return token.text.islower() and forms(token.key)[:1] in ("j", "s")


def _opens(tokens: tuple[Token, ...], n: int) -> bool:
    """Whether a clause begins at ``n``."""
    if n == 0:
        return True
    before = tokens[n - 1]
    if before.key in _OPENS or before.key in ("said", "says"):
        return True
    return before.text in (";", ":", "—") or (before.text == "," and n > 1)


def _is_person(word: str) -> bool:
    return word in _PERSONS or word in gendered_nouns() or word in roles()


def _after_of(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the noun may only be a part of what *which* stands for: *a group of people which*."""
    near = {token.key for token in tokens[max(0, at - _BACK) : at]}
    return bool(near & (PREPOSITIONS | {"and"}))


def _counted(tokens: tuple[Token, ...], n: int) -> Candidate | None:
    """*two hundred soldier have*: a figure in words, a noun that has a plural, then a verb or a preposition."""
    number, noun = tokens[n - 1], tokens[n]
    if number.key not in _FIGURES or not noun.text.islower() or noun.key in _UNITS:
        return None
    if forms(noun.key) not in ("s", "sb") or n + 1 >= len(tokens) or not _has_plural(noun.key):
        return None
    after = tokens[n + 1]
    if after.key not in AUXILIARIES and after.key not in PREPOSITIONS - {"to", "of"}:
        return None
    if n > 1 and (tokens[n - 2].key in DETERMINERS or tokens[n - 2].kind is not TokenKind.WORD):
        return None
    return _offer(
        "counted", number, noun, "The figure speaks of several, the noun of one.", f"{number.text} {noun.text}s"
    )


def _has_plural(word: str) -> bool:
    return forms(word + "s")[:1] == "p"


def _offer(case: str, first: Token, last: Token, message: str, wanted: str | None = None) -> Candidate:
    span = Span(first.span.start, last.span.end)
    return offer("agreement", f"number.{case}", span, 0.6, message, suggestion=wanted)
