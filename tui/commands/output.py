"""Taking the comparison away."""

from collections.abc import Callable
from pathlib import Path

from twicetold.model import Comparison, Finding
from twicetold.text.documents import read_document
from twicetold.tui.citing import cite, quote, tell
from twicetold.tui.clipboard import copy_text
from twicetold.tui.commands.findings import choose_first
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.editor import editing_command, run_editor
from twicetold.tui.exporting import write_picture
from twicetold.tui.telling import describe_waiting


def export(screen: ComparisonScreen) -> None:
    """Opens the export dialog, which writes into the current folder, over nothing that is there."""
    if not screen.has_comparison:
        screen.say(describe_waiting(screen))
        return
    from twicetold.tui.export_dialog import ExportDialog  # not before somebody asks for it

    listed = {finding.id for finding in screen.findings}
    ledger = screen.ledger
    dialog = ExportDialog(screen.comparison, ledger.judgements, listed, Path.cwd())
    screen.app.push_screen(dialog, lambda sentence: screen.say(sentence) if sentence else None)


def picture(screen: ComparisonScreen) -> None:
    """The screen into the current folder, once what lay over it (legend, message) is gone."""

    def write() -> None:
        screen.say(f"Written to {write_picture(screen.app.export_screenshot(), screen.comparison, Path.cwd())}")

    screen.call_after_refresh(screen.attempt, write)


def copy(screen: ComparisonScreen) -> None:
    _copy(screen, tell, "the finding")


def copy_sentences(screen: ComparisonScreen) -> None:
    _copy(screen, quote, "both sentences")


def copy_citation(screen: ComparisonScreen) -> None:
    _copy(screen, cite, "both sentences with their sources")


def _copy(screen: ComparisonScreen, write: Callable[[Comparison, Finding], str], what: str) -> None:
    finding = screen.chosen_finding
    if finding is None:
        choose_first(screen)
    else:
        screen.say(copy_text(screen.app, write(screen.comparison, finding), what))


def edit(screen: ComparisonScreen) -> None:
    """Opens the file of the side one is at, at the line, in the reader's editor; then reads it again."""
    place = screen.place
    if place is None or not screen.paths[place.side]:
        screen.say("This text comes from no file.")
        return
    line = screen.comparison.document(place.side).text.count("\n", 0, place.offset) + 1
    run_editor(screen.app, editing_command(screen.paths[place.side], line))
    reload(screen)


def reload(screen: ComparisonScreen) -> None:
    """Reads both files again, and compares them again when they have changed."""
    documents = [
        read_document(path) if path else screen.comparison.document(side) for side, path in screen.paths.items()
    ]
    before = [screen.comparison.left.sha256, screen.comparison.right.sha256]
    if [document.sha256 for document in documents] == before and screen.has_comparison:
        screen.say("Nothing has changed.")
        return
    screen.reopen(*documents)
    screen.say("Read again.")
