"""The palette: every action of the table, found by its words."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider

from twicetold.tui.actions import Action
from twicetold.tui.keys import table_of


class ActionProvider(Provider):
    """Offers the actions of the screen that is open."""

    @property
    def _actions(self) -> tuple[Action, ...]:
        return table_of(self.screen)

    def _run(self, action: Action) -> None:
        self.screen.action_do(action.name)  # type: ignore[attr-defined]

    async def discover(self) -> Hits:
        for action in self._actions:
            if action.name != "palette":
                yield DiscoveryHit(_tell(action), partial(self._run, action))

    async def search(self, query: str) -> Hits:
        matcher = self.matcher(query)
        for action in self._actions:
            score = matcher.match(f"{action.help} {action.name}")
            if score > 0:
                yield Hit(score, _tell(action), partial(self._run, action))


def _tell(action: Action) -> str:
    """In one row, with the keys."""
    return f"{action.shown_keys:<9} {action.help}"
