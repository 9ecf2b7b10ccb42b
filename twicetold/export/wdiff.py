r"""Both texts in one, with the marks of GNU wdiff and of ``git diff --word-diff``.

    carried [-212-]{+120+} people[- ashore-]

Without ``{+…+}`` and with the words of ``[-…-]`` it is the left text, the other way round the right one, to the letter.
Where the text itself holds a mark, a backslash stands before it, and another one before every backslash:

    in the text   a [-b-] c:\d         written   a \[-b\-] c:\\d
"""

import re

from twicetold.export.merging import Piece, glue, merge
from twicetold.model import Comparison, Side

_MARK = re.compile(r"\\|\[(?=-|\Z)|-(?=\])|\{(?=\+|\Z)|\+(?=\})")
"""Where a backslash is put: a bracket at an end would make a mark together with what follows."""


def write(comparison: Comparison) -> str:
    pieces = (piece for passage in merge(comparison) for piece in passage.pieces)
    return "".join(_mark(comparison, piece) for piece in glue(pieces))


def _mark(comparison: Comparison, piece: Piece) -> str:
    left, right = (_MARK.sub(r"\\\g<0>", comparison.document(side).quote(piece.side(side))) for side in Side)
    if piece.is_same:
        return left
    return (f"[-{left}-]" if left else "") + (f"{{+{right}+}}" if right else "")
