"""Word edits inside every paragraph link, over normalised tokens."""

from difflib import SequenceMatcher

from twicetold.alignment import Alignment
from twicetold.model import Document, Edit, Span, Tag
from twicetold.text.tokens import Token, TokenKind, find_tokens


def find_edits(left: Document, right: Document, alignment: Alignment) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    for number, link in enumerate(alignment.paragraphs):
        a = left.paragraphs[link.left[0]].body
        b = right.paragraphs[link.right[0]].body
        lefts, rights = _tokens(left, a), _tokens(right, b)
        matcher = SequenceMatcher(None, [t.key for t in lefts], [t.key for t in rights], autojunk=False)
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if tag != "equal":
                edits.append(Edit(Tag(tag), _span(lefts, i1, i2, a), _span(rights, j1, j2, b), number))
    return tuple(edits)


def _tokens(document: Document, span: Span) -> list[Token]:
    return [token for token in find_tokens(document.text, span) if token.kind is not TokenKind.SPACE]


def _span(tokens: list[Token], first: int, last: int, whole: Span) -> Span:
    if first < last:
        return Span(tokens[first].span.start, tokens[last - 1].span.end)
    place = tokens[first].span.start if first < len(tokens) else whole.end
    return Span(place, place)
