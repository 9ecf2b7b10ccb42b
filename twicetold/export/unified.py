"""A unified diff of both texts, one sentence a line, which ``patch`` applies to what ``twicetold sentences`` prints.

    @@ -3,2 +3,2 @@
     No one was hurt.
    -The inquiry begins next week.
    +The enquiry begins next week, the ministry said.

Sentences that are linked stand level, as far as both orders allow it: a changed one right above its other telling.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from twicetold.model import Comparison, Document
from twicetold.text.lines import Line, find_lines

_AROUND = 3
"""Lines shown before and after each change, as ``diff`` does."""
_Row = tuple[str, str]
"""A sign and a line: both have it, only the left text (-), only the right one (+)."""
_Key = str | int


def write(comparison: Comparison) -> str:
    rows = tuple(_find_rows(comparison))
    hunks = [hunk for start, end in _find_hunks(rows) for hunk in _write_hunk(rows, start, end)]
    names = [f"--- {_name(comparison.left, 'left')}", f"+++ {_name(comparison.right, 'right')}"]
    return "".join(f"{line}\n" for line in ([*names, *hunks] if hunks else ()))


def _name(document: Document, side: str) -> str:
    """The name as ``diff`` and git write it: a tab ends one with spaces, quotation marks enclose an odd one."""
    name = document.name or side
    if all(character.isprintable() and character not in '"\\' for character in name):
        return f"{name}\t" if " " in name else name
    return f'"{"".join(map(_escape, name))}"'


def _escape(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "replace"))


def _find_rows(comparison: Comparison) -> Iterator[_Row]:
    left, right = find_lines(comparison.left), find_lines(comparison.right)
    matcher = SequenceMatcher(_is_blank, *_find_keys(comparison, left, right), autojunk=False)
    for tag, i, k, j, m in matcher.get_opcodes():
        if tag == "equal":
            for one, other in zip(left[i:k], right[j:m], strict=True):
                yield from [(" ", one.text)] if one.text == other.text else [("-", one.text), ("+", other.text)]
        else:
            yield from (("-", line.text) for line in left[i:k])
            yield from (("+", line.text) for line in right[j:m])


def _is_blank(key: _Key) -> bool:
    """Every text has empty lines; that they are the same puts nothing level."""
    return not key and isinstance(key, str)


def _find_keys(comparison: Comparison, left: Sequence[Line], right: Sequence[Line]) -> tuple[list[_Key], list[_Key]]:
    """What lines must share to stand level: the number of the right sentence where they are linked, else their text."""
    words = {line.sentence: line.text for line in left}, {line.sentence: line.text for line in right}
    pairs = [(link.score, i, j) for link in comparison.sentence_links for i in link.left for j in link.right]
    partner = {i: j for _, i, j in sorted(pairs, key=lambda pair: (words[0][pair[1]] == words[1][pair[2]], pair))}
    taken = set(partner.values())
    ours: list[_Key] = [partner.get(line.sentence, line.text) for line in left]
    theirs: list[_Key] = [line.sentence if line.sentence in taken else line.text for line in right]
    return ours, theirs


def _find_hunks(rows: Sequence[_Row]) -> list[tuple[int, int]]:
    """The rows with a change and those around them; what touches is one hunk."""
    hunks: list[tuple[int, int]] = []
    for number, (sign, _) in enumerate(rows):
        if sign != " ":
            start, end = max(0, number - _AROUND), min(len(rows), number + _AROUND + 1)
            if hunks and start <= hunks[-1][1]:
                start = hunks.pop()[0]
            hunks.append((start, end))
    return hunks


def _write_hunk(rows: Sequence[_Row], start: int, end: int) -> Iterator[str]:
    ranges = []
    for other in "+-":
        before = sum(sign != other for sign, _ in rows[:start])
        ranges.append(_range(before, before + sum(sign != other for sign, _ in rows[start:end])))
    yield f"@@ -{ranges[0]} +{ranges[1]} @@"
    yield from (f"{sign}{line}" for sign, line in rows[start:end])


def _range(start: int, end: int) -> str:
    """As ``diff`` counts: from 1, and from the line before where there is none."""
    if end - start == 1:
        return str(start + 1)
    return f"{start + 1 if end > start else start},{end - start}"
