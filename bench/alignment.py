"""Prints how well paragraphs and sentences are linked, what setting a text anew changes, and what linking costs.

usage: python bench/alignment.py [FOLDER OF LABELLED DATA]
"""

from collections import Counter
from pathlib import Path
from typing import Any

from cost import print_costs
from labelled import data_folder, f1, read_lines, read_pairs
from reflow import check_setting

from twicetold.alignment import align
from twicetold.alignment.links import link_units

HARD = ("real/11", "real/12", "real/13")


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


if __name__ == "__main__":
    folder = data_folder()
    score_articles(folder)
    score_lists(folder)
    check_setting(folder)
    print_costs()
