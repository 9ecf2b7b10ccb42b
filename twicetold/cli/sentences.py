"""`twicetold sentences`: an article as lines that git can compare."""

from argparse import Namespace

from twicetold.cli.input import read_article
from twicetold.cli.output import print_result
from twicetold.text.lines import find_lines


def run_sentences(options: Namespace) -> int:
    lines = find_lines(read_article(options.file))
    print_result("".join(f"{line.text}\n" for line in lines), is_foreign=True)
    return 0
