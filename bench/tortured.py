"""Tortured phrases that are in no list of ours: five folds by the correct term, each told with the other four's words.

usage: python bench/tortured.py [DATA]    (DATA has garble/tortured-phrases.dev.jsonl; default ../shared/data)

A pair counts when the odd phrase measures stranger than the usual one, half when both measure the same. The list of
known phrases is not used; "usage alone" leaves the words that spinners like out too.
"""

import hashlib
import sys
from pathlib import Path

from labelled import data_folder

import twicetold
from twicetold.garble.spinning import measure_strangeness

sys.path.insert(0, str(Path(__file__).parent.parent / "scripts"))
from build_tortured import read_pairs, weigh_words

FOLDS = 5


def main(data: Path) -> None:
    pairs = read_pairs(data / "garble" / "tortured-phrases.dev.jsonl")
    held_out = [
        score
        for fold in range(FOLDS)
        for score in scores(
            [pair for pair in pairs if fold_of(pair[0]) == fold],
            weigh_words(pair for pair in pairs if fold_of(pair[0]) != fold),
        )
    ]
    alone = mean(scores(pairs, {}))
    folds = f"in {FOLDS} folds of {len(pairs)} pairs, by usage alone {alone:.3f}"
    print(f"{'  held out':18} told apart {mean(held_out):.3f} {folds}")


def fold_of(term: str) -> int:
    """The same fold for all variants of one term."""
    return int(hashlib.sha256(term.encode()).hexdigest(), 16) % FOLDS


def scores(pairs: list[tuple[str, str]], liked: dict[str, float]) -> list[float]:
    found = []
    for good, bad in pairs:
        usual, odd = (max(0.0, measure_strangeness(twicetold.document(text), liked)) for text in (good, bad))
        found.append(1.0 if odd > usual else 0.5 if odd == usual else 0.0)
    return found


def mean(values: list[float]) -> float:
    return sum(values) / max(1, len(values))


if __name__ == "__main__":
    main(data_folder())
