"""What the reader has judged, as the formats tell it: the option ``judgements``, by the id of the finding."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from twicetold.model import Finding
from twicetold.verdicts import Verdict


class Judged(Protocol):
    """What is asked of a judgement; one of ``twicetold.verdicts`` says ``is_stale`` as well."""

    @property
    def verdict(self) -> str | None: ...

    @property
    def note(self) -> str: ...


Judgements = Mapping[str, Judged]
CORRECTED = "Corrected by the reader"
"""The heading over the corrections of a comparison."""


@dataclass(frozen=True, slots=True)
class Said:
    """Empty words where nothing was said."""

    verdict: str = ""
    note: str = ""
    is_stale: bool = False

    @property
    def is_dismissal(self) -> bool:
        """Whether the reader has put the finding aside, for the words that stand there now."""
        return self.verdict == Verdict.DISMISSED and not self.is_stale

    def tell(self) -> str:
        """In words: ``dismissed (stale): not the same ship``; empty where nothing was said."""
        verdict = f"{self.verdict} (stale)" if self.verdict and self.is_stale else self.verdict
        return ": ".join(filter(None, (verdict, self.note)))


def said_of(judgements: Judgements | None, finding: Finding) -> Said:
    judgement = (judgements or {}).get(finding.id)
    if judgement is None:
        return Said()
    return Said(str(judgement.verdict or ""), judgement.note or "", bool(getattr(judgement, "is_stale", False)))
