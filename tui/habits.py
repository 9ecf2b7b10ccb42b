"""How a reader likes comparisons to be shown: kept as it is chosen, and so in the next session."""

from contextlib import suppress
from enum import StrEnum
from typing import TypeVar

from twicetold.errors import TwicetoldError
from twicetold.layout import Ink, Order
from twicetold.tui.grouping import Grouping
from twicetold.tui.ledger import Ledger
from twicetold.tui.reading import FIRST_LAYERS, Choices

E = TypeVar("E", bound=StrEnum)


def recall_choices(ledger: Ledger, *, has_signs: bool) -> Choices:
    """The reader's habits, and what the list of this pair was narrowed to."""
    hidden = ledger.setting("hidden layers")
    return Choices(
        order=_find(Order, ledger.setting("order"), Order.LEFT),
        layers=FIRST_LAYERS if hidden is None else frozenset(ink for ink in Ink if ink.name not in hidden.split()),
        has_signs=has_signs,
        has_sidebar=ledger.setting("sidebar") != "hidden",
        filter=ledger.filter,
        grouping=_find(Grouping, ledger.setting("grouping"), Grouping.PLACE),
    )


def keep_choices(ledger: Ledger, choices: Choices) -> None:
    """Keeps what a reader has chosen; that nothing can be saved was said when the store was opened."""
    kept = {
        "order": str(choices.order),
        "hidden layers": " ".join(ink.name for ink in Ink if ink not in choices.layers),
        "grouping": str(choices.grouping),
        "sidebar": "shown" if choices.has_sidebar else "hidden",
    }
    with suppress(TwicetoldError):
        ledger.keep_filter(choices.filter)
        for name, value in kept.items():
            ledger.keep(name, value)


def _find(kind: type[E], value: str | None, otherwise: E) -> E:
    """The member with this value; what another version has kept may be none."""
    return kind(value) if value in list(kind) else otherwise
