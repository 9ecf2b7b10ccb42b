"""`twicetold diff`: one pair, from its options to an exit status."""

import os
import sys
from argparse import Namespace
from collections.abc import Collection, Mapping

from twicetold.cli.color import wants_color
from twicetold.cli.input import read_article
from twicetold.cli.memory import collect_rarely
from twicetold.cli.output import print_result
from twicetold.errors import BadUse
from twicetold.export import FORMATS, export, options_of
from twicetold.model import Category, Comparison, Document, Finding, Pin, Side
from twicetold.pipeline import Options, compare
from twicetold.selection import select
from twicetold.verdicts import Judgement
from twicetold.writing import check_output, write_result

COLOURED = ("ansi", "inline")
"""Formats that a terminal is to obey; they show the controls of an article themselves."""
_TWO_COLUMNS = 60
"""Cells from which a terminal has room for two columns."""


def run_diff(options: Namespace) -> int:
    if options.left == options.right == "-":
        raise BadUse("Standard input can be one article, not both.")
    if options.format not in (None, *FORMATS):
        raise BadUse(f"There is no format {options.format!r}; choose one of {', '.join(FORMATS)}.")
    format_ = _choose_format(options)
    chosen = _format_options(options, format_)
    sources = [options.left, options.right, *filter(None, [options.verdicts])]
    if options.output:
        check_output(options.output, sources, is_forced=options.force)
    collect_rarely()
    comparison, judgements = _compare(options)
    if judgements and "judgements" in options_of(format_):
        chosen["judgements"] = judgements
    text = export(comparison, format_, **chosen)
    if options.output:
        write_result(text, options.output, sources, is_forced=options.force)
    else:
        print_result(text, is_foreign=format_ not in COLOURED)
    return status(comparison.findings, options.fail_on)


def engine_options(options: Namespace) -> Options:
    """The filters, as the engine takes them."""
    return Options(
        min_confidence=options.min_confidence,
        categories=options.only or frozenset(Category),
        min_severity=options.min_severity,
        kinds=options.kinds,
    )


def status(findings: Collection[Finding], fail_on: str) -> int:
    """Differences alone, which are hidden, give 0."""
    categories = {finding.category for finding in findings} - {Category.DIFFERENCE}
    return int(bool(categories) if fail_on == "any" else fail_on in categories)


def _compare(options: Namespace) -> tuple[Comparison, Mapping[str, Judgement]]:
    left, right = read_article(options.left), read_article(options.right)
    check_pins(options.pins, left, right)
    found = compare(left, right, Options(links=options.links, embed=options.embed), pins=options.pins)
    judgements = _judgements(options.verdicts, found) if options.verdicts else {}
    dismissed = {
        name for name, judgement in judgements.items() if judgement.is_dismissed and not options.with_dismissed
    }
    return select(found, engine_options(options), dismissed), judgements


def _judgements(name: str, comparison: Comparison) -> Mapping[str, Judgement]:
    from twicetold.cli.judgements import read_judgements

    judgements, lost = read_judgements(name, comparison)
    if lost:
        count = "1 verdict fits" if lost == 1 else f"{lost} verdicts fit"
        print(f"twicetold: {name}: {count} no finding of this pair.", file=sys.stderr)
    return judgements


def check_pins(pins: Collection[Pin], left: Document, right: Document) -> None:
    """Raises ``BadUse`` where there is no such paragraph."""
    for document, side in ((left, Side.LEFT), (right, Side.RIGHT)):
        if any(getattr(pin, side) >= len(document.paragraphs) for pin in pins):
            raise BadUse(f"The {side} article has paragraphs 1 to {len(document.paragraphs)}.")


def _choose_format(options: Namespace) -> str:
    """``ansi`` is the text in colour, and what is printed in a terminal when nothing else is asked for."""
    asked = str(options.format or "text")
    if asked not in ("text", "ansi") or (options.color == "auto" and options.format):
        return asked
    is_terminal = not options.output and _is_terminal()
    return "ansi" if wants_color(options.color, os.environ, is_terminal=is_terminal) else "text"


def _format_options(options: Namespace, format_: str) -> dict[str, object]:
    """What the format's ``write`` is given. Raises ``BadUse`` for what was asked and it does not take."""
    asked = {"width": options.width, "one_column": options.one_column or None, "context": options.context}
    taken = options_of(format_)
    for name, value in asked.items():
        if value is not None and name not in taken:
            raise BadUse(f"The format {format_} takes no --{name.replace('_', '-')}; leave it out.")
    with_differences = options.with_differences or Category.DIFFERENCE in (options.only or ())
    offered = {**asked, "differences": with_differences or None}
    if options.width is None and not options.output and (columns := _terminal_width()):
        offered["width"] = columns
        offered["one_column"] = options.one_column or columns < _TWO_COLUMNS or None
    return {name: value for name, value in offered.items() if value is not None and name in taken}


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _terminal_width() -> int:
    """0 where there is no terminal, or one that does not know."""
    columns = os.get_terminal_size(sys.stdout.fileno()).columns if _is_terminal() else 0
    return max(30, columns) if columns else 0
