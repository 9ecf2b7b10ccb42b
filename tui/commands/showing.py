"""What is shown, and how."""

from twicetold.layout import Ink, Kind
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.habits import keep_choices
from twicetold.tui.keys import key_of
from twicetold.tui.reading import ORDER_NAMES, ORDERS
from twicetold.tui.telling import LAYER_NAMES

SIDEBAR_STEP = 4


def order(screen: ComparisonScreen) -> None:
    following = ORDERS[(ORDERS.index(screen.choices.order) + 1) % len(ORDERS)]
    screen.choices = screen.choices._replace(order=following)
    keep_choices(screen.ledger, screen.choices)
    screen.say(f"Rows follow: {ORDER_NAMES[following]}.")
    screen.show_choices()


def view(screen: ComparisonScreen) -> None:
    """Between the whole text and only what differs."""
    only = not screen.choices.only_differing
    screen.choices = screen.choices._replace(only_differing=only, unfolded=frozenset())
    screen.show_choices()
    screen.set_page()
    has_folds = screen.page is not None and bool(screen.page.folds)
    folded = f"{key_of(screen, 'unfold')} unfolds" if has_folds else "every paragraph does, so nothing is folded"
    screen.say(f"Only what differs; {folded}." if only else "The whole text.")


def unfold(screen: ComparisonScreen) -> None:
    """Opens the first fold in view."""
    if screen.page is None:
        return
    for row in screen.page.rows(screen.top_row, screen.top_row + screen.seen_rows):
        fold = next((line for line in (row.left, row.right) if line and line.kind is Kind.FOLD), None)
        if fold:
            screen.unfold(fold)
            return
    screen.say("Nothing in view is folded.")


def one_pane(screen: ComparisonScreen) -> None:
    screen.choices = screen.choices._replace(is_unified=not screen.is_unified)
    screen.say("Both texts in one pane." if screen.is_unified else "Two panes, side by side.")
    screen.show_choices()


def sidebar(screen: ComparisonScreen) -> None:
    screen.choices = screen.choices._replace(has_sidebar=not screen.choices.has_sidebar)
    keep_choices(screen.ledger, screen.choices)
    screen.show_choices()


def wider(screen: ComparisonScreen) -> None:
    screen.widen_sidebar(-SIDEBAR_STEP)


def narrower(screen: ComparisonScreen) -> None:
    screen.widen_sidebar(SIDEBAR_STEP)


def left_narrower(screen: ComparisonScreen) -> None:
    screen.part_panes(-SIDEBAR_STEP)


def left_wider(screen: ComparisonScreen) -> None:
    screen.part_panes(SIDEBAR_STEP)


def swap(screen: ComparisonScreen) -> None:
    screen.swap_sides()


def wording(screen: ComparisonScreen) -> None:
    _toggle(screen, Ink.EDIT)


def differences(screen: ComparisonScreen) -> None:
    _toggle(screen, Ink.DIFFERENCE)


def garbles(screen: ComparisonScreen) -> None:
    _toggle(screen, Ink.GARBLE)


def conflicts(screen: ComparisonScreen) -> None:
    _toggle(screen, Ink.CONFLICT)


def _toggle(screen: ComparisonScreen, ink: Ink) -> None:
    screen.choices = screen.choices._replace(layers=screen.choices.layers ^ {ink})
    keep_choices(screen.ledger, screen.choices)
    state = "shown" if ink in screen.choices.layers else "hidden"
    screen.say(f"{LAYER_NAMES[ink].capitalize()} {state}.")
    screen.show_choices()


def signs(screen: ComparisonScreen) -> None:
    screen.choices = screen.choices._replace(has_signs=not screen.choices.has_signs)
    screen.show_choices()
