"""What a screen knows of the two texts that it shows, and how it has them compared."""

import gc

from textual import work
from textual.screen import Screen

from twicetold.model import Comparison, Document, Side
from twicetold.tui.analysis import Advanced, Compared, Failed, Linked, Pins, analyse
from twicetold.tui.corrections import Correction, Sort
from twicetold.tui.ledger import Ledger, sources_of
from twicetold.tui.reading import unlinked
from twicetold.tui.store import Store
from twicetold.tui.telling import STOPPED, count


class AnalysingScreen(Screen[None]):
    """``found`` is what the engine found, ``comparison`` the same as the reader has corrected it.

    The screen that is made of it says how things are shown (``show_choices``, ``say``, ``tell_state``) and what
    happens when a comparison has arrived (``resume``).
    """

    def __init__(
        self, left: Document, right: Document, found: Comparison | None = None, ledger: Ledger | None = None
    ) -> None:
        super().__init__()
        self.found = found or unlinked(left, right)
        self.comparison = self.found
        self._own_store = None if ledger else Store()
        self.ledger = ledger or Ledger(self._own_store or Store(), sources_of(left, right))
        self.progress = "" if found else "reading"
        self.has_comparison = found is not None
        self.failure = ""
        self.done = ""  # what the texts are compared again for, in words

    def show_choices(self) -> None:
        raise NotImplementedError

    def say(self, message: str) -> None:
        raise NotImplementedError

    def tell_state(self) -> None:
        raise NotImplementedError

    def show_findings(self) -> None:
        raise NotImplementedError

    def resume(self) -> None:
        raise NotImplementedError

    def on_unmount(self) -> None:
        if self._own_store:
            self._own_store.close()

    def analyse(self) -> None:
        """Has the two texts compared, around the reader's pins."""
        left, right = self.comparison.left, self.comparison.right
        self.failure = ""
        if not self.has_comparison:
            self.progress = "reading"
        self._analyse(left, right, self.ledger.pins(left, right))

    @work(thread=True, exclusive=True, group="analysis")
    def _analyse(self, left: Document, right: Document, pins: Pins) -> None:
        analyse(self, left, right, pins)

    def on_compared(self, message: Compared) -> None:
        if message.comparison.left is not self.found.left:
            return  # of texts that are no longer these, or of sides that have been swapped since
        self.found = message.comparison
        is_again = self.has_comparison
        self.has_comparison, self.progress = True, ""
        gc.freeze()  # looking through a long comparison for garbage is felt as a stumble
        self.resume()
        if is_again:
            self.say(f"{self.done} Compared again: {count(len(self.comparison.findings), 'finding')}.".strip())
            self.done = ""

    def on_linked(self, message: Linked) -> None:
        """Shows the rows level, before anything is found; the place is kept."""
        if message.comparison.left is self.found.left and not self.has_comparison:
            self.comparison = message.comparison
            self.show_choices()

    def on_failed(self, message: Failed) -> None:
        self.progress, self.failure = STOPPED, message.reason
        self.say(f"The comparison failed: {message.reason}")
        self.show_findings()
        self.tell_state()

    def on_advanced(self, message: Advanced) -> None:
        if not self.has_comparison and self.progress != STOPPED:
            self.progress = f"{message.step} … {message.share:.0%}"
            self.tell_state()

    def stop(self) -> bool:
        """Ends a comparison that is being made; gives whether there was one."""
        if not self.progress or self.progress == STOPPED:
            return False
        self.workers.cancel_group(self, "analysis")
        self.progress = STOPPED
        self.show_findings()
        self.tell_state()
        return True

    def compare_again(self, done: str = "") -> None:
        """After a pin was set or taken off; the place is kept."""
        self.progress, self.done = "comparing again", done
        self.analyse()

    def adapt(self) -> None:
        """Shows what the engine found as the reader has corrected it."""
        self.comparison = self.ledger.adapt(self.found)
        self.show_choices()

    def correct(self, correction: Correction, done: str = "") -> bool:
        """Keeps a correction, or takes it back, and shows what follows; gives whether it is there now."""
        is_on = self.ledger.correct(correction)
        self.follow(correction.sort, done)
        return is_on

    def follow(self, sort: str, done: str = "") -> None:
        """Shows what follows from a correction of this sort, or from taking it back; ``done`` says which in words."""
        if sort in list(Sort) and Sort(sort).is_link:
            self.compare_again(done)
        elif sort in list(Sort):
            self.adapt()

    @property
    def paths(self) -> dict[Side, str]:
        """The files of both sides; nothing for a text that comes from none."""
        return self.ledger.paths

    def reopen(self, left: Document, right: Document) -> None:
        """Compares other versions of the two texts; the place is kept."""
        self.found = self.comparison = unlinked(left, right)
        self.has_comparison = False
        self.show_choices()
        self.analyse()
