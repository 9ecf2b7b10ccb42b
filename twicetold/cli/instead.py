"""What stands for the app where there is no terminal: the comparison that it would open first, as text."""

from pathlib import Path

from twicetold.cli.input import read_folder
from twicetold.cli.output import print_result
from twicetold.cli.parser import parse
from twicetold.errors import BadUse
from twicetold.export import export
from twicetold.library import default_folder
from twicetold.model import Comparison
from twicetold.pipeline import compare
from twicetold.text.documents import read_document


def print_instead(paths: list[Path]) -> int:
    """Gives 0: nobody asked for a judgement."""
    if len(paths) > 2:
        raise BadUse("Give a folder, one article, or two.")
    if len(paths) == 1 and not paths[0].is_dir():
        from twicetold.cli.inspection import run_inspect

        return run_inspect(parse(["inspect", "--", str(paths[0])]))
    if len(paths) == 2:
        comparison = compare(read_document(paths[0]), read_document(paths[1]))
    else:
        comparison = _proposed(paths[0] if paths else default_folder())
    print_result(export(comparison, "text"))
    return 0


def _proposed(folder: Path) -> Comparison:
    library = read_folder(folder)
    if not library.pairings:
        raise BadUse(f"No two articles in {folder} tell the same story; name two articles.")
    best = library.pairings[0]
    return compare(library.documents[best.one], library.documents[best.other])
