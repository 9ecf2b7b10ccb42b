"""Numbers with what they count: cardinals in figures and words, money, percentages, ages, approximate counts.

Finds
    ``nearly 12,000 visitors``      ≈ 12000 visitor          ``dozens of arrests``    24 to 99 arrest
    ``thousands of books``          2000 to 99999 book      ``$2.4 million``         2400000 dollars
    ``more than 3,000 people``      > 3000 person            ``Ann Lee, 34,``         34 years of age
    ``a third of the cost``         33.3 % cost              ``17-day strike``        17 day strike
Does not find
    ``one of them`` (one as a pronoun)   ``May 2018``, ``in 1998`` (dates)   ``7 a.m.`` (times)   ``Pier 9`` (names)
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from twicetold.claims.ages import find_bearer, read_age
from twicetold.claims.amounts import ABOUT, Amount, qualify
from twicetold.claims.casualties import DEAD, HURT, counts_the_dead, read_fate
from twicetold.claims.counted import NOT_COUNTED, read_counted
from twicetold.claims.date import WEEKDAYS
from twicetold.claims.measured import YEAR, Measured, read_measured
from twicetold.claims.numerals import ONES
from twicetold.claims.quantity import Quantity, show
from twicetold.claims.units import CURRENCIES, MEASURES, UNIT_WORDS, Unit
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.tables.forms import ADVERB, PARTICIPLE, PAST, is_only
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import tokens_of

_COUNTING = frozenset(["", "%", "dead", "hurt", "ordinal"]) | CURRENCIES
_LARGE = 1000.0
"""From here on a number that counts nothing by name still tells something: ``fewer than three million``."""
_PARENTS = frozenset("mother father parents grandmother grandfather mom dad".split())
_WAYS = frozenset("street st avenue ave road rd drive dr lane ln boulevard blvd court ct place pl trail way".split())
_COMPASS = frozenset("n s e w north south east west ne nw se sw".split())
_FATES = DEAD | HURT | {"of", "them", "whom"}
_NO_NAMES = UNIT_WORDS | {"of"}
"""Words beside a number that do not name what is counted."""
_CLOCK = frozenset("a.m. p.m. a.m p.m am pm o'clock gmt edt est utc noon".split())
_RANKED = frozenset("ranks ranked finished finishes came placed stands stood".split())
_SINCE = frozenset("earlier later ago before after".split())
"""After a stretch of time these make it a date."""


def find_numbers(document: Document, side: Side) -> Iterator[Claim]:
    for sentence in document.sentences:
        yield from _in_sentence(document, sentence, side)


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is measured: ``end`` is the token after it, ``words`` name it, ``factor`` turns the amount into ``unit``."""

    unit: str
    head: str
    end: int
    words: tuple[Token, ...] = ()
    factor: float = 1.0


def _in_sentence(document: Document, sentence: Sentence, side: Side) -> Iterator[Claim]:
    tokens = list(tokens_of(document, sentence))
    at = 0
    while at < len(tokens):
        told = read_measured(tokens, at)
        claim = None if told is None or _is_no_count(tokens, told) else _claim(tokens, told, sentence, side)
        if claim:
            yield claim
        at = told.end if told else at + 1


def _claim(tokens: list[Token], told: Measured, sentence: Sentence, side: Side) -> Claim | None:
    subject = _find_subject(tokens, told)
    unit, head = subject.unit, subject.head
    amount = _negated(qualify(replace(told.amount, first=told.first), tokens), tokens)
    is_vague = not unit and not head and amount.low < _LARGE
    if (is_vague and not _is_plain(tokens, told)) or (amount.high == 0.0 and unit not in ("dead", "hurt")):
        return None
    if unit == "days" and _is_date(tokens, subject.end):
        return None
    words = [token for token in subject.words if token.kind is TokenKind.WORD and token.key not in _NO_NAMES]
    about = " ".join(token.text for token in words) if unit in _COUNTING else ""
    measure = told.unit if told.unit and told.unit.name == unit else Unit(unit, subject.factor)
    quantity = Quantity(
        amount.low * measure.factor + measure.shift,
        amount.high * measure.factor + measure.shift,
        unit,
        head,
        amount.is_exact,
        amount.bound,
        measure.told,
        unit == "hurt" and counts_the_dead(tokens, told.end),
    )
    span = Span(tokens[amount.first].span.start, tokens[subject.end - 1].span.end)
    value = show(quantity, about, measure)
    return Claim(side, ClaimKind.NUMBER, span, value, about=about, meaning=quantity, sentence=sentence.index)


