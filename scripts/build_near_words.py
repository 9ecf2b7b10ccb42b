"""Builds ``twicetold/tables/near-words.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_near_words.py [/usr/share/wordnet]

For every common single word the words near it in meaning: those of the same synset, of the next more general one and
of the next more special ones, for its first senses. A line is ``word near near …``; each pair stands once, at the
word that comes first in the alphabet. These are the words that a careless paraphraser puts in another's place.
"""

import sys
from collections import defaultdict
from pathlib import Path

from twicetold.tables.lexicon import size

SENSES = 3
"""How many senses of a word count; WordNet lists them by frequency."""
COMMONEST = 50
"""Words of a larger SCOWL size are left out."""
MOST_SPECIAL = 25
"""A synset with more kinds below it is too general for them to stand in its place."""
PARTS = ("noun", "verb")


def read_part(folder: Path, part: str) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[str, list[str]]]:
    """Senses of each word, words of each synset, and the synsets above each."""
    words: dict[str, list[str]] = {}
    above: dict[str, list[str]] = {}
    for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split("|")[0].split()
        count = int(fields[3], 16)
        words[fields[0]] = [fields[4 + 2 * n] for n in range(count)]
        pointers = fields[5 + 2 * count :]
        above[fields[0]] = [pointers[n + 1] for n in range(0, 4 * int(fields[4 + 2 * count]), 4) if pointers[n] == "@"]
    senses: dict[str, list[str]] = {}
    for line in (folder / f"index.{part}").read_text("utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            senses[fields[0]] = fields[-int(fields[2]) :]
    return senses, words, above


def is_usual(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) > 3 and size(word) <= COMMONEST


def find_near(folder: Path) -> dict[str, set[str]]:
    near: dict[str, set[str]] = defaultdict(set)
    for part in PARTS:
        senses, words, above = read_part(folder, part)
        below: dict[str, list[str]] = defaultdict(list)
        for synset, parents in above.items():
            for parent in parents:
                below[parent].append(synset)
        for word in filter(is_usual, senses):
            for synset in senses[word][:SENSES]:
                special = below[synset] if len(below[synset]) <= MOST_SPECIAL else []
                for other in (synset, *above[synset], *special):
                    for one in filter(is_usual, words[other]):
                        if one != word:
                            near[min(word, one)].add(max(word, one))
    return near


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    lines = [f"{word} {' '.join(sorted(others))}" for word, others in sorted(find_near(folder).items())]
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "near-words.txt"
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
