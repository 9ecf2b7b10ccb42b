"""The passes that make edits of a matcher's changes as people would draw them.

Each takes the changes with the tokens of both sides and returns changes: sorted, apart from each other, and such that
what lies between them is equal. In the examples what is marked stands in brackets, deleted | inserted.
"""

from collections.abc import Sequence

from twicetold.alignment.units import COMMON_WORDS
from twicetold.edits.matching import Change
from twicetold.text.tokens import Token, TokenKind

Changes = list[Change]
_ISLAND = 3
"""An island has at most so many tokens."""
_SURROUNDED = 5
"""… and at least so many tokens have changed around it, on one side."""
_SENTENCE_END, _CLAUSE_END, _MARK = 3, 2, 1


def slide_to_edges(changes: Changes, left: Sequence[Token], right: Sequence[Token]) -> Changes:
    """What was put in or left out is moved so that it begins and ends where a clause does.

    ::

        wrong:  He left. [|She stayed. He] slept.     (the same tokens begin both sentences)
        wrong:  The mayor[|, who resigned in May] , …
        wanted: He left. [|She stayed.] …   ·   The mayor[|, who resigned in May], …
    """
    slid = []
    for number, change in enumerate(changes):
        floor = changes[number - 1].i2 if number else 0
        ceiling = changes[number + 1].i1 if number + 1 < len(changes) else len(left)
        if change.j1 == change.j2:
            shift = _best_shift(left, change.i1, change.i2, change.i1 - floor, ceiling - change.i2)
        elif change.i1 == change.i2:
            shift = _best_shift(right, change.j1, change.j2, change.i1 - floor, ceiling - change.i2)
        else:
            shift = 0
        slid.append(Change(*(place + shift for place in change)))
    return _join_touching(slid)


def _best_shift(tokens: Sequence[Token], start: int, end: int, most_back: int, most_on: int) -> int:
    """How far the run ``start:end`` slides over the equal tokens around it; 0 where it stands as well as anywhere."""
    shifts = [0]
    while -shifts[-1] < most_back and tokens[start + shifts[-1] - 1].key == tokens[end + shifts[-1] - 1].key:
        shifts.append(shifts[-1] - 1)
    on = 0
    while on < most_on and tokens[start + on].key == tokens[end + on].key:
        on += 1
        shifts.append(on)
    return max(shifts, key=lambda shift: (_edges(tokens, start + shift, end + shift), shift == 0, shift))


def _edges(tokens: Sequence[Token], start: int, end: int) -> int:
    """A run that ends at an edge and follows one is a whole clause; one that begins with a mark hangs together too."""
    after = _edge(tokens[start - 1]) if start else _SENTENCE_END
    begins_with_mark = tokens[start].kind is TokenKind.MARK and _edge(tokens[start]) == _CLAUSE_END
    last = _edge(tokens[end - 1])
    return max(after + last, 2 * _CLAUSE_END - _MARK if begins_with_mark and not last else 0)


def _edge(token: Token) -> int:
    if token.kind is not TokenKind.MARK:
        return 0
    return _SENTENCE_END if token.key in ".!?" else _CLAUSE_END if token.key in ",;:-" else _MARK


def drop_islands(changes: Changes, left: Sequence[Token], _right: Sequence[Token]) -> Changes:
    """A matched "the" inside a phrase that was worded anew is no common ground.

    ::

        wrong:  [said in a statement that |told reporters ]the [budget was sound|accounts were in order]
        wanted: [said in a statement that the budget was sound|told reporters the accounts were in order]
        kept:   the [mayor|head] of the [town|city]            (two words changed, and exactly those are shown)
    """
    joined: Changes = []
    for change in changes:
        if joined and _is_island(joined[-1], change, left):
            joined[-1] = Change(joined[-1].i1, change.i2, joined[-1].j1, change.j2)
        else:
            joined.append(change)
    return joined


def _is_island(before: Change, after: Change, left: Sequence[Token]) -> bool:
    between = left[before.i2 : after.i1]
    changed = max(before.i2 - before.i1 + after.i2 - after.i1, before.j2 - before.j1 + after.j2 - after.j1)
    is_small = len(between) <= _ISLAND and changed >= max(_SURROUNDED, 3 * len(between))
    return is_small and all(token.kind is TokenKind.MARK or token.key in COMMON_WORDS for token in between)


def grow_to_words(changes: Changes, left: Sequence[Token], right: Sequence[Token]) -> Changes:
    """A change covers whole words: the parts of a compound and the sign of an amount belong to it.

    ::

        wrong:  a [22|23]-year-old with $[5|6] million
        wanted: a [22-year-old|23-year-old] with [$5|$6] million
    """
    grown = []
    for number, change in enumerate(changes):
        i1, i2, j1, j2 = change
        floor = changes[number - 1].i2 if number else 0
        ceiling = changes[number + 1].i1 if number + 1 < len(changes) else len(left)
        while i1 > floor and j1 > 0 and _hangs(left, i1 - 1, i1) and _hangs(right, j1 - 1, j1):
            i1, j1 = i1 - 1, j1 - 1
        while i2 < ceiling and j2 < len(right) and _hangs(left, i2 - 1, i2) and _hangs(right, j2 - 1, j2):
            i2, j2 = i2 + 1, j2 + 1
        grown.append(Change(i1, i2, j1, j2) if i1 < i2 and j1 < j2 else change)
    return _join_touching(grown)


def _hangs(tokens: Sequence[Token], first: int, second: int) -> bool:
    """The two tokens are parts of one word: nothing between them, and a hyphen, a slash or a sign of an amount."""
    if first < 0 or second >= len(tokens) or tokens[first].span.end != tokens[second].span.start:
        return False
    one, other = tokens[first], tokens[second]
    if one.kind is TokenKind.MARK:
        return (one.key in "-/" and other.kind is not TokenKind.MARK) or (
            one.key in "$€£¥" and other.kind is TokenKind.NUMBER
        )
    return (other.text in ("-", "‐", "/") and _goes_on(tokens, second)) or (
        one.kind is TokenKind.NUMBER and other.key == "%"
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at].span.end == tokens[at + 1].span.start
        and tokens[at + 1].kind is not TokenKind.MARK
    )


def part_marks(changes: Changes, left: Sequence[Token], right: Sequence[Token]) -> Changes:
    """Punctuation at the end of a replaced phrase is a change of its own, so that words and marks can be told apart.

    ::

        wrong:  he [said .|claimed ,]
        wanted: he [said|claimed][.|,]
    """
    parted = []
    for change in changes:
        i, j = change.i2, change.j2
        while i > change.i1 and _is_punctuation(left[i - 1]):
            i -= 1
        while j > change.j1 and _is_punctuation(right[j - 1]):
            j -= 1
        has_words = change.i1 < i and change.j1 < j
        if has_words and (i < change.i2 or j < change.j2):
            parted += [Change(change.i1, i, change.j1, j), Change(i, change.i2, j, change.j2)]
        else:
            parted.append(change)
    return parted


def _is_punctuation(token: Token) -> bool:
    return token.kind is TokenKind.MARK and token.key != "%"


def _join_touching(changes: Changes) -> Changes:
    joined: Changes = []
    for change in changes:
        if joined and joined[-1].i2 >= change.i1 and joined[-1].j2 >= change.j1:
            joined[-1] = Change(joined[-1].i1, change.i2, joined[-1].j1, change.j2)
        else:
            joined.append(change)
    return joined


PASSES = (slide_to_edges, drop_islands, grow_to_words, part_marks)
"""In this order."""
