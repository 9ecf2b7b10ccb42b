"""Checks that a text set anew is the same text: no edits and no findings against itself.

usage: python bench/reflow.py [FOLDER OF LABELLED DATA]

Each development text is compared with its own re-wrap at four widths and with what other programs make of a text.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from labelled import data_folder, read_pairs

import twicetold

WIDTHS = (40, 60, 72, 100)


def check_setting(data: Path) -> None:
    print(f"\n{'a text against itself':<28}{'texts':>7}{'edits':>7}{'findings':>9}")
    texts = sorted(set(_read_texts(data)))
    for name, change in SETTINGS.items():
        edits = findings = 0
        for text in texts:
            found = twicetold.compare(twicetold.document(text), twicetold.document(change(text)))
            edits, findings = edits + len(found.edits), findings + len(found.findings)
        print(f"{name:<28}{len(texts):>7}{edits:>7}{findings:>9}")


def _read_texts(data: Path) -> Iterator[str]:
    for pair in read_pairs(data):
        yield from (pair.left.text, pair.right.text)
    for path in (data / "pairs").rglob("*.txt"):
        yield twicetold.read(path).text


def wrap(text: str, width: int) -> str:
    """Each paragraph filled to ``width`` again."""
    return _set(text, lambda paragraph: "\n".join(_lines(paragraph, width)))


def _set(text: str, change: Callable[[str], str]) -> str:
    return "\n\n".join(change(paragraph.body.quote(text)) for paragraph in twicetold.document(text).paragraphs)


def _lines(paragraph: str, width: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def hyphenate(text: str) -> str:
    """Every seventh line of 60 ends inside a word."""

    def broken(paragraph: str) -> str:
        lines = list(_lines(paragraph, 60))
        for n in range(0, len(lines) - 1, 7):
            word, _, rest = lines[n + 1].partition(" ")
            if re.fullmatch(r"[a-z]{7,}", word):
                lines[n] += f" {word[:4]}-"
                lines[n + 1] = f"{word[4:]} {rest}".strip()
        return "\n".join(lines)

    return _set(text, broken)


def straighten(text: str) -> str:
    """Straight quotation marks and dashes of two hyphens."""
    return text.translate(str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "--", "–": "-", "…": "..."}))


SETTINGS: dict[str, Callable[[str], str]] = {
    **{f"wrapped at {width}": lambda text, width=width: wrap(text, width) for width in WIDTHS},
    "hyphens at line ends": hyphenate,
    "doubled spaces": lambda text: re.sub(r"(?<=[.!?]) (?=\S)", "  ", text),
    "tabs and indents": lambda text: _set(text, lambda paragraph: "\t" + wrap(paragraph, 72).replace("\n", "\n  ")),
    "no-break spaces": lambda text: re.sub(r"(?<=\d) (?=\w)", "\xa0", text),
    "straight marks": straighten,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "form feeds": lambda text: re.sub(r"\n\n(?=\S)", "\n\n\f", text),
}

if __name__ == "__main__":
    check_setting(data_folder())
