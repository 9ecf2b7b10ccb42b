"""`twicetold pairs`: which articles of a folder tell the same story."""

from argparse import Namespace
from pathlib import Path

from twicetold.cli.input import read_folder
from twicetold.cli.output import print_result


def run_pairs(options: Namespace) -> int:
    library = read_folder(Path(options.folder))
    for pairing in library.pairings:
        one, other = library.documents[pairing.one], library.documents[pairing.other]
        print_result(f"{pairing.similarity:.2f}\t{one.name}\t{other.name}\n")
    return 0
