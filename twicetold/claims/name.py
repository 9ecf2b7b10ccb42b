"""Names: runs of capitalised words, joined over both texts by surname, with the title or role told beside them.

Finds      ``Prime Minister Helena Brandt`` (Helena Brandt; Prime Minister)   ``Ms. Brandt`` (the same person)
           ``the Make-A-Wish Foundation``   ``New York``
Not found  the first word of a sentence that is written small elsewhere   months and days   ``I``   ``U.S.`` alone

``meaning`` holds the words of the fullest form that either text tells.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from twicetold.claims.date import WEEKDAYS
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.tables.generic import DIRECTIONS, GENERIC, JOINING
from twicetold.tables.lexicon import size
from twicetold.tables.people import first_names
from twicetold.tables.places import is_place
from twicetold.text.datelines import MONTHS
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import tokens_of

TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir dame lord lady president vice chancellor minister prime "
        "secretary mayor governor senator sen rep representative judge justice attorney general inspector "
        "deputy director chief chairman chairwoman ceo king queen prince princess pope bishop archbishop "
        "cardinal rev reverend father sister brother captain coach sergeant sgt lieutenant lt colonel col gen "
        "major admiral officer detective det sheriff commissioner ambassador spokesman spokeswoman "
        "spokesperson co-founder founder author illustrator actor actress singer former then-president u.s us "
        "the a an "
    ).split()
)
_JOINED = frozenset("of de la le van von der den bin al el du da dos y -".split())
_NO_NAMES = frozenset((*MONTHS, *WEEKDAYS, "i", "monday's", "celsius", "fahrenheit"))
_ARTICLES = frozenset(["the", "a", "an"])
_OFFICES = TITLES - frozenset(
    "the a an us u.s king queen prince princess lady lord dame sir justice general father sister brother pope".split()
)
"""Titles that may stand inside a run: ``Home Secretary Karin Vos``."""
_NO_PERSON = GENERIC | JOINING
_OF_BODIES = frozenset(["justice", "general"])
"""Titles that bodies are called by, too."""
_COMMONEST, _FUNCTION = 35, 10
"""A capitalised first word of these sizes of the word list or smaller is taken for a common word: without, and with,
another capital after it (``In June``, but ``Robin Olsen``)."""


@dataclass(frozen=True, slots=True)
class Name:
    """``words`` of the fullest form; ``title`` what stood before it; both as written."""

    words: tuple[str, ...]
    title: str = ""

    @property
    def surname(self) -> str:
        return self.words[-1]

    @property
    def shown(self) -> str:
        return " ".join(self.words)


def find_names(document: Document, side: Side) -> Iterator[Claim]:
    for sentence in document.sentences:
        for span, name in _in_sentence(document, sentence):
            yield Claim(side, ClaimKind.NAME, span, name.shown, about=name.title, meaning=name, sentence=sentence.index)


def join_names(claims: list[Claim]) -> list[Claim]:
    """Surnames alone become the full name that either text tells, when there is but one.

    ``Department`` alone becomes ``Roads Department`` when that is the only one of the same text.
    """
    names = [claim for claim in claims if claim.kind is ClaimKind.NAME]
    full = _fullest(claim.meaning.words for claim in names)
    own = {side: _fullest(claim.meaning.words for claim in names if claim.side is side) for side in Side}
    joined = []
    for claim in claims:
        if claim.kind is ClaimKind.NAME and len(claim.meaning.words) == 1:
            surname = claim.meaning.surname
            words = (own[claim.side] if surname.casefold() in GENERIC else full).get(surname, claim.meaning.words)
            name = replace(claim.meaning, words=words)
            claim = replace(claim, value=name.shown, meaning=name)
        joined.append(claim)
    return joined


def _fullest(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """For each surname, and the first word of ``Department of Roads``, its full name, when there is but one."""
    full: dict[str, set[tuple[str, ...]]] = {}
    for words in names:
        if len(words) > 1:
            if _may_be_alone(words):
                full.setdefault(words[-1], set()).add(words)
            if words[1] == "of":
                full.setdefault(words[0], set()).add(words)
    return {surname: next(iter(forms)) for surname, forms in full.items() if len(forms) == 1}


def _may_be_alone(words: tuple[str, ...]) -> bool:
    """Whether the last word by itself is likely the same bearer: not for ``Arle Radio Norway``, ``East Velden``."""
    if words[-2].casefold() in JOINING | DIRECTIONS or (words[-1].isupper() and not words[0].isupper()):
        return False
    return words[0] in first_names() or not is_place(words[-1])


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[tuple[Span, Name]]:
    tokens = list(tokens_of(document, sentence))
    at = 0
    while at < len(tokens):
        end = _run_end(tokens, at)
        if end > at:
            yield from _name(tokens, at, end)
        at = max(end, at + 1)


def _run_end(tokens: list[Token], at: int) -> int:
    """The token after a run of capitalised words that begins at ``at``; small joining words may stand inside."""
    end = at
    while end < len(tokens) and (_is_capital(tokens, end) or (end > at and _joins(tokens, end))):
        end += 1
    return end


def _joins(tokens: list[Token], at: int) -> bool:
    """``of`` between two capitals, the point of ``Mr.`` or of an initial."""
    before = tokens[at - 1]
    if tokens[at].key == "-" and tokens[at].span.start > before.span.end:
        return False
    if tokens[at].key == ".":
        return before.key in TITLES or (len(before.text) == 1 and before.text.isupper())
    return tokens[at].key in _JOINED and at + 1 < len(tokens) and _is_capital(tokens, at + 1)


def _is_capital(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is not TokenKind.WORD or not token.text[0].isupper() or _plain(token).casefold() in _NO_NAMES:
        return False
    if at and not _is_opening(tokens[at - 1], token):
        return True
    is_followed = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    return size(_plain(token).casefold()) > (_FUNCTION if is_followed else _COMMONEST)


def _is_opening(mark: Token, word: Token) -> bool:
    """Whether a sentence may begin after the mark: a quotation mark, a colon, the dash of a dateline."""
    return mark.key in ('"', ":", "'") or (mark.key == "-" and mark.span.end < word.span.start)


def _plain(token: Token) -> str:
    return token.text.replace("’", "'").removesuffix("'s").removesuffix("'")


def _is_title(word: Token) -> bool:
    return _plain(word).casefold().rstrip(".") in TITLES


def _belongs(title: Token, rest: list[Token]) -> bool:
    """``Justice`` Department, Attorney ``General``’s Office: there is no bearer of the title."""
    if title.key in _ARTICLES or not all(_plain(word).casefold() in GENERIC or _is_title(word) for word in rest):
        return False
    return _plain(title) != title.text or title.key in _OF_BODIES or _is_title(rest[0])


def _name(tokens: list[Token], at: int, end: int) -> Iterator[tuple[Span, Name]]:
    words = [token for token in tokens[at:end] if token.kind is TokenKind.WORD]
    first = 0
    while first < len(words) - 1 and _is_title(words[first]):
        first += 1
    for at in range(first, len(words) - 2):
        if words[at].key in _OFFICES and not any(_plain(word).casefold() in _NO_PERSON for word in words[at + 1 :]):
            first = at + 1
    while first and _belongs(words[first - 1], words[first:]):
        first -= 1
    rest = [word for word in words[first:] if word.key not in ("jr", "sr")]
    if not rest or all(map(_is_title, rest)):
        return
    title = " ".join(word.text for word in words[:first] if word.key not in _ARTICLES)
    span = Span(rest[0].span.start, rest[-1].span.start + len(_plain(rest[-1])))
    yield span, Name(tuple(_plain(word) for word in rest), title)
