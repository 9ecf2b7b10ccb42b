"""What is written, and where: the format, the findings that go into it, and a name that nothing has yet."""

import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from pathlib import Path

from twicetold.errors import BadUse
from twicetold.export import FORMATS, export, options_of
from twicetold.model import Comparison
from twicetold.pipeline import Options
from twicetold.selection import select
from twicetold.verdicts import Judgement
from twicetold.writing import write_result

ENDINGS = {
    ".txt": "text",
    ".ansi": "ansi",
    ".inline": "inline",
    ".html": "html",
    ".md": "markdown",
    ".rtf": "rtf",
    ".tex": "latex",
    ".svg": "svg",
    ".critic.md": "criticmarkup",
    ".wdiff": "wdiff",
    ".diff": "unified",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".facts.csv": "csv-facts",
    ".sarif": "sarif",
    ".jsonld": "annotations",
    ".xml": "tei",
}
"""The format that each ending chooses."""
_AROUND = 1
"""Paragraphs kept before and after one with a finding."""


class Scope(StrEnum):
    """What of a comparison is written; the values are what a reader chooses from."""

    ALL = "everything"
    KEPT = "without what was dismissed"
    LISTED = "only the findings in the list"
    NEAR = "only paragraphs around findings"


def scopes_of(format_: str) -> tuple[Scope, ...]:
    """The scopes that a format can have: some have the whole text or none."""
    return tuple(scope for scope in Scope if scope is not Scope.NEAR or "context" in options_of(format_))


def draft_export(
    comparison: Comparison,
    format_: str,
    judgements: Mapping[str, Judgement],
    scope: Scope = Scope.ALL,
    listed: Collection[str] = (),
) -> str:
    """What would be written; ``listed`` are the ids of the findings that the reader sees in the list."""
    left_out: set[str] = set()
    if scope is Scope.KEPT:
        dismissed = (n for n, judgement in judgements.items() if judgement.is_dismissed)
        left_out.update(dismissed)
    elif scope is Scope.LISTED:
        left_out.update({finding.id for finding in comparison.findings} - set(listed))
    if left_out:
        comparison = select(comparison, Options(), left_out)
    taken = options_of(format_)
    more: dict[str, object] = {"judgements": judgements} if "judgements" in taken else {}
    if scope is Scope.NEAR and "context" in taken:
        more["context"] = _AROUND
    return export(comparison, format_, **more)


def write_export(
    comparison: Comparison,
    folder: Path,
    judgements: Mapping[str, Judgement] | None = None,
    name: str = "",
) -> Path:
    """Writes ``name`` into ``folder``, with what was judged, and gives its path. Raises ``TwicetoldError``.

    Without a name it is text, named after both articles; a name that is a format's alone is that format, so named.
    """
    if name in FORMATS or f".{name}" in ENDINGS:
        name = with_ending(export_name(comparison), name if name in FORMATS else ENDINGS[f".{name}"])
    name = name or export_name(comparison)
    text = draft_export(comparison, find_format(name), judgements or {})
    return put_export(text, folder, name)


def put_export(text: str, folder: Path, name: str) -> Path:
    """Writes ``text`` into ``folder``, whole or not at all and over nothing that is there, and gives its path."""
    path = free_path(folder / Path(name).expanduser())
    write_result(text, path, [], is_forced=False)
    return path


def write_picture(svg: str, comparison: Comparison, folder: Path) -> Path:
    """Writes a picture of the screen. Fonts that a viewer would fetch from elsewhere are left out."""
    own = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    return put_export(own, folder, with_ending(export_name(comparison), "svg").replace(".twicetold.", ".screen."))


def find_format(name: str) -> str:
    """The format that a file's ending chooses. Raises ``BadUse`` for an unknown one."""
    ending = ending_of(name)
    if ending in ENDINGS:
        return ENDINGS[ending]
    raise BadUse(f"The ending says how it is written; choose one of {' '.join(ENDINGS)}.")


def ending_of(name: str) -> str:
    """The longest ending that chooses a format; of another name what stands behind its last full stop."""
    return next((e for e in sorted(ENDINGS, key=len, reverse=True) if name.endswith(e)), Path(name).suffix)


def with_ending(name: str, format_: str) -> str:
    """``name`` with the ending of the format in the place of that of another; an ending of the reader's own stays."""
    ending = ending_of(name)
    wanted = next(ending for ending, chosen in ENDINGS.items() if chosen == format_)
    return name.removesuffix(ending) + wanted if ending in ENDINGS or not ending else name


def export_name(comparison: Comparison) -> str:
    names = [Path(document.name or "article").stem for document in (comparison.left, comparison.right)]
    return f"{names[0]}_{names[1]}.twicetold.txt" if comparison.right.text else f"{names[0]}.twicetold.txt"


def free_path(path: Path) -> Path:
    """``path``, or with a number when there is such a file already."""
    ending = ending_of(path.name)
    stem, number, free = path.name.removesuffix(ending), 2, path
    while free.exists():
        free = path.with_name(f"{stem} {number}{ending}")
        number += 1
    return free
