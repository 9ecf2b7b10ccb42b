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
from twicetold.tables.lexicon import size
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
    """Surnames alone become the full name that either text tells, when there is but one."""
    full = _fullest(claim.meaning.words for claim in claims if claim.kind is ClaimKind.NAME)
    joined = []
    for claim in claims:
        if claim.kind is ClaimKind.NAME and len(claim.meaning.words) == 1 and claim.meaning.surname in full:
            name = replace(claim.meaning, words=full[claim.meaning.surname])
            claim = replace(claim, value=name.shown, meaning=name)
        joined.append(claim)
    return joined


def _fullest(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """For each surname its full name, when there is but one."""
    full: dict[str, set[tuple[str, ...]]] = {}
    for words in names:
        if len(words) > 1:
            full.setdefault(words[-1], set()).add(words)
    return {surname: next(iter(forms)) for surname, forms in full.items() if len(forms) == 1}


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


def _name(tokens: list[Token], at: int, end: int) -> Iterator[tuple[Span, Name]]:
    words = [token for token in tokens[at:end] if token.kind is TokenKind.WORD]
    first = 0
    while first < len(words) - 1 and words[first].key.rstrip(".") in TITLES:
        first += 1
    rest = [word for word in words[first:] if word.key not in ("jr", "sr")]
    if not rest or (len(rest) == 1 and rest[0].key.rstrip(".") in TITLES):
        return
    title = " ".join(word.text for word in words[:first])
    span = Span(rest[0].span.start, rest[-1].span.start + len(_plain(rest[-1])))
    yield span, Name(tuple(_plain(word) for word in rest), title)
