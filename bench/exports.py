"""Whether the lossless exports give both texts back, for every development pair.

    python bench/exports.py [DATA]      prints, for each set, how many pairs and how many came back to the letter

CriticMarkup and wdiff are resolved by the readers of the tests, the unified diff is applied by ``patch``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from labelled import data_folder, read_lines, read_pairs

import twicetold
from twicetold.model import Comparison, Document
from twicetold.text.lines import find_lines

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tests.readers import resolve_critic, resolve_wdiff

FIELDS = (("left_doc", "right_doc"), ("left", "right"), ("good", "bad"))
FORMATS = ("criticmarkup", "wdiff", "unified")


def read_all(data: Path) -> Iterator[tuple[str, Document, Document]]:
    for pair in read_pairs(data):
        yield pair.group.partition("/")[0], pair.left, pair.right
    for path in sorted((data / "pairs").glob("*/*-a.txt")):
        yield path.parent.name, twicetold.read(path), twicetold.read(path.with_name(f"{path.name[:-5]}b.txt"))
    for path in sorted(data.glob("*/*.jsonl")):
        for item in read_lines(path):
            if texts := _texts(item):
                yield path.name.partition(".")[0], *(twicetold.document(text) for text in texts)


def _texts(item: dict[str, Any]) -> tuple[str, str] | None:
    for names in FIELDS:
        if all(item.get(name) for name in names):
            left, right = (_text(item[name]) for name in names)
            return left, right
    return None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else "\n\n".join(map(str, value))


def came_back(comparison: Comparison) -> dict[str, bool]:
    texts = {False: comparison.left.text, True: comparison.right.text}
    critic, wdiff = (twicetold.export(comparison, name) for name in FORMATS[:2])
    return {
        "criticmarkup": all(resolve_critic(critic, is_accepted=side) == text for side, text in texts.items()),
        "wdiff": all(resolve_wdiff(wdiff, is_accepted=side) == text for side, text in texts.items()),
        "unified": _patched(comparison),
    }


def _patched(comparison: Comparison) -> bool:
    left, right = (
        "".join(f"{line.text}\n" for line in find_lines(document)) for document in (comparison.left, comparison.right)
    )
    if left == right:
        return twicetold.export(comparison, "unified") == ""
    with tempfile.TemporaryDirectory() as folder:
        lines = Path(folder, "lines")
        lines.write_text(left, "utf-8")
        diff = twicetold.export(comparison, "unified").encode()
        subprocess.run(["patch", "--quiet", str(lines)], input=diff, check=False, capture_output=True)
        return lines.read_text("utf-8") == right


def main() -> None:
    counts: dict[str, dict[str, int]] = {}
    for name, left, right in read_all(data_folder()):
        row = counts.setdefault(name, dict.fromkeys(("pairs", *FORMATS), 0))
        row["pairs"] += 1
        for format_, is_whole in came_back(twicetold.compare(left, right)).items():
            row[format_] += is_whole
    print(f"{'set':<28}" + "".join(f"{column:>14}" for column in ("pairs", *FORMATS)))
    for name, row in counts.items():
        print(f"{name:<28}" + "".join(f"{count:>14}" for count in row.values()))


if __name__ == "__main__":
    main()
