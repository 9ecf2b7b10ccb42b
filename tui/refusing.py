"""Which actions make no sense as things stand, and the sentence that says so."""

from typing import TYPE_CHECKING

from twicetold.tui.actions import ACTIONS, MOVING, Where
from twicetold.tui.keys import key_of

if TYPE_CHECKING:
    from twicetold.tui.paged import PagedScreen

OF_TWO = frozenset(
    """
    swap order one_pane left_narrower left_wider pin unlink other_end next_link previous_link
    """.split()
)
"""Actions that need two articles."""
WHILE_SELECTING = frozenset(
    action.name for action in ACTIONS if action.place in (Where.SELECTING, Where.ANYWHERE) or action.group == MOVING
) | {"details_down", "details_up"}
"""What can be done while words are being selected; anything else would take away what they are selected in."""


def refuse(screen: "PagedScreen", name: str) -> str:
    """Why an action cannot be done now; nothing when it can."""
    if screen.selection and name not in WHILE_SELECTING:
        done, leave = key_of(screen, "select_done"), key_of(screen, "select_leave")
        return f"Words are being selected: {done} says what they are, {leave} leaves."
    if name in OF_TWO and not screen.comparison.right.text:
        return f"There is only one article here; {key_of(screen, 'new_right')} pastes another beside it."
    return ""
