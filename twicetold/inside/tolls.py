"""Two counts of the dead of one event.

conflict     ``The blast killed nine people.`` … ``The nine … `` / ``The seven people killed in the blast were …``
no conflict  ``killed nine people`` … ``two of the dead``, ``so far``, ``rose to``   (a part, a later count)
             ``killed nine people`` … ``a similar blast killed 30 people in 2004``          (another event)
             ``three women were killed``                                                  (a group)
"""

import re
from collections.abc import Iterator

from twicetold.conflicts.context import context_of
from twicetold.inside.article import Article, report
from twicetold.model import Candidate, Claim, ClaimKind, Severity

_FEWEST_SHARED = 3
_OTHER = re.compile(
    r"\b(?:so far|rose|risen|risen to|earlier|previous|previously|another|other|others|of them|of the|of whom|"
    r"among|includ\w+|"
    r"similar|since|later|at least|more|separate|initial\w*|feared|dozens|every|each|average|expected|could|would|may|"
    r"months?|years?|weeks?|(?:1[5-9]|20)\d\d|both|elsewhere|also|said to|reports?|reported)\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(("", "people", "persons"))


def find_two_tolls(article: Article) -> Iterator[Candidate]:
    dead = [claim for claim in article.claims_of(ClaimKind.NUMBER) if _is_toll(article, claim)]
    for n, second in enumerate(dead):
        for first in dead[:n]:
            if first.sentence != second.sentence and first.meaning.low != second.meaning.low:
                shared = len(_context(article, first) & _context(article, second))
                if shared >= _FEWEST_SHARED:
                    message = (
                        f"Two counts of the dead inside this article: {article.told(first.span)} and "
                        f"{article.told(second.span)}."
                    )
                    yield report("number", "inside.toll", 0.75, (first.span, second.span), message, Severity.HIGH)


def _is_toll(article: Article, claim: Claim) -> bool:
    quantity = claim.meaning
    is_plain = quantity.unit == "dead" and quantity.is_exact and quantity.low > 1
    return is_plain and claim.about.casefold() in _PLAIN and not _OTHER.search(article.sentence(claim))


def _context(article: Article, claim: Claim) -> frozenset[str]:
    return context_of(article.document, article.document.sentences[claim.sentence], claim.span)
