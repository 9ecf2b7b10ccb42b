"""Whether a text is so damaged that its words may be doubted where the twin has others.

Good writers vary their words; only a text that shows elsewhere that nobody read it over may be asked about single
words. What a careless person leaves (a word typed twice, a misspelling, stray spaces, a lost apostrophe) tells nothing
of that; broken sentences, wrong pronouns and forms, doubled marks do. They must be two at least, and dense. Quotations
that the twin has in other words count too, beside at least one other mark; and so do all words that the rules of the
pair would mark: of two sound tellings of one story they mark up to four, of a damaged one six to twenty. Of two damaged
texts only the one that shows more by itself is doubted: where they differ, the other one is the better witness.
"""

from collections.abc import Callable, Iterable

from twicetold.garble.requoted import match_quotations
from twicetold.model import Candidate, Document

_DENSE = 2.0
"""Confidence of all marks together, per 1000 words."""
_LEAST_WORDS = 300
"""A shorter text is taken as so long: two weak marks in a short text are not many."""
_LEAST_MARKS = 2
_REQUOTED = 0.55
_MANY, _MANY_DENSE = 5, 10.0
"""Words that the rules of the pair would mark: in all, and per 1000 words (fitted to the stories, 2026-11-27)."""
_HUMAN_KINDS = frozenset(("repetition", "furniture", "encoding"))
_HUMAN_RULES = frozenset(("spacing.marks", "apostrophes.lost", "nonword.slip", "articles.sound", "casing.lost"))


def is_damaged(
    document: Document,
    found: Iterable[Candidate],
    twin: Document | None,
    look: Callable[[Document], list[Candidate]],
    differ: Callable[[], int],
) -> bool:
    """Whether the text may be doubted.

    ``found`` is what it showed by itself; ``look`` finds the same in the twin, ``differ`` counts what the rules of the
    pair would mark. Both are asked only if needed.
    """
    marks = _telling(found)
    if not _is_dense(marks, document):
        if not marks or twin is None:
            return False
        requoted = [_REQUOTED] * len(match_quotations(document, twin))
        if not _is_dense([*marks, *requoted], document) and not _is_many(differ(), document):
            return False
    return twin is None or _density(marks, document) > _density(_telling(look(twin)), twin)


def _telling(found: Iterable[Candidate]) -> list[float]:
    return [c.confidence for c in found if c.kind not in _HUMAN_KINDS and c.rule not in _HUMAN_RULES]


def _is_dense(marks: list[float], document: Document) -> bool:
    return len(marks) >= _LEAST_MARKS and _density(marks, document) >= _DENSE


def _is_many(count: int, document: Document) -> bool:
    return count >= _MANY and 1000.0 * count >= _MANY_DENSE * document.words


def _density(marks: list[float], document: Document) -> float:
    return 1000.0 * sum(marks) / max(_LEAST_WORDS, document.words)
