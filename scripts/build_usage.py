"""Builds the tables that tell a spun word from a usual one, from WordNet 3.0's glosses and examples.

usage: python scripts/build_usage.py [/usr/share/wordnet] [twicetold/tables]

``bigrams.txt``: a row a word: ``word count followers continuations next:count next:count …``. The glosses and examples
of WordNet are about two million words of plain English; a pair is kept from its third time on.
``swaps.txt``: a row a word: ``word synonym synonym …``, the up to six commonest words (in the same inflection) of which
a thesaurus may have made it, each at least half again as common as the word itself in those glosses.
"""

import itertools
import re
import sys
from collections import Counter
from pathlib import Path

from build_words import size
from wordnet import WordNet, read_wordnet

LEAST_PAIR = 3
LEAST_WORD = 2
SYNONYMS = 6
MARGIN = 1.5
START, END = "<s>", "</s>"
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[.,]")


def main(source: str = "/usr/share/wordnet", target: str = "twicetold/tables") -> None:
    wordnet = read_wordnet(Path(source))
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for _, _, gloss in wordnet.synsets:
        for part in re.split(r'[;"]', gloss):
            tokens = [START, *TOKEN.findall(part.lower()), END]
            words.update(tokens)
            pairs.update(itertools.pairwise(tokens))
    write_bigrams(Path(target) / "bigrams.txt", words, pairs)
    write_swaps(Path(target) / "swaps.txt", wordnet, words)


def write_bigrams(path: Path, words: Counter[str], pairs: Counter[tuple[str, str]]) -> None:
    followers: Counter[str] = Counter()
    continuations: Counter[str] = Counter()
    kept: dict[str, list[str]] = {}
    for (word, after), count in pairs.items():
        followers[word] += 1
        continuations[after] += 1
        if count >= LEAST_PAIR:
            kept.setdefault(word, []).append(f"{after}:{count}")
    rows = [
        " ".join([word, str(count), str(followers[word]), str(continuations[word]), *sorted(kept.get(word, ()))])
        for word, count in sorted(words.items())
        if count >= LEAST_WORD
    ]
    path.write_text("\n".join(rows) + "\n", "utf-8")


def write_swaps(path: Path, wordnet: WordNet, words: Counter[str]) -> None:
    rows = []
    for word in sorted(known_words() | set(words)):
        if word.isalpha() and len(word) > 2:
            synonyms = commoner(wordnet, words, word)
            if synonyms:
                rows.append(" ".join([word, *synonyms]))
    path.write_text("\n".join(rows) + "\n", "utf-8")


def commoner(wordnet: WordNet, words: Counter[str], word: str) -> list[str]:
    """The synonyms of ``word`` that are commoner, the commonest first."""
    found: set[str] = set()
    for lemma, part in wordnet.lemmas(word):
        for number in wordnet.of[lemma]:
            if wordnet.synsets[number][0] == part:
                for other in wordnet.synsets[number][1]:
                    if other != lemma and other.isalpha():
                        found.update(wordnet.form_like(other, part, word, lemma))
    better = [other for other in found if other != word and words[other] >= MARGIN * (words[word] + 1)]
    return sorted(better, key=lambda other: (-words[other], other))[:SYNONYMS]


def known_words(folder: str = "/usr/share/dict/scowl") -> set[str]:
    """The small words of SCOWL up to size 70."""
    paths = [path for path in Path(folder).iterdir() if "-words." in path.name and size(path) <= 70]
    return {word for path in paths for word in path.read_text("utf-8").split() if word.isascii() and word.islower()}


if __name__ == "__main__":
    main(*sys.argv[1:])
