"""The judgements on one open pair: what is shown beside each finding, kept in the store as it is made, and undone."""

import json
from collections.abc import Container, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from twicetold.model import Comparison, Document, Pin, Side
from twicetold.tui.corrected import add_findings, correct, find_pins
from twicetold.tui.corrections import Correction, Sort
from twicetold.tui.places import Place, find_place, note_place
from twicetold.tui.store import EVERYWHERE, Store, as_binding
from twicetold.verdicts import NONE, Binding, Judgement, Kept, Verdict, attach, bind_findings

JUDGEMENT = "judgement"
"""What a verdict or a note is called among the things that can be undone."""


class Undone(NamedTuple):
    """What was taken back (a judgement or a sort of correction), of which finding, and in words."""

    what: str
    finding: str = ""
    told: str = ""


class Ledger:
    """``sources`` are the paths of the two files (or their names), as left and right."""

    def __init__(self, store: Store, sources: tuple[str, str]) -> None:
        self._store = store
        self._sources = sources
        self._pair = store.pair(*sorted(sources))
        self._bindings: dict[str, Binding] = {}
        self._ids: dict[Binding, str] = {}
        self._kept: dict[str, Kept] = {}
        self.lost: tuple[Binding, ...] = ()

    @property
    def paths(self) -> dict[Side, str]:
        """The files of both sides; nothing for a text that comes from none."""
        files = (source if Path(source).is_absolute() else "" for source in self._sources)
        return dict(zip(Side, files, strict=True))

    @property
    def failure(self) -> str:
        """Why nothing is saved; empty when it is."""
        return self._store.failure

    @property
    def is_turned(self) -> bool:
        return self._sources[0] > self._sources[1]

    def turn(self) -> None:
        """The sides were exchanged."""
        self._sources = self._sources[::-1]

    def open(self, comparison: Comparison) -> None:
        """Finds the judgements of these findings."""
        self._bindings = bind_findings(comparison, self.is_turned)
        self._ids = {binding: finding for finding, binding in self._bindings.items()}
        self._read()

    def _read(self) -> None:
        self._kept, self.lost = attach(self._bindings, self._store.judgements(self._pair))

    def judgement(self, finding: str) -> Judgement:
        return self._kept[finding][1] if finding in self._kept else NONE

    @property
    def judgements(self) -> Mapping[str, Judgement]:
        """Every judgement, by the id of its finding."""
        return {finding: judgement for finding, (_, judgement) in self._kept.items()}

    @property
    def judged(self) -> int:
        """How many findings have a verdict that still stands."""
        return sum(each.is_settled for _, each in self._kept.values())

    def count_judged(self, findings: Container[str]) -> int:
        """How many of the findings with these ids have one."""
        return sum(each.is_settled for finding, (_, each) in self._kept.items() if finding in findings)

    def judge(self, finding: str, verdict: Verdict | None) -> None:
        judged = self.judgement(finding)._replace(verdict=verdict, is_stale=False)
        self._put(self._bindings[finding], judged)

    def write(self, binding: Binding, note: str) -> str:
        """Keeps a note for the words that it was asked for; gives the number that their finding has now, or nothing:
        then it waits for the words to come back."""
        finding = self.find(binding)
        self._put(binding, self.judgement(finding)._replace(note=note.strip(), is_stale=False))
        return finding

    def undo(self) -> Undone | None:
        """Takes the last thing back, if there is one, whether it was done today or on another day."""
        last = self._store.recall(self._pair)
        if last is None:
            return None
        what, before = last[0], json.loads(last[1])
        if what == JUDGEMENT:
            return self._take_back_judgement(before)
        changed = [(Correction(Sort(sort), value, is_for_good), was_on) for is_for_good, value, sort, was_on in before]
        for correction, was_on in changed:
            self._choose(correction, is_on=was_on)
        first, was_on = changed[0]
        return Undone(what, told=f"there again: {first}" if was_on else f"undone: {first}")

    def _put(self, binding: Binding, judgement: Judgement) -> None:
        """Keeps a judgement; one that was made of other words goes."""
        finding = self.find(binding)
        before = {binding: NONE}
        if finding in self._kept:
            old, said = self._kept[finding]
            before[old] = said
        rows = [(each, said.verdict, said.note) for each, said in before.items()]
        self._store.remember(self._pair, JUDGEMENT, json.dumps((binding, rows)))
        for each in before:
            self._store.judge(self._pair, each, NONE)
        self._store.judge(self._pair, binding, judgement)
        if finding:
            self._kept[finding] = binding, judgement
        else:
            self._read()

    def _take_back_judgement(self, before: list[Any]) -> Undone:
        judged, rows = before
        finding = self.find(as_binding(judged))
        now = self.judgement(finding)
        for fields, verdict, note in rows:
            judgement = Judgement(Verdict(verdict) if verdict else None, note)
            self._store.judge(self._pair, as_binding(fields), judgement)
        self._read()
        finding = self.find(as_binding(judged))
        then = self.judgement(finding)
        if now.verdict is not then.verdict:
            return Undone(JUDGEMENT, finding, f"undone: {now.verdict or 'no verdict'}")
        return Undone(JUDGEMENT, finding, f"undone: note “{now.note}”" if now.note else "undone: the last note")

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
        there = self.corrections
        is_on = correction not in there
        changed = [correction, *(each for each in there if correction.replaces(each))]
        before = [(each.is_for_good, each.value, each.sort, each in there) for each in changed]
        self._store.remember(self._pair, correction.sort, json.dumps(before))
        for each in changed:
            self._choose(each, is_on=is_on and each is correction)
        return is_on

    def _choose(self, correction: Correction, *, is_on: bool) -> None:
        pair = EVERYWHERE if correction.is_for_good else self._pair
        self._store.choose(pair, correction.sort, correction.value, is_on=is_on)

    def pins(self, left: Document, right: Document) -> tuple[Pin, ...]:
        """The pinned paragraphs whose words are still there."""
        return find_pins(self.corrections, left, right, self.is_turned)

    def key(self, finding: str) -> str:
        """What a finding is known by, whatever its number."""
        return self._bindings[finding].key

    def binding(self, finding: str) -> Binding | None:
        """What a finding is bound to; nothing for one that is not there."""
        return self._bindings.get(finding)

    def find(self, binding: Binding | None) -> str:
        """The number of the finding that is bound to this, or nothing."""
        return self._ids.get(binding, "") if binding else ""

    def adapt(self, found: Comparison) -> Comparison:
        """What the engine found, as the reader has corrected it, with what was judged."""
        corrections = self.corrections
        whole = add_findings(found, corrections, self.is_turned)
        self.open(whole)
        return correct(whole, corrections, self._bindings)

    def beside(self, text: str, name: str) -> "Ledger":
        """Keeps a pasted text with the articles of the left one's folder; gives the judgements on that pair."""
        self._store.keep_article(self._folder, text)
        return self.with_right(name)

    @property
    def _folder(self) -> str:
        """That of the file of the pair, whichever side it is on."""
        return str(Path(next(filter(None, self.paths.values()), self._sources[0])).parent)

    def with_right(self, name: str) -> "Ledger":
        """The judgements on the left text and another one."""
        return Ledger(self._store, (self._sources[0], name))

    def take_away(self, text: str) -> None:
        """A text that was pasted beside the left one is kept no more; what was judged of the pair is."""
        self._store.drop_article(self._folder, text)

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

    def stop_at(self, document: Document, place: Place, finding: str | None) -> None:
        """``document`` is the text that the place is in; the place is known by the words around it.

        ``finding`` is empty when none is chosen, and ``None`` when they are not known yet: the last one stays.
        """
        before = self._store.stop(self._pair) if finding is None else None
        binding = self.binding(finding or "")
        chosen = before[2] if before else json.dumps(binding) if binding else ""
        is_first = (place.side is Side.LEFT) is not self.is_turned
        self._store.stop_at(self._pair, is_first, json.dumps(note_place(document, place.offset)), chosen)

    def stopped_at(self, comparison: Comparison) -> tuple[Place, str] | None:
        """The place, and the id of the finding that was chosen (or nothing)."""
        stop = self._store.stop(self._pair)
        if stop is None:
            return None
        is_first, noted, chosen = stop
        side = Side.LEFT if is_first is not self.is_turned else Side.RIGHT
        finding = self.find(as_binding(json.loads(chosen))) if chosen else ""
        return Place(side, find_place(comparison.document(side), *json.loads(noted))), finding


def source_of_text(document: Document) -> str:
    """What a text is known by that comes from no file."""
    return f"pasted {document.sha256}"


def sources_of(left: Document, right: Document) -> tuple[str, str]:
    """What a pair without paths is known by: the names, or the digests."""
    return (left.name or left.sha256, right.name or right.sha256)