def _negated(amount: Amount, tokens: list[Token]) -> Amount:
    """``minus 12``, ``-12`` after a space: below zero."""
    if not _is_minus(tokens, amount.first - 1):
        return amount
    return replace(amount, low=-amount.high, high=-amount.low, first=amount.first - 1)


def _is_minus(tokens: list[Token], at: int) -> bool:
    """A dash that stands apart from the word before it, right before the number; or the word."""
    if at < 1 or tokens[at].key not in ("-", "minus"):
        return False
    is_apart = tokens[at - 1].span.end < tokens[at].span.start
    return tokens[at].key == "minus" or (is_apart and _is_glued(tokens, at))


def _is_glued(tokens: list[Token], at: int) -> bool:
    """A dash without a space after it."""
    return tokens[at].key == "-" and tokens[at].span.end == tokens[at + 1].span.start


def _is_date(tokens: list[Token], end: int) -> bool:
    """``two days later``, but not ``two days later than planned``."""
    keys = [token.key for token in tokens[end : end + 2]]
    return keys[:1] != [] and keys[0] in _SINCE and keys[-1] != "than"


def _find_subject(tokens: list[Token], told: Measured) -> _Subject:
    amount, end = told.amount, told.end
    age = read_age(tokens, amount)
    if age:
        return _Subject("age", find_bearer(tokens, amount, age[1]), max(age[1], end), factor=age[0])
    if tokens[end : end + 1] and tokens[end].key == "block":
        return _Subject("block", _street(tokens, end + 1), end + 1)
    if amount.unit == "times" or (told.unit and told.unit.name in MEASURES):
        return _Subject(told.unit.name if told.unit else "times", "", end)
    return _find_counted(tokens, told)


def _find_counted(tokens: list[Token], told: Measured) -> _Subject:
    end = told.end
    before = [token.key for token in tokens[max(0, told.first - 2) : told.first]]
    unit = told.unit.name if told.unit else told.amount.unit
    head, last = read_counted(tokens, end)
    if not unit:
        if len(before) == 2 and before[0] in _PARENTS and before[1] == "of":
            return _Subject("", "children", end)
        fate = read_fate(tokens, told.first, end)
        if fate:
            return _Subject(fate, fate, end, tuple(t for t in tokens[end:last] if t.key not in _FATES))
    if unit == "ordinal" and not head and before[-1:] and before[-1] in _RANKED:
        head = "place"
    return _Subject(unit, head or ("" if unit else _shared_noun(tokens, told)), last, tuple(tokens[end:last]))


def _shared_noun(tokens: list[Token], told: Measured) -> str:
    """``a magnitude of 6.1``; ``Of the 80 seats the party won 36``: what is counted is told before."""
    if [token.key for token in tokens[max(0, told.first - 2) : told.first]] == ["magnitude", "of"]:
        return stem("magnitude")
    if [token.key for token in tokens[:2]] != ["of", "the"] or told.first < 4:
        return ""
    return read_counted(tokens, 3)[0] if tokens[2].kind is TokenKind.NUMBER or tokens[2].key in ONES else ""


def _is_plain(tokens: list[Token], told: Measured) -> bool:
    """Whether a number that counts nothing by name is told in running words, and is no score, page or code."""
    before = tokens[told.first - 1] if told.first else None
    after = tokens[told.end] if told.end < len(tokens) else None
    return (
        told.amount.low >= 2
        and not told.amount.unit
        and before is not None
        and before.kind is TokenKind.WORD
        and before.text.islower()
        and (after is None or after.key in (".", ",", "and", "in", "on", "at", "of", "to", "for", "by", "with"))
    )


