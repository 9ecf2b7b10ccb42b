"""A word that means another thing than the twin's at the same place of a linked sentence, in a damaged text.

    rule     wrong                                          the twin has
    sense    the walkers ended their bang (twice)           ended their strike: *bang* is a *strike* of another sense
             the county lumber table                        the county lumber board
    compound a market of bugs                               a flea market: a fixed term, turned round or not
    term     a loss-of-trust vote                           a lack-of-trust vote
    quoted   their “sword knot” clause                      their “frog” clause

Good writers vary their words, but within the sense that is meant, and terms hardly at all. Not marked: words that the
twin has too, words that are near in the main sense (*walkout* for *strike*), and everything in texts that show no
damage elsewhere. Source: WordNet's synonyms by sense and the frequencies of the senses (``twicetold.tables.senses``).
Cost: pairs of words of linked sentences.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.near import are_near
from twicetold.tables.senses import is_fixed_term, is_other_sense
from twicetold.tables.usage import commoner_synonyms
from twicetold.text.stems import stem
from twicetold.text.tokens import Token
from twicetold.text.words import stems_of, words_of

_TERM = re.compile(r"\b[a-z]{2,20}(?:-[a-z]{2,20}){2,4}\b")
_QUOTED = re.compile(r"[“\"](?P<said>[a-z]{3,20}(?: [a-z]{2,20}){0,3})[,.]?[”\"]")
_OFTEN = 2
_MOST_PAIRS = 40_000
"""Pairs of words of two sentences; longer ones are lists or tables."""
_LIKE = 6
"""Letters at the beginning in which two words of one family agree (*tourist*, *tourism*)."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """One sentence of the damaged text beside one of the twin's, as words, and the stems of both whole texts."""

    words: tuple[Token, ...]
    meant: tuple[Token, ...]
    text: str
    twin: str
    here: Counter[str]
    there: Counter[str]

    def fresh(self) -> list[int]:
        """Places of the words of content that the twin has nowhere."""
        return [n for n, word in enumerate(self.words) if _is_plain(word) and not self.there[stem(word.key)]]

    def lost(self) -> list[int]:
        """Places of the twin's words of content that this text has nowhere."""
        return [n for n, word in enumerate(self.meant) if _is_plain(word) and not self.here[stem(word.key)]]


