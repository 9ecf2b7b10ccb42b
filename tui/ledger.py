"""The judgements on one open pair: what is shown beside each finding, kept in the store as it is made, and undone."""

from dataclasses import replace
from pathlib import Path

from twicetold.model import Comparison, Document, Side
from twicetold.tui.store import Store
from twicetold.tui.verdicts import NONE, Binding, Judgement, Verdict, attach, bind_findings


class Ledger:
    """``sources`` are the paths of the two files (or their names), as left and right."""

    def __init__(self, store: Store, sources: tuple[str, str]) -> None:
        self._store = store
        self._sources = sources
        self._pair = store.pair(*sorted(sources))
        self._bindings: dict[str, Binding] = {}
        self._judgements: dict[str, Judgement] = {}
        self._done: list[tuple[str, Binding, Judgement]] = []
        self.lost: tuple[Binding, ...] = ()

    @property
    def paths(self) -> dict[Side, str]:
        """The files of both sides; nothing for a text that comes from none."""
        files = (source if Path(source).is_absolute() else "" for source in self._sources)
        return dict(zip(Side, files, strict=True))

    @property
    def is_turned(self) -> bool:
        return self._sources[0] > self._sources[1]

    def turn(self) -> None:
        """The sides were exchanged."""
        self._sources = self._sources[::-1]

    def open(self, comparison: Comparison) -> None:
        """Finds the judgements of these findings."""
        self._bindings = bind_findings(comparison, self.is_turned)
        self._judgements, self.lost = attach(self._bindings, self._store.judgements(self._pair))

    def judgement(self, finding: str) -> Judgement:
        return self._judgements.get(finding, NONE)

    @property
    def judged(self) -> int:
        """How many findings have a verdict that still stands."""
        return sum(each.verdict is not None and not each.is_stale for each in self._judgements.values())

    def judge(self, finding: str, verdict: Verdict | None) -> None:
        self._put(finding, replace(self.judgement(finding), verdict=verdict, is_stale=False))

    def write(self, finding: str, note: str) -> None:
        self._put(finding, replace(self.judgement(finding), note=note.strip(), is_stale=False))

    def undo(self) -> str | None:
        """Takes the last judgement back and gives the finding's id, if there is one."""
        if not self._done:
            return None
        finding, binding, before = self._done.pop()
        self._store.judge(self._pair, binding, before)
        self._judgements[finding] = before
        return finding

    def _put(self, finding: str, judgement: Judgement) -> None:
        binding = self._bindings[finding]
        self._store.judge(self._pair, binding, judgement)
        self._done.append((finding, binding, self.judgement(finding)))
        self._judgements[finding] = judgement

    # Where one stopped

    def stop_at(self, is_left: bool, start: int, finding: str) -> None:
        key = self._bindings[finding].key if finding in self._bindings else ""
        self._store.stop_at(self._pair, is_left is not self.is_turned, start, key)

    def stopped_at(self) -> tuple[bool, int, str] | None:
        """Whether on the left, the offset there, and the id of the finding that was chosen (or nothing)."""
        place = self._store.place(self._pair)
        if place is None:
            return None
        is_first, start, key = place
        finding = next((name for name, binding in self._bindings.items() if binding.key == key), "")
        return is_first is not self.is_turned, start, finding


def sources_of(left: Document, right: Document) -> tuple[str, str]:
    """What a pair without paths is known by: the names, or the digests."""
    return (left.name or left.sha256, right.name or right.sha256)
