"""Prints how well conflicts are found: sentence pairs, whole articles by kind, and how sure is sure.

usage: python bench/conflicts.py [FOLDER OF LABELLED DATA]

A sentence pair is compared as two documents of one sentence. In whole articles a conflict is right when it overlaps a
labelled one on both sides; those that touch a labelled garbled passage count neither way. The table of equal values and
near misses of the tests is walked, too, and single articles of the control texts are looked through for contradictions.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from labelled import LabelledPair, data_folder, f1, read_lines, read_pairs

import twicetold
from twicetold.model import Category, Finding, Side, Span

SETS = (
    "gva_natural",
    "ecb_natural",
    "summedits_pairs_news",
    "rte3_3way",
    "fib_swaps",
    "breaking_nli",
    "glue_diagnostics",
    "emergent_pairs",
)
BY_KIND = ("fib_swaps", "breaking_nli", "glue_diagnostics")
LONGEST_KINDS = 14
VALUES = Path(__file__).parent.parent / "tests" / "values"


def find_conflicts(left: str, right: str) -> list[Finding]:
    found = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    return [finding for finding in found if finding.category is Category.CONFLICT]


def score_sentences(data: Path) -> None:
    print(f"{'sentence pairs':<24}{'P':>7}{'R':>7}{'F1':>7}{'bal.acc':>9}{'false':>7}{'of':>6}")
    kinds: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for name in SETS:
        count: Counter[tuple[bool, bool]] = Counter()
        for item in read_lines(data / "conflict" / f"{name}.dev.jsonl"):
            told = bool(find_conflicts(item.get("left") or item["left_doc"], item.get("right") or item["right_doc"]))
            wanted = item["label"] == "conflict"
            count[wanted, told] += 1
            if wanted:
                kinds[name][str(item.get("kind")), told] += 1
        hit, miss, false, quiet = (count[key] for key in ((True, True), (True, False), (False, True), (False, False)))
        recall, calm = hit / max(1, hit + miss), quiet / max(1, quiet + false)
        print(
            f"{name:<24}{hit / max(1, hit + false):>7.2f}{recall:>7.2f}{f1(hit, hit + false, hit + miss):>7.2f}"
            f"{(recall + calm) / 2:>9.3f}{false:>7}{false + quiet:>6}"
        )
    for name in BY_KIND:
        most = Counter({kind: kinds[name][kind, True] + kinds[name][kind, False] for kind, _ in kinds[name]})
        rows = [f"{kind} {kinds[name][kind, True]}/{count}" for kind, count in most.most_common(LONGEST_KINDS)]
        print(f"\nfound of {name}: {', '.join(rows)}")


def score_articles(data: Path) -> None:
    count: Counter[tuple[str, str]] = Counter()
    sure: dict[int, list[bool]] = defaultdict(list)
    for pair in read_pairs(data):
        findings = twicetold.compare(pair.left, pair.right).findings
        conflicts = [f for f in findings if f.category is Category.CONFLICT]
        judge(pair, [f for f in conflicts if f.left and f.right], count, sure)
        judge_inner(pair, [f for f in conflicts if not (f.left and f.right)], count)
    print(f"\n{'whole articles':<24}{'P':>7}{'R':>7}{'found':>7}{'of':>6}{'false':>7}")
    for name in sorted({name for name, _ in count}):
        told, right = count[name, "told"], count[name, "right"]
        found, wanted = count[name, "found"], count[name, "wanted"]
        shares = f"{right / max(1, told):>7.2f}{found / max(1, wanted):>7.2f}"
        print(f"{name:<24}{shares}{found:>7}{wanted:>6}{told - right:>7}")
    print("\nconfidence   right   of")
    for tenth in sorted(sure):
        print(f"{tenth / 10:.1f} to {tenth / 10 + 0.1:.1f}{sum(sure[tenth]):>8}{len(sure[tenth]):>5}")


def judge(
    pair: LabelledPair, findings: list[Finding], count: Counter[tuple[str, str]], sure: dict[int, list[bool]]
) -> None:
    group = pair.group.split("/")[0]
    labels = [
        (c["kind"], _places(c["left"], pair.left.text), _places(c["right"], pair.right.text))
        for c in pair.gold["conflicts"]
    ]
    garbled = [(g["side"], _places(g["text"], getattr(pair, g["side"]).text)) for g in pair.gold["garbles"]]
    found = set()
    for finding in findings:
        hits = {n for n, (_, a, b) in enumerate(labels) if _touch(finding.left, a) and _touch(finding.right, b)}
        found |= hits
        if not hits and any(_touch(finding.left if side == Side.LEFT else finding.right, at) for side, at in garbled):
            continue
        sure[int(finding.confidence * 10)].append(bool(hits))
        for name in {group, pair.group, f"kind {finding.kind}"}:
            count[name, "told"] += 1
            count[name, "right"] += bool(hits)
    for n, (kind, _, _) in enumerate(labels):
        for name in {group, pair.group, f"kind {kind}"}:
            count[name, "wanted"] += 1
            count[name, "found"] += n in found


def judge_inner(pair: LabelledPair, findings: list[Finding], count: Counter[tuple[str, str]]) -> None:
    """Contradictions inside one article: right when both ends of a labelled one are marked."""
    labels = [
        (each["side"], *(_places(each[end], getattr(pair, each["side"]).text) for end in ("first", "second")))
        for each in pair.gold.get("internal", [])
    ]
    found = set()
    for finding in findings:
        side, spans = (Side.LEFT, finding.left) if finding.left else (Side.RIGHT, finding.right)
        hits = {n for n, (s, a, b) in enumerate(labels) if s == side and _touch(spans, a) and _touch(spans, b)}
        found |= hits
        count["inside one article", "told"] += 1
        count["inside one article", "right"] += bool(hits)
    count["inside one article", "wanted"] += len(labels)
    count["inside one article", "found"] += len(found)


def _places(words: str, text: str) -> list[Span]:
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [Span(*match.span()) for match in re.finditer(pattern, text)]


def _touch(spans: tuple[Span, ...], places: list[Span]) -> bool:
    return any(span.overlaps(place) for span in spans for place in places)


def score_values() -> None:
    """Rows of the tables of values that are judged as they should be, by kind."""
    count: Counter[tuple[str, str]] = Counter()
    for table in sorted(VALUES.glob("*.txt")):
        kind, left = "", ""
        for line in table.read_text("utf-8").splitlines():
            if line.startswith("["):
                kind = line.strip("[]")
            elif line[:1] in ("=", "!"):
                told = bool(find_conflicts(left, line[1:].strip()))
                count[kind, line[0]] += 1
                count[kind, f"{line[0]} right"] += told == (line[0] == "!")
            elif line and line[0] not in "#?":
                left = line
    print(f"\n{'values':<24}{'equal, silent':>15}{'near, a conflict':>18}")
    for kind in dict.fromkeys(kind for kind, _ in count):
        cells = (f"{count[kind, f'{mark} right']} of {count[kind, mark]}" for mark in "=!")
        print(f"{kind:<24}{next(cells):>15}{next(cells):>18}")


def score_control(data: Path) -> None:
    """Contradictions reported inside articles that nobody damaged."""
    texts = [item["text"] for item in read_lines(data / "garble" / "control.dev.jsonl")]
    found = [f for text in texts for f in twicetold.inspect(twicetold.document(text)).findings]
    inner = [finding.message for finding in found if finding.category is Category.CONFLICT]
    print(f"\ninside {len(texts)} control texts: {len(inner)} contradictions")
    for message in inner:
        print(f"  {message}")


if __name__ == "__main__":
    folder = data_folder()
    score_sentences(folder)
    score_articles(folder)
    score_values()
    score_control(folder)
