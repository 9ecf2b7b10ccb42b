"""The rows at the top and the bottom of a screen: what is shown, how, and which keys there are."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from twicetold.widgets.fitting import fit, fit_all

BETWEEN = " ⇄ "


class TitleBar(Widget):
    """The ``names`` of the texts at the left, and at the right the ``states`` that fit, the first ones first."""

    DEFAULT_CSS = """
    TitleBar { height: 1; background: $surface; color: $foreground; padding: 0 1; }
    """

    names: reactive[Sequence[str]] = reactive(tuple)
    states: reactive[Sequence[str]] = reactive(tuple)

    def render(self) -> Content:
        width = self.size.width
        states = list(self.states)
        while states and cell_len(" · ".join(states)) > width * 2 // 3:
            states.pop()
        right = " · ".join(states)
        room = width - cell_len(right) - 2
        left = BETWEEN.join(fit_all(self.names, room, len(BETWEEN)))
        gap = " " * max(1, width - cell_len(left) - cell_len(right))
        return Content.assemble((left, "bold"), gap, (right, "$foreground-muted"))


class Caption(Widget):
    """What stands above one pane: the article's title and what is known about it.

    With a ``label``, which says whose it is, all that is one row, for two of them over one pane.
    """

    DEFAULT_CSS = """
    Caption { height: 2; width: 1fr; background: $surface; padding: 0 1 0 7; }
    Caption.-short { height: 1; }
    """

    title: reactive[str] = reactive("")
    facts: reactive[Sequence[str]] = reactive(tuple)
    label: reactive[str] = reactive("")

    def render(self) -> Content:
        width = self.size.width
        if self.label:
            return self._in_one_row(width)
        facts = Content.styled(fit(" · ".join(self.facts), width), "$foreground-muted")
        if self.size.height < 2:
            return facts
        return Content("\n").join([Content.styled(fit(self.title, width), "bold"), facts])

    def _in_one_row(self, width: int) -> Content:
        """The title has half of the row at least: the last facts give way to it."""
        facts = list(self.facts)
        room = max(width // 2, width - cell_len(self.label) - cell_len(self.title) - 4)
        while len(facts) > 1 and cell_len(" · ".join(facts)) > room:
            facts.pop()
        told = fit(" · ".join(facts), room)
        title = fit(self.title, width - cell_len(self.label) - cell_len(told) - 4)
        return Content.assemble(
            (f"{self.label} ", "bold $primary"), (title, "bold"), (f" · {told}", "$foreground-muted")
        )


LAST = 2
"""The last keys (help and leaving) are always shown."""


def _cells(key: tuple[str, str, str]) -> int:
    return cell_len(key[0]) + cell_len(key[1]) + 3


class KeyBar(Widget):
    """The most useful keys, as many as fit, each to be clicked too; a message takes their place for a while."""

    DEFAULT_CSS = """
    KeyBar {
        height: 1; background: $surface; color: $foreground; padding: 0 1;
        link-color: $foreground-muted; link-style: none; link-background: $surface;
        link-color-hover: $foreground; link-background-hover: $primary-muted; link-style-hover: none;
    }
    """

    keys: reactive[Sequence[tuple[str, str, str]]] = reactive(tuple)
    message: reactive[str] = reactive("")

    def render(self) -> Content:
        width = self.size.width
        if self.message:
            return Content.styled(fit(self.message, width), "bold $primary")
        return Content("  ").join([*self._fitting(width)])

    def _fitting(self, width: int) -> Iterable[Content]:
        kept = self.keys[-LAST:]
        used = sum(map(_cells, kept))
        fitting = []
        for each in self.keys[:-LAST]:
            used += _cells(each)
            if used - 2 > width:
                break
            fitting.append(each)
        for key, label, action in (*fitting, *kept):
            told = Content.assemble((key, "bold $primary"), (f" {label}", "$foreground-muted"))
            yield told.stylize(f"@click=screen.do('{action}')") if action else told
