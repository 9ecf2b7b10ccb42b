"""Where an export goes: the ending of its name chooses the format, and nothing that is there is written over."""

import inspect
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

from twicetold.errors import BadUse
from twicetold.export import FORMATS, export
from twicetold.layout import shown
from twicetold.model import Comparison
from twicetold.tui.corrections import Correction
from twicetold.verdicts import Judgement

ENDINGS = {
    ".txt": "text",
    ".html": "html",
    ".md": "markdown",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".facts.csv": "csv-facts",
    ".sarif": "sarif",
    ".jsonld": "annotations",
    ".xml": "tei",
}
"""The endings of the formats; any other format is chosen by its own name."""


def write_export(
    comparison: Comparison,
    folder: Path,
    judgements: Mapping[str, Judgement] | None = None,
    name: str = "",
    corrections: Iterable[Correction] = (),
) -> Path:
    """Writes ``name`` into ``folder``, with what was judged, and gives its path. Raises ``OSError`` and ``BadUse``.

    Without a name it is text, named after both articles; a name that is a format's alone is that format, so named.
    """
    if name in FORMATS or f".{name}" in ENDINGS:
        ending = next((e for e, format_ in ENDINGS.items() if format_ == name), f".{name}")
        name = export_name(comparison).removesuffix(".txt") + ending
    path = free_path(folder / Path(name or export_name(comparison)).expanduser())
    format_ = find_format(path.name)
    text = _write(comparison, format_, judgements or {})
    text += tell_corrections(corrections) if format_ == "text" else ""
    path.write_bytes(text.encode("utf-8", "replace"))
    return path


def find_format(name: str) -> str:
    """The format that a file's ending chooses. Raises ``BadUse`` for an unknown one."""
    ending = _ending(name)
    if ending in ENDINGS:
        return ENDINGS[ending]
    if ending[1:] in FORMATS:
        return ending[1:]
    raise BadUse(f"The ending says how it is written; choose one of {' '.join(ENDINGS)}.")


def _ending(name: str) -> str:
    return next((e for e in sorted(ENDINGS, key=len, reverse=True) if name.endswith(e)), Path(name).suffix)


def _write(comparison: Comparison, format_: str, judgements: Mapping[str, Judgement]) -> str:
    if format_ == "text":
        return export(comparison, "text") + tell_judgements(comparison, judgements)
    takes = inspect.signature(import_module(FORMATS[format_]).write).parameters
    return export(comparison, format_, **({"judgements": judgements} if "judgements" in takes else {}))


def tell_judgements(comparison: Comparison, judgements: Mapping[str, Judgement]) -> str:
    """The reader's verdicts and notes, by the numbers of the findings; nothing when there are none."""
    lines = [
        f"[{finding.id}] {judgement.verdict or 'no verdict'}{' (stale)' if judgement.is_stale else ''}"
        + (f": {shown(judgement.note)}" if judgement.note else "")
        for finding in comparison.findings
        if (judgement := judgements.get(finding.id))
    ]
    return "\n".join(("", "Judged by the reader", "", *lines, "")) if lines else ""


def tell_corrections(corrections: Iterable[Correction]) -> str:
    """What the reader has put right, a line each; nothing when there is nothing."""
    lines = [f"- {correction}" for correction in corrections]
    return "\n".join(("", "Corrected by the reader", "", *lines, "")) if lines else ""


def export_name(comparison: Comparison) -> str:
    names = [Path(document.name or "article").stem for document in (comparison.left, comparison.right)]
    return f"{names[0]}_{names[1]}.twicetold.txt" if comparison.right.text else f"{names[0]}.twicetold.txt"


def free_path(path: Path) -> Path:
    """``path``, or with a number when there is such a file already."""
    ending = _ending(path.name)
    stem, number, free = path.name.removesuffix(ending), 2, path
    while free.exists():
        free = path.with_name(f"{stem} {number}{ending}")
        number += 1
    return free
