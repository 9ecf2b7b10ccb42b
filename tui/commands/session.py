"""Opening, leaving, help."""

from dataclasses import replace

from twicetold.themes.palettes import PALETTES
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.facts import FactsScreen
from twicetold.tui.help import HelpScreen
from twicetold.tui.keys import key_of
from twicetold.tui.library import LibraryScreen

Anywhere = ComparisonScreen | LibraryScreen | FactsScreen


def close(screen: ComparisonScreen) -> None:
    if screen.stop():
        screen.say(f"Stopped comparing; {key_of(screen, 'reload')} begins again.")
        return
    if len(screen.app.screen_stack) > 2:
        screen.dismiss()
    else:
        screen.say(f"This is all there is; {key_of(screen, 'quit')} leaves.")


def mouse(screen: Anywhere) -> None:
    """While the terminal has the mouse, it selects text as everywhere else."""
    assert isinstance(screen.app, TwicetoldApp)
    is_ours = screen.app.toggle_mouse()
    back = f"The mouse is the terminal's; {key_of(screen, 'mouse')} takes it back."
    screen.say("The mouse is the app's again." if is_ours else back)


def help(screen: Anywhere) -> None:
    screen.app.push_screen(HelpScreen(screen))


def palette(screen: Anywhere) -> None:
    screen.app.action_command_palette()


def theme(screen: Anywhere) -> None:
    names = list(getattr(screen.app, "palettes", PALETTES))
    here = names.index(screen.app.theme) if screen.app.theme in names else -1
    screen.app.theme = names[(here + 1) % len(names)]
    if isinstance(screen, ComparisonScreen):
        screen.choices = replace(screen.choices, has_signs=screen.app.theme == "mono")
        screen.show_choices()


def quit(screen: Anywhere) -> None:
    screen.app.exit(0)
