"""Where the reader knows better: links by hand, muted rules and words, other kinds; and taking all that back."""

import re

from twicetold.model import Category, Comparison, Finding, Link, Pin, Side
from twicetold.tui.choosing import ChoiceScreen
from twicetold.tui.commands.findings import choose_first
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.corrected import RULE
from twicetold.tui.corrections import Correction, change_kind, link_by_hand, mute_rule, mute_words
from twicetold.tui.keys import key_of
from twicetold.tui.reading import first_span, place_at
from twicetold.widgets.prompt import Prompt

MANY = 4
"""Marked words that are offered for muting."""
LONGEST = 60


def pin(screen: ComparisonScreen) -> None:
    """Asks which paragraphs tell the same; the answer comes to ``answer_pin``."""
    here = place_at(screen.page, screen.top_row) if screen.page else None
    number = screen.page.paragraph_at(here.side, here.offset) + 1 if screen.page and here else 1
    text = f"{number} " if here and here.side is Side.LEFT else ""
    screen.query_one(Prompt).ask("pin", "Link left and right paragraph, as 7 9", text)


def answer_pin(screen: ComparisonScreen, text: str) -> None:
    _link(screen, text, is_linked=True)


def unlink(screen: ComparisonScreen) -> None:
    """Asks which paragraphs do not tell the same; those of the finding, or of the first link in view, are offered."""
    link = _link_at_hand(screen)
    text = f"{link.left[0] + 1} {link.right[0] + 1}" if link else ""
    screen.query_one(Prompt).ask("unlink", "Unlink left and right paragraph, as 7 9", text)


def answer_unlink(screen: ComparisonScreen, text: str) -> None:
    _link(screen, text, is_linked=False)


def _link(screen: ComparisonScreen, text: str, *, is_linked: bool) -> None:
    numbers = [int(number) - 1 for number in re.findall(r"\d+", text)]
    if len(numbers) != 2:
        screen.say("Two numbers, please: 7 9 means left 7 and right 9.")
        return
    left, right = screen.comparison.left, screen.comparison.right
    said = link_by_hand(left, right, Pin(numbers[0], numbers[1], is_linked), screen.ledger.is_turned)
    what = "Linked" if is_linked else "Unlinked"
    if said in screen.ledger.corrections:
        screen.say(f"{what} by hand already; {key_of(screen, 'corrections')} lists your corrections, to take one back.")
        return
    screen.correct(said, f"{what} by hand.")
    screen.say(f"{what} by hand; comparing again …")


def _link_at_hand(screen: ComparisonScreen) -> Link | None:
    """The link that the chosen finding stands on, or the first one in view."""
    finding, page = screen.chosen_finding, screen.page
    if page is None:
        return None
    if finding and finding.left and finding.right:
        ends = {side: page.paragraph_at(side, getattr(finding, side)[0].start) for side in Side}
        for link in screen.comparison.links:
            if ends[Side.LEFT] in link.left and ends[Side.RIGHT] in link.right:
                return link
    rows = page.rows(screen.top_row, screen.top_row + screen.seen_rows)
    return next((line.link for row in rows for line in (row.left, row.right) if line and line.link), None)


def mute(screen: ComparisonScreen) -> None:
    """Offers to mute the rule of the chosen finding, or its words, in this pair or in all."""
    finding = screen.chosen_finding
    if finding is None:
        choose_first(screen)
        return
    offers = list(_offer_muting(screen.comparison, finding))
    titles = [f"{str(each).removeprefix('muted ').removesuffix(' in every pair')}, " + _reach(each) for each in offers]

    def take(number: int | None) -> None:
        if number is not None:
            screen.correct(offers[number])
            screen.say(f"{str(offers[number]).capitalize()}.")

    screen.app.push_screen(ChoiceScreen("Mute", titles), take)


def _reach(correction: Correction) -> str:
    return "in every pair" if correction.is_for_good else "in this pair"


def _offer_muting(comparison: Comparison, finding: Finding) -> list[Correction]:
    quotes = [comparison.document(side).quote(span) for side in Side for span in getattr(finding, side)]
    words = list(dict.fromkeys(" ".join(quote.split()) for quote in quotes if len(quote) <= LONGEST))[:MANY]
    rules = () if finding.rule == RULE else (finding.rule,)
    made = [mute_rule(rule, for_good) for rule in rules for for_good in (False, True)]
    return made + [mute_words(each, for_good) for each in words for for_good in (False, True)]


def kind(screen: ComparisonScreen) -> None:
    """Offers the kinds that the chosen finding could be of."""
    finding = screen.chosen_finding
    if finding is None:
        choose_first(screen)
        return
    kinds = find_kinds(is_both=bool(finding.left and finding.right))
    now = kinds.index((finding.category, finding.kind)) if (finding.category, finding.kind) in kinds else 0
    side, span = first_span(finding)
    key, quote = screen.ledger.key(finding.id), screen.comparison.document(side).quote(span)  # numbers may change

    def take(number: int | None) -> None:
        if number is None or number == now:
            return
        screen.correct(change_kind(key, quote, *kinds[number]))
        screen.say(f"Now {tell_kind(*kinds[number])}.")

    titles = [tell_kind(*each) for each in kinds]
    screen.app.push_screen(ChoiceScreen("What kind of finding is it?", titles, now), take)


def find_kinds(*, is_both: bool) -> list[tuple[Category, str]]:
    """What a finding on both sides, or on one, can be."""
    order = list(Category) if is_both else [Category.GARBLE, Category.CONFLICT]
    return [(category, kind) for category in order for kind in category.kinds]


def tell_kind(category: Category, kind: str) -> str:
    return f"{category}, {kind}"


def corrections(screen: ComparisonScreen) -> None:
    """Lists what was corrected, the latest sort last; Enter takes one back."""
    made = screen.ledger.corrections
    if not made:
        screen.say("You have corrected nothing yet.")
        return

    def take(number: int | None) -> None:
        if number is not None:
            screen.correct(made[number])
            screen.say(f"Taken back: {made[number]}.")

    titles = [str(each)[0].upper() + str(each)[1:] for each in made]
    screen.app.push_screen(ChoiceScreen("Your corrections · Enter takes one back", titles), take)
