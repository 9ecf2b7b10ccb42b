"""Opening, leaving, help."""

from textual.screen import Screen

from twicetold.themes.palettes import PALETTES
from twicetold.tui.help import HelpScreen


def close(screen: Screen[None]) -> None:
    if len(screen.app.screen_stack) > 2:
        screen.dismiss()
    else:
        screen.app.notify("This is all there is; q leaves.", markup=False)


def help(screen: Screen[None]) -> None:
    screen.app.push_screen(HelpScreen(screen))


def palette(screen: Screen[None]) -> None:
    screen.app.action_command_palette()


def theme(screen: Screen[None]) -> None:
    names = list(PALETTES)
    here = names.index(screen.app.theme) if screen.app.theme in names else -1
    screen.app.theme = names[(here + 1) % len(names)]


def quit(screen: Screen[None]) -> None:
    screen.app.exit(0)
