"""A whole session on standard input and output: plain labelled lines for screen readers, Braille and scripts.

No box drawing, no cursor movement, no colour: one command a line, one answer, then the next command.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TextIO

from twicetold.errors import TwicetoldError
from twicetold.layout import ALL_LAYERS, lay_out, shown
from twicetold.library import default_folder, read_library
from twicetold.model import Comparison, Document, Finding, Link, Side
from twicetold.text.documents import read_document
from twicetold.tui.engine import compare
from twicetold.tui.exporting import write_export
from twicetold.tui.ledger import Ledger
from twicetold.tui.reading import sort_findings
from twicetold.tui.search import Search, find_hits
from twicetold.tui.single import inspect_alone
from twicetold.tui.store import Store
from twicetold.tui.telling import count
from twicetold.verdicts import Verdict

COMMANDS = {
    "list": "all findings, one a line",
    "next": "the next finding; next conflict, next garble",
    "back": "the finding before",
    "go N": "finding number N",
    "read N": "left paragraph N and what the right tells of it; read alone: the next one",
    "right": "verdict: the finding is right",
    "wrong": "verdict: the finding is wrong",
    "unsure": "verdict: cannot tell",
    "note TEXT": "a note on the finding",
    "undo": "take the last verdict or note back",
    "find WORDS": "where both texts have these words",
    "export": "write the comparison to a text file; export html, csv, json … writes another format",
    "help": "these commands",
    "quit": "leave",
}
Lines = list[str]
_VERDICTS = {"right": Verdict.CONFIRMED, "wrong": Verdict.DISMISSED, "unsure": Verdict.UNSURE}


class Session:
    """One open pair; ``answer`` does one command and gives the lines to say."""

    def __init__(self, comparison: Comparison, ledger: Ledger, folder: Path) -> None:
        self.comparison = comparison
        self.ledger = ledger
        self.folder = folder
        self.findings = sort_findings(comparison, lay_out(comparison, 60, 60), ALL_LAYERS)
        self.at = -1
        self.paragraph = -1
        ledger.open(comparison)

    def greet(self) -> Lines:
        lines = [self._introduce(side) for side in Side if self.comparison.document(side).text]
        lines += [*self.comparison.notes, *self.comparison.limits]
        summary = self.comparison.summary
        counts = (
            count(summary.conflicts, "conflict"),
            count(summary.differences, "difference"),
            count(summary.garbles, "garbled passage"),
        )
        return [*lines, f"Found: {', '.join(counts)}. {self.ledger.judged} judged.", "Type help for the commands."]

    def _introduce(self, side: Side) -> str:
        document = self.comparison.document(side)
        return f"{side.capitalize()}: {shown(document.title)}. {document.words} words."

    def answer(self, line: str) -> Lines:
        """Raises ``TwicetoldError`` with a sentence when it cannot be done."""
        command, _, rest = line.strip().partition(" ")
        doing: dict[str, Callable[[str], Lines]] = {
            "list": self.list, "next": self.next, "back": self.back, "go": self.go, "read": self.read,
            "note": self.note, "undo": self.undo, "find": self.find, "export": self.export, "help": self.help,
        }  # fmt: skip
        if command in _VERDICTS:
            return self.judge(_VERDICTS[command])
        if command not in doing:
            return [f"There is no command {command!r}. Type help for the commands."] if command else []
        return doing[command](rest.strip())

    def list(self, _rest: str) -> Lines:
        return [f"{n}. {self._head(finding)}" for n, finding in enumerate(self.findings, 1)] or ["Nothing was found."]

    def next(self, rest: str) -> Lines:
        return self._step(1, rest)

    def back(self, rest: str) -> Lines:
        return self._step(-1, rest)

    def _step(self, by: int, rest: str) -> Lines:
        wanted = [n for n, f in enumerate(self.findings) if not rest or rest in (f.category, f.kind)]
        if not wanted:
            return [f"There is no {rest or 'finding'}."]
        beyond = [n for n in wanted if (n > self.at if by > 0 else n < self.at)]
        wrapped = [] if beyond else ["Wrapped to the top." if by > 0 else "Wrapped to the end."]
        beyond = beyond or wanted
        self.at = beyond[0] if by > 0 else beyond[-1]
        return wrapped + self._tell()

    def go(self, rest: str) -> Lines:
        if not rest.isdigit() or not 1 <= int(rest) <= len(self.findings):
            return [f"Findings are numbered 1 to {len(self.findings)}."]
        self.at = int(rest) - 1
        return self._tell()

    def read(self, rest: str) -> Lines:
        count = len(self.comparison.left.paragraphs)
        number = int(rest) - 1 if rest.isdigit() else self.paragraph + 1
        if not 0 <= number < count:
            return [f"The left article has paragraphs 1 to {count}."]
        self.paragraph = number
        links = [link for link in self.comparison.links if number in link.left]
        lines = [self._paragraph(self.comparison.left, Side.LEFT, number)]
        if not links:
            return [*lines, "Right: nothing tells this."]
        return lines + [line for link in links for line in self._linked(link)]

    def _linked(self, link: Link) -> Iterable[str]:
        yield f"Link: {link.relation}{', moved' if link.moved else ''}."
        for index in link.right:
            yield self._paragraph(self.comparison.right, Side.RIGHT, index)

    def judge(self, verdict: Verdict) -> Lines:
        finding = self._chosen()
        self.ledger.judge(finding.id, verdict)
        return [f"Verdict: {verdict}. {self.ledger.judged} of {len(self.findings)} judged."]

    def note(self, rest: str) -> Lines:
        self.ledger.write(self._chosen().id, rest)
        return ["Note kept." if rest else "Note taken away."]

    def undo(self, _rest: str) -> Lines:
        return ["The last judgement is taken back." if self.ledger.undo() is not None else "Nothing to undo."]

    def find(self, rest: str) -> Lines:
        if not rest:
            return ["Say what to find: find WORDS."]
        hits = find_hits(self.comparison, Search(rest))
        lines = []
        for side in Side:
            document = self.comparison.document(side)
            numbers = [p.index + 1 for p in document.paragraphs for hit in hits[side] if p.span.covers(hit)]
            lines.append(
                f"{side.capitalize()}: {len(numbers)} times. Paragraphs {numbers}."
                if numbers
                else f"{side.capitalize()}: nowhere."
            )
        return lines

    def export(self, rest: str) -> Lines:
        try:
            path = write_export(self.comparison, self.folder, self.ledger.judgements, rest.strip())
            return [f"Written to {path}"]
        except OSError as error:
            return [f"Not written: {error}"]

    def help(self, _rest: str) -> Lines:
        return [f"{name}: {meaning}." for name, meaning in COMMANDS.items()]

    def _chosen(self) -> Finding:
        if self.at < 0:
            raise TwicetoldError("Go to a finding first: next.")
        return self.findings[self.at]

    def _head(self, finding: Finding) -> str:
        judgement = self.ledger.judgement(finding.id)
        verdict = (
            f" Verdict: {judgement.verdict}{', stale' if judgement.is_stale else ''}." if judgement.verdict else ""
        )
        return f"{finding.category.capitalize()}, {finding.kind}: {shown(finding.message)}{verdict}"

    def _tell(self) -> Lines:
        finding = self.findings[self.at]
        lines = [f"Finding {self.at + 1} of {len(self.findings)}. {self._head(finding)}"]
        lines.append(f"Sure: {finding.confidence:.2f}. Severity: {finding.severity}. Rule: {finding.rule}.")
        for side in Side:
            lines += self._quotes(finding, side)
        if finding.suggestion:
            lines.append(f"Perhaps meant: {shown(finding.suggestion)}")
        note = self.ledger.judgement(finding.id).note
        return [*lines, f"Note: {shown(note)}"] if note else lines

    def _quotes(self, finding: Finding, side: Side) -> Lines:
        document = self.comparison.document(side)
        lines = []
        for span in getattr(finding, side):
            sentence = next(s for s in document.sentences if s.span.end > span.start)
            words = shown(document.text, span.start, span.end)
            lines.append(f"{side.capitalize()}, paragraph {sentence.paragraph + 1}, marked: {words}")
            lines.append(
                f"{side.capitalize()}, sentence: {shown(document.text, sentence.span.start, sentence.span.end).strip()}"
            )
        return lines

    def _paragraph(self, document: Document, side: Side, index: int) -> str:
        body = document.paragraphs[index].body
        return f"{side.capitalize()}, paragraph {index + 1}: {shown(document.text, body.start, body.end)}"


def run_linear(paths: list[Path], store: Store, lines: Iterable[str], out: TextIO) -> int:
    """A session on the articles of ``paths`` (a folder, one file or two). Gives the exit status."""
    commands = iter(lines)
    session = _open(paths, store, commands, out)
    if session is None:
        return 0
    _say(out, session.greet())
    for line in commands:
        if line.strip() in ("quit", "q"):
            break
        try:
            _say(out, session.answer(line))
        except TwicetoldError as error:
            _say(out, [str(error)])
    return 0


def _open(paths: list[Path], store: Store, commands: Iterable[str], out: TextIO) -> Session | None:
    if len(paths) == 2:
        left, right = paths
    elif len(paths) == 1 and not paths[0].is_dir():
        document = read_document(paths[0])
        ledger = Ledger(store, (str(paths[0].resolve()), ""))
        return Session(inspect_alone(document), ledger, Path.cwd())
    else:
        chosen = _choose(paths[0] if paths else default_folder(), commands, out)
        if chosen is None:
            return None
        left, right = chosen
    documents = read_document(left), read_document(right)
    ledger = Ledger(store, (str(left.resolve()), str(right.resolve())))
    return Session(compare(*documents), ledger, Path.cwd())


def _choose(folder: Path, commands: Iterable[str], out: TextIO) -> tuple[Path, Path] | None:
    """Lists the pairs of a folder and reads the number of one."""
    library = read_library(folder)
    pairs = [(library.paths[pairing.one], library.paths[pairing.other]) for pairing in library.pairings]
    _say(out, [f"{count(len(library.paths), 'article')}, {count(len(pairs), 'pair')}.", *library.refused])
    _say(out, [f"{n}. {one.name} and {other.name}" for n, (one, other) in enumerate(pairs, 1)])
    if not pairs:
        return None
    _say(out, [f"Type the number of a pair, 1 to {len(pairs)}."])
    for line in commands:
        if line.strip().isdigit() and 1 <= int(line) <= len(pairs):
            return pairs[int(line) - 1]
        if line.strip() in ("quit", "q"):
            return None
        _say(out, [f"Type a number from 1 to {len(pairs)}, or quit."])
    return None


def _say(out: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line + "\n")
    out.flush()
