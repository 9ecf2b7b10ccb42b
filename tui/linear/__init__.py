"""A whole session on standard input and output: plain labelled lines for screen readers, Braille and scripts.

No box drawing, no cursor movement, no colour: one command a line, one answer, then the next command.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from twicetold.errors import TwicetoldError
from twicetold.library import default_folder, read_library
from twicetold.text.documents import read_document
from twicetold.tui.engine import compare
from twicetold.tui.ledger import Ledger
from twicetold.tui.linear.commands import answer
from twicetold.tui.linear.reading import greet
from twicetold.tui.linear.session import Session
from twicetold.tui.single import inspect_alone
from twicetold.tui.store import Store
from twicetold.tui.telling import count


def run_linear(paths: list[Path], store: Store, lines: Iterable[str], out: TextIO) -> int:
    """A session on the articles of ``paths`` (a folder, one file or two). Gives the exit status."""
    commands = iter(lines)
    session = _open(paths, store, commands, out)
    if session is None:
        return 0
    _say(out, greet(session))
    for line in commands:
        if line.strip() in ("quit", "q"):
            break
        try:
            _say(out, answer(session, line))
        except TwicetoldError as error:
            _say(out, [str(error)])
    return 0


def _open(paths: list[Path], store: Store, commands: Iterable[str], out: TextIO) -> Session | None:
    if len(paths) == 2:
        left, right = paths
    elif len(paths) == 1 and not paths[0].is_dir():
        document = read_document(paths[0])
        ledger = Ledger(store, (str(paths[0].resolve()), ""))
        return Session(inspect_alone(document), ledger, Path.cwd(), commands)
    else:
        chosen = _choose(paths[0] if paths else default_folder(), commands, out)
        if chosen is None:
            return None
        left, right = chosen
    documents = read_document(left), read_document(right)
    ledger = Ledger(store, (str(left.resolve()), str(right.resolve())))
    found = compare(*documents, pins=ledger.pins(*documents))
    return Session(found, ledger, Path.cwd(), commands)


def _choose(folder: Path, commands: Iterable[str], out: TextIO) -> tuple[Path, Path] | None:
    """Lists the pairs of a folder and reads the number of one."""
    library = read_library(folder)
    pairs = [(library.paths[pairing.one], library.paths[pairing.other]) for pairing in library.pairings]
    _say(out, [f"{count(len(library.paths), 'article')}, {count(len(pairs), 'pair')}.", *library.refused])
    _say(out, [f"{n}. {one.name} and {other.name}" for n, (one, other) in enumerate(pairs, 1)])
    if not pairs:
        return None
    _say(out, [f"Type the number of a pair, 1 to {len(pairs)}."])
    for line in commands:
        if line.strip().isdigit() and 1 <= int(line) <= len(pairs):
            return pairs[int(line) - 1]
        if line.strip() in ("quit", "q"):
            return None
        _say(out, [f"Type a number from 1 to {len(pairs)}, or quit."])
    return None


def _say(out: TextIO, lines: Iterable[str]) -> None:
    for line in lines:
        out.write(line + "\n")
    out.flush()
