"""Texts that come from the clipboard: kept in the reader's store with the articles of the folder."""

from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.keys import key_of
from twicetold.tui.library import LibraryScreen
from twicetold.tui.paste import PasteScreen
from twicetold.tui.pasted import tidy


def new_article(screen: LibraryScreen) -> None:
    """Asks for a text, and lists it as an article."""

    def take(text: str | None) -> None:
        add_article(screen, text or "")

    screen.app.push_screen(PasteScreen(), take)


def add_article(screen: LibraryScreen, text: str) -> None:
    text = tidy(text)
    if not text:
        screen.say("Nothing was pasted.")
    elif screen.change_articles(text, is_there=True):
        screen.undoing.append((text, False))
        screen.say(f"“{screen.shelf.documents[screen.chosen].title}” is pasted and kept.")
    else:
        screen.say("That text is in the list already.")


def drop_article(screen: LibraryScreen) -> None:
    """Takes the chosen article away, when it was pasted: files are not ours to remove."""
    if not screen.shelf.is_pasted(screen.chosen):
        screen.say("Only a pasted article can be taken away; this one is a file.")
        return
    document = screen.shelf.documents[screen.chosen]
    screen.change_articles(document.text, is_there=False)
    screen.undoing.append((document.text, True))
    screen.say(f"“{document.title}” is taken away; {key_of(screen, 'restore_article')} brings it back.")


def restore_article(screen: LibraryScreen) -> None:
    if screen.undoing:
        text, is_there = screen.undoing.pop()
        screen.change_articles(text, is_there=is_there)
        screen.say("The article is back." if is_there else "The pasted article is taken away again.")
    else:
        screen.say("Nothing to undo.")


def new_right(screen: ComparisonScreen) -> None:
    """Asks for a text to compare the left article with."""

    def take(text: str | None) -> None:
        add_right(screen, text or "")

    screen.app.push_screen(PasteScreen(), take)


def add_right(screen: ComparisonScreen, text: str) -> None:
    """Opens the left article with the text beside it, over what is open now."""
    text = tidy(text)
    if text:
        screen.app.push_screen(screen.beside(text))
    else:
        screen.say("Nothing was pasted.")


def take_away(screen: ComparisonScreen) -> None:
    """Undoes pasting: the text goes, and what was open before comes back."""
    beneath = screen.app.screen_stack[-2]
    screen.ledger.take_away(screen.pasted)
    screen.dismiss()
    if isinstance(beneath, ComparisonScreen):
        beneath.say("Undone: the pasted text is taken away.")
