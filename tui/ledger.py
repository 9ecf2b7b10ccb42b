"""The judgements on one open pair: what is shown beside each finding, kept in the store as it is made, and undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from twicetold.model import Comparison, Document, Side
from twicetold.tui.corrections import Corrections, Pins
from twicetold.tui.store import EVERYWHERE, Store
from twicetold.verdicts import NONE, Binding, Judgement, Verdict, attach, bind_findings


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back (judgement, pin, mute, added), and of which finding."""

    what: str
    finding: str = ""


class Ledger:
    """``sources`` are the paths of the two files (or their names), as left and right."""

    def __init__(self, store: Store, sources: tuple[str, str]) -> None:
        self._store = store
        self._sources = sources
        self._pair = store.pair(*sorted(sources))
        self._bindings: dict[str, Binding] = {}
        self._judgements: dict[str, Judgement] = {}
        self._corrections = Corrections(store, self._pair)
        self._done: list[Callable[[], Undone]] = []
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
    def judgements(self) -> Mapping[str, Judgement]:
        """Every judgement, by the id of its finding."""
        return self._judgements

    @property
    def judged(self) -> int:
        """How many findings have a verdict that still stands."""
        return sum(each.verdict is not None and not each.is_stale for each in self._judgements.values())

    def judge(self, finding: str, verdict: Verdict | None) -> None:
        self._put(finding, replace(self.judgement(finding), verdict=verdict, is_stale=False))

    def write(self, finding: str, note: str) -> None:
        self._put(finding, replace(self.judgement(finding), note=note.strip(), is_stale=False))

    def undo(self) -> Undone | None:
        """Takes the last thing back, if there is one."""
        return self._done.pop()() if self._done else None

    def _put(self, finding: str, judgement: Judgement) -> None:
        binding, before = self._bindings[finding], self.judgement(finding)
        self._store.judge(self._pair, binding, judgement)
        self._judgements[finding] = judgement

        def take_back() -> Undone:
            self._store.judge(self._pair, binding, before)
            name = next((name for name, each in self._bindings.items() if each.key == binding.key), "")
            self._judgements[name] = before
            return Undone("judgement", name)

        self._done.append(take_back)

    # Corrections

    def pins(self, left: Document, right: Document) -> Pins:
        return self._corrections.pins(left, right, self.is_turned)

    def pin(self, left: Document, right: Document, pin: tuple[int, int]) -> bool:
        """Pins two paragraphs, or takes the pin off; gives whether it is on."""
        return self._toggle(self._pair, "pin", self._corrections.pin_value(left, right, pin, self.is_turned))

    def mute(self, rule: str, for_good: bool = False) -> bool:
        return self._toggle(EVERYWHERE if for_good else self._pair, "mute", rule)

    def add(self, comparison: Comparison, asked: str) -> None:
        self._toggle(self._pair, "added", self._corrections.added_value(comparison, asked, self.is_turned))

    def adapt(self, found: Comparison) -> Comparison:
        """What the engine found, as the reader has corrected it."""
        return self._corrections.adapt(found, self.is_turned)

    def _toggle(self, pair: int, sort: str, value: str) -> bool:
        is_on = self._store.toggle(pair, sort, value)

        def take_back() -> Undone:
            self._store.toggle(pair, sort, value)
            return Undone(sort)

        self._done.append(take_back)
        return is_on

    # What is the same for every pair

    def setting(self, name: str) -> str | None:
        return self._store.setting(name)

    def keep(self, name: str, value: str) -> None:
        self._store.set(name, value)

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
