"""Finds the word edits inside every paragraph link, over tokens with typography and line breaks folded away."""

from dataclasses import dataclass

from twicetold.alignment import Alignment
from twicetold.edits.cleanup import PASSES
from twicetold.edits.matching import Change, match
from twicetold.edits.words import read_sides
from twicetold.model import Document, Edit, EditKind, Span, Tag
from twicetold.text.tokens import Token, TokenKind, fold_typography


@dataclass(frozen=True, slots=True)
class Edits:
    """The edits of all links in the order of the links; ``limits`` says where a passage was too long to look inside."""

    edits: tuple[Edit, ...]
    limits: tuple[str, ...] = ()


def find_edits(left: Document, right: Document, alignment: Alignment) -> Edits:
    edits: list[Edit] = []
    limits = []
    for number, link in enumerate(alignment.paragraphs):
        one, other = left.paragraphs[link.left[0]].body, right.paragraphs[link.right[0]].body
        if one.quote(left.text) == other.quote(right.text):
            continue
        found, whole = _find_in(left, one, right, other, number)
        edits += found
        if not whole:
            limits.append(
                f"Paragraphs {link.left[0]} and {link.right[0]} are too long to be compared word by word where they "
                "share no rare word: such a stretch is shown as changed from end to end."
            )
    return Edits(tuple(edits), tuple(limits))


def _find_in(left: Document, one: Span, right: Document, other: Span, link: int) -> tuple[list[Edit], bool]:
    lefts, rights = read_sides(left, one, right, other)
    changes, whole = match([t.key for t in lefts], [t.key for t in rights])
    for clean in PASSES:
        changes = clean(changes, lefts, rights)
    edits = []
    i = j = 0
    for change in [*changes, Change(len(lefts), len(lefts), len(rights), len(rights))]:
        edits += _find_cases(lefts[i : change.i1], rights[j : change.j1], link)
        if change.i1 < change.i2 or change.j1 < change.j2:
            edits.append(_make_edit(change, lefts, one, rights, other, link))
        i, j = change.i2, change.j2
    return edits, whole


def _find_cases(lefts: list[Token], rights: list[Token], link: int) -> list[Edit]:
    """Words that are the same but for capitals."""
    return [
        Edit(Tag.REPLACE, one.span, other.span, link, EditKind.CASE)
        for one, other in zip(lefts, rights, strict=True)
        if one.text != other.text and fold_typography(one.text) != fold_typography(other.text)
        if one.kind is not TokenKind.MARK
    ]


def _make_edit(change: Change, lefts: list[Token], one: Span, rights: list[Token], other: Span, link: int) -> Edit:
    gone, come = lefts[change.i1 : change.i2], rights[change.j1 : change.j2]
    tag = Tag.REPLACE if gone and come else Tag.DELETE if gone else Tag.INSERT
    only_marks = all(token.kind is TokenKind.MARK for token in (*gone, *come))
    return Edit(
        tag,
        _span(lefts, change.i1, change.i2, one),
        _span(rights, change.j1, change.j2, other),
        link,
        EditKind.PUNCTUATION if only_marks else EditKind.WORDS,
    )


def _span(tokens: list[Token], first: int, last: int, whole: Span) -> Span:
    if first < last:
        return Span(tokens[first].span.start, tokens[last - 1].span.end)
    place = tokens[first].span.start if first < len(tokens) else whole.end
    return Span(place, place)
