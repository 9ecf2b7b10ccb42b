"""`twicetold sentences`: an article as lines that git can compare.

    the file       The ferry ran aground ⏎ on Sunday. Nobody ⏎ was hurt.
    the lines      The ferry ran aground on Sunday.
                   Nobody was hurt.

So a re-wrapped paragraph is no change, and a changed word shows its own sentence and no other.
"""

from argparse import Namespace
from collections.abc import Iterator

from twicetold.cli.input import read_article
from twicetold.cli.output import print_result
from twicetold.model import Document


def run_sentences(options: Namespace) -> int:
    print_result("".join(f"{line}\n" for line in list_sentences(read_article(options.file))))
    return 0


def list_sentences(document: Document) -> Iterator[str]:
    """One line a sentence, white space folded; an empty line between paragraphs."""
    for paragraph in document.paragraphs:
        if paragraph.index:
            yield ""
        for sentence in paragraph.sentences:
            yield " ".join(document.quote(sentence.span).split())
