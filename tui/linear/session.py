"""One open pair, read by lines: where one is, what was found, what was judged and corrected."""

from collections.abc import Iterable
from pathlib import Path

from twicetold.errors import TwicetoldError
from twicetold.layout import lay_out
from twicetold.model import Comparison, Document, Finding
from twicetold.tui.corrections import Correction
from twicetold.tui.engine import compare
from twicetold.tui.ledger import Ledger
from twicetold.tui.places import Place
from twicetold.tui.reading import FIRST_LAYERS, LAYERS, first_span, sort_findings, swapped


class Session:
    """``at`` is the number of the finding one is at, from 0; ``paragraph`` the one read last.

    ``lines`` are those that are still to come: commands, or a text that is pasted.
    """

    def __init__(self, found: Comparison, ledger: Ledger, folder: Path, lines: Iterable[str] = ()) -> None:
        self.folder = folder
        self.lines = iter(lines)
        self.layers = FIRST_LAYERS
        self.open(found, ledger)

    def open(self, found: Comparison, ledger: Ledger) -> None:
        """Begins with a comparison, where one stopped in it on another day."""
        self.found = found
        self.ledger = ledger
        self.at = -1
        self.paragraph = -1
        self.findings: tuple[Finding, ...] = ()
        self.comparison = found
        self.adapt()
        stopped = ledger.stopped_at(self.comparison)
        self.at = self._place(stopped[1] if stopped else "")

    @property
    def is_alone(self) -> bool:
        """One article, with nothing beside it."""
        return not self.found.right.text

    def swap(self) -> None:
        """Exchanges left and right."""
        self.found = swapped(self.found)
        self.ledger.turn()
        self.paragraph = -1
        self.adapt()

    def put_beside(self, right: Document, source: str, *, is_pasted: bool = False) -> None:
        """Compares the left article with another one, which is known by ``source``; a pasted one is kept."""
        left, ledger = self.found.left, self.ledger
        ledger = ledger.beside(right.text, source) if is_pasted else ledger.with_right(source)
        self.open(compare(left, right, ledger.pins(left, right)), ledger)

    def adapt(self) -> None:
        """Takes in what was corrected; one stays at the finding one was at."""
        here = self.findings[self.at].id if 0 <= self.at < len(self.findings) else ""
        self.comparison = self.ledger.adapt(self.found)
        self.findings = sort_findings(self.comparison, lay_out(self.comparison, 60, 60), self.layers)
        self.at = self._place(here)

    def _place(self, finding: str) -> int:
        """The number of the finding with this id, or -1."""
        return next((number for number, each in enumerate(self.findings) if each.id == finding), -1)

    def correct(self, correction: Correction) -> bool:
        """Keeps a correction, or takes it back; gives whether it is there now."""
        is_on = self.ledger.correct(correction)
        self.follow(correction.sort.is_link)
        return is_on

    def follow(self, is_link: bool) -> None:
        """Compares again after a link by hand, and takes in the rest."""
        if is_link:
            left, right = self.found.left, self.found.right
            self.found = compare(left, right, self.ledger.pins(left, right))
        self.adapt()

    def turn_layers(self, name: str) -> bool:
        """Shows or hides a sort of finding; gives whether it is shown now."""
        ink = next(ink for category, ink in LAYERS.items() if category == name)
        self.layers = self.layers ^ {ink}
        self.adapt()
        return ink in self.layers

    @property
    def chosen(self) -> Finding:
        """The finding one is at. Raises ``TwicetoldError`` when one is at none."""
        if not 0 <= self.at < len(self.findings):
            raise TwicetoldError("Go to a finding first: next.")
        return self.findings[self.at]

    def go_to(self, number: int) -> None:
        """To the finding of this number, from 0; that is where one will go on another day."""
        self.at = number
        finding = self.findings[number]
        side, span = first_span(finding)
        self.ledger.stop_at(self.comparison.document(side), Place(side, span.start), finding.id)
