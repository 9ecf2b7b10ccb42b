"""Prints how well paragraphs and sentences are linked, what setting a text anew changes, and what linking costs.

usage: python bench/alignment.py [FOLDER OF LABELLED DATA]
"""

from collections import Counter
from pathlib import Path

from cost import print_costs
from labelled import data_folder, f1, judged, read_lines, read_pairs
from reflow import check_setting

from twicetold.alignment import align
from twicetold.alignment.events import score_events
from twicetold.alignment.links import link_units
from twicetold.alignment.meaning import Encoder, is_installed, load_encoder
from twicetold.model import Reach

HARD = ("real/11", "real/12", "real/13")


def score_articles(data: Path, encode: Encoder | None = None) -> None:
    """Paragraph links of whole articles; links labelled as possible count neither way."""
    count: Counter[tuple[str, str]] = Counter()
    for pair in read_pairs(data):
        wanted = {tuple(link) for link in pair.gold["links"]}
        told = {
            (i, j)
            for link in align(pair.left, pair.right, (), encode).paragraphs
            for i in link.left
            for j in link.right
        }
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


def score_lists(data: Path, encode: Encoder | None = None) -> None:
    """Links between two lists of sentences, where people said which tell the same."""
    print(f"\n{'lists of sentences':<28}{'P':>7}{'R':>7}{'F1':>7}")
    for name, reach in (
        ("superpal_multinews", Reach.STATEMENT),
        ("ecbplus", Reach.STATEMENT),
        ("ecbplus", Reach.EVENT),
    ):
        hit = told_all = wanted_all = 0
        for item in read_lines(data / "alignment" / f"{name}.dev.jsonl"):
            left, right = ([[sentence] for sentence in item[side]] for side in ("left", "right"))
            events = score_events(left, right, {}, encode) if reach is Reach.EVENT else {}
            told = judged(item, {*link_units(left, right, encode), *events})
            wanted = {tuple(link) for link in item["links"]}
            hit, told_all, wanted_all = hit + len(told & wanted), told_all + len(told), wanted_all + len(wanted)
        print_row(f"{name}, {reach}", hit, told_all, wanted_all)


if __name__ == "__main__":
    folder = data_folder()
    score_articles(folder)
    score_lists(folder)
    if is_installed():
        print("\nwith the extra embed")
        score_articles(folder, load_encoder())
        score_lists(folder, load_encoder())
    check_setting(folder)
    print_costs()
