"""Builds ``twicetold/tables/places.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_places.py [/usr/share/wordnet]

A line is a country, state, province or continent: ``names <tab> what is of it <tab> where it lies <tab> places in it``,
with ``|`` between several: ``France|French Republic <tab> French|Frenchman <tab> Europe <tab> Paris|Lyon|…``.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

REGIONS = frozenset(("country", "state", "province", "continent", "country", "island", "territory", "kingdom"))
_PEOPLE = re.compile(r"(?:native|inhabitant|resident|member) (?:or (?:inhabitant|resident) )?of ([A-Z][\w ]+)")
Synset = tuple[str, str]


def read_synsets(
    folder: Path,
) -> tuple[dict[Synset, list[str]], dict[Synset, list[tuple[str, Synset]]], dict[Synset, str]]:
    """The words, the pointers and the gloss of each synset of nouns and adjectives."""
    words: dict[Synset, list[str]] = {}
    pointers: dict[Synset, list[tuple[str, Synset]]] = {}
    glosses: dict[Synset, str] = {}
    for part in ("noun", "adj"):
        for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields, _, gloss = line.partition("|")
            columns = fields.split()
            count = int(columns[3], 16)
            synset = (part[0], columns[0])
            words[synset] = [columns[4 + 2 * n].split("(")[0].replace("_", " ") for n in range(count)]
            rest = columns[5 + 2 * count :]
            ends = range(0, 4 * int(columns[4 + 2 * count]), 4)
            pointers[synset] = [(rest[n], ("n" if rest[n + 2] == "n" else "a", rest[n + 1])) for n in ends]
            glosses[synset] = gloss
    return words, pointers, glosses


def main() -> None:
    words, pointers, glosses = read_synsets(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"))
    people: dict[str, list[str]] = defaultdict(list)
    for synset, gloss in glosses.items():
        for name in _PEOPLE.findall(gloss):
            people[name.strip()] += [word for word in words[synset] if word[0].isupper()]
    of: dict[Synset, list[str]] = defaultdict(list)
    inside: dict[Synset, list[str]] = defaultdict(list)
    for synset, signs in pointers.items():
        for sign, other in signs:
            if sign == "\\" and synset[0] == "a":
                of[other] += [word for word in words[synset] if word[0].isupper()]
            if sign == "#p" and any(s == "@i" for s, _ in signs):
                inside[other] += words[synset]
    lines = []
    for synset, signs in pointers.items():
        kinds = {word for sign, other in signs if sign in ("@", "@i") for word in words[other]}
        name = words[synset][0]
        if not name[0].isupper() or not any(set(kind.split()) & REGIONS for kind in kinds):
            continue
        own = dict.fromkeys([*of[synset], *(p for n in words[synset] for p in people.get(n, ()))])
        around = [words[other][0] for sign, other in signs if sign == "#p"]
        if own or inside[synset]:
            places = sorted(set(inside[synset]) - set(words[synset]))
            lines.append("\t".join("|".join(part) for part in (words[synset], own, around, places)))
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "places.txt"
    target.write_text("\n".join(sorted(lines)) + "\n", "utf-8")
    print(f"{len(lines)} places")


if __name__ == "__main__":
    main()
