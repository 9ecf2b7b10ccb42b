"""Reads the labelled pairs that the benchmarks run on. They are not ours to publish; name their folder."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import twicetold
from twicetold.model import Document

OWN = Path(__file__).parent / "retellings"
SEEDS = Path(__file__).parent.parent / "seeds"
DEFAULT = Path(__file__).parent.parent.parent / "shared" / "data"


@dataclass(frozen=True)
class LabelledPair:
    """Two articles and what a careful reader marks in them; ``group`` is the set and the style."""

    name: str
    group: str
    gold: dict[str, Any]
    left: Document
    right: Document


def data_folder() -> Path:
    """The folder named on the command line, or beside the checkout."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not folder.is_dir():
        sys.exit(f"{folder} is no folder of labelled data; name it: python {sys.argv[0]} FOLDER")
    return folder


def read_pairs(data: Path) -> Iterator[LabelledPair]:
    """The samples, the written stories and the pairs of real outlets."""
    gold = json.loads((data / "seeds-gold.json").read_text("utf-8"))
    left, right = (twicetold.read(SEEDS / gold[key]) for key in ("left_file", "right_file"))
    yield LabelledPair("seeds", "seeds", gold, left, right)
    for name in ("stories", "real"):
        for path in sorted((data / name).glob("[0-9]*.json")):
            gold = json.loads(path.read_text("utf-8"))
            texts = [twicetold.read(path.with_name(f"{path.stem}-{side}.txt")) for side in "ab"]
            yield LabelledPair(f"{name}/{path.stem}", f"{name}/{gold['style']}", gold, *texts)


def read_own() -> Iterator[LabelledPair]:
    """The retellings that lie beside this file."""
    for path in sorted(OWN.glob("*.json")):
        texts = [twicetold.read(path.with_name(f"{path.stem}-{side}.txt")) for side in "ab"]
        yield LabelledPair(f"own/{path.stem}", "own", json.loads(path.read_text("utf-8")), *texts)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """One JSON object a line; an absent file has none."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def judged(item: dict[str, Any], told: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """Of ``told``, the pairs that count."""
    rows = set(item.get("scored_left", range(len(item["left"]))))
    columns = set(item.get("scored_right", range(len(item["right"]))))
    ignored = {tuple(link) for link in item.get("ignore_links", [])}
    return {(i, j) for i, j in told if i in rows and j in columns and (i, j) not in ignored}


def f1(hit: int, told: int, wanted: int) -> float:
    return 2 * hit / (told + wanted) if told + wanted else 0.0
