"""Builds the tables of tortured phrases and of the words that spinners put in.

usage: python scripts/build_tortured.py PHRASES.jsonl [twicetold/tables]

PHRASES.jsonl has a line a phrase, ``{"good": "deep learning", "bad": "profound learning"}``: fingerprints of the
Problematic Paper Screener (Cabanac, Labbé and Magazinov; CC BY 4.0). ``tortured.txt``: ``bad<TAB>good``, phrases of
two words or more. ``spun-words.txt``: ``word weight``, the logarithm of how much oftener a word stands in the bad than
in the good phrases (words that both share left out of each pair).
"""

import itertools
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

LEAST_WEIGHT = 0.7
WORD = re.compile(r"[a-z]+")


def main(source: str, target: str = "twicetold/tables") -> None:
    pairs = read_pairs(Path(source))
    weights = weigh_words(pairs)
    rows = [f"{word} {weight:.1f}" for word, weight in sorted(weights.items())]
    (Path(target) / "spun-words.txt").write_text("\n".join(rows) + "\n", "utf-8")
    usual = usual_pairs(Path(target) / "bigrams.txt")
    terms = {good for good, _ in pairs}
    odd = [(good, bad) for good, bad in pairs if bad not in terms]
    phrases = {bad: good for good, bad in odd if re.fullmatch(r"[a-z' -]+", bad) and is_odd(bad, usual)}
    rows = [f"{bad}\t{good}" for bad, good in sorted(phrases.items())]
    (Path(target) / "tortured.txt").write_text("\n".join(rows) + "\n", "utf-8")


def usual_pairs(path: Path) -> set[tuple[str, str]]:
    rows = (line.split(" ") for line in path.read_text("utf-8").splitlines())
    return {(row[0], cell.rpartition(":")[0]) for row in rows for cell in row[4:]}


def is_odd(phrase: str, usual: set[tuple[str, str]]) -> bool:
    """Two words or more, some of which do not usually stand together; no words of form alone."""
    words = phrase.split()
    return len(words) > 1 and any(pair not in usual for pair in itertools.pairwise(words))


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """(good, bad) phrases in lower case."""
    items = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [(item["good"].lower(), item["bad"].lower()) for item in items]


def weigh_words(pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    good: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    for first, second in pairs:
        usual, odd = set(WORD.findall(first)), set(WORD.findall(second))
        good.update(usual - odd)
        bad.update(odd - usual)
    weights = {word: math.log((bad[word] + 0.5) / (good[word] + 0.5)) for word in {*good, *bad}}
    return {word: weight for word, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}


if __name__ == "__main__":
    main(*sys.argv[1:])