def find_slots(telling: Telling) -> Iterable[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    slots = _slots(telling, telling.twin)
    yield from _senses(slots)
    for slot in slots:
        yield from _compounds(slot)
        yield from _ends(slot)
        yield from _terms(slot)
        yield from _quoted(slot)


def _slots(telling: Telling, twin: Document) -> list[_Slot]:
    here, there = stems_of(telling.document), stems_of(twin)
    document, slots = telling.document, []
    pairs = ((i, j) for link in telling.sentence_links for i in link.left for j in link.right)
    for i, j in pairs:
        words = words_of(document, document.sentences[i])
        meant = words_of(twin, twin.sentences[j])
        if words and meant and len(words) * len(meant) <= _MOST_PAIRS:
            slots.append(_Slot(words, meant, document.text, twin.text, here, there))
    return slots


def _is_plain(word: Token) -> bool:
    return len(word.key) > 2 and word.text.islower() and word.key not in FUNCTION_WORDS


def _offer(rule: str, slot: _Slot, first: int, last: int, meant: str, confidence: float) -> Candidate:
    span = Span(slot.words[first].span.start, slot.words[last].span.end)
    message = f"“{span.quote(slot.text)}” stands where the other text has “{meant}”, and does not mean the same."
    return offer("wrong-term", f"slots.{rule}", span, confidence, message, suggestion=meant)


def _senses(slots: list[_Slot]) -> Iterator[Candidate]:
    """Again and again, or once beside the same word."""
    found = [
        (slot, n, m)
        for slot in slots
        for n in slot.fresh()
        for m in slot.lost()
        if is_other_sense(slot.words[n].key, slot.meant[m].key)
    ]
    times = Counter((stem(slot.words[n].key), stem(slot.meant[m].key)) for slot, n, m in found)
    for slot, n, m in found:
        often = times[stem(slot.words[n].key), stem(slot.meant[m].key)] >= _OFTEN
        if often or _beside(slot.words, n) & _beside(slot.meant, m):
            yield _offer("sense", slot, n, n, slot.meant[m].text, 0.65)


def _beside(words: tuple[Token, ...], n: int) -> set[str]:
    """How the words of content next to a word begin."""
    near = words[max(0, n - 1) : n] + words[n + 1 : n + 2]
    return {stem(word.key)[:_LIKE] for word in near if len(word.key) > 3 and word.key not in FUNCTION_WORDS}


def _compounds(slot: _Slot) -> Iterator[Candidate]:
    """A fixed term of the twin with one word replaced, straight (*the bug market*) or turned (*a market of bugs*)."""
    fresh, lost = set(slot.fresh()), set(slot.lost())
    for m in range(1, len(slot.meant)):
        first, second = slot.meant[m - 1], slot.meant[m]
        if not (_is_plain(second) and _is_plain(first) and {m - 1, m} & lost and is_fixed_term(first.key, second.key)):
            continue
        for n in range(1, len(slot.words)):
            span = _replaced(slot, n, first, second, fresh)
            if span and not _is_term(slot.words, *span):
                yield _offer("compound", slot, *span, f"{first.text} {second.text}", 0.6)


def _replaced(slot: _Slot, n: int, first: Token, second: Token, fresh: set[int]) -> tuple[int, int] | None:
    """The words that end at ``n`` if they are the term ``first second`` with one word replaced."""
    word, before = slot.words[n], slot.words[n - 1]
    if stem(word.key) == stem(second.key) and n - 1 in fresh and _is_swapped(before, first):
        return n - 1, n
    if stem(before.key) == stem(first.key) and n in fresh and _is_swapped(word, second):
        return n - 1, n
    head = slot.words[n - 2] if n > 1 else word
    if before.key == "of" and stem(head.key) == stem(second.key) and n in fresh and _is_swapped(word, first):
        return n - 2, n
    return None


def _is_term(words: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the words are a fixed term themselves: *potable water* for *drinking water*."""
    return last == first + 1 and is_fixed_term(words[first].key, words[last].key)


def _is_swapped(word: Token, meant: Token) -> bool:
    return _are_synonyms(word.key, meant.key) or is_other_sense(word.key, meant.key)


def _are_synonyms(word: str, meant: str) -> bool:
    return are_near(word, meant) or meant in commoner_synonyms(word) or word in commoner_synonyms(meant)


def _ends(slot: _Slot) -> Iterator[Candidate]:
    """The last word after two of a name: *the County Lumber table*."""
    ends = {_family(slot.meant, m): slot.meant[m] for m in slot.lost() if _is_in_name(slot.meant, m)}
    for n in slot.fresh():
        family = _family(slot.words, n)
        if family and family in ends and _is_swapped(slot.words[n], ends[family]):
            yield _offer("end", slot, max(0, n - 2), n, ends[family].text, 0.6)


def _is_in_name(words: tuple[Token, ...], n: int) -> bool:
    return all(word.text[0].isupper() for word in words[max(0, n - 2) : n])


def _family(words: tuple[Token, ...], n: int) -> tuple[str, ...]:
    """How the two words before a word begin, if both are words of content."""
    before = words[max(0, n - 2) : n]
    if len(before) < 2 or any(len(word.key) < 4 or word.key in FUNCTION_WORDS for word in before):
        return ()
    return tuple(stem(word.key)[:_LIKE] for word in before)


def _terms(slot: _Slot) -> Iterator[Candidate]:
    """*loss-of-trust*: one part of a hyphenated term replaced."""
    start, end = slot.meant[0].span.start, slot.meant[-1].span.end
    theirs = [match[0] for match in _TERM.finditer(slot.twin, start, end)]
    for match in _TERM.finditer(slot.text, slot.words[0].span.start, slot.words[-1].span.end):
        parts = match[0].split("-")
        for other in theirs:
            others = other.split("-")
            changed = [a for a, b in zip(parts, others, strict=False) if a != b]
            if len(parts) == len(others) and len(changed) == 1 and not slot.there[stem(changed[0])]:
                message = f"The other text has the term “{other}”."
                yield offer("wrong-term", "slots.term", Span(*match.span()), 0.65, message, suggestion=other)


def _quoted(slot: _Slot) -> Iterator[Candidate]:
    """A term in quotation marks for which the twin's sentence has quite another one."""
    found = _marked(slot.text, slot.words, slot.there)
    meant = _marked(slot.twin, slot.meant, slot.here)
    if len(found) == len(meant) == 1 and not _are_synonyms(found[0][1], meant[0][1]):
        message = f"The other text has “{meant[0][1]}” in quotation marks here."
        yield offer("wrong-term", "slots.quoted", found[0][0], 0.6, message, suggestion=meant[0][1])


def _marked(text: str, words: tuple[Token, ...], elsewhere: Counter[str]) -> list[tuple[Span, str]]:
    """The terms in quotation marks of which no word of content stands ``elsewhere``."""
    return [
        (Span(*match.span("said")), match["said"])
        for match in _QUOTED.finditer(text, max(0, words[0].span.start - 1), words[-1].span.end + 2)
        if not any(elsewhere[stem(word)] for word in match["said"].split() if word not in FUNCTION_WORDS)
    ]
