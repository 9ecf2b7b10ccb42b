"""The garble detectors: those that need only the text, then those that ask the twin."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from twicetold.garble.agreement import find_disagreements
from twicetold.garble.apostrophes import find_apostrophes
from twicetold.garble.articles import find_articles
from twicetold.garble.boundary import find_boundaries
from twicetold.garble.casing import find_casing
from twicetold.garble.clauses import find_clauses
from twicetold.garble.complements import find_complements
from twicetold.garble.constructions import find_constructions
from twicetold.garble.fragment import find_fragments
from twicetold.garble.frames import find_frames
from twicetold.garble.furniture import find_furniture
from twicetold.garble.gate import is_damaged
from twicetold.garble.homonyms import find_homonyms
from twicetold.garble.inflection import find_inflections
from twicetold.garble.language import has_english_words
from twicetold.garble.linked import find_linked_pronouns
from twicetold.garble.misnamed import find_misnamed
from twicetold.garble.mojibake import find_mojibake
from twicetold.garble.names import find_corrupt_names
from twicetold.garble.nonwords import find_nonwords, find_strange_words
from twicetold.garble.number import find_number
from twicetold.garble.order import find_disorder
from twicetold.garble.phrases import find_phrases
from twicetold.garble.pronouns import find_pronouns
from twicetold.garble.punctuation import find_punctuation
from twicetold.garble.quotations import find_run_together
from twicetold.garble.repetition import find_repetitions
from twicetold.garble.requoted import find_requoted
from twicetold.garble.slots import find_slots
from twicetold.garble.spacing import find_spacing
from twicetold.garble.spinning import find_spinning
from twicetold.garble.telling import Telling
from twicetold.garble.terms import find_wrong_terms
from twicetold.garble.translated import find_translated
from twicetold.garble.truncation import find_truncation
from twicetold.model import Candidate, Document
from twicetold.plugins import load_detectors
from twicetold.text.kept import keep_with_document

Detector = Callable[[Telling], Iterable[Candidate]]
ALONE: tuple[Detector, ...] = (
    find_punctuation,
    find_spacing,
    find_boundaries,
    find_fragments,
    find_pronouns,
    find_nonwords,
    find_mojibake,
    find_repetitions,
    find_truncation,
    find_furniture,
    find_spinning,
    find_phrases,
    find_disorder,
    find_disagreements,
    find_articles,
    find_apostrophes,
    find_casing,
    find_complements,
    find_inflections,
    find_number,
    find_constructions,
)
WHERE_DAMAGED: tuple[Detector, ...] = (
    find_disagreements,
    find_complements,
    find_inflections,
    find_number,
    find_constructions,
    find_clauses,
    find_casing,
    find_pronouns,
    find_strange_words,
)
"""Looked for once more, and less carefully, in a text that shows damage by itself."""
FROM_THE_PAIR: tuple[Detector, ...] = (
    find_corrupt_names,
    find_misnamed,
    find_translated,
    find_wrong_terms,
    find_slots,
    find_frames,
    find_homonyms,
    find_linked_pronouns,
    find_run_together,
    find_requoted,
)


def find_garbles(telling: Telling) -> list[Candidate]:
    """What the text shows by itself comes first: how damaged it is decides what the twin may be asked.

    In another language only the wrong encoding is looked for.
    """
    if not has_english_words(telling.document):
        return list(find_mojibake(telling))
    found = _find_alone(telling)
    doubt = cache(lambda: _find_beside(replace(telling, is_damaged=True)))
    damaged = is_damaged(
        telling.document,
        found,
        telling.twin,
        look=lambda twin: _find_alone(Telling(twin)),
        differ=lambda: len(doubt()),
    )
    if damaged:
        telling = replace(telling, is_damaged=True)
        seen = {(candidate.rule, candidate.left) for candidate in found}
        again = [candidate for detect in WHERE_DAMAGED for candidate in detect(telling)]
        found += [candidate for candidate in again if (candidate.rule, candidate.left) not in seen]
    if telling.twin is None:
        return found
    return [*found, *(doubt() if damaged else _find_beside(telling))]


def _find_beside(telling: Telling) -> list[Candidate]:
    return [candidate for detect in FROM_THE_PAIR for candidate in detect(telling)]


def _find_alone(telling: Telling) -> list[Candidate]:
    shown = _find_in_text(telling.document)
    found: list[Candidate] = []
    for detect in (*ALONE, *load_detectors("twicetold.garbles")):
        found += shown[detect] if detect in shown else detect(telling)
    return found


@keep_with_document
def _find_in_text(document: Document) -> dict[Detector, list[Candidate]]:
    """What those find that never ask the twin: when the text is looked at, and when it is the twin of another."""
    return {detect: list(detect(Telling(document))) for detect in ALONE if detect is not find_pronouns}
