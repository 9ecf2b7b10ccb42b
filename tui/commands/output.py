"""Taking the comparison away."""

from pathlib import Path

from twicetold.errors import TwicetoldError
from twicetold.export import export as write
from twicetold.model import Comparison
from twicetold.tui.comparison import ComparisonScreen


def export(screen: ComparisonScreen) -> None:
    """Writes the text export into the current folder, over nothing that is there."""
    if not screen.has_comparison:
        screen.say("Still comparing; there is nothing to write yet.")
        return
    try:
        path = free_path(Path.cwd() / export_name(screen.comparison))
        path.write_text(write(screen.comparison, "text"), encoding="utf-8")
    except (OSError, TwicetoldError) as error:
        screen.say(f"Not written: {error}")
    else:
        screen.say(f"Written to {path}")


def export_name(comparison: Comparison) -> str:
    names = [Path(document.name or "article").stem for document in (comparison.left, comparison.right)]
    return f"{names[0]}_{names[1]}.twicetold.txt" if comparison.right.text else f"{names[0]}.twicetold.txt"


def free_path(path: Path) -> Path:
    """``path``, or with a number when there is such a file already."""
    stem, number, free = path.name.removesuffix(".txt"), 2, path
    while free.exists():
        free = path.with_name(f"{stem} {number}.txt")
        number += 1
    return free
