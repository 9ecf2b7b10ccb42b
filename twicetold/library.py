"""A folder of articles, and which of them tell the same story.

Two tellings of one story share words that few other articles have: names, numbers, the things it is about.

    a  … Harbour Bridge … ferry … Okafor …       a ~ c  0.41    (Okafor, ferry, Harbour, Bridge)
    b  … Harbour museum … tickets …              a ~ b  0.06    (Harbour)
    c  … Okafor … ferry … Harbour … Bridge …

Each article is a vector of its stems, weighted by how few articles have them (``log(1 + n / df)``), words of few
letters and words that a third of a larger folder uses left out; the similarity is the cosine, computed through an
index from stem to articles, so that only articles with a rare word in common are ever compared.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from twicetold.errors import TwicetoldError, UnreadableInput
from twicetold.model import Document
from twicetold.text.documents import read_document
from twicetold.text.stems import stem
from twicetold.text.tokens import TokenKind, find_words

SUFFIXES = (".txt", ".text", ".md")
WRITTEN = ".twicetold"
"""In the names that the app gives to what it writes."""
SAME_STORY = 0.2
"""Articles at least as similar are proposed as a pair. Fitted to 58 development articles on 2026-11-24: two tellings
of one story share 0.30 and more, reports on unlike events seldom 0.2."""
_COMMON_SHARE = 1 / 3
_COMMON_FROM = 12


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two articles, by their numbers, the lower one first; ``similarity`` is 0 to 1."""

    one: int
    other: int
    similarity: float


@dataclass(frozen=True, eq=False)
class Library:
    """The articles of a folder in the order of their names. ``refused`` has a sentence for each unreadable file.

    ``paths`` are the files of the first documents; any others come from elsewhere.
    """

    folder: Path
    paths: tuple[Path, ...]
    documents: tuple[Document, ...]
    pairings: tuple[Pairing, ...]
    refused: tuple[str, ...] = ()

    def partner(self, number: int) -> Pairing | None:
        """The best pairing of one article."""
        return next((pairing for pairing in self.pairings if number in (pairing.one, pairing.other)), None)


def add_documents(library: Library, more: Sequence[Document]) -> Library:
    """The library with other texts at the end, paired anew."""
    documents = (*library.documents[: len(library.paths)], *more)
    return replace(library, documents=documents, pairings=find_pairings(documents))


def read_library(folder: Path) -> Library:
    """All articles of a folder (not of the folders in it). Raises ``UnreadableInput`` when it cannot be listed."""
    paths, documents, refused = [], [], []
    for path in find_articles(folder):
        try:
            documents.append(read_document(path))
            paths.append(path)
        except TwicetoldError as error:
            refused.append(str(error))
    return Library(folder, tuple(paths), tuple(documents), find_pairings(documents), tuple(refused))


def find_articles(folder: Path) -> list[Path]:
    """The files of a folder that look like articles, in the order of their names; what the app has written is none."""
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableInput(
            f"{folder} is no folder that can be read ({error.strerror or error}); name a folder of articles."
        ) from error
    named = (path for path in found if path.suffix.lower() in SUFFIXES and path.name[0] != ".")
    return [path for path in named if path.is_file() and WRITTEN not in path.name]


def default_folder() -> Path:
    """This folder when it has articles, else the samples."""
    here = Path.cwd()
    return here if find_articles(here) else Path(__file__).resolve().parent / "seeds"


def find_pairings(documents: Sequence[Document]) -> tuple[Pairing, ...]:
    """Every pair that is likely to tell one story, the most similar first."""
    vectors = _weigh([_count_stems(document) for document in documents])
    index: dict[str, list[int]] = defaultdict(list)
    pairings = []
    for number, vector in enumerate(vectors):
        scores: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            for earlier in index[word]:
                scores[earlier] += weight * vectors[earlier][word]
            index[word].append(number)
        pairings += [Pairing(earlier, number, min(1.0, score)) for earlier, score in scores.items()]
    likely = [pairing for pairing in pairings if pairing.similarity >= SAME_STORY]
    return tuple(sorted(likely, key=lambda pairing: (-pairing.similarity, pairing.one, pairing.other)))


def _count_stems(document: Document) -> Counter[str]:
    return Counter(_stems(document))


def _stems(document: Document) -> Iterator[str]:
    for word in find_words(document.text):
        if word.kind is TokenKind.NUMBER or len(word.key) > 3:
            yield stem(word.key)


def _weigh(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Unit-length vectors without the words that tell nothing apart."""
    frequency = Counter(word for count in counts for word in count)
    many = len(counts)
    common = many * _COMMON_SHARE if many >= _COMMON_FROM else many
    vectors = []
    for count in counts:
        vector = {
            word: (1 + math.log(times)) * math.log(1 + many / frequency[word])
            for word, times in count.items()
            if frequency[word] <= common
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        vectors.append({word: weight / length for word, weight in vector.items()})
    return vectors
