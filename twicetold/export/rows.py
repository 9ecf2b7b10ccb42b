"""The paragraphs of both sides on level rows, for formats that leave the wrapping to whoever shows them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from twicetold.layout import View, find_far, lay_out
from twicetold.model import Category, Comparison, Finding, Link, Relation, Side
from twicetold.selection import unrelate

RELATION_SIGNS = {Relation.SAME: "=", Relation.EDITED: "±", Relation.PARAPHRASED: "≈", Relation.EVENT: "○"}
RELATION_WORDS = {
    Relation.SAME: "the same",
    Relation.EDITED: "edited",
    Relation.PARAPHRASED: "told in other words",
    Relation.EVENT: "the same event",
}
_CELLS = 80


@dataclass(frozen=True, slots=True)
class Row:
    """Paragraphs side by side, the first ones level; folded when they stand far from every finding."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    is_folded: bool = False

    def side(self, side: Side) -> tuple[int, ...]:
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Sheet:
    """``links`` has each paragraph's best link, ``targets`` what tells the same but stands in another row."""

    rows: tuple[Row, ...]
    links: dict[Side, dict[int, Link]]
    targets: dict[Side, dict[int, tuple[int, ...]]]

    def sign(self, side: Side, paragraph: int) -> str:
        link = self.links[side].get(paragraph)
        if link is None:
            return "·"
        return "⇅" if link.moved else RELATION_SIGNS[link.relation]

    def words(self, side: Side, paragraph: int) -> str:
        """What ``sign`` says, in words."""
        link = self.links[side].get(paragraph)
        if link is None:
            return "only here"
        return RELATION_WORDS[link.relation] + (", moved" if link.moved else "")


def find_rows(comparison: Comparison, findings: Collection[Finding], context: int | None = None) -> Sheet:
    """All rows; with ``context`` those farther than so many paragraphs from every finding are folded."""
    view = View()
    if context is not None:
        far = find_far(comparison, findings, context)
        view = View(left_folded=far[Side.LEFT], right_folded=far[Side.RIGHT])
    page = lay_out(comparison, _CELLS, _CELLS)
    rows = tuple(Row(block.left, block.right, view.folds(block)) for block in page.blocks)
    return Sheet(rows, page.links, page.targets)


def wanted(comparison: Comparison, differences: bool) -> tuple[Finding, ...]:
    """The findings that are for people: differences only when asked for."""
    return unrelate([f for f in comparison.findings if differences or f.category is not Category.DIFFERENCE])


def name_paragraphs(paragraphs: Collection[int]) -> str:
    """Their numbers for people, runs of them drawn together: ``3–5, 9``."""
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in _runs(sorted(paragraphs)))


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = None
    for number in numbers:
        if first is None or last is None or number > last + 1:
            if first is not None and last is not None:
                yield first + 1, last + 1
            first = number
        last = number
    if first is not None and last is not None:
        yield first + 1, last + 1
