"""Both texts in one, as CriticMarkup: all accepted it is the right text, all rejected the left one, to the letter.

    {>>c1 number conflict: 212 against 120<<}       carried {~~212~>120~~} people{-- ashore--}{++ to the land++}.

CriticMarkup has no way to write its own signs, so where the text holds one it is broken in two, and whoever reads the
marks once from left to right finds the text between them:

    in the text      {++          in a dropped passage   a--}b
    written          {{>><<}++    written                {--a---}{---}b--}

Comments belong to neither text. They tell the findings, after the words, and which paragraphs tell the same where these
do not stand together: ``{>>left 4 = right 9<<}`` before either one, paragraphs being counted from 1.

Source: http://criticmarkup.com/spec.php
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import pairwise

from twicetold.export.evidence import places
from twicetold.export.judged import Judgements, said_of
from twicetold.export.merging import KEPT, Passage, Piece, merge
from twicetold.export.rows import wanted
from twicetold.layout import shown
from twicetold.model import Comparison, Finding, Side

_OPENS = r"\{(?=\+\+|--|~~|==|>>)"
_BREAKS = {
    "": re.compile(_OPENS),
    "-": re.compile(rf"{_OPENS}|-(?=-[ \t]*[\[}}])"),
    "+": re.compile(rf"{_OPENS}|\+(?=\+[ \t]*[\[}}])"),
}
"""After which characters a text is broken: within a passage of no, the left, or the right text alone.

Behind the signs at its end a mark may have a remark in brackets: ``{--gone--[why]}``.
"""
_NOT_IN_ONE_MARK = re.compile(r"[~>{}\n]")


def write(comparison: Comparison, differences: bool = False, judgements: Judgements | None = None) -> str:
    return "".join(_Writer(comparison, wanted(comparison, differences), judgements).parts())


class _Writer:
    def __init__(
        self, comparison: Comparison, findings: Collection[Finding], judgements: Judgements | None = None
    ) -> None:
        self.comparison = comparison
        self.judgements = judgements
        self.told: set[str] = set()
        self.ending: dict[Side, defaultdict[int, list[Finding]]] = {side: defaultdict(list) for side in Side}
        for finding in findings:
            for side in Side:
                for span in places(finding, side):
                    self.ending[side][span.end].append(finding)

    def parts(self) -> Iterator[str]:
        for passage in merge(self.comparison):
            yield from _tell_place(passage)
            for piece in passage.pieces:
                yield from self._same(piece) if piece.is_same else self._changed(piece)

    def _same(self, piece: Piece) -> Iterator[str]:
        """The text, cut after the words of each finding."""
        words = self.comparison.left.quote(piece.left)
        shift = piece.right.start - piece.left.start
        ends = {*self._ends(piece, Side.LEFT), *(end - shift for end in self._ends(piece, Side.RIGHT))}
        for start, end in pairwise(sorted({piece.left.start, piece.left.end, *ends})):
            yield _literal(words[start - piece.left.start : end - piece.left.start])
            yield from self._comments([*self.ending[Side.LEFT][end], *self.ending[Side.RIGHT][end + shift]])

    def _changed(self, piece: Piece) -> Iterator[str]:
        left, right = self.comparison.left.quote(piece.left), self.comparison.right.quote(piece.right)
        if left and right and not _NOT_IN_ONE_MARK.search(left + right):
            yield f"{{~~{left}~>{right}~~}}"
        else:
            yield _marked("-", left) + _marked("+", right)
        ends = [(side, end) for side in Side for end in self._ends(piece, side)]
        yield from self._comments([finding for side, end in ends for finding in self.ending[side][end]])

    def _ends(self, piece: Piece, side: Side) -> list[int]:
        span = piece.side(side)
        return sorted(end for end in self.ending[side] if span.start < end <= span.end)

    def _comments(self, findings: list[Finding]) -> Iterator[str]:
        for number, finding in {finding.id: finding for finding in findings}.items():
            yield _comment(number if number in self.told else self._tell(finding))
            self.told.add(number)

    def _tell(self, finding: Finding) -> str:
        judged = said_of(self.judgements, finding).tell()
        told = f"{finding.id} {finding.kind} {finding.category}: {finding.message}"
        return f"{told} [{judged}]" if judged else told


def _tell_place(passage: Passage) -> Iterator[str]:
    """Which paragraphs tell the same, where the marks do not show it."""
    pairs = list(passage.elsewhere)
    if passage.link and passage.link.relation not in KEPT:
        pairs.insert(0, (passage.left or 0, passage.right or 0))
    if pairs:
        yield _comment(", ".join(f"left {left + 1} = right {right + 1}" for left, right in pairs))


def _literal(text: str) -> str:
    return _BREAKS[""].sub("{{>><<}", text)


def _marked(sign: str, text: str) -> str:
    if not text:
        return ""
    opening, closing = f"{{{sign * 2}", f"{sign * 2}}}"
    broken = _BREAKS[sign].sub(lambda sign: f"{sign[0]}{closing}{opening}", text)
    return f"{opening}{broken}{closing}"


def _comment(words: str) -> str:
    harmless = re.sub("<(?=<)|{", lambda sign: f"{sign[0]} ", shown(words))
    return f"{{>>{harmless}<<}}"
