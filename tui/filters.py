"""Which findings the sidebar lists: words that must all fit.

``number high``           of this kind and this severity
``conflict unjudged``     of this category, without a verdict
``dismissed``             with this verdict;  also ``stale``, ``noted``
``-date``                 all but these
``number.magnitude``      by this rule; anything else is looked for in the message and the marked words

A word that names a category, a kind, a severity or a verdict is that and nothing else: ``garble`` is not looked for in
the message of a conflict.
"""

from twicetold.model import Category, Comparison, Finding, Severity, Side
from twicetold.verdicts import Judgement, Verdict

_NAMES = frozenset((*Category, *Severity, *Verdict, *(kind for category in Category for kind in category.kinds)))


def fits(comparison: Comparison, finding: Finding, judgement: Judgement, asked: str) -> bool:
    """Whether a finding passes a filter; an empty filter passes everything."""
    return all(_fits_word(comparison, finding, judgement, word) for word in asked.casefold().split())


def _fits_word(comparison: Comparison, finding: Finding, judgement: Judgement, word: str) -> bool:
    if word.startswith("-") and len(word) > 1:
        return not _fits_word(comparison, finding, judgement, word[1:])
    special = {
        "judged": judgement.is_settled,
        "unjudged": not judgement.is_settled,
        "stale": judgement.is_stale,
        "noted": bool(judgement.note),
    }
    if word in special:
        return special[word]
    names = {finding.category, finding.kind, finding.severity, finding.rule.casefold(), finding.id}
    if word in _NAMES or word.removesuffix("s") in _NAMES:
        return word in names or word.removesuffix("s") in names or word == judgement.verdict
    if word in names:
        return True
    quotes = [comparison.document(side).quote(span) for side in Side for span in getattr(finding, side)]
    return any(word in text.casefold() for text in (finding.message, judgement.note, *quotes))
