"""Names: runs of capitalised words, with the title or role told beside them.

Finds      ``Prime Minister Helena Brandt`` (Helena Brandt; Prime Minister)   ``Ms. Brandt`` (the same person)
           ``the Make-A-Wish Foundation``   ``New York``
Not found  the first word of a sentence that is written small elsewhere   months and days   ``I``   ``U.S.`` alone
           ``What You Need To Know``   ``Co-founder``

``meaning`` holds the words of the fullest form that either text tells.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from twicetold.claims.date import WEEKDAYS
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.tables.forms import ADVERB, GOING, PARTICIPLE, PAST, THIRD, is_only
from twicetold.tables.generic import GENERIC, JOINING
from twicetold.tables.lexicon import size
from twicetold.tables.places import is_place
from twicetold.text.datelines import MONTHS
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import forms_of, tokens_of

TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir dame lord lady president vice chancellor minister prime "
        "secretary mayor governor senator sen rep representative judge justice attorney general inspector "
        "deputy director chief chairman chairwoman ceo king queen prince princess pope bishop archbishop "
        "cardinal rev reverend father sister brother captain coach sergeant sgt lieutenant lt colonel col gen "
        "major admiral officer detective det sheriff commissioner ambassador spokesman spokeswoman "
        "cpl corporal capt insp supt spokesperson "
        "co-founder founder author illustrator actor actress singer former then-president u.s us "
        "the a an "
    ).split()
)
_JOINED = frozenset("of de la le van von der den bin al el du da dos y -".split())
_NO_NAMES = frozenset(
    (
        *MONTHS,
        *WEEKDAYS,
        *"i i'm i've i'd i'll celsius fahrenheit am pm gmt utc est edt cst cdt pst pdt bst cet".split(),
    )
)
_SENTENCE = frozenset(
    "you your my we our it its he she they their them is are was were be has have had what when where why how which "
    "to with by as at on that this these those not would should".split()
)
"""With these a heading in capitals goes on, and no name does (``What You Need To Know``)."""
_PREFIX = 3
"""Letters of what stands before a hyphen and a small letter without being a name: ``Co-founder``, ``T-shirt``."""
_EMPHASIS = 5
"""Letters of a common word that is written in capitals for emphasis: ``UNLESS``, but ``AIDS``."""
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
    sure = _sure_names(document)
    for sentence in document.sentences:
        for span, name in _in_sentence(document, sentence, sure):
            yield Claim(side, ClaimKind.NAME, span, name.shown, about=name.title, meaning=name, sentence=sentence.index)


def _sure_names(document: Document) -> frozenset[str]:
    """The words that have a capital inside a sentence."""
    cut = (tokens_of(document, sentence) for sentence in document.sentences)
    return frozenset(
        token.text
        for tokens in cut
        for before, token in pairwise(tokens)
        if token.text[0].isupper() and before.text[-1].islower()
    )


def _in_sentence(document: Document, sentence: Sentence, sure: frozenset[str]) -> Iterator[tuple[Span, Name]]:
    tokens = list(tokens_of(document, sentence))
    at = 0
    while at < len(tokens):
        end = _run_end(tokens, at)
        is_first = at == 0 or _is_opening(tokens[at - 1], tokens[at])
        if end == at + 1 and is_first and tokens[at].text not in sure and _is_common(document, tokens[at]):
            at = end
        elif end > at:
            yield from _name(tokens, at, end)
        at = max(end, at + 1)


def _is_common(document: Document, word: Token) -> bool:
    """Written small elsewhere, or nothing but a form of a verb: ``Prompted by the fire …``."""
    key = _plain(word).casefold()
    return key in forms_of(document) or is_only(key, THIRD + PAST + PARTICIPLE + GOING + ADVERB)


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
    if tokens[at].key != "-" and tokens[at + 1 : at + 2] and tokens[at + 1].key in _ARTICLES:
        return False
    if tokens[at].key == ".":
        return before.key in TITLES or (len(before.text) == 1 and before.text.isupper())
    return tokens[at].key in _JOINED and at + 1 < len(tokens) and _is_capital(tokens, at + 1)


def _is_capital(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind is not TokenKind.WORD or not token.text[0].isupper() or _plain(token).casefold() in _NO_NAMES:
        return False
    if _is_heading_word(token) or _is_prefix(tokens, at) or _is_emphasis(tokens, at):
        return False
    if at and not _is_opening(tokens[at - 1], token) and not _is_heading_word(tokens[at - 1]):
        return True
    is_followed = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    if is_followed and is_place(f"{token.text} {_plain(tokens[at + 1])}"):
        return True
    return size(_plain(token).casefold()) > (_FUNCTION if is_followed else _COMMONEST)


def _is_heading_word(token: Token) -> bool:
    return token.key in _SENTENCE and token.text[0].isupper() and not token.text.isupper()


def _is_prefix(tokens: list[Token], at: int) -> bool:
    """``Co`` of ``Co-founder``, but ``UK`` of ``UK-based``."""
    word = tokens[at]
    after = tokens[at + 1 : at + 3]
    is_short = len(word.text) <= _PREFIX and (len(word.text) == 1 or not word.text.isupper())
    return (
        is_short
        and len(after) == 2
        and after[0].text == "-"
        and after[1].text[0].islower()
        and (word.span.end == after[0].span.start and after[0].span.end == after[1].span.start)
    )


def _is_emphasis(tokens: list[Token], at: int) -> bool:
    """``UNLESS`` amid small letters."""
    word = tokens[at]
    if any(beside.text[0].isupper() for beside in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])):
        return False
    return word.text.isupper() and len(word.text) >= _EMPHASIS and size(word.text.casefold()) <= _COMMONEST


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
