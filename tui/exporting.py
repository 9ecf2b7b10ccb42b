"""Where an export goes: a name made from both articles, and never over a file that is there."""

from collections.abc import Mapping
from pathlib import Path

from twicetold.export import export
from twicetold.layout import shown
from twicetold.model import Comparison
from twicetold.verdicts import Judgement


def write_export(comparison: Comparison, folder: Path, judgements: Mapping[str, Judgement] | None = None) -> Path:
    """Writes the text export with what was judged into ``folder`` and gives its path. Raises ``OSError``."""
    path = free_path(folder / export_name(comparison))
    path.write_text(export(comparison, "text") + tell_judgements(comparison, judgements or {}), encoding="utf-8")
    return path


def tell_judgements(comparison: Comparison, judgements: Mapping[str, Judgement]) -> str:
    """The reader's verdicts and notes, by the numbers of the findings; nothing when there are none."""
    lines = [
        f"[{finding.id}] {judgement.verdict or 'no verdict'}{' (stale)' if judgement.is_stale else ''}"
        + (f": {shown(judgement.note)}" if judgement.note else "")
        for finding in comparison.findings
        if (judgement := judgements.get(finding.id))
    ]
    return "\n".join(("", "Judged by the reader", "", *lines, "")) if lines else ""


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
