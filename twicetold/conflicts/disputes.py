"""The fact table as the findings have it: every conflict and every difference stands there.

findings    42 ships / 24 ships     no amnesty / Forgive       “John Bush”, “Bash” in one article
claims      number  42 ships        (no claim on these words)  name  John Bush
            number  24 ships
the table   number  42 ships  ! 24 ships                       two claims that answer each other
            polarity  no amnesty  ! Forgive                    a claim of the finding's own on either side
            name  —  ! John Bush · Bash                        one such claim, and no counterpart
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from twicetold.model import Answer, Category, Claim, ClaimKind, Document, Finding, Side
from twicetold.text.overlaps import Overlaps

_ANSWERS = {Category.CONFLICT: Answer.CONFLICT, Category.DIFFERENCE: Answer.DIFFERENCE}


def dispute_claims(
    claims: tuple[Claim, ...], findings: Collection[Finding], documents: dict[Side, Document]
) -> tuple[Claim, ...]:
    """The claims in their order, as the findings answer them, and after them those that only findings tell.

    What only a finding tells has no ``meaning``. A conflict goes before a difference where both are of one claim.
    """
    table = _Table(claims, documents)
    for finding in sorted(findings, key=lambda finding: finding.category is not Category.CONFLICT):
        if finding.category in _ANSWERS:
            table.enter(finding)
    return tuple(table.claims)


class _Table:
    """The claims, while findings are entered one after the other."""

    def __init__(self, claims: tuple[Claim, ...], documents: dict[Side, Document]) -> None:
        self.claims = list(claims)
        self._documents = documents
        self._disputed: set[int] = set()
        self._places: dict[tuple[ClaimKind, Side], Overlaps] = defaultdict(Overlaps)
        for number, claim in enumerate(claims):
            self._places[claim.kind, claim.side].add(claim.span, number)

    def enter(self, finding: Finding) -> None:
        """The claims on the words of the finding answer each other; a side that has none gets one."""
        if not (finding.left and finding.right):
            number = self._add(finding, Side.LEFT if finding.left else Side.RIGHT)
            self._answer(number, finding, None)
            return
        lefts, rights = (self._claims_at(finding, side) for side in Side)
        if self._disputed.issuperset(lefts) and self._disputed.issuperset(rights):
            lefts = []  # each answers another finding already: this one would not be seen
        lefts = lefts or [self._add(finding, Side.LEFT)]
        rights = rights or [self._add(finding, Side.RIGHT)]
        for numbers, others in ((lefts, rights), (rights, lefts)):
            for number in set(numbers) - self._disputed:
                self._answer(number, finding, others[0])

    def _claims_at(self, finding: Finding, side: Side) -> list[int]:
        """The claims of its kind on its words."""
        return sorted(self._places[ClaimKind(finding.kind), side].find(*getattr(finding, side)))

    def _add(self, finding: Finding, side: Side) -> int:
        spans, document = getattr(finding, side), self._documents[side]
        words = dict.fromkeys(" ".join(document.quote(span).split()) for span in spans)
        value = finding.values.get(side) or " · ".join(words)
        sentence = bisect_right(document.sentences, spans[0].start, key=lambda sentence: sentence.span.start) - 1
        self.claims.append(Claim(side, ClaimKind(finding.kind), spans[0], value, sentence=sentence))
        return len(self.claims) - 1

    def _answer(self, number: int, finding: Finding, counterpart: int | None) -> None:
        is_explained = finding.category is Category.DIFFERENCE or counterpart is None
        self._disputed.add(number)
        self.claims[number] = replace(
            self.claims[number],
            answer=_ANSWERS[finding.category],
            counterpart=counterpart,
            reason=finding.message if is_explained else "",
        )
