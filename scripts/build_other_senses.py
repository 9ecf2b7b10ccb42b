"""Builds ``twicetold/tables/other-senses.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_other_senses.py [/usr/share/wordnet]

For every common noun with several senses the synonyms of its rare senses only: what a program puts in its place that
does not know which sense is meant. ``strike bang hit rap`` says that a walkout has become a hit. A sense is a main one
when it is the first or, in the texts that WordNet's makers tagged, at least ``MAIN`` times as frequent as the first;
words near any main sense (its synonyms, the next more general and special ones, and their other kinds) are left out.
"""

import sys
from collections import defaultdict
from pathlib import Path

from build_near_words import read_part

from twicetold.tables.lexicon import size

MAIN = 0.3
COMMONEST = 50


def is_usual(word: str) -> bool:
    return word.isalpha() and word.islower() and len(word) > 2 and size(word) <= COMMONEST


def read_frequencies(folder: Path) -> dict[str, dict[int, int]]:
    """How often each sense of each noun was tagged."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for line in (folder / "cntlist.rev").read_text("utf-8").splitlines():
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        if rest.startswith("1:"):
            found[lemma][int(number)] = int(count)
    return found


def find_others(folder: Path) -> dict[str, list[str]]:
    senses, words, above = read_part(folder, "noun")
    below: dict[str, list[str]] = defaultdict(list)
    for synset, parents in above.items():
        for parent in parents:
            below[parent].append(synset)
    frequencies = read_frequencies(folder)
    found = {}
    for word in filter(is_usual, senses):
        counts = [frequencies[word].get(n + 1, 0) for n in range(len(senses[word]))]
        main = {s for n, s in enumerate(senses[word]) if n == 0 or counts[n] >= max(1, MAIN * counts[0])}
        near = main | {k for s in main for k in (*above[s], *below[s])}
        near |= {kin for s in main for parent in above[s] for kin in below[parent]}
        meant = {other for synset in near for other in words[synset]}
        others = {other for s in senses[word] if s not in main for other in words[s]} - meant - {word}
        if any(map(is_usual, others)):
            found[word] = sorted(filter(is_usual, others))
    return found


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    lines = [f"{word} {' '.join(others)}" for word, others in sorted(find_others(folder).items())]
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "other-senses.txt"
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} words, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
