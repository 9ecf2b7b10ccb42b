"""Builds ``twicetold/tables/words.txt`` from the SCOWL word lists.

usage: python scripts/build_words.py [/usr/share/dict/scowl] [twicetold/tables/words.txt]

SCOWL sorts words by how common they are (10 to 95). We take all spellings (American, British, Canadian, Australian and
the variants) up to 70, names and capitalised words up to 80, and leave out possessives. Rows: ``size word word …`` in
lower case for words, ``size^ Word Word …`` for words that are always capitalised. A word stands in its commonest row.
"""

import re
import sys
from pathlib import Path

WORDS = ("words", "contractions")
NAMES = ("upper", "proper-names", "abbreviations")
LARGEST = {**dict.fromkeys(WORDS, 70), **dict.fromkeys(NAMES, 80)}


def main(folder: str = "/usr/share/dict/scowl", target: str = "twicetold/tables/words.txt") -> None:
    rows: dict[tuple[int, bool], list[str]] = {}
    seen: set[str] = set()
    for path in sorted(Path(folder).iterdir(), key=lambda path: (size(path), path.name)):
        kind = path.stem.split("-", 1)[1]
        if kind in LARGEST and size(path) <= LARGEST[kind]:
            for word in path.read_text("utf-8").split():
                if re.fullmatch(r"[^\W\d_]+(?:['-][^\W\d_]+)*", word) and not word.endswith("'s") and word not in seen:
                    seen.add(word)
                    rows.setdefault((size(path), not word.islower()), []).append(word)
    lines = [f"{size}{'^' * is_name} {' '.join(sorted(words))}" for (size, is_name), words in sorted(rows.items())]
    Path(target).write_text("\n".join(lines) + "\n", "utf-8")


def size(path: Path) -> int:
    return int(path.suffix[1:])


if __name__ == "__main__":
    main(*sys.argv[1:])
