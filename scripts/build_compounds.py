"""Builds ``twicetold/tables/compounds.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_compounds.py [/usr/share/wordnet]

Two common nouns that are a word of their own (``flea market``, ``health insurance``): fixed terms, of which no word can
be exchanged. Where the first is an adjective too (``round shape``) it often can. A line is ``second first first …``:
``market bear bull flea …``.
"""

import sys
from collections import defaultdict
from pathlib import Path

from twicetold.tables.lexicon import size

COMMONEST = 40


def is_usual(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) > 2 and size(word) <= COMMONEST


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    adjectives = {line.split(" ", 1)[0] for line in (folder / "index.adj").read_text("utf-8").splitlines()}
    firsts: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "index.noun").read_text("utf-8").splitlines():
        words = line.split(" ", 1)[0].split("_")
        if len(words) == 2 and all(map(is_usual, words)) and words[0] not in adjectives:
            firsts[words[1]].add(words[0])
    lines = [f"{second} {' '.join(sorted(words))}" for second, words in sorted(firsts.items())]
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "compounds.txt"
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{sum(map(len, firsts.values()))} terms, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
