"""Prints how well paragraphs and sentences are linked, and what linking costs.

usage: python bench/alignment.py [FOLDER OF LABELLED DATA]
"""

import random
import resource
import time
from collections import Counter
from pathlib import Path
from typing import Any

from labelled import SEEDS, data_folder, f1, read_lines, read_pairs

import twicetold
from twicetold.alignment import align
from twicetold.alignment.links import link_units
from twicetold.edits import find_edits

HARD = ("real/11", "real/12", "real/13")
WIDTHS = (40, 60, 72, 100)


def score_articles(data: Path) -> None:
    """Paragraph links of whole articles; links labelled as possible count neither way."""
    count: Counter[tuple[str, str]] = Counter()
    for pair in read_pairs(data):
        wanted = {tuple(link) for link in pair.gold["links"]}
        told = {(i, j) for link in align(pair.left, pair.right).paragraphs for i in link.left for j in link.right}
        told -= {tuple(link) for link in pair.gold.get("possible", [])} - wanted
        for group in {pair.group, pair.group.split("/")[0], "real, hard" if pair.name in HARD else pair.group}:
            count[group, "hit"] += len(told & wanted)
            count[group, "told"] += len(told)
            count[group, "wanted"] += len(wanted)
    print(f"{'paragraph links':<28}{'P':>7}{'R':>7}{'F1':>7}")
    for group in sorted({group for group, _ in count}):
        print_row(group, count[group, "hit"], count[group, "told"], count[group, "wanted"])


def print_row(name: str, hit: int, told: int, wanted: int) -> None:
    print(f"{name:<28}{hit / max(1, told):>7.3f}{hit / max(1, wanted):>7.3f}{f1(hit, told, wanted):>7.3f}")


def score_lists(data: Path) -> None:
    """Links between two lists of sentences, where people said which tell the same."""
    print(f"\n{'lists of sentences':<28}{'P':>7}{'R':>7}{'F1':>7}")
    for name in ("superpal_multinews", "ecbplus"):
        hit = told_all = wanted_all = 0
        for item in read_lines(data / "alignment" / f"{name}.dev.jsonl"):
            told = _judged(item, set(link_units([[s] for s in item["left"]], [[s] for s in item["right"]])))
            wanted = {tuple(link) for link in item["links"]}
            hit, told_all, wanted_all = hit + len(told & wanted), told_all + len(told), wanted_all + len(wanted)
        print_row(name, hit, told_all, wanted_all)


def _judged(item: dict[str, Any], told: set[tuple[int, int]]) -> set[tuple[int, int]]:
    rows = set(item.get("scored_left", range(len(item["left"]))))
    columns = set(item.get("scored_right", range(len(item["right"]))))
    ignored = {tuple(link) for link in item.get("ignore_links", [])}
    return {(i, j) for i, j in told if i in rows and j in columns and (i, j) not in ignored}


def check_wrapping(data: Path) -> None:
    """A text against its own re-wrap has no edits."""
    bad = 0
    for pair in read_pairs(data):
        for document in (pair.left, pair.right):
            for width in WIDTHS:
                other = twicetold.document(rewrap(document.text, width))
                bad += bool(find_edits(document, other, align(document, other)).edits)
    print(f"\nre-wrapped texts with edits: {bad}")


def rewrap(text: str, width: int) -> str:
    """Each paragraph filled to ``width`` again."""
    paragraphs = []
    for paragraph in twicetold.document(text).paragraphs:
        lines, line = [], ""
        for word in paragraph.body.quote(text).split():
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        paragraphs.append("\n".join([*lines, line]))
    return "\n\n".join(paragraphs)


def measure_cost() -> None:
    """Links and edits of two texts that differ in every tenth paragraph, 107 words a paragraph."""
    print(f"\n{'words':>8}{'seconds':>9}{'peak MB':>9}")
    for paragraphs in (10, 94, 935, 3000):
        left, right = make_texts(paragraphs)
        start = time.perf_counter()
        find_edits(left, right, align(left, right))
        seconds = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{left.words:>8}{seconds:>9.2f}{peak:>9}")


def make_texts(paragraphs: int) -> tuple[Any, Any]:
    words = [word for path in sorted(SEEDS.glob("*.txt")) for word in path.read_text("utf-8").split()]
    dice = random.Random(1)
    left = [[*dice.choices(words, k=106), str(n)] for n in range(paragraphs)]
    right = [[*text[:5], "changed", *text[6:]] if n % 10 == 0 else text for n, text in enumerate(left)]
    return tuple(twicetold.document("\n\n".join(" ".join(text) for text in side)) for side in (left, right))


if __name__ == "__main__":
    folder = data_folder()
    score_articles(folder)
    score_lists(folder)
    check_wrapping(folder)
    measure_cost()
