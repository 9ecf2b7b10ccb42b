"""What stands around the page: title, captions, the keys of the moment, messages, the legend."""

from contextlib import suppress

from twicetold.errors import TwicetoldError
from twicetold.model import Side
from twicetold.tui.actions import Where
from twicetold.tui.keys import key_labels, key_of
from twicetold.tui.listed import ListedScreen
from twicetold.tui.refusing import OF_TWO
from twicetold.tui.telling import describe_briefly, describe_document, describe_states
from twicetold.widgets.bars import Caption, KeyBar, TitleBar
from twicetold.widgets.legend import Legend
from twicetold.widgets.prompt import Prompt
from twicetold.widgets.selector import Selector

ONE_PANE_BELOW = 60
IN_PROMPT = [("Enter", "done", ""), ("Esc", "leave", "")]
"""The keys while there is a line to type in."""


class FramedScreen(ListedScreen):
    """The screen that is made of it has the widgets."""

    @property
    def is_alone(self) -> bool:
        """One article, with nothing beside it."""
        return not self.comparison.right.text

    @property
    def is_unified(self) -> bool:
        if self.is_alone:
            return True
        if self.choices.is_unified is not None:
            return self.choices.is_unified
        return self.size.width < ONE_PANE_BELOW

    def show_captions(self) -> None:
        """Above each pane its article; above one pane of both a row for each."""
        is_stacked = self.is_unified and not self.is_alone
        self.query_one("#captions").set_class(is_stacked, "-stacked")
        for side, share in zip(Side, (self.left_share, 1 - self.left_share), strict=True):
            caption = self.query_one(f"#{side}-caption", Caption)
            caption.title = self.comparison.document(side).title
            caption.facts = (describe_briefly if is_stacked else describe_document)(self.comparison, side)
            caption.label = side[0].upper() if is_stacked else ""
            caption.set_class(is_stacked or self.size.height < 30, "-short")
            caption.styles.width = "1fr" if is_stacked else f"{share}fr"
        self.query_one("#right-caption").display = not self.is_alone

    def tell_state(self) -> None:
        title = self.query_one(TitleBar)
        names = [document.name or document.title for document in (self.comparison.left, self.comparison.right)]
        title.names = [name for name in names if name]
        title.states = describe_states(self)

    def show_keys(self) -> None:
        """In the bar, the keys that can be pressed now."""
        labels = key_labels(self, Where.SELECTING if self.selecting else None)
        here = [each for each in labels if not (self.is_alone and each[2] in OF_TWO)]
        self.query_one(KeyBar).keys = IN_PROMPT if self.query_one(Prompt).display else here

    def watch_selecting(self) -> None:
        """The selector has the keys just as long as words are being selected."""
        if self.is_mounted:
            self.query_one(Selector).show(is_selecting=self.selecting)
            self.show_keys()

    def say(self, message: str) -> None:
        """A message in the place of the keys, until the next key or for a while."""
        self.query_one(KeyBar).message = message

    def unsay(self) -> None:
        self.query_one(KeyBar).message = ""
        self.query_one(Legend).hide()

    # The legend

    def greet(self) -> None:
        """Shows the legend to those who are here for the first time."""
        if self.ledger.setting("greeted"):
            return
        self.show_legend()
        with suppress(TwicetoldError):
            self.ledger.keep("greeted", "yes")

    def show_legend(self) -> None:
        from twicetold.tui.help import draw_legend  # seen once

        self.query_one(Legend).show("What the marks mean", *draw_legend(*self.app.size, key_of(self, "help")))
