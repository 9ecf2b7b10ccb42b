"""The reader's verdicts and notes on the findings."""

from twicetold.tui.commands.findings import next_finding
from twicetold.tui.comparison import ComparisonScreen
from twicetold.verdicts import Verdict
from twicetold.widgets.prompt import Prompt

NAMES = {"judgement": "judgement", "pin": "pin", "mute": "muting", "added": "addition"}


def confirm(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.CONFIRMED)


def dismiss(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.DISMISSED)


def unsure(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.UNSURE)


def unjudge(screen: ComparisonScreen) -> None:
    _judge(screen, None)


def note(screen: ComparisonScreen) -> None:
    """Asks for a note on the chosen finding; the answer comes to ``answer_note``."""
    if screen.chosen_finding is None:
        screen.say("Choose a finding first: ] goes to the next one.")
        return
    screen.query_one(Prompt).ask("note", "A note on this finding", screen.ledger.judgement(screen.chosen).note)


def answer_note(screen: ComparisonScreen, text: str) -> None:
    screen.ledger.write(screen.chosen, text)
    screen.show_findings()
    screen.say("Note kept." if text.strip() else "Note taken away.")


def undo(screen: ComparisonScreen) -> None:
    undone = screen.ledger.undo()
    if undone is None:
        screen.say("Nothing to undo.")
        return
    if undone.what == "pin":
        screen.compare_again()
    elif undone.what != "judgement":
        screen.adapt()
    screen.show_findings()
    found = next((each for each in screen.findings if each.id == undone.finding), None)
    if found:
        screen.choose(found)
    screen.say(f"The last {NAMES[undone.what]} is taken back.")


def _judge(screen: ComparisonScreen, verdict: Verdict | None) -> None:
    if screen.chosen_finding is None:
        screen.say("Choose a finding first: ] goes to the next one.")
        return
    screen.ledger.judge(screen.chosen, verdict)
    screen.show_findings()
    if verdict is not None:
        next_finding(screen)
        count = len(screen.comparison.findings)
        if screen.ledger.judged == count:
            screen.say(f"All {count} findings are judged.")
