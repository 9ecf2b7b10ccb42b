"""The judgements on one open pair: what is shown beside each finding, kept in the store as it is made, and undone."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from twicetold.model import Comparison, Document, Finding, Pin, Side
from twicetold.tui.corrected import add_findings, correct, find_pins
from twicetold.tui.corrections import Correction, Sort
from twicetold.tui.store import EVERYWHERE, Store
from twicetold.verdicts import NONE, Binding, Judgement, Verdict, attach, bind_findings


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back (a judgement or a sort of correction), and of which finding."""

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
        return sum(each.is_settled for each in self._judgements.values())

    def count_judged(self, findings: Iterable[Finding]) -> int:
        """How many of these findings have one."""
        return sum(self.judgement(finding.id).is_settled for finding in findings)

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

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Everything that the reader has corrected in this pair or for good."""
        return tuple(
            Correction(sort, value, pair == EVERYWHERE)
            for sort in Sort
            for pair in (self._pair, EVERYWHERE)
            for value in self._store.choices(pair, sort)
        )

    def correct(self, correction: Correction) -> bool:
        """Keeps a correction, or takes it back when it is there already; gives whether it is there now."""
        replaced = [each for each in self.corrections if correction.replaces(each)]
        is_on = self._toggle(correction)
        for each in replaced:
            self._toggle(each)

        def take_back() -> Undone:
            for each in (correction, *replaced):
                self._toggle(each)
            return Undone(correction.sort)

        self._done.append(take_back)
        return is_on

    def _toggle(self, correction: Correction) -> bool:
        pair = EVERYWHERE if correction.is_for_good else self._pair
        return self._store.toggle(pair, correction.sort, correction.value)

    def pins(self, left: Document, right: Document) -> tuple[Pin, ...]:
        """The pinned paragraphs whose words are still there."""
        return find_pins(self.corrections, left, right, self.is_turned)

    def key(self, finding: str) -> str:
        """What a finding is known by, whatever its number."""
        return self._bindings[finding].key

    def adapt(self, found: Comparison) -> Comparison:
        """What the engine found, as the reader has corrected it, with what was judged."""
        corrections = self.corrections
        whole = add_findings(found, corrections, self.is_turned)
        self.open(whole)
        return correct(whole, corrections, self._bindings)

    def beside(self, text: str, name: str) -> "Ledger":
        """Keeps a pasted text with the articles of the left one's folder; gives the judgements on that pair."""
        self._store.keep_article(str(Path(self._sources[0]).parent), text)
        return Ledger(self._store, (self._sources[0], name))

    # What is the same for every pair

    def setting(self, name: str) -> str | None:
        return self._store.setting(name)

    def keep(self, name: str, value: str) -> None:
        self._store.set(name, value)

    # Where one stopped

    @property
    def filter(self) -> str:
        """What the list was narrowed to."""
        return self._store.setting(f"filter {self._pair}") or ""

    def keep_filter(self, asked: str) -> None:
        self._store.set(f"filter {self._pair}", asked)

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


def source_of_text(document: Document) -> str:
    """What a text is known by that comes from no file."""
    return f"pasted {document.sha256}"


def sources_of(left: Document, right: Document) -> tuple[str, str]:
    """What a pair without paths is known by: the names, or the digests."""
    return (left.name or left.sha256, right.name or right.sha256)
