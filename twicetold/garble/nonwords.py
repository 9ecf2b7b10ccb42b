"""Words that are none: misspellings, corrupted names, the noise of scanning.

    wrong                                         marked
    a very clear stroy about openess              `stroy` (story), `openess` (openness)
    the Brazillian coach                          `Brazillian` (Brazilian)
    tlie sbip left tho liarbour in mornlng        every word that is none

News is full of names that no list has, so an unknown word alone is no evidence. A small word is marked where a common
word is one slip away; a capitalised one where a nationality or a common word is, and no other name stands beside it.
Where many short words are unknown the text was scanned: there each one is marked.
Left alone: words in a run of foreign words, words with accents, words that the text uses three times or more, texts
that are not in English.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Severity, Span
from twicetold.tables.lexicon import is_word, near_words, size

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LETTERS = re.compile(r"[a-z]+")
_DOUBLED = re.compile(r"(.)\1")
_HABIT = 3
_SCANNED = 0.035
"""Share of unknown small words from which on a text counts as scanned (well-edited text has 0.003)."""
_FOREIGN = 0.55
"""Share of unknown words from which on a text counts as foreign."""
_NOISE_LENGTH = 9
_SHORTEST, _LONG = 5, 6
_SHORTEST_NAME = 7
_ADJECTIVES = ("ian", "ean", "ish", "ese", "ans")
_SEARCHED = 400
"""So many different unknown words of a text are compared with the list; a text with more is noise anyway."""


def find_nonwords(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    forms = _WORD.findall(text)
    strange = {form for form in set(forms) if _is_unknown(form)}
    if not strange:
        return
    unknown = [position for position, form in enumerate(forms) if form in strange]
    words = list(_WORD.finditer(text))
    count = Counter(words[position][0] for position in unknown)
    small = [position for position in unknown if _is_noise(words[position][0])]
    if len({words[position][0] for position in small}) >= 3 and len(small) >= _SCANNED * len(words):
        if len(unknown) <= _FOREIGN * len(words):
            yield from _scanned(words, unknown)
        return
    beside = set(unknown)
    for position in unknown[:_SEARCHED]:
        word = words[position][0]
        alone = position - 1 not in beside and position + 1 not in beside
        if alone and count[word] < _HABIT and word.isascii() and word.isalpha():
            yield from _misspelling(text, words, position)


def find_strange_words(telling: Telling) -> Iterable[Candidate]:
    """In a damaged text every small word that no list has and the twin lacks, were it only a slip or a coinage."""
    if not telling.is_damaged:
        return
    known = frozenset(_LETTERS.findall(telling.twin.text.lower()) if telling.twin else ())
    all_known = " ".join(known)  # a word may stand inside a longer one
    words = list(_WORD.finditer(telling.document.text))
    count = Counter(match[0] for match in words)
    for match in words:
        word = match[0]
        is_plain = word.islower() and word.isascii() and word.isalpha() and len(word) >= _SHORTEST
        if is_plain and count[word] < _HABIT and _is_unknown(word) and word not in known and word not in all_known:
            message = f"“{word}” is no English word, and this text shows other damage."
            yield offer("other", "nonword.strange", Span(*match.span()), 0.5, message)


@lru_cache(maxsize=65536)
def _is_unknown(word: str) -> bool:
    return not any(char.isdigit() for char in word) and not word.isupper() and len(word) > 1 and not is_word(word)


def _is_noise(word: str) -> bool:
    """Short and of plain letters: a term of science is long, a foreign word has accents."""
    return word.islower() and word.isascii() and len(word) <= _NOISE_LENGTH


def _scanned(words: list[re.Match[str]], unknown: list[int]) -> Iterator[Candidate]:
    for position in unknown:
        match = words[position]
        confidence = 0.7 if match[0].islower() else 0.4
        message = "This is no English word; the text reads as if it had been scanned."
        yield offer("other", "nonword.scanned", Span(*match.span()), confidence, message, severity=Severity.LOW)


def _misspelling(text: str, words: list[re.Match[str]], position: int) -> Iterator[Candidate]:
    match = words[position]
    word = match[0]
    if word.islower() and len(word) >= _SHORTEST:
        near = [other for other in near_words(word) if _is_likely(word, other)]
        confidence = 0.65
    elif word.istitle() and len(word) >= _SHORTEST_NAME and not _stands_by_a_name(text, words, position):
        lowered = (other.capitalize() for other in near_words(word.lower()) if size(other) <= 35)
        near = [other for other in lowered if _is_likely(word, other)]
        near += [other for other in near_words(word) if other.endswith(_ADJECTIVES) and size(other) <= 50]
        confidence = 0.55
    else:
        return
    if near:
        kind = "other" if word.islower() else "corrupt-name"
        message = f"“{word}” is no English word; “{near[0]}” is one slip away."
        yield offer(kind, "nonword.slip", Span(*match.span()), confidence, message, suggestion=near[0])


def _is_likely(word: str, other: str) -> bool:
    """Whether a slip of the hand makes ``word`` of ``other``: easily of a rare word, or at all of a long common one."""
    is_easy = sorted(word) == sorted(other)
    if word.islower():
        is_easy = is_easy or _DOUBLED.sub(r"\1", word) == _DOUBLED.sub(r"\1", other)
    is_lost = len(other) == len(word) + 1 and not other.startswith(word)
    if is_easy or is_lost:
        return size(other) <= 55 and (is_easy or len(word) >= _LONG)
    return size(other) <= 35 and len(word) > _LONG and word.islower()


def _stands_by_a_name(text: str, words: list[re.Match[str]], position: int) -> bool:
    """Whether a capitalised word stands directly before or after: a first name, a surname."""
    here = words[position]
    before = words[position - 1] if position else None
    after = words[position + 1] if position + 1 < len(words) else None
    return any(
        other is not None
        and other[0][0].isupper()
        and other[0].lower() not in FUNCTION_WORDS
        and text[start:end].isspace()
        for other, start, end in (
            (before, before.end() if before else 0, here.start()),
            (after, here.end(), after.start() if after else 0),
        )
    )
