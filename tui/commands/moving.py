"""Moving through the page, and jumping."""

import re
from collections.abc import Iterable

from twicetold.layout import Page
from twicetold.model import Side
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.keys import key_of
from twicetold.tui.places import Place
from twicetold.tui.reading import place_at
from twicetold.widgets.prompt import Prompt

KEPT = 2
"""Rows of the last page that stay in view, so that the eye finds its place."""


def line_down(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row + 1)


def line_up(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row - 1)


def half_down(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row + max(1, screen.seen_rows // 2))


def half_up(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row - max(1, screen.seen_rows // 2))


def page_down(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row + max(1, screen.seen_rows - KEPT))


def page_up(screen: ComparisonScreen) -> None:
    screen.show_row(screen.top_row - max(1, screen.seen_rows - KEPT))


def top(screen: ComparisonScreen) -> None:
    _leave(screen)
    screen.show_row(0)


def bottom(screen: ComparisonScreen) -> None:
    _leave(screen)
    screen.show_row(screen.page.height if screen.page else 0)


def next_paragraph(screen: ComparisonScreen) -> None:
    _step(screen, _paragraph_rows(screen), 1, "paragraph")


def previous_paragraph(screen: ComparisonScreen) -> None:
    _step(screen, _paragraph_rows(screen), -1, "paragraph")


def next_link(screen: ComparisonScreen) -> None:
    _step(screen, _link_rows(screen), 1, "link")


def previous_link(screen: ComparisonScreen) -> None:
    _step(screen, _link_rows(screen), -1, "link")


def other_end(screen: ComparisonScreen) -> None:
    """From the chosen finding to its other side, when that is not in view; else from a paragraph in view whose
    partner stands elsewhere to that partner."""
    if screen.page is None or _to_other_side(screen, screen.page):
        return
    for row in screen.page.rows(screen.top_row, screen.top_row + screen.seen_rows):
        for line in (row.left, row.right):
            if line and line.targets:
                other = line.side.other
                target = screen.comparison.document(other).paragraphs[line.targets[0]]
                _jump(screen, Place(other, target.body.start))
                told = f"{other} {target.index + 1} tells what {line.side} {line.paragraph + 1} tells"
                screen.say(f"{told}. {key_of(screen, 'back')} goes back.")
                return
    screen.say("No paragraph in view is told elsewhere.")


def _to_other_side(screen: ComparisonScreen, page: Page) -> bool:
    finding = screen.chosen_finding
    if finding is None or not (finding.left and finding.right):
        return False
    rows = {side: page.row_of(side, getattr(finding, side)[0].start) for side in Side}
    seen = [side for side, row in rows.items() if screen.top_row <= row < screen.top_row + screen.seen_rows]
    if len(seen) != 1:
        return False
    other = seen[0].other
    screen.go_to(other, getattr(finding, other)[0].start)
    screen.say(f"The {other} side of the finding. {key_of(screen, 'back')} goes back.")
    return True


def locate(screen: ComparisonScreen) -> None:
    """Asks where to go; the answer comes to ``answer_locate``."""
    screen.query_one(Prompt).ask("locate", "Go to", hint="7 or l7: left paragraph 7 · r9: right paragraph 9 · 50%")


def answer_locate(screen: ComparisonScreen, text: str) -> None:
    match = re.fullmatch(r"\s*([lr]?)\s*(\d+)\s*(%?)\s*", text.casefold())
    if match is None or screen.page is None or (match[1] and match[3]):
        screen.say("Write a paragraph, as 7 or r9, or a share of the text, as 50%.")
        return
    if match[3]:
        _leave(screen)
        screen.show_row(screen.page.height * min(100, int(match[2])) // 100)
        return
    side = Side.RIGHT if match[1] == "r" else Side.LEFT
    paragraphs = screen.comparison.document(side).paragraphs
    if not 1 <= int(match[2]) <= len(paragraphs):
        screen.say(f"The {side} article has paragraphs 1 to {len(paragraphs)}.")
        return
    _jump(screen, Place(side, paragraphs[int(match[2]) - 1].body.start))


def back(screen: ComparisonScreen) -> None:
    _follow(screen, screen.trail.go_back, "You have not jumped from anywhere.")


def forward(screen: ComparisonScreen) -> None:
    _follow(screen, screen.trail.go_forward, "You have not gone back.")


def _follow(screen: ComparisonScreen, go: object, otherwise: str) -> None:
    assert callable(go)
    here = place_at(screen.page, screen.top_row) if screen.page else None
    place = go(here) if here else None
    if place is None or screen.page is None:
        screen.say(otherwise)
    else:
        screen.show_row(screen.page.row_of(place.side, place.offset))


def _leave(screen: ComparisonScreen) -> None:
    here = place_at(screen.page, screen.top_row) if screen.page else None
    if here:
        screen.trail.leave(here)


def _jump(screen: ComparisonScreen, place: Place) -> None:
    _leave(screen)
    if screen.page:
        screen.show_row(screen.page.row_of(place.side, place.offset))


def _step(screen: ComparisonScreen, rows: Iterable[int], by: int, name: str) -> None:
    """Puts the next of ``rows`` at the top of the view."""
    before = screen.top_row
    beyond = [row for row in sorted(set(rows)) if (row > before if by > 0 else row < before)]
    if beyond:
        screen.show_row(beyond[0] if by > 0 else beyond[-1])
    if not beyond:
        screen.say(f"No {name} after this." if by > 0 else f"No {name} before this.")
    elif screen.top_row == before:
        screen.say(f"This is the end; every {name} that is left is in view.")


def _paragraph_rows(screen: ComparisonScreen) -> list[int]:
    return [row for column in screen.page.columns for row in column.starts] if screen.page else []


def _link_rows(screen: ComparisonScreen) -> list[int]:
    if screen.page is None:
        return []
    blocks = zip(screen.page.blocks, screen.page.starts, strict=True)
    return [start for block, start in blocks if block.left and block.right]
