"""What either side has at each place of two paragraphs that tell the same.

    left     voted on Sunday to “end” it       right    voted on Monday to "end" it

    voted on · Sunday|Monday (substantive) · to · “|" (orthographic) · end · ”|" (orthographic) · it

The edits of the link say where words, case or punctuation differ; what lies between them is the same, or differs in
typography or spacing alone. Read off one after the other, the readings give every character of both paragraphs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from twicetold.model import Comparison, Edit, EditKind, Span
from twicetold.text.tokens import find_tokens

SUBSTANTIVE, ORTHOGRAPHIC, SAME = "substantive", "orthographic", ""
_Sides = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Reading:
    """``kind`` is empty where both sides have the same characters; else one side may have nothing."""

    kind: str
    left: Span
    right: Span


def find_readings(comparison: Comparison, wholes: _Sides, edits: Sequence[Edit]) -> Iterator[Reading]:
    """The readings of two stretches, of which ``edits`` are the edits; they tile both."""
    texts = comparison.left.text, comparison.right.text
    changes = [_Change(edit) for edit in sorted(edits, key=lambda edit: (edit.left, edit.right))]
    for before, after in pairwise([None, *changes, None]):
        _take_spaces(texts, before, after, wholes)
    for before, after in pairwise([None, *changes, None]):
        if before:
            yield Reading(before.kind, *(Span(*place) for place in before.places))
        yield from _between(texts, _gaps(before, after, wholes))


class _Change:
    """An edit, as it grows: ``places`` are where it begins and ends on either side."""

    def __init__(self, edit: Edit) -> None:
        self.kind = SUBSTANTIVE if edit.kind is EditKind.WORDS else ORTHOGRAPHIC
        self.places = [[edit.left.start, edit.left.end], [edit.right.start, edit.right.end]]


def _gaps(before: _Change | None, after: _Change | None, wholes: _Sides) -> _Sides:
    """What stands on either side between two changes, or between one and the end of the paragraph."""
    starts = [place[1] for place in before.places] if before else [whole.start for whole in wholes]
    ends = [place[0] for place in after.places] if after else [whole.end for whole in wholes]
    return Span(starts[0], ends[0]), Span(starts[1], ends[1])


def _take_spaces(texts: tuple[str, str], before: _Change | None, after: _Change | None, wholes: _Sides) -> None:
    """A space that only one side has belongs to the change beside it.

    wrong     a▸x◂ b  against  a b: a change, and then a space too many     wanted     a ▸x ◂b
    """
    left, right = (len(gap) - len(gap.lstrip()) for gap in _words(texts, _gaps(before, after, wholes)))
    if before and bool(left) != bool(right):
        before.places[0][1] += left
        before.places[1][1] += right
    left, right = (len(gap) - len(gap.rstrip()) for gap in _words(texts, _gaps(before, after, wholes)))
    if after and bool(left) != bool(right):
        after.places[0][0] -= left
        after.places[1][0] -= right


def _words(texts: tuple[str, str], spans: _Sides) -> tuple[str, str]:
    return spans[0].quote(texts[0]), spans[1].quote(texts[1])


def _between(texts: tuple[str, str], gaps: _Sides) -> Iterator[Reading]:
    left, right = _words(texts, gaps)
    if left == right:
        if left:
            yield Reading(SAME, *gaps)
        return
    ours, theirs = (find_tokens(text, gap) for text, gap in zip(texts, gaps, strict=True))
    matcher = SequenceMatcher(None, [token.text for token in ours], [token.text for token in theirs], autojunk=False)
    at = [gap.start for gap in gaps]
    for tag, _, i, _, j in matcher.get_opcodes():
        ends = ours[i - 1].span.end if i else gaps[0].start, theirs[j - 1].span.end if j else gaps[1].start
        yield Reading(SAME if tag == "equal" else ORTHOGRAPHIC, Span(at[0], ends[0]), Span(at[1], ends[1]))
        at = [*ends]
