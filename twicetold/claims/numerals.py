"""Reads a bare number: figures, number words and set phrases, cardinal or ordinal, nothing but its value.

    ``1,000,000``   ``2.4 million``   ``45K``   ``8.1bn``   ``3¼``   ``two hundred and five``   ``twelve hundred``
    ``a dozen``   ``two score``   ``a couple of``   ``half a million``   ``one and a half million``   ``both pilots``
    ``third``   ``21st``   ``twenty-first``   ``hundredth``

Cost: one walk over the tokens of the number.
"""

import re
from dataclasses import dataclass

from twicetold.text.tokens import Token, TokenKind

ONES = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
"""Glued to figures only (``45K``); ``m`` beside a length stands for metres."""
_LONG = frozenset("long high deep wide tall away from".split())
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ORDINAL_ONES = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {
    **{word: value for value, word in enumerate(_ORDINAL_ONES.split())},
    **{word[:-1] + "ieth": value for word, value in TENS.items()},
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
PARTS = {
    "half": 0.5,
    "halves": 0.5,
    "third": 1 / 3,
    "quarter": 0.25,
    **{word: 1 / value for word, value in ORDINALS.items() if 5 <= value <= 10},
}
"""What ``third``, ``quarters`` and the like are of a whole."""
_SETS = {
    ("a", "couple"): 2,
    ("a", "pair", "of"): 2,
    ("a", "score", "of"): 20,
    ("a", "trio", "of"): 3,
    ("a", "quartet", "of"): 4,
    ("a", "single"): 1,
    ("a", "lone"): 1,
    ("half", "a", "dozen"): 6,
    ("a", "dozen"): 12,
    ("one", "dozen"): 12,
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """``value``, said by the tokens up to ``end``; ``is_round`` for ``a hundred`` and ``a million``."""

    value: float
    end: int
    is_ordinal: bool = False
    is_round: bool = False


def read_numeral(tokens: list[Token], at: int) -> Numeral | None:
    """The number that begins at token ``at``."""
    keys = [token.key for token in tokens[at : at + 5]]
    for words, value in _SETS.items():
        if tuple(keys[: len(words)]) == words:
            return Numeral(float(value), at + len(words))
    if keys[0] == "both" and "and" not in keys and keys[1:2] != ["sides"] and _is_plural(keys[1:2]):
        return Numeral(2.0, at + 1)
    if keys[0] in ("a", "an") and keys[1:] and keys[1] in SCALES:
        half = 1.5 if keys[2:5] == ["and", "a", "half"] else 1.0
        return Numeral(SCALES[keys[1]] * half, at + (2 if half == 1.0 else 5), is_round=True)
    if tokens[at].kind is TokenKind.NUMBER:
        return _read_figure(tokens, at)
    if keys[0] in GLYPHS:
        return Numeral(GLYPHS[keys[0]], at + 1)
    return _read_fraction_of_scale(tokens, at) or _read_words(tokens, at)


def _is_plural(keys: list[str]) -> bool:
    """``both pilots``, not ``both pleaded``."""
    return bool(keys) and (keys[0] in ("men", "women", "people", "children") or keys[0].endswith("s"))


def read_part(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """``half``, ``a third``, ``two-thirds``, ``three quarters``: the share, and the token after it."""
    keys = [token.key for token in tokens[at : at + 3]]
    if keys[0] == "half":
        return 0.5, at + 1
    count = {"a": 1, "one": 1}.get(keys[0], ONES.get(keys[0], 0))
    place = 2 if keys[1:2] == ["-"] else 1
    part = (
        PARTS.get(keys[place].removesuffix("s") if keys[place] != "halves" else "half") if len(keys) > place else None
    )
    if not count or part is None or count * part >= 1:
        return None
    return count * part, at + place + 1


def _read_fraction_of_scale(tokens: list[Token], at: int) -> Numeral | None:
    """``half a million``, ``three quarters of a million``."""
    part = read_part(tokens, at)
    if not part:
        return None
    share, end = part
    keys = [token.key for token in tokens[end : end + 3]]
    if keys[:1] == ["of"]:
        end, keys = end + 1, keys[1:]
    if len(keys) > 1 and keys[0] in ("a", "an") and keys[1] in SCALES:
        return Numeral(share * SCALES[keys[1]], end + 2)
    return None


def _read_figure(tokens: list[Token], at: int) -> Numeral | None:
    text = tokens[at].text.rstrip(".,")
    if not re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", text):
        return None
    value, end = float(text.replace(",", "")), at + 1
    following = tokens[end] if end < len(tokens) else None
    if following is None:
        return Numeral(value, end)
    is_glued = following.span.start == tokens[at].span.end
    if following.key in ("st", "nd", "rd", "th") and is_glued:
        return Numeral(value, end + 1, is_ordinal=True)
    if following.key in GLYPHS and is_glued:
        value, end = value + GLYPHS[following.key], end + 1
    elif following.key in SCALES or following.key in ("bn", "mn", "mln", "tn"):
        return Numeral(value * {**_SHORT, **SCALES}[following.key], end + 1)
    elif following.key in _SHORT and is_glued and not _is_length(tokens, at):
        return Numeral(value * _SHORT[following.key], end + 1)
    return Numeral(value, end)


def _is_length(tokens: list[Token], at: int) -> bool:
    """``90m deep``, and not ``$90m``."""
    after = tokens[at + 2].key if at + 2 < len(tokens) else ""
    return tokens[at + 1].text == "m" and after in _LONG and not (at and tokens[at - 1].key in "$€£¥")


def _read_words(tokens: list[Token], at: int) -> Numeral | None:
    total, current, end = 0.0, 0.0, at
    while end < len(tokens):
        key = tokens[end].key
        ordinal = ORDINALS.get(key)
        if ordinal is not None and (end == at or _joins_ordinal(tokens, end)):
            value = (current or 1) * ordinal if ordinal >= 100 else current + ordinal
            return Numeral(total + value, end + 1, is_ordinal=True)
        if key in ONES or key in TENS:
            if end > at and (tokens[end - 1].key in ONES or (tokens[end - 1].key in TENS and ONES.get(key, 10) >= 10)):
                break
            current += ONES.get(key, TENS.get(key, 0))
        elif end > at and key in SCALES:
            current *= SCALES[key]
            if SCALES[key] > 100:
                total, current = total + current, 0.0
        elif end > at and _adds_half(tokens, end):
            current, end = current + 0.5, end + 2
        elif end == at or not _joins(tokens, end):
            break
        end += 1
    return Numeral(total + current, end) if end > at else None


def _adds_half(tokens: list[Token], at: int) -> bool:
    """``two [and a half] metres``."""
    return [token.key for token in tokens[at : at + 3]] == ["and", "a", "half"]


def _joins(tokens: list[Token], at: int) -> bool:
    """``twenty-five`` and ``hundred and five`` are one number, ``two and five`` are two."""
    if at + 1 >= len(tokens) or tokens[at + 1].key not in (*ONES, *TENS, *ORDINALS):
        return False
    before = tokens[at - 1].key
    return (tokens[at].key == "-" and before in TENS) or (tokens[at].key == "and" and before in SCALES)


def _joins_ordinal(tokens: list[Token], at: int) -> bool:
    """``twenty-first``, ``hundred and first``, ``two hundredth``; not the ``third`` of ``two third graders``."""
    before = tokens[at - 1].key
    return before in ("-", "and") or before in SCALES or tokens[at].key in ("hundredth", "thousandth", "millionth")
