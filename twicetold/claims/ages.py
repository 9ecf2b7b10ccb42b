"""Ages, and whose they are.

    ``Ann Lee, 34,``   ``Ann Lee (34)``   ``Ann Lee, aged 34``   ``34-year-old Ann``   ``the 34-year-old clerk, Ann``
    ``Ann Lee, a 34-year-old clerk``   ``Ann Lee, who is 34 years old``   ``Ann Lee died at the age of 34``
    ``Ann Lee turned 34``   ``a boy of six``   ``an 18-month-old girl``
Not found
    ``a 34-year-old church`` in a sentence that names nobody keeps "church" as its bearer: only equal bearers meet
"""

from itertools import dropwhile, takewhile

from twicetold.claims.amounts import Amount
from twicetold.claims.counted import read_counted
from twicetold.text.datelines import MONTHS
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind

_UNITS = {"year": 1.0, "years": 1.0, "month": 1 / 12, "months": 1 / 12}
_PEOPLE = frozenset("boy girl man woman child baby toddler teenager infant".split())
_AGED = frozenset("aged age turned turns".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SUFFIXES = frozenset("jr sr ii iii iv".split())
_NO_PART_OF_A_NAME = frozenset("the a an at in on aged he she his her mr mrs ms".split()) | _SUFFIXES
_OLDEST = 125.0
_REACH = 8
_WHERE = frozenset("of in at to from near on for with".split())
_ARTICLES = frozenset("the a an his her their".split())


def read_age(tokens: list[Token], amount: Amount) -> tuple[float, int] | None:
    """By how much the amount is multiplied to be years, and the token after the age, when it is one."""
    at, end = amount.first, amount.end
    if amount.low > _OLDEST * 12:
        return None
    keys = [token.key for token in tokens[end : end + 4]]
    before = [token.key for token in tokens[max(0, at - 3) : at]]
    if len(keys) == 4 and keys[0] == "-" and keys[1] in _UNITS and keys[2:] == ["-", "old"]:
        return _UNITS[keys[1]], end + 4
    if len(keys) > 1 and keys[0] in _UNITS and keys[1] == "old":
        return _UNITS[keys[0]], end + 2
    if keys[:2] == ["years", "of"] and keys[2:3] == ["age"]:
        return 1.0, end + 3
    if amount.low > _OLDEST or (keys and keys[0] in ("%", "percent", "per", "million", "-")):
        return None
    if before[-1:] == ["aged"] or (before[-1:] and before[-1] in _AGED and not _is_counting(keys)):
        return 1.0, end
    if before[-2:] == ["age", "of"] or _is_told(tokens, at, keys):
        return 1.0, end
    if len(before) > 1 and before[-2] in _PEOPLE and before[-1] == "of":
        return _UNITS.get(keys[0] if keys else "", 1.0), end + (bool(keys) and keys[0] in _UNITS)
    is_age = _is_apposed(tokens, at, keys) or _is_death(tokens, at, keys) or _is_opening(tokens, at, keys, end)
    return (1.0, end) if is_age else None


def _is_told(tokens: list[Token], at: int, after: list[str]) -> bool:
    """``Ann Lee was 34 when …``, ``Lee is 34.``"""
    if at < 2 or tokens[at - 1].key not in ("is", "was") or not _is_name(tokens[at - 2]):
        return False
    return after[:1] in (["when"], ["."], []) or after[:2] == ["and", "had"]


def _is_counting(keys: list[str]) -> bool:
    """``turned 34 pages``."""
    return (
        bool(keys) and keys[0].isalpha() and keys[0] not in ("on", "in", "and", "when", "at", "last", "this", "while")
    )


def _is_apposed(tokens: list[Token], at: int, after: list[str]) -> bool:
    """``Ann Lee, 34, …`` and ``Ann Lee (34)``."""
    if at < 2 or not (_is_name(tokens[at - 2]) or tokens[at - 2].key in _SUFFIXES or _is_person(tokens, at - 2)):
        return False
    if tokens[at - 1].key == ",":
        return not after or after[0] in (",", ".", ";", "and")
    return tokens[at - 1].key == "(" and after[:1] == [")"]


def _is_person(tokens: list[Token], at: int) -> bool:
    """``the cyclist, 17,``: a noun with an article right before the age."""
    article = tokens[at - 1].key if at else ""
    return tokens[at].kind is TokenKind.WORD and tokens[at].text.islower() and article in _ARTICLES


def _is_opening(tokens: list[Token], at: int, after: list[str], end: int) -> bool:
    """``At 63, Ann Lee is …``."""
    is_first = at == 1 and tokens[0].key == "at" and after[:1] == [","]
    return is_first and end + 1 < len(tokens) and _is_name(tokens[end + 1])


def _is_death(tokens: list[Token], at: int, after: list[str]) -> bool:
    """``died on Friday at 92``."""
    if at < 1 or tokens[at - 1].key != "at" or (after and after[0] not in (".", ",", ";", "in", "after")):
        return False
    return any(token.key in ("died", "dies", "dead") for token in tokens[max(0, at - _REACH) : at])


def find_bearer(tokens: list[Token], amount: Amount, end: int) -> str:
    """Whose age it is, folded: the name beside it, else the person as told (``the boy``), else "age"."""
    first = amount.first
    if end == amount.end or not _stands_first(tokens, first):
        named = _name_before(tokens, first)
        if first > 1 and tokens[first - 1].key == "," and _is_person(tokens, first - 2):
            named = f"the {stem(tokens[first - 2].key)}"
        if named:
            return named
    after = list(tokens[end : end + _REACH])
    named = " ".join(token.key for token in takewhile(_is_name, dropwhile(lambda t: not _is_name(t), after)))
    if named:
        return named
    if first > 1 and tokens[first - 1].key == "of":
        return f"the {stem(tokens[first - 2].key)}"
    noun = _noun_before(tokens, first) or read_counted(tokens, end)[0]
    return f"the {noun}" if noun else _name_before(tokens, first) or "age"


def _noun_before(tokens: list[Token], first: int) -> str:
    """``the twins, both aged five``, ``a girl aged 12``, ``the actress, who turned 60``: the noun before the age."""
    words = [token.key for token in tokens[max(0, first - 3) : first]]
    if not words or words[-1] not in _AGED:
        return ""
    at = first - 1 - next((n for n, key in enumerate(reversed(words)) if key == ","), 1)
    return stem(tokens[at - 1].key if tokens[at].key == "," else tokens[at].key) if at > 0 else ""


def _stands_first(tokens: list[Token], first: int) -> bool:
    """Whether the age stands before its bearer: ``34-year-old Ann``, but ``Ann Lee, a 34-year-old clerk``."""
    before = [token.key for token in tokens[max(0, first - 3) : first]]
    article = before[-1:] in (["a"], ["an"])
    if article and len(before) > 1 and before[-2] == ",":
        return not _is_name(tokens[first - 3])
    return before[-1:] != ["is"] and before[-2:-1] != ["is"]


def _name_before(tokens: list[Token], first: int) -> str:
    """The name told last before the age in its sentence; ``in Arle`` and ``of Arle`` are no people."""
    at = first
    while at > 0:
        end = next((n for n in range(at, 0, -1) if _is_name(tokens[n - 1])), 0)
        start = next((n for n in range(end, 0, -1) if not _is_name(tokens[n - 1])), 0)
        if not end:
            return ""
        if start == 0 or tokens[start - 1].key not in _WHERE:
            return " ".join(token.key for token in tokens[start:end])
        at = start - 1
    return ""


def _is_name(token: Token) -> bool:
    return (
        token.kind is TokenKind.WORD
        and token.text[0].isupper()
        and token.key not in MONTHS
        and token.key not in _DAYS
        and token.key not in _NO_PART_OF_A_NAME
    )
