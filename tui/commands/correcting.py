"""Where the reader knows better: pins, muted rules, findings added by hand."""

import re

from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.reading import place_at
from twicetold.widgets.prompt import Prompt


def pin(screen: ComparisonScreen) -> None:
    """Asks which paragraphs tell the same; the answer comes to ``answer_pin``."""
    here = place_at(screen.page, screen.top_row) if screen.page else None
    number = screen.page.paragraph_at(here.side, here.offset) + 1 if screen.page and here else 1
    screen.query_one(Prompt).ask("pin", "Two numbers: the left paragraph and the right one", f"{number} ")


def answer_pin(screen: ComparisonScreen, text: str) -> None:
    numbers = [int(number) - 1 for number in re.findall(r"\d+", text)]
    if len(numbers) != 2:
        screen.say("A pin is two numbers: 7 9 links left 7 with right 9.")
        return
    is_on = screen.ledger.pin(screen.comparison.left, screen.comparison.right, (numbers[0], numbers[1]))
    screen.compare_again()
    screen.say("Pinned; comparing around it …" if is_on else "The pin is off; comparing again …")


def mute(screen: ComparisonScreen) -> None:
    """Asks whether to mute the rule of the chosen finding; the answer comes to ``answer_mute``."""
    finding = screen.chosen_finding
    if finding is None:
        screen.say("Choose a finding first: ] goes to the next one.")
        return
    screen.query_one(Prompt).ask("mute", "The rule, and “always” to mute it in every pair", finding.rule)


def answer_mute(screen: ComparisonScreen, text: str) -> None:
    rule, *more = text.split() or [""]
    if not rule:
        return
    is_on = screen.ledger.mute(rule, for_good=more == ["always"])
    screen.adapt()
    screen.say(f"{rule} is muted{' in every pair' if more else ''}." if is_on else f"{rule} is heard again.")


def add(screen: ComparisonScreen) -> None:
    """Asks for a finding that was missed; the answer comes to ``answer_add``."""
    if screen.has_comparison:
        screen.query_one(Prompt).ask("add", "conflict number: words on the left | words on the right", "conflict ")
    else:
        screen.say("Still comparing …")


def answer_add(screen: ComparisonScreen, text: str) -> None:
    screen.ledger.add(screen.comparison, text)
    screen.adapt()
    screen.say("Added.")
