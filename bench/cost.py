"""What a comparison costs, in seconds of processor time and in memory, each pair in a process of its own.

First linking and word edits of four sorts of pairs, then the whole comparison of two tellings, step by step.

usage: python bench/cost.py             the tables for all pairs
       python bench/cost.py NAME N      one pair of N paragraphs, 107 words each
       python bench/cost.py stories N   the two tellings of ``bench/stories.py``, N words together

    edited      every tenth paragraph has a changed word
    rewritten   every tenth paragraph is told anew, the others are the same
    reworded    every sentence is told anew: halves swapped, a third of the words replaced, paragraphs out of order
    unlike      two texts about different things
"""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from stories import write_stories

import twicetold
from twicetold.alignment import align
from twicetold.alignment.units import COMMON_WORDS
from twicetold.edits import find_edits

SIZES = (10, 94, 935, 3000)
STORIES = (20_000, 80_000, 320_000)
"""Words of both tellings."""
Paragraph = list[list[str]]
Made = tuple[list[Paragraph], list[Paragraph]]


class Language:
    """Made-up words, as unevenly used as those of a language; every second word is one of the commonest English."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        syllables = [c + v for c in "bdfgklmnprst" for v in "aeiou"]
        self.words = ["".join(self.dice.choices(syllables, k=self.dice.choice((2, 2, 3, 3, 4)))) for _ in range(20_000)]
        self.weights = [1 / (rank + 20) for rank in range(len(self.words))]
        self.small = sorted(COMMON_WORDS)
        self.other = dict(zip(self.words, self.dice.sample(self.words, len(self.words)), strict=True))

    def write(self, paragraphs: int) -> list[Paragraph]:
        return [[self._sentence() for _ in range(5)] for _ in range(paragraphs)]

    def _sentence(self) -> list[str]:
        big = self.dice.choices(self.words, self.weights, k=11)
        small = self.dice.choices(self.small, k=10)
        return [word for pair in zip(big, [*small, str(self.dice.randint(1, 900))], strict=True) for word in pair][:21]

    def reword(self, paragraph: Paragraph) -> Paragraph:
        return [
            [self.other.get(w, w) if self.dice.random() < 0.33 else w for w in (*sentence[10:], *sentence[:10])]
            for sentence in paragraph
        ]


def make_edited(count: int) -> Made:
    language = Language(1)
    left = language.write(count)
    return left, [[[*p[0][:4], "changed", *p[0][5:]], *p[1:]] if n % 10 == 0 else p for n, p in enumerate(left)]


def make_rewritten(count: int) -> Made:
    language = Language(2)
    left = language.write(count)
    return left, [language.reword(p) if n % 10 == 0 else p for n, p in enumerate(left)]


def make_reworded(count: int) -> Made:
    language = Language(3)
    left = language.write(count)
    order = sorted(range(count), key=lambda n: n + language.dice.random() * 6)
    return left, [language.reword(left[n]) for n in order]


def make_unlike(count: int) -> Made:
    return Language(4).write(count), Language(5).write(count)


PAIRS: dict[str, Callable[[int], Made]] = {
    "edited": make_edited,
    "rewritten": make_rewritten,
    "reworded": make_reworded,
    "unlike": make_unlike,
}


def measure(name: str, count: int) -> str:
    """One row, of this process."""
    left, right = (twicetold.document("\n\n".join(map(print_paragraph, side))) for side in PAIRS[name](count))
    start = time.process_time()
    alignment = align(left, right)
    edits = find_edits(left, right, alignment).edits
    seconds = time.process_time() - start
    return f"{left.words:>8}{seconds:>9.2f}{read_peak():>9}{len(alignment.paragraphs):>8}{len(edits):>8}"


def measure_stories(words: int) -> str:
    """One row: the seconds of each step, their sum, the most memory, and how many findings there are."""
    with TemporaryDirectory() as folder:
        left, right = map(twicetold.read, write_stories(Path(folder), words))
    begun = [time.process_time()]
    found = twicetold.compare(left, right, progress=lambda *_: begun.append(time.process_time()))
    begun = [*begun[1:], time.process_time()]
    steps = "".join(f"{end - start:>9.2f}" for start, end in pairwise(begun))
    total = begun[-1] - begun[0]
    return f"{left.words + right.words:>8}{steps}{total:>9.2f}{read_peak():>9}{len(found.findings):>10}"


def print_paragraph(paragraph: Paragraph) -> str:
    return " ".join(" ".join(sentence).capitalize() + "." for sentence in paragraph)


def read_peak() -> int:
    """The most memory that this process has held, in MB; what a parent held does not count, as it does in getrusage."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) // 1024


def print_costs() -> None:
    print(f"\n{'links and edits of':<20}{'words':>8}{'seconds':>9}{'peak MB':>9}{'links':>8}{'edits':>8}")
    for name in PAIRS:
        for count in SIZES:
            print(f"{name:<20}{measure_apart(name, count)}")
    names = ("links", "edits", "facts", "garbles", "untold", "all", "peak MB", "findings")
    print(f"\n{'words':>8}{''.join(f'{name:>9}' for name in names)}")
    for words in STORIES:
        print(measure_apart("stories", words))


def measure_apart(name: str, count: int) -> str:
    command = [sys.executable, __file__, name, str(count)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.rstrip()


if __name__ == "__main__":
    if sys.argv[1:2] == ["stories"]:
        print(measure_stories(int(sys.argv[2])))
    elif len(sys.argv) == 3:
        print(measure(sys.argv[1], int(sys.argv[2])))
    else:
        print_costs()
