"""Cuts a paragraph into sentences.

A sentence ends at ``.``, ``!``, ``?`` or ``…`` (with the closing quotation marks and brackets that follow) before
white space and something that can begin a sentence. It does not end

    after a title or a month         ``Mr. Arendt``, ``Sept. 14``
    after an initial                 ``John F. Kennedy``
    inside or after an acronym,      ``the U.S. Attorney`` (but ``in the U.S. The policy …`` does end)
      unless a sentence's first word follows
    at a number that is a list mark  ``1. Open the door``
    before the speaker               ``“Why?” Smith asked``, ``“Go!” he said``

Two sentences inside one pair of quotation marks are two sentences: ``“We came. | We saw,” he said.`` A stray `` .``
belongs to the sentence before it.
"""

import re

from twicetold.model import Span

_OPENING = "\"'“‘«([{"
_CLOSING = "\"'”’»)]}"
_END = re.compile(rf"(?:[.!?…]+|[。！？]+)[{re.escape(_CLOSING)}]*")
_TITLES = frozenset(
    (
        "mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr maj adm rev hon pres supt det insp cpl pvt st ste "
        "mt ft messrs mme mlle fr sr"
    ).split()
)
_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_BEFORE_NUMBER = frozenset("no nos vol p pp fig ch art sec approx ca".split())
_INSIDE = frozenset("vs v e.g i.e cf al viz".split())
_MAYBE_LAST = frozenset(
    "inc co corp ltd llc bros jr sr etc a.m p.m ave blvd rd dept univ assn est ph.d m.d b.a m.a d.c".split()
)
_STARTERS = frozenset(
    (
        "the a an in on at but and he she it they we you i his her its their this that these those there then when "
        "while after before as if for from by with both all many some most more no one two three however meanwhile "
        "also under about since until although though because so such what who where why how according last earlier "
        "later our my your another several other now still yet even only during despite among police officials "
        "authorities"
    ).split()
)
_SPEECH = re.compile(
    r"(?:[A-Z][\w.’'-]*\s+){0,4}(?:said|says|asked|asks|added|told|wrote|writes|replied|shouted|cried|tweeted|"
    r"wondered|explained|continued|recalled|demanded|exclaimed|declared|joked|insisted)\b"
)
_WORD_BEFORE = re.compile(r"([^\s\"“”‘’(\[]+)\.$")


def find_sentences(text: str, span: Span) -> list[Span]:
    """Spans that tile ``span`` of ``text``; each holds the white space after it."""
    start, sentences = span.start, []
    for match in _END.finditer(text, span.start, span.end):
        end = _with_space(text, match.end(), span.end)
        if end >= span.end:
            break
        if _ends_sentence(text, start, match, end):
            sentences.append(Span(start, end))
            start = end
    sentences.append(Span(start, span.end))
    return _without_strays(text, sentences)


def _with_space(text: str, end: int, limit: int) -> int:
    while end < limit and text[end].isspace():
        end += 1
    return end


def _ends_sentence(text: str, start: int, match: re.Match[str], following: int) -> bool:
    if match[0][0] in "。！？":
        return True
    if following == match.end():
        return False
    rest = text[following : following + 80]
    first = rest.lstrip(_OPENING + ".—–- ")
    if not first or not (first[0].isupper() or first[0].isdigit() or rest[0] in _OPENING or not first[0].isascii()):
        return False
    if first[0].islower():
        return False
    if match[0][-1] in _CLOSING and _SPEECH.match(rest):
        return False
    if match[0].rstrip(_CLOSING) != ".":
        return True
    return not _is_abbreviation(text, start, match, rest, first)


def _is_abbreviation(text: str, start: int, match: re.Match[str], rest: str, first: str) -> bool:
    before = _WORD_BEFORE.search(text[max(start, match.start() - 24) : match.start() + 1])
    if not before:
        return False
    word = before[1]
    lower = word.lower().lstrip("-—–")
    next_word = re.match(r"[\w’']+", first)
    starts = bool(next_word) and next_word[0].lower() in _STARTERS  # type: ignore[index]
    if lower in _TITLES or lower in _INSIDE:
        return not (lower in {"st", "sr", "ft", "mt"} and starts)
    if lower in _MONTHS or lower in _BEFORE_NUMBER:
        return first[0].isdigit()
    if lower.isdigit():
        return not text[start : match.start()].strip().rstrip(word).strip()
    if len(word) == 1 and word.isupper():
        return word != "I" and not starts
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word) or lower in _MAYBE_LAST:
        return first[0].isupper() and rest[0] not in _OPENING and not starts
    return False


def _without_strays(text: str, sentences: list[Span]) -> list[Span]:
    """Joins a piece without a letter or digit to the sentence before it."""
    kept: list[Span] = []
    for span in sentences:
        if kept and not any(char.isalnum() for char in span.quote(text)):
            kept[-1] = Span(kept[-1].start, span.end)
        else:
            kept.append(span)
    return kept
