"""Builds ``twicetold/tables/wordnet-antonyms.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_antonyms.py [/usr/share/wordnet]

A line is ``word antonym``, base forms, each pair once. Only single common words are kept.
"""

import sys
from pathlib import Path

from twicetold.tables.lexicon import size

COMMONEST = 50
PARTS = ("noun", "verb", "adj", "adv")


def find_antonyms(folder: Path) -> set[tuple[str, str]]:
    words: dict[tuple[str, str], list[str]] = {}
    pointers: list[tuple[str, int, str, int]] = []
    for part in PARTS:
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            kind = fields[2] if fields[2] != "s" else "a"
            words[kind, fields[0]] = [fields[4 + 2 * n].split("(")[0] for n in range(count)]
            rest = fields[5 + 2 * count :]
            for n in range(0, 4 * int(fields[4 + 2 * count]), 4):
                if rest[n] == "!":
                    here, there = int(rest[n + 3][:2], 16), int(rest[n + 3][2:], 16)
                    pointers.append((words[kind, fields[0]][here - 1], there, rest[n + 2], int(rest[n + 1])))
    found = set()
    for word, there, kind, synset in pointers:
        other = words[kind, f"{synset:08}"][there - 1]
        if all(one.isalpha() and one.islower() and size(one) <= COMMONEST for one in (word, other)):
            found.add((min(word, other), max(word, other)))
    return found


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")
    lines = [f"{one} {other}" for one, other in sorted(find_antonyms(folder))]
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "wordnet-antonyms.txt"
    target.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{len(lines)} pairs")


if __name__ == "__main__":
    main()
