"""Builds ``twicetold/tables/persons.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_persons.py [/usr/share/wordnet]

Common nouns whose first sense is a person (``founder``, ``goalkeeper``, ``widow``), one a line.
"""

import sys
from pathlib import Path

from build_families import Nouns

from twicetold.tables.lexicon import size

PERSON = "18"
COMMONEST = 50


def find_persons(nouns: Nouns) -> list[str]:
    return sorted(
        word
        for word, senses in nouns.senses.items()
        if word.isalpha() and len(word) > 2 and size(word) <= COMMONEST and nouns.domain[senses[0]] == PERSON
        if word in nouns.words[senses[0]] and senses[0] not in nouns.individuals
    )


def main() -> None:
    persons = find_persons(Nouns(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet")))
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "persons.txt"
    target.write_text("\n".join(persons) + "\n", "utf-8")
    print(f"{len(persons)} nouns")


if __name__ == "__main__":
    main()
