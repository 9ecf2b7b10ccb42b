"""Opening, leaving, help."""

from collections.abc import Mapping

from twicetold.themes.palettes import PALETTES, Palette
from twicetold.tui.app import TwicetoldApp
from twicetold.tui.commands.searching import clear_search
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.contrast import describe_faint
from twicetold.tui.facts import FactsScreen
from twicetold.tui.help import HelpScreen
from twicetold.tui.keys import key_of
from twicetold.tui.library import LibraryScreen

Anywhere = ComparisonScreen | LibraryScreen | FactsScreen


def close(screen: ComparisonScreen) -> None:
    """Step by step: what was searched for, a comparison that is being made, the pair."""
    if screen.choices.search.pattern:
        clear_search(screen)
        screen.say(f"The search is cleared; {key_of(screen, 'close')} again leaves.")
        return
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
    palettes: Mapping[str, Palette] = getattr(screen.app, "palettes", PALETTES)
    names = list(palettes)
    here = names.index(screen.app.theme) if screen.app.theme in names else -1
    palette = palettes[names[(here + 1) % len(names)]]
    screen.app.theme = palette.name
    if isinstance(screen, ComparisonScreen):
        screen.choices = screen.choices._replace(has_signs=screen.app.theme == "mono")
        screen.show_choices()
    title = f" ({palette.title})" if palette.title != palette.name else ""
    screen.say(describe_faint(palette) or f"Theme: {palette.name}{title}.")


def quit(screen: Anywhere) -> None:
    screen.app.exit(0)
