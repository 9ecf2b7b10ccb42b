"""Searching in both panes."""

from twicetold.model import Side, Span
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.keys import key_of
from twicetold.tui.search import Search, find_hits
from twicetold.widgets.prompt import Prompt


def search(screen: ComparisonScreen) -> None:
    """Asks what to look for; the answer comes to ``answer_search``."""
    asked = "Search (regular expression)" if screen.choices.search.is_regex else "Search"
    other = "plain words" if screen.choices.search.is_regex else "regular expressions"
    hint = f"in both texts; a capital makes case count; {key_of(screen, 'search_kind')} before this for {other}"
    screen.query_one(Prompt).ask("search", asked, hint=hint)


def answer_search(screen: ComparisonScreen, text: str) -> None:
    wanted = Search(text.strip(), screen.choices.search.is_regex)
    screen.hits, screen.hit = find_hits(screen.comparison, wanted) if wanted.pattern else {}, None
    screen.choices = screen.choices._replace(search=wanted, only_hits=False)
    screen.show_choices()
    if not wanted.pattern:
        return
    if not any(screen.hits.values()):
        screen.say(f"“{wanted.pattern}” is in neither text.")
        return
    _go(screen, 1, at_here=True)


def clear_search(screen: ComparisonScreen) -> None:
    """Nothing is looked for any more; plain words or regular expressions stays as it was."""
    screen.hits, screen.hit = {}, None
    nothing = Search("", screen.choices.search.is_regex)
    screen.choices = screen.choices._replace(search=nothing, only_hits=False)
    screen.show_choices()


def search_kind(screen: ComparisonScreen) -> None:
    """Between plain words and regular expressions."""
    screen.choices = screen.choices._replace(
        search=screen.choices.search._replace(is_regex=not screen.choices.search.is_regex)
    )
    screen.say("/ takes regular expressions." if screen.choices.search.is_regex else "/ takes plain words.")


def next_hit(screen: ComparisonScreen) -> None:
    _go(screen, 1)


def previous_hit(screen: ComparisonScreen) -> None:
    _go(screen, -1)


def only_hits(screen: ComparisonScreen) -> None:
    """Folds everything in which the words are not."""
    if not any(screen.hits.values()):
        _say_first(screen)
        return
    screen.choices = screen.choices._replace(only_hits=not screen.choices.only_hits)
    screen.show_choices()


def _say_first(screen: ComparisonScreen) -> None:
    screen.say(f"Search first: {key_of(screen, 'search')} asks for words.")


def _go(screen: ComparisonScreen, by: int, at_here: bool = False) -> None:
    places = _sort_hits(screen)
    if not places:
        if screen.choices.search.pattern:
            screen.say("Found nowhere.")
        else:
            _say_first(screen)
        return
    here = screen.hit if not at_here and screen.hit in places else None
    if here is None:
        number = next((n for n, (side, span) in enumerate(places) if _row_of(screen, side, span) >= screen.top_row), 0)
        wrapped = ""
    else:
        number = (places.index(here) + by) % len(places)
        is_round = (number <= places.index(here)) == (by > 0)
        wrapped = f" · wrapped to the {'top' if by > 0 else 'end'}" if is_round else ""
    side, span = screen.hit = places[number]
    screen.show_runs()
    screen.go_to(side, span.start)
    counts = ", ".join(f"{len(screen.hits[side])} {side}" for side in Side)
    keys = f" · {key_of(screen, 'next_hit')} next, {key_of(screen, 'previous_hit')} back"
    screen.say(f"“{screen.choices.search.pattern}” {number + 1} of {len(places)} ({counts}){wrapped}{keys}")


def _sort_hits(screen: ComparisonScreen) -> list[tuple[Side, Span]]:
    """What was found, in the order of the rows."""
    if screen.page is None:
        return []
    found = [(side, span) for side in Side for span in screen.hits.get(side, ())]
    return sorted(found, key=lambda hit: (_row_of(screen, *hit), hit[0], hit[1]))


def _row_of(screen: ComparisonScreen, side: Side, span: Span) -> int:
    assert screen.page is not None
    return screen.page.row_of(side, span.start)
