"""`twicetold pairs`: which articles of a folder tell the same story; and the pairs that a scan compares."""

import sys
from argparse import Namespace
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from twicetold.cli.input import read_folder
from twicetold.cli.output import print_result
from twicetold.errors import BadUse, TwicetoldError
from twicetold.library import Library
from twicetold.text.documents import read_document
from twicetold.text.reading import decode, read_bytes


@dataclass(frozen=True, slots=True)
class PairOfFiles:
    """Two files; ``key`` holds name and digest of the left one, then of the right one."""

    left: Path
    right: Path
    key: tuple[str, ...]
    similarity: float | None = None


def run_pairs(options: Namespace) -> int:
    library = read_folder(Path(options.folder))
    for pairing in library.pairings:
        one, other = library.documents[pairing.one], library.documents[pairing.other]
        print_result(f"{pairing.similarity:.2f}\t{one.name}\t{other.name}\n")
    return 0


def list_pairs(name: str, *, is_likely_only: bool) -> list[PairOfFiles]:
    """All pairs of a folder in the order of the names, the likely ones (likeliest first), or those of a list."""
    if Path(name).is_dir():
        library = read_folder(Path(name))
        return _likely(library) if is_likely_only else _all(library)
    return _listed(Path(name))


def _all(library: Library) -> list[PairOfFiles]:
    similarity = {(pairing.one, pairing.other): pairing.similarity for pairing in library.pairings}
    numbers = range(len(library.paths))
    return [_pair(library, one, other, similarity.get((one, other))) for one, other in combinations(numbers, 2)]


def _likely(library: Library) -> list[PairOfFiles]:
    return [_pair(library, pairing.one, pairing.other, pairing.similarity) for pairing in library.pairings]


def _pair(library: Library, one: int, other: int, similarity: float | None) -> PairOfFiles:
    key = tuple(word for n in (one, other) for word in (library.documents[n].name, library.documents[n].sha256))
    return PairOfFiles(library.paths[one], library.paths[other], key, similarity)


def _listed(path: Path) -> list[PairOfFiles]:
    """Lines of two names, perhaps with the similarity before them; names stand beside the list."""
    text, _ = decode(read_bytes(path), str(path))
    documents: dict[Path, tuple[str, str] | None] = {}
    pairs = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) not in (2, 3):
            raise BadUse(f"{path}, line {number}: two names parted by a tab are wanted.")
        left, right = (path.parent / field for field in fields[-2:])
        for article in (left, right):
            if article not in documents:
                documents[article] = _identify(article)
        one, other = documents[left], documents[right]
        if one and other:
            pairs.append(PairOfFiles(left, right, (*one, *other)))
    return pairs


def _identify(path: Path) -> tuple[str, str] | None:
    """Name and digest of an article; one that cannot be read is named on standard error."""
    try:
        document = read_document(path)
    except TwicetoldError as error:
        print(f"twicetold: {error}", file=sys.stderr)
        return None
    return document.name, document.sha256
