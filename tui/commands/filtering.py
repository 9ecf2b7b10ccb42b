"""Which findings the list holds, and in which order."""

from twicetold.model import Category, Severity
from twicetold.tui.choosing import ChoiceScreen
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.filters import fits
from twicetold.tui.grouping import Grouping
from twicetold.tui.habits import keep_choices
from twicetold.verdicts import Verdict
from twicetold.widgets.prompt import Prompt

OWN_WORDS = "Words of your own …"


def filter(screen: ComparisonScreen) -> None:
    """Offers every filter that lets something through, with how much; the last one asks for words."""
    offers = [("All findings", ""), *_offer(screen)]
    titles = [f"{name} ({_count(screen, asked)})" for name, asked in offers] + [OWN_WORDS]
    now = next((n for n, (_, asked) in enumerate(offers) if asked == screen.choices.filter), len(offers))

    def take(number: int | None) -> None:
        if number is None:
            return
        if number < len(offers):
            answer_filter(screen, offers[number][1])
            screen.tell_state()
        else:
            hint = "all must fit: number high -date unjudged ferry"
            screen.query_one(Prompt).ask("filter", "List only", screen.choices.filter, hint)

    screen.app.push_screen(ChoiceScreen("Show in the list", titles, now), take)


def answer_filter(screen: ComparisonScreen, text: str) -> None:
    screen.choices = screen.choices._replace(filter=text.strip())
    keep_choices(screen.ledger, screen.choices)
    screen.show_choices()
    screen.show_findings()
    total = len(screen.comparison.findings)
    screen.say(f"{len(screen.findings)} of {total} findings." if text.strip() else "All findings.")


def group(screen: ComparisonScreen) -> None:
    """The next order of the list; kept for the next session."""
    orders = list(Grouping)
    following = orders[(orders.index(screen.choices.grouping) + 1) % len(orders)]
    screen.choices = screen.choices._replace(grouping=following)
    keep_choices(screen.ledger, screen.choices)
    screen.show_findings()
    screen.say(f"The list is ordered by {following}.")


def _offer(screen: ComparisonScreen) -> list[tuple[str, str]]:
    """The filters that let through some findings of this pair, but not all of them."""
    offers = [(f"{category.capitalize()}s", str(category)) for category in Category]
    offers += [(f"Severity {severity}", str(severity)) for severity in reversed(Severity)]
    offers += [("Without a verdict", "unjudged"), ("Stale verdicts", "stale"), ("With a note", "noted")]
    offers += [(verdict.capitalize(), str(verdict)) for verdict in Verdict]
    kinds = dict.fromkeys((f.category, f.kind) for f in screen.comparison.findings)
    offers += [(f"{category.capitalize()}, {kind}", f"{category} {kind}") for category, kind in sorted(kinds)]
    return [offer for offer in offers if _count(screen, offer[1]) > 0]


def _count(screen: ComparisonScreen, asked: str) -> int:
    comparison, judge = screen.comparison, screen.ledger.judgement
    return sum(fits(comparison, finding, judge(finding.id), asked) for finding in comparison.findings)
