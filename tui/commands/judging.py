"""The reader's verdicts and notes on the findings, and undoing whatever was done last."""

import json

from twicetold.model import Finding
from twicetold.tui.commands.findings import choose_first, next_finding, next_unjudged
from twicetold.tui.commands.pasting import take_away
from twicetold.tui.comparison import ComparisonScreen
from twicetold.tui.reading import first_span
from twicetold.tui.store import as_binding
from twicetold.tui.telling import count
from twicetold.verdicts import Verdict
from twicetold.widgets.finding_text import brief
from twicetold.widgets.prompt import Prompt


def confirm(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.CONFIRMED)


def dismiss(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.DISMISSED)


def unsure(screen: ComparisonScreen) -> None:
    _judge(screen, Verdict.UNSURE)


def unjudge(screen: ComparisonScreen) -> None:
    if screen.chosen_finding is None:
        choose_first(screen)
        return
    screen.ledger.judge(screen.chosen, None)
    screen.show_findings()


def note(screen: ComparisonScreen) -> None:
    """Asks for a note on the chosen finding; the answer comes to ``answer_note``."""
    finding = screen.chosen_finding
    if finding is None:
        choose_first(screen)
        return
    text = screen.ledger.judgement(finding.id).note
    about = json.dumps(screen.ledger.binding(finding.id))
    screen.query_one(Prompt).ask("note", f"Note on {name_finding(screen, finding)}", text, about=about)


def answer_note(screen: ComparisonScreen, text: str, about: str) -> None:
    """``about`` is what the finding is bound to: its number may be another by now, and it may be gone."""
    finding = screen.ledger.write(as_binding(json.loads(about)), text)
    screen.show_findings()
    kept = "Noted; it is not saved." if screen.ledger.failure else "Note kept."
    gone = "" if finding else " Its finding is gone from the texts."
    screen.say((kept if text.strip() else "Note taken away.") + gone)


def undo(screen: ComparisonScreen) -> None:
    undone = screen.ledger.undo()
    if undone is None and screen.pasted:
        take_away(screen)
        return
    if undone is None:
        screen.say("Nothing to undo.")
        return
    screen.follow(undone.what, f"{undone.told[0].upper()}{undone.told[1:]}.")
    screen.show_findings()
    if undone.finding in screen.numbers:
        screen.choose(screen.findings[screen.numbers[undone.finding]])
    screen.say(f"{undone.told[0].upper()}{undone.told[1:]}.")


def _judge(screen: ComparisonScreen, verdict: Verdict) -> None:
    """Keeps the verdict and goes on: to the next finding of the list as it stands before the verdict; from the last one
    to the first without a verdict, and nowhere when there is none."""
    judged = screen.chosen_finding
    if judged is None:
        choose_first(screen)
        return
    screen.ledger.judge(judged.id, verdict)
    is_done = screen.is_judged
    if not is_done:
        is_last = judged is screen.findings[-1]
        (next_unjudged if is_last else next_finding)(screen)
    screen.show_findings()
    if is_done:
        screen.say(f"All {count(len(screen.shown), 'finding')} are judged.")


def name_finding(screen: ComparisonScreen, finding: Finding) -> str:
    """``c3, “212 passengers”``."""
    side, _ = first_span(finding)
    return f"{finding.id}, “{brief(screen.comparison, finding, side)}”"
