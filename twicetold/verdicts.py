"""What the reader has judged, bound to quoted words and not to numbers or places.

    judged     !212 passengers! ↔ !120 passengers!   dismissed
    later      ten paragraphs are put in above       still dismissed: the words are the same
    later      “120” becomes “130”                   stale: one side still quotes the same, the other does not

A judgement is found again by category and kind (as the engine found them) and the words on both sides (white space
folded); of findings with equal words the first in reading order is number 1, and so on.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from twicetold.model import Comparison, Finding, Side


class Verdict(StrEnum):
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"

    @property
    def sign(self) -> str:
        return {Verdict.CONFIRMED: "✓", Verdict.DISMISSED: "✗", Verdict.UNSURE: "○"}[self]


class Judgement(NamedTuple):
    """``verdict`` is ``None`` for a note without one. ``is_stale``: the words have changed since."""

    verdict: Verdict | None = None
    note: str = ""
    is_stale: bool = False

    def __bool__(self) -> bool:
        return self.verdict is not None or bool(self.note)

    @property
    def is_settled(self) -> bool:
        """Whether there is a verdict, on the words that stand there now."""
        return self.verdict is not None and not self.is_stale

    @property
    def is_dismissed(self) -> bool:
        """Whether the reader has put the finding aside, for the words that stand there now."""
        return self.verdict is Verdict.DISMISSED and not self.is_stale

    @property
    def sign(self) -> str:
        """Two cells for the list: the verdict, and whether there is a note."""
        verdict = "↯" if self.is_stale else self.verdict.sign if self.verdict else " "
        return f"{verdict}{'✎' if self.note else ' '}"


NONE = Judgement()


class Binding(NamedTuple):
    """What a judgement is bound to; ``one`` and ``other`` are the words of the first and the second file by name."""

    category: str
    kind: str
    one: tuple[str, ...]
    other: tuple[str, ...]
    number: int = 1

    @property
    def key(self) -> str:
        """The same for the same words, and nothing else."""
        fields = (self.category, self.kind, self.one, self.other, self.number)
        return hashlib.sha256(json.dumps(fields).encode("utf-8", "surrogatepass")).hexdigest()[:32]


Kept = tuple[Binding, Judgement]
"""A judgement, and what it is bound to."""


def bind_findings(comparison: Comparison, is_turned: bool = False) -> dict[str, Binding]:
    """The binding of each finding, by the finding's id; ``is_turned`` when left is the second file."""
    bindings: dict[str, Binding] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for finding in comparison.findings:
        words = (_words(comparison, finding, Side.LEFT), _words(comparison, finding, Side.RIGHT))
        one, other = words[::-1] if is_turned else words
        category, kind = finding.found_as or (finding.category, finding.kind)
        fields = (str(category), kind, one, other)
        times[fields] += 1
        bindings[finding.id] = Binding(*fields, number=times[fields])
    return bindings


def _words(comparison: Comparison, finding: Finding, side: Side) -> tuple[str, ...]:
    spans = finding.left if side is Side.LEFT else finding.right
    return tuple(" ".join(comparison.document(side).quote(span).split()) for span in spans)


def attach(bindings: Mapping[str, Binding], kept: Iterable[Kept]) -> tuple[dict[str, Kept], tuple[Binding, ...]]:
    """What was judged of each finding, with the binding that it was kept under, and the bindings whose words are
    nowhere any more."""
    waiting = dict(kept)
    attached: dict[str, Kept] = {}
    if waiting:
        for finding, binding in bindings.items():
            if binding in waiting:
                attached[finding] = binding, waiting.pop(binding)
    lost: list[Binding] = []
    for binding, judgement in waiting.items():
        heir = next((f for f, b in bindings.items() if f not in attached and _is_heir(b, binding)), None)
        if heir is None:
            lost.append(binding)
        else:
            attached[heir] = binding, judgement._replace(is_stale=True)
    return attached, tuple(lost)


def _is_heir(binding: Binding, old: Binding) -> bool:
    """Whether the words of one side are still the same."""
    if (binding.category, binding.kind) != (old.category, old.kind):
        return False
    return bool((binding.one and binding.one == old.one) or (binding.other and binding.other == old.other))
