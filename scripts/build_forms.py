"""Builds the tables of the forms of words: which forms a word may be, what irregular words are not.

usage: python scripts/build_forms.py EN-LEXICON.TXT INFL_LU.CSV.GZ [twicetold/tables]

``en-lexicon.txt`` is the lexicon of Brill's tagger as textblob ships it (the usual part of speech of each word);
``infl_lu.csv.gz`` the table of inflections of lemminflect (``take,verb,took,taken,taking,takes``).

``forms.txt``: rows ``forms word word …``, the forms as letters: ``b`` base of a verb (*take*), ``z`` with -s (*takes*),
``d`` past (*took*), ``n`` participle (*taken*), ``g`` with -ing, ``s`` singular noun, ``p`` plural, ``j`` adjective,
``r`` adverb, ``x`` other. ``irregular.txt``: rows ``sended sent``, what an irregular word is not, and what it is.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from wordnet import inflected as inflected_like

from twicetold.tables.lexicon import size

RAREST, COMMON = 60, 50
TAGS = {
    "VB": "b", "VBP": "b", "VBZ": "z", "VBD": "d", "VBN": "n", "VBG": "g", "NN": "s", "NNS": "p",
    "JJ": "j", "JJR": "j", "JJS": "j", "RB": "r", "RBR": "r", "RBS": "r",
}  # fmt: skip
OPEN = "bzdngspjr"
VARIANTS = frozenset("chillis codexes krones embargos".split())
MASS = "information advice equipment furniture luggage baggage sheep aircraft homework traffic".split()


def main(lexicon: str, inflections: str, target: str = "twicetold/tables") -> None:
    forms = read_inflections(inflections)
    irregular = read_irregular(inflections)
    lines = [f"{wrong} {right}\n" for wrong, right in sorted(irregular.items()) if wrong not in forms]
    (Path(target) / "irregular.txt").write_text("".join(lines), "utf-8")
    usual = read_usual(lexicon)
    rows: dict[str, list[str]] = defaultdict(list)
    for word in sorted(forms.keys() | usual.keys()):
        if word.isascii() and word.isalpha() and word.islower() and size(word) <= RAREST:
            first = usual.get(word, "")
            others = "".join(form for form in OPEN if form in forms[word] and form != first)
            rows[first + others].append(word)
    lines = [f"{key} {' '.join(words)}\n" for key, words in sorted(rows.items())]
    (Path(target) / "forms.txt").write_text("".join(lines), "utf-8")


def read_inflections(path: str) -> dict[str, set[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for line in gzip.decompress(Path(path).read_bytes()).decode().splitlines():
        lemma, part, *inflected = line.strip().split(",")
        cells = [cell.split("/") for cell in inflected]
        if part == "verb" and len(cells) == 4:
            past, participle, going, third = cells
            for form, words in zip(
                "bdngz", ([lemma], past, participle if participle[0] else past, going, third), strict=True
            ):
                for word in words:
                    forms[word] |= {"d", "n"} if word.endswith("ed") and form in "dn" else {form}
        elif part == "noun":
            forms[lemma].add("s")
            for word in cells[0] if cells else ():
                if word != lemma:
                    forms[word].add("p")
        elif part in ("adj", "adv"):
            for word in (lemma, *(word for cell in cells for word in cell)):
                forms[word].add("j" if part == "adj" else "r")
    return forms


def read_irregular(path: str) -> dict[str, str]:
    """What common verbs and nouns would be if they were regular, with what they are."""
    found = {}
    for line in gzip.decompress(Path(path).read_bytes()).decode().splitlines():
        lemma, part, *inflected = line.strip().split(",")
        if not (lemma.isascii() and lemma.isalpha() and lemma.islower() and size(lemma) <= COMMON and inflected):
            continue
        words, ends = inflected[0].split("/"), {"verb": 1, "noun": 0}.get(part)
        if ends is None or words[0] in ("", lemma) or lemma.endswith("s") or (ends and words[0].endswith("ed")):
            continue
        regular = inflected_like(lemma)[ends]
        if regular not in words and size(regular) > RAREST and regular not in VARIANTS:
            found[regular] = words[0]
    return found | {word + "s": word for word in MASS}


def read_usual(path: str) -> dict[str, str]:
    usual: dict[str, str] = {}
    for line in Path(path).read_text("utf-8").splitlines():
        word, _, tag = line.partition(" ")
        if word and not line.startswith(";;;"):
            usual.setdefault(word, TAGS.get(tag, "x"))
    return usual


if __name__ == "__main__":
    main(*sys.argv[1:])
