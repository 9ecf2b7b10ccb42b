"""Two ages of one person.

conflict     ``Ann Lee, 34, was arrested`` … ``Lee, 43, lives in Arle``
no conflict  ``Ann Lee, 34`` … ``Lee, then 29, joined``, ``Lee was 29 when``, ``in 2009 Lee, 29,``   (another time)
             ``Ann Lee, 34`` … ``Max Lee, 36``                                                    (another person)
"""

import re
from collections.abc import Iterator

from twicetold.conflicts.subjects import compare_subjects
from twicetold.inside.article import Article, report
from twicetold.model import Candidate, Claim, ClaimKind

_OTHER_TIME = re.compile(
    r"\b(?:then|when|since|at the time|at the age|aged? of|turned|turns|would|years? (?:ago|earlier|later)|until|"
    r"(?:1[89]|20)\d\d|died|born|former|once|birthday)\b",
    re.IGNORECASE,
)
_NAMED = 2
"""Words of a full name: a surname alone may be another's."""


def find_two_ages(article: Article) -> Iterator[Candidate]:
    ages = [claim for claim in article.claims_of(ClaimKind.NUMBER) if claim.meaning.unit == "age"]
    for n, second in enumerate(ages):
        for first in ages[:n]:
            if _contradict(article, first, second):
                yield report(
                    "number",
                    "inside.age",
                    0.85,
                    (first.span, second.span),
                    f"Two ages of one person inside this article: {article.told(first.span)} and "
                    f"{article.told(second.span)} ({second.meaning.head.title()}).",
                )
                break


def _contradict(article: Article, first: Claim, second: Claim) -> bool:
    names = [claim.meaning.head.split() for claim in (first, second)]
    if max(map(len, names)) < _NAMED or compare_subjects(first.meaning, second.meaning) < 1:
        return False
    if first.meaning.agrees(second.meaning) or first.sentence == second.sentence:
        return False
    return not any(_OTHER_TIME.search(article.sentence(claim)) for claim in (first, second))
