"""A thing of another kind in the same place of the same statement.

conflict     ``the year of the pig`` / ``the year of the dog``        ``sold the red van`` / ``sold the blue van``
             ``was found in the kitchen`` / ``was found in the cellar``
no conflict  ``bought a poodle`` / ``bought a dog``                   (one is a kind of the other)
             ``a dog and a cat`` / ``a cat and a dog``                (either sentence names both)
             ``the lawyer``/``the father``                            (a person may be both)
"""

from collections.abc import Iterator

from twicetold.alignment.units import COMMON_WORDS
from twicetold.conflicts.denials import Word, Words, read_words
from twicetold.conflicts.pair import Pair, Passage
from twicetold.conflicts.slots import Slot, find_slots
from twicetold.model import Candidate, Category, Document, Sentence, Severity
from twicetold.tables.families import Family, find_rivalry
from twicetold.tables.near import base_forms
from twicetold.text.words import words_of

_LONGEST = 3
"""Words that may take each other's place: the nouns and what stands before them."""
_FLANK = 3
"""Words beside them that must be the same, in all."""
_NAMES = {"person": "role"}
"""Families whose conflicts are not of the kind ``event``."""


def find_kind_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        if not passage.is_linked:
            continue
        lefts, rights = read_words(pair.left, passage.left), read_words(pair.right, passage.right)
        for slot in find_slots([word.key for word in lefts], [word.key for word in rights]):
            if slot.flank >= _FLANK and _holds_content(lefts, slot):
                here, there = _fill([lefts[n] for n in slot.left], [rights[n] for n in slot.right], slot)
                yield from _judge(pair, passage, here, there, slot)


def _fill(here: Words, there: Words, slot: Slot) -> tuple[Words, Words]:
    """The words that fill the slot: of a long range so many as of a short one, where the same words stand before."""
    size = min(len(here), len(there))
    if max(len(here), len(there)) <= _LONGEST:
        return here, there
    return (here[:size], there[:size]) if size <= _LONGEST and slot.before >= _FLANK else ([], [])


def _holds_content(words: Words, slot: Slot) -> bool:
    """Whether the words beside the slot are not only ``of the``."""
    first, end = slot.left.start - slot.before, slot.left.stop + slot.after
    beside = [*words[first : slot.left.start], *words[slot.left.stop : end]]
    return any(word.is_content and word.key not in COMMON_WORDS for word in beside)


def _judge(pair: Pair, passage: Passage, lefts: Words, rights: Words, slot: Slot) -> Iterator[Candidate]:
    met = [(one, other, rivalry) for one in lefts for other in rights if (rivalry := _find_rivalry(one, other))]
    if len(met) != 1:
        return
    left, right, family = met[0]
    if _is_told(pair.right, passage.right, left) or _is_told(pair.left, passage.left, right):
        return
    confidence = 0.55 + 0.2 * slot.kept + 0.03 * min(5, slot.flank)
    yield Candidate(
        Category.CONFLICT,
        _NAMES.get(family.domain, "event"),
        f"{_NAMES.get(family.domain, 'event')}.kind",
        Severity.MEDIUM,
        min(0.9, confidence),
        (left.token.span,),
        (right.token.span,),
        f"“{left.token.text}” on the left, “{right.token.text}” on the right, in the same place of the same statement.",
        left.token.text,
        right.token.text,
    )


def _find_rivalry(one: Word, other: Word) -> Family | None:
    if bool(one.rank) != bool(other.rank) or one.token.text[0].isupper() or other.token.text[0].isupper():
        return None
    return find_rivalry(one.key, other.key)


def _is_told(document: Document, sentence: Sentence, word: Word) -> bool:
    """Whether a sentence has the word, too."""
    forms = set(base_forms(word.key))
    return any(not forms.isdisjoint(base_forms(other.key)) for other in words_of(document, sentence))
