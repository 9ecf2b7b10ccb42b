"""The commands: from options to an exit status."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from twicetold.cli.output import print_result, write_result
from twicetold.errors import BadUse
from twicetold.export import FORMATS, export
from twicetold.library import Library, Pairing, default_folder, read_library
from twicetold.model import Category, Comparison, Document, Finding
from twicetold.pipeline import Options, compare, inspect
from twicetold.text.documents import decode_document, read_document


def run_diff(options: Namespace) -> int:
    if options.format not in FORMATS:
        raise BadUse(f"There is no format {options.format!r}; choose one of {', '.join(FORMATS)}.")
    if options.left == options.right == "-":
        raise BadUse("Standard input can be one article, not both.")
    comparison = compare(_read(options.left), _read(options.right), _engine_options(options))
    text = export(comparison, options.format, **_format_options(options))
    if options.output:
        write_result(text, Path(options.output), [options.left, options.right], is_forced=options.force)
    else:
        print_result(text)
    return _status(comparison.findings, options.fail_on)


def run_inspect(options: Namespace) -> int:
    found = False
    for name in options.files:
        inspection = inspect(_read(name))
        document = inspection.document
        lines = [f"{document.name}: {document.words} words, damage {inspection.damage:.0f} per 1000 words"]
        lines += [f"  {_place(document, f)} {f.kind} ({f.confidence:.2f}): {f.message}" for f in inspection.findings]
        print_result("\n".join(lines) + "\n")
        found = found or bool(inspection.findings)
    return int(found)


def run_pairs(options: Namespace) -> int:
    library = _library(Path(options.folder))
    for pairing in library.pairings:
        one, other = library.documents[pairing.one], library.documents[pairing.other]
        print_result(f"{pairing.similarity:.2f}\t{one.name}\t{other.name}\n")
    return 0


def _engine_options(options: Namespace) -> Options:
    only = options.only or (frozenset(Category) if options.differences else None)
    return Options(min_confidence=options.min_confidence, categories=only or frozenset(Category))


def _format_options(options: Namespace) -> dict[str, object]:
    if options.format != "text":
        return {}
    asked = options.differences or (options.only and Category.DIFFERENCE in options.only)
    chosen: dict[str, object] = {"one_column": options.one_column, "differences": bool(asked)}
    width = options.width or _terminal_width()
    return {**chosen, "width": width} if width else chosen


def _terminal_width() -> int | None:
    return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else None


def _status(findings: tuple[Finding, ...], fail_on: str) -> int:
    """Differences alone, which are hidden, give 0."""
    categories = {finding.category for finding in findings} - {Category.DIFFERENCE}
    return int(bool(categories) if fail_on == "any" else fail_on in categories)


def _read(name: str) -> Document:
    if name == "-":
        return decode_document(sys.stdin.buffer.read(), "standard input")
    return read_document(name)


def _place(document: Document, finding: Finding) -> str:
    span = finding.left[0]
    paragraph = next(p.index for p in document.paragraphs if p.span.start <= span.start < p.span.end)
    return f"paragraph {paragraph + 1}, “{' '.join(document.quote(span).split())}”:"


def _library(folder: Path) -> Library:
    library = read_library(folder)
    for sentence in library.refused:
        print(f"twicetold: {sentence}", file=sys.stderr)
    return library


def print_instead(paths: list[Path]) -> int:
    """The comparison that the app would open first."""
    if len(paths) == 2:
        comparison = compare(read_document(paths[0]), read_document(paths[1]))
    elif len(paths) == 1 and not paths[0].is_dir():
        return run_inspect(Namespace(files=[str(paths[0])]))
    elif len(paths) > 2:
        raise BadUse("Give a folder, one article, or two.")
    else:
        comparison = _proposed(paths[0] if paths else default_folder())
    print_result(export(comparison, "text"))
    return 0


def _proposed(folder: Path) -> Comparison:
    library = _library(folder)
    if not library.pairings:
        raise BadUse(f"No two articles in {folder} tell the same story; name two articles.")
    best: Pairing = library.pairings[0]
    return compare(library.documents[best.one], library.documents[best.other])
