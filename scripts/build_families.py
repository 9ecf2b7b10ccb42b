"""Builds ``twicetold/tables/families.txt`` from WordNet 3.0 (Debian's wordnet-base).

usage: python scripts/build_families.py [/usr/share/wordnet]

A family are nouns of one narrow kind, of which a thing is one or the other: colours, rooms, relatives, meals. It is
the widest synset above a noun's first sense that has no more kinds below it than its domain allows.
A line is ``domain family word word …``. A line that begins with ``=`` is ``= word word …``: of one family with the
first word, and yet no rivals of it, because one is a kind of the other or is explained by it (``sibling``: brother).
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

from twicetold.tables.lexicon import size

WIDEST = {
    "05": ("animal", 4000), "06": ("artifact", 600), "07": ("colour", 140), "13": ("food", 600), "17": ("object", 60),
    "18": ("person", 200), "20": ("plant", 600), "27": ("substance", 300),
}  # fmt: skip
"""WordNet's files of nouns whose members exclude each other, and the most kinds that a family of theirs has."""
COLOURS = "chromatic_color", "color"
PEOPLE = (
    "relative professional scientist performer artist writer craftsman clergyman religious educator athlete engineer "
    "military_officer enlisted_man serviceman skilled_worker criminal"
).split()
"""Persons of one of these kinds are one or the other; what a person is like leaves open what else they are."""
COMMONEST = 50
SENSES = 6
"""So many senses of two words are looked at to see whether they may mean the same."""


class Nouns:
    """WordNet's nouns: the senses of each word, and of each synset its words, those above it, its domain and gloss."""

    def __init__(self, folder: Path) -> None:
        self.senses: dict[str, list[str]] = {}
        self.words: dict[str, list[str]] = {}
        self.above: dict[str, list[str]] = {}
        self.domain: dict[str, str] = {}
        self.gloss: dict[str, frozenset[str]] = {}
        self.individuals: set[str] = set()
        for line in (folder / "data.noun").read_text("utf-8").splitlines():
            if not line.startswith("  "):
                self._read(line)
        for line in (folder / "index.noun").read_text("utf-8").splitlines():
            if not line.startswith("  "):
                fields = line.split()
                self.senses[fields[0]] = fields[-int(fields[2]) :]
        self.kinds: dict[str, int] = defaultdict(int)
        for synset in self.words.keys() - self.individuals:
            for other in self.all_above(synset):
                self.kinds[other] += 1

    def _read(self, line: str) -> None:
        fields, _, gloss = line.partition("|")
        synset, domain, _, number, *rest = fields.split()
        self.domain[synset] = domain
        count = int(number, 16)
        self.words[synset] = rest[0 : 2 * count : 2]
        pointers = rest[2 * count :]
        named = [(pointers[n], pointers[n + 1]) for n in range(1, 4 * int(pointers[0]), 4)]
        self.above[synset] = [other for sign, other in named if sign in ("@", "@i")]
        if any(sign == "@i" for sign, _ in named):
            self.individuals.add(synset)
        self.gloss[synset] = frozenset(re.findall(r"[a-z]+", gloss.split(";")[0].lower()))

    def all_above(self, synset: str) -> set[str]:
        found, waiting = {synset}, [synset]
        while waiting:
            more = [other for other in self.above[waiting.pop()] if other not in found]
            found.update(more)
            waiting += more
        return found

    def family(self, word: str) -> str | None:
        """The widest synset above the first sense that is narrow enough for its domain."""
        synset = self.senses[word][0]
        domain = self.domain[synset]
        if domain not in WIDEST:
            return None
        while self.above[synset]:
            higher = self.above[synset][0]
            if self.domain[higher] != domain or self.kinds[higher] > WIDEST[domain][1]:
                break
            synset = higher
        if self.kinds[synset] < 2 or (domain == "07" and self.words[synset][0] not in COLOURS):
            return None
        if domain == "18" and not any(self.words[other][0] in PEOPLE for other in self.all_above(synset)):
            return None
        return synset

    def may_be_one(self, word: str, other: str) -> bool:
        """Whether a sense of one is a kind of one of the other, or the first sense of one is explained by the other."""
        here, there = self.senses[word][:SENSES], self.senses[other][:SENSES]
        if any(b in self.all_above(a) or a in self.all_above(b) for a in here for b in there):
            return True
        return other in self.gloss[here[0]] or word in self.gloss[there[0]]


def find_families(nouns: Nouns) -> dict[str, list[str]]:
    families: dict[str, list[str]] = defaultdict(list)
    for word in sorted(nouns.senses):
        if word.isalpha() and len(word) > 2 and size(word) <= COMMONEST and word in nouns.words[nouns.senses[word][0]]:
            family = nouns.family(word)
            if family:
                families[family].append(word)
    return {family: words for family, words in families.items() if len(words) > 1}


def main() -> None:
    nouns = Nouns(Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/wordnet"))
    lines, same = [], []
    for family, words in sorted(find_families(nouns).items()):
        lines.append(" ".join((WIDEST[nouns.domain[family]][0], nouns.words[family][0], *words)))
        for n, word in enumerate(words):
            others = [other for other in words[n + 1 :] if nouns.may_be_one(word, other)]
            if others:
                same.append(" ".join(("=", word, *others)))
    target = Path(__file__).parent.parent / "twicetold" / "tables" / "families.txt"
    target.write_text("\n".join((*lines, *same)) + "\n", "utf-8")
    print(f"{len(lines)} families")


if __name__ == "__main__":
    main()
