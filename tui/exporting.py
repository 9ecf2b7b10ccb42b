"""Where an export goes: a name made from both articles, and never over a file that is there."""

from pathlib import Path

from twicetold.export import export
from twicetold.model import Comparison


def write_export(comparison: Comparison, folder: Path) -> Path:
    """Writes the text export into ``folder`` and gives its path. Raises ``OSError``."""
    path = free_path(folder / export_name(comparison))
    path.write_text(export(comparison, "text"), encoding="utf-8")
    return path


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