def _is_no_count(tokens: list[Token], told: Measured) -> bool:
    """Dates, times, years, names with a number, ``one of``, the pronoun, and ``zero``, which counts nothing."""
    amount = told.amount
    at = amount.first
    before = tokens[at - 1] if at else None
    after = [token.key.rstrip(".") for token in tokens[amount.end : amount.end + 2]]
    if _is_rank_of_image(tokens, told):
        return True
    if amount.unit == "ordinal" and not _is_order(tokens, told):
        return True
    if not told.unit and not amount.unit and _is_run_together(tokens, amount.end):
        return True
    if told.unit and told.unit.name in CURRENCIES:
        return False
    if tokens[at].kind is TokenKind.NUMBER:
        return (
            (before is not None and (before.key in MONTHS or before.key == ":"))
            or (at > 1 and _is_glued(tokens, at - 1) and not _is_minus(tokens, at - 1))
            or (bool(after) and (after[0] in MONTHS or after[0] in _CLOCK or after[0] == ":"))
            or (
                bool(YEAR.fullmatch(tokens[at].text))
                and told.unit is None
                and after[:1] not in (["people"], ["block"])
                and not _is_hyphenated(tokens, amount.end)
            )
            or (at > 1 and before is not None and _is_name(before))
        )
    if tokens[at].key == "one" and not amount.unit and not read_fate(tokens, at, amount.end):
        return not after or after[0] in ("of", "another", "day", "time", "-") or after[0] in NOT_COUNTED
    return tokens[at].key == "zero"


def _is_hyphenated(tokens: list[Token], end: int) -> bool:
    """``2000-strong``, but not the year of a dateline: ``2021 - The …``, nor ``2021-10-07`` or ``2021-22``."""
    is_glued = end < len(tokens) and tokens[end].key == "-" and tokens[end].span.start == tokens[end - 1].span.end
    return is_glued and end + 1 < len(tokens) and tokens[end + 1].kind is not TokenKind.NUMBER


def _is_run_together(tokens: list[Token], end: int) -> bool:
    """``4chan``: a name that begins with a figure."""
    is_figure = end and tokens[end - 1].kind is TokenKind.NUMBER
    follows = end < len(tokens) and tokens[end].kind is TokenKind.WORD
    return bool(is_figure and follows and tokens[end].span.start == tokens[end - 1].span.end)


def _is_rank_of_image(tokens: list[Token], told: Measured) -> bool:
    """``Image 2 of 9``: neither number counts anything."""
    before, after = tokens[max(0, told.first - 3) : told.first], tokens[told.end : told.end + 2]
    if len(after) == 2 and after[0].key == "of" and _is_number(after[1]):
        return bool(before) and _is_name(before[-1])
    if len(before) < 3 or not _is_number(before[-2]):
        return False
    return before[-1].key == "of" and _is_name(before[-3])


def _is_order(tokens: list[Token], told: Measured) -> bool:
    """Whether an ordinal tells a place in an order; ``at first``, ``April 3rd`` and ``first two`` do not."""
    before = tokens[told.first - 1].key if told.first else ""
    after = [token.key for token in tokens[told.end : told.end + 2]]
    if before in MONTHS or (after and (after[0] in MONTHS or after[-1] in MONTHS)) or before == "at":
        return False
    if after and is_only(after[0], PAST + PARTICIPLE + ADVERB):
        return False
    if after and (after[0] in ("several", "few") or after[0] in ONES or after[0].isdigit()):
        return False
    return before in _RANKED or (bool(after) and after[0].isalpha() and after[0] not in NOT_COUNTED)


def _is_number(token: Token) -> bool:
    """A number that is no year."""
    return (token.kind is TokenKind.NUMBER and not YEAR.fullmatch(token.text)) or token.key in ONES


def _is_name(token: Token) -> bool:
    is_capital = token.kind is TokenKind.WORD and token.text[0].isupper()
    return is_capital and token.key not in ABOUT and token.key not in WEEKDAYS


def _street(tokens: list[Token], end: int) -> str:
    """The street of ``1700 block of Adams Trail``, without the point of the compass and what sort of street it is."""
    after = [token for token in tokens[end : end + 6] if token.key not in ("of", ".")]
    named = takewhile(lambda token: token.text[0].isupper() or token.text[0].isdigit(), after)
    return " ".join(token.key for token in named if token.key.rstrip(".") not in _COMPASS | _WAYS)
