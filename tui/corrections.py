"""Where the reader knows better: pins, muted rules and words, findings added by hand, kinds changed.

All of it is bound to words, like verdicts: it is there again whenever its words are. A correction is kept as its sort
and one value, in the order of left and right that the two files have by name (``is_turned``: left is the second).
"""

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from twicetold.errors import TwicetoldError
from twicetold.layout import shown
from twicetold.model import Category, Comparison, Document, Pin, Side, Span

SHORT = 40


class Sort(StrEnum):
    PIN = "pin"
    APART = "apart"
    RULE = "mute"
    WORDS = "words"
    ADDED = "added"
    KIND = "kind"

    @property
    def is_link(self) -> bool:
        """Whether the texts must be compared again."""
        return self in (Sort.PIN, Sort.APART)

    @property
    def is_muting(self) -> bool:
        """Whether findings are left out."""
        return self in (Sort.RULE, Sort.WORDS)


class Correction(NamedTuple):
    """``is_for_good``: in every pair, not only in this one."""

    sort: Sort
    value: str
    is_for_good: bool = False

    def replaces(self, other: "Correction") -> bool:
        """Whether both cannot stand: linked and not linked, two kinds of one finding."""
        if self == other:
            return False
        if self.sort.is_link and other.sort.is_link:
            return bool(json.loads(self.value)[:2] == json.loads(other.value)[:2])
        return self.sort is other.sort is Sort.KIND and json.loads(self.value)[0] == json.loads(other.value)[0]

    def __str__(self) -> str:
        """What was corrected, in one line for the reader."""
        return _TOLD[self.sort](self) + (" in every pair" if self.is_for_good else "")


def link_by_hand(left: Document, right: Document, pin: Pin, is_turned: bool) -> Correction:
    """The reader's word on two paragraphs. Raises ``TwicetoldError`` when there are no such paragraphs."""
    places = ((left, pin.left), (right, pin.right))
    for side, (document, index) in zip(Side, places, strict=True):
        if not 0 <= index < len(document.paragraphs):
            raise TwicetoldError(f"The {side} article has paragraphs 1 to {len(document.paragraphs)}.")
    places = places[::-1] if is_turned else places
    quotes = [_brief(document.quote(document.paragraphs[index].body)) for document, index in places]
    value = json.dumps([*(digest(document, index) for document, index in places), *quotes])
    return Correction(Sort.PIN if pin.is_linked else Sort.APART, value)


def mute_rule(rule: str, is_for_good: bool = False) -> Correction:
    return Correction(Sort.RULE, rule, is_for_good)


def mute_words(words: str, is_for_good: bool = False) -> Correction:
    return Correction(Sort.WORDS, fold(words), is_for_good)


def change_kind(key: str, quote: str, category: Category, kind: str) -> Correction:
    """``key`` is the key of the finding's binding, ``quote`` tells people which finding it is."""
    return Correction(Sort.KIND, json.dumps([key, category, kind, _brief(quote)]))


def add_missed(
    comparison: Comparison, category: Category, kind: str, spans: Mapping[Side, Span], is_turned: bool
) -> Correction:
    """A finding that was missed: the words of either side, and which of the places with these words."""
    sides = [_words_at(comparison.document(side), spans[side]) if side in spans else ("", 1) for side in Side]
    (one, nth), (other, nth_other) = sides[::-1] if is_turned else sides
    return Correction(Sort.ADDED, json.dumps([category, kind, one, other, nth, nth_other]))


def digest(document: Document, index: int) -> str:
    """What a paragraph is known by: its words."""
    words = " ".join(document.quote(document.paragraphs[index].body).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def fold(words: str) -> str:
    """Words as they are compared: without case, one space between them."""
    return " ".join(words.split()).casefold()


def _words_at(document: Document, span: Span) -> tuple[str, int]:
    """The words, and the how manieth place in the text with these words it is."""
    words = document.quote(span)
    return words, document.text.count(words, 0, span.start) + 1


def _brief(text: str) -> str:
    text = " ".join(shown(text).split())
    return text if len(text) <= SHORT else text[: SHORT - 1].rstrip() + "…"


def _tell_link(correction: Correction) -> str:
    quotes = " and ".join(f"“{quote}”" for quote in json.loads(correction.value)[2:])
    return f"{'linked' if correction.sort is Sort.PIN else 'not the same'}: {quotes}"


def _tell_added(correction: Correction) -> str:
    category, kind, *words = json.loads(correction.value)
    return f"added {category}, {kind}: {' ↔ '.join(f'“{_brief(each)}”' for each in words[:2] if each)}"


def _tell_kind(correction: Correction) -> str:
    _, category, kind, quote = json.loads(correction.value)
    return f"called {category}, {kind}: “{quote}”"


_TOLD = {
    Sort.PIN: _tell_link,
    Sort.APART: _tell_link,
    Sort.RULE: lambda correction: f"muted rule {correction.value}",
    Sort.WORDS: lambda correction: f"muted words “{_brief(correction.value)}”",
    Sort.ADDED: _tell_added,
    Sort.KIND: _tell_kind,
}
