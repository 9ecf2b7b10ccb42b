"""Going through the list of articles, and opening them."""

from twicetold.tui.keys import key_of
from twicetold.tui.library import LibraryScreen


def list_down(screen: LibraryScreen) -> None:
    _choose(screen, screen.chosen + 1)


def list_up(screen: LibraryScreen) -> None:
    _choose(screen, screen.chosen - 1)


def list_top(screen: LibraryScreen) -> None:
    _choose(screen, 0)


def list_bottom(screen: LibraryScreen) -> None:
    _choose(screen, len(screen.shelf.documents) - 1)


def mark(screen: LibraryScreen) -> None:
    """Marks or unmarks the article; of three marks the oldest goes."""
    if screen.chosen in screen.marked:
        screen.marked.remove(screen.chosen)
    elif screen.shelf.documents:
        screen.marked = [*screen.marked[-1:], screen.chosen]
    screen.show_articles()
    if len(screen.marked) == 2:
        screen.say(f"Two marked: {key_of(screen, 'open')} opens them side by side.")


def open(screen: LibraryScreen) -> None:
    """The two marked, or the marked one with this one, or the proposed pair, or this one alone."""
    if not screen.shelf.documents:
        screen.say("There is no article in this folder.")
        return
    here = screen.chosen
    if len(screen.marked) == 2:
        screen.open_pair(*screen.marked)
    elif screen.marked and screen.marked[0] != here:
        screen.open_pair(screen.marked[0], here)
    elif pairing := screen.shelf.partner(here):
        screen.open_pair(pairing.one, pairing.other)
    else:
        screen.open_single(here)


def stop(screen: LibraryScreen) -> None:
    """Ends the comparing of pairs; it goes on when one comes back from a pair."""
    if screen.is_busy:
        screen.workers.cancel_group(screen, "analysis")
        screen.say("Stopped comparing; it goes on when you come back from a pair.")
    else:
        screen.say(f"Nothing is being compared; {key_of(screen, 'quit')} leaves.")


def _choose(screen: LibraryScreen, number: int) -> None:
    screen.chosen = max(0, min(number, len(screen.shelf.documents) - 1))
