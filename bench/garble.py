"""How well damage is found: in pairs of tellings, in one text alone, and told from a fluent twin. Prints every figure.

usage: python bench/garble.py [DATA]    (DATA has the labelled sets in its folder garble; default ../shared/data)

AUC is of ``inspect(document).damage``; spans are compared by character, white space left out; furniture does not count.
"""

import json
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tortured
from labelled import data_folder, read_own, read_pairs
from marked import Marks, add, count_marks, print_kinds, print_marks

import twicetold
from twicetold.garble import Telling, find_garbles, measure_damage
from twicetold.model import Category, Inspection
from twicetold.tables.lexicon import is_word

Item = dict[str, Any]


def main() -> None:
    data = data_folder()
    folder = data / "garble"
    print_speed(read_items(folder, "spun-docs"))  # first, in a process that has no more to look after than a user's
    print_tellings(data)
    for name in (
        "spun-news",
        "spun-docs",
        "wordswap-news",
        "wordswap-rated",
        "ocr-news",
        "mqm23-zhen-news",
        "mlqe-pe",
        "cola",
    ):
        print_labelled(name, read_items(folder, name))
    print_control(read_items(folder, "control"))
    for name in ("spun-pairs", "mojibake", "tortured-phrases", "mlqe-pairs", "synthetic-demetr"):
        print_pairs(name, read_items(folder, name), with_twin=name in ("spun-pairs", "mlqe-pairs"))
    tortured.main(data)
    for name in ("mqm23-zhen-news", "mlqe-pe"):
        print_visible(name, read_items(folder, name))
    print_planted(read_items(folder, "synthetic-backspin"))


def print_tellings(data: Path) -> None:
    """By style, then by kind; what is marked wrongly is named."""
    groups: dict[str, Marks] = {}
    for pair in read_pairs(data):
        count_marks(pair, groups.setdefault(pair.group, Marks()))
    stories = Marks()
    for group, marks in groups.items():
        print_marks(group, marks)
        if group.startswith("stories"):
            add(stories, marks)
    print_marks("stories, all", stories)
    print_kinds("stories by kind", stories)
    own = Marks()
    for pair in read_own():
        count_marks(pair, own)
    print_marks("retellings, ours", own)
    print_kinds("ours by kind", own)
    for group, marks in groups.items():
        for false in marks.false:
            print(f"  false in {group}: {false}")
    print()


def read_items(folder: Path, name: str) -> list[Item]:
    return [json.loads(line) for line in (folder / f"{name}.dev.jsonl").read_text("utf-8").splitlines() if line.strip()]


def look(text: str, twin: str | None = None) -> Inspection:
    return twicetold.inspect(twicetold.document(text), twicetold.document(twin) if twin is not None else None)


def spans(inspection: Inspection) -> list[tuple[int, int]]:
    garbles = (f for f in inspection.findings if f.category is Category.GARBLE and f.kind != "furniture")
    return [(span.start, span.end) for f in garbles for span in f.left]


def print_labelled(name: str, items: list[Item]) -> None:
    looked = [(item, look(item["text"])) for item in items]
    damage = {label: [i.damage for item, i in looked if item.get("label") == label] for label in ("garbled", "clean")}
    line = f"{name:18} AUC {auc(damage['garbled'], damage['clean']):.3f}"
    marked = [(item, i) for item, i in looked if "spans" in item]
    if any(item["spans"] for item, _ in marked):
        found, wanted, both = 0, 0, 0
        for item, inspection in marked:
            here, gold = characters(spans(inspection), item["text"]), characters(item["spans"], item["text"])
            found, wanted, both = found + len(here), wanted + len(gold), both + len(here & gold)
        line += f"   spans: precision {both / max(1, found):.2f}, recall {both / max(1, wanted):.2f}"
    print(line)


def print_control(items: list[Item]) -> None:
    words = sum(len(item["text"].split()) for item in items)
    count = sum(len(spans(look(item["text"]))) for item in items)
    print(f"{'control':18} {1000 * count / words:.2f} spans per 1000 of {words} words")


def print_pairs(name: str, items: list[Item], *, with_twin: bool) -> None:
    def told(twins: bool) -> float:
        scores = []
        for item in items:
            good, bad = item["good"], item["bad"]
            sound, odd = look(good, bad if twins else None).damage, look(bad, good if twins else None).damage
            scores.append(1.0 if odd > sound else 0.5 if odd == sound else 0.0)
        return sum(scores) / len(scores)

    twin = f", {told(True):.3f} with the other as twin" if with_twin else ""
    print(f"{name:18} told apart {told(False):.3f}{twin}")


def print_planted(items: list[Item]) -> None:
    """Share of planted spans that are touched, by kind."""
    planted: Counter[str] = Counter()
    touched: Counter[str] = Counter()
    for item in items:
        found = spans(look(item["text"]))
        for start, end, kind in item["spans"]:
            planted[kind] += 1
            touched[kind] += any(max(start, a) < min(end, b) for a, b in found)
    print(f"\n{'planted damage':18}{'touched':>8}{'of':>6}")
    for kind, count in planted.most_common():
        print(f"  {kind:16}{touched[kind] / count:>8.2f}{count:>6}")
    print(f"  {'all':16}{touched.total() / max(1, planted.total()):>8.2f}{planted.total():>6}\n")


def print_visible(name: str, items: list[Item]) -> None:
    """Of what people marked with the source before them, the share that the English alone can show, and our part."""
    seen: Counter[bool] = Counter()
    touched: Counter[bool] = Counter()
    for item in items:
        found = spans(look(item["text"]))
        for start, end, kind in item["spans"]:
            visible = is_visible(item["text"][start:end], kind)
            seen[visible] += 1
            touched[visible] += any(max(start, a) < min(end, b) for a, b in found)
    share = seen[True] / max(1, seen.total())
    print(
        f"{name:18} {share:.2f} of {seen.total()} marked spans can be seen in the English; found of these "
        f"{touched[True] / max(1, seen[True]):.3f}, of the others {touched[False] / max(1, seen[False]):.3f}"
    )


def is_visible(words: str, kind: str) -> bool:
    """Raters name fluency and style; of words that a post-editor changed those that are no English words."""
    if kind.startswith(("Fluency", "Style", "Terminology/Inconsistent", "Locale")):
        return True
    return kind == "mt-edit" and any(word.isalpha() and word.islower() and not is_word(word) for word in words.split())


def print_speed(items: list[Item]) -> None:
    """Of all rules that ask one text alone: the best of three rounds, each on documents that nothing has looked at."""
    best = 0.0
    for _ in range(3):
        documents = [twicetold.document(item["text"]) for item in items]
        start = time.process_time()
        for document in documents:
            measure_damage(document, find_garbles(Telling(document)))
        best = max(best, sum(document.words for document in documents) / (time.process_time() - start))
    print(f"{'speed':18} {best:,.0f} words a second")


def characters(found: Iterable[Any], text: str) -> set[int]:
    return {place for start, end, *_ in found for place in range(start, end) if not text[place].isspace()}


def auc(high: list[float], low: list[float]) -> float:
    """The chance that one of ``high`` is above one of ``low``; ties count half."""
    if not high or not low:
        return float("nan")
    above = sum((a > b) + 0.5 * (a == b) for a in high for b in low)
    return above / (len(high) * len(low))


if __name__ == "__main__":
    main()
