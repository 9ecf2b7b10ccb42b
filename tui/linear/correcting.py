"""What is judged and corrected by lines."""

import re

from twicetold.errors import TwicetoldError
from twicetold.model import Category, Document, Pin, Side, Span
from twicetold.tui.corrections import Sort, add_missed, change_kind, link_by_hand, mute_rule, mute_words
from twicetold.tui.linear.session import Session
from twicetold.tui.reading import first_span
from twicetold.verdicts import Verdict

Lines = list[str]


def confirm(session: Session, _rest: str) -> Lines:
    return _judge(session, Verdict.CONFIRMED)


def dismiss(session: Session, _rest: str) -> Lines:
    return _judge(session, Verdict.DISMISSED)


def doubt(session: Session, _rest: str) -> Lines:
    return _judge(session, Verdict.UNSURE)


def unjudge(session: Session, _rest: str) -> Lines:
    session.ledger.judge(session.chosen.id, None)
    return ["No verdict."]


def _judge(session: Session, verdict: Verdict) -> Lines:
    session.ledger.judge(session.chosen.id, verdict)
    judged = session.ledger.count_judged({finding.id for finding in session.findings})
    return [f"Verdict: {verdict}. {judged} of {len(session.findings)} judged."]


def note(session: Session, rest: str) -> Lines:
    binding = session.ledger.binding(session.chosen.id)
    assert binding is not None
    session.ledger.write(binding, rest)
    return ["Note kept." if rest else "Note taken away."]


def undo(session: Session, _rest: str) -> Lines:
    undone = session.ledger.undo()
    if undone is None:
        return ["Nothing to undo."]
    if undone.what in list(Sort):
        session.follow(Sort(undone.what).is_link)
    return [f"{undone.told[0].upper()}{undone.told[1:]}."]


def change(session: Session, rest: str) -> Lines:
    """``kind date``, or ``kind difference date``."""
    finding = session.chosen
    *before, kind = rest.split() or [""]
    category = before[0] if before else finding.category
    if category not in list(Category) or kind not in Category(category).kinds:
        return [
            f"Say kind and one of: {', '.join(finding.category.kinds)}. Or a category before it: kind garble other."
        ]
    side, span = first_span(finding)
    quote = session.comparison.document(side).quote(span)
    session.correct(change_kind(session.ledger.key(finding.id), quote, Category(category), kind))
    return [f"Now {category}, {kind}."]


def mute(session: Session, rest: str) -> Lines:
    """``mute rule`` or ``mute words``, with ``always`` for every pair."""
    what, *more = rest.split() or [""]
    finding, for_good = session.chosen, more == ["always"]
    if what not in ("rule", "words") or (more and not for_good):
        return ["Say mute rule or mute words; with always behind it for every pair."]
    if what == "rule":
        correction = mute_rule(finding.rule, for_good)
    else:
        side, span = first_span(finding)
        correction = mute_words(session.comparison.document(side).quote(span), for_good)
    session.correct(correction)
    return [f"{str(correction).capitalize()}. {len(session.findings)} findings are left."]


def add(session: Session, rest: str) -> Lines:
    """``add conflict number: 212 passengers | 120 passengers``; a garble has words on one side only."""
    match = re.fullmatch(r"(\w+)\s+([\w-]+)\s*:([^|]*)\|?(.*)", rest)
    if match is None or match[1] not in list(Category) or match[2] not in Category(match[1]).kinds:
        return ["Write it so: add conflict number: words on the left | words on the right."]
    words = {side: text.strip() for side, text in zip(Side, (match[3], match[4]), strict=True) if text.strip()}
    spans = {side: _find(session.comparison.document(side), side, text) for side, text in words.items()}
    if not spans:
        return ["A finding points at some words."]
    session.correct(add_missed(session.comparison, Category(match[1]), match[2], spans, session.ledger.is_turned))
    return ["Added."]


def _find(document: Document, side: Side, words: str) -> Span:
    match = re.search(r"\s+".join(map(re.escape, words.split())), document.text)
    if match is None:
        raise TwicetoldError(f"“{words}” is not in the {side} article.")
    return Span(*match.span())


def link(session: Session, rest: str) -> Lines:
    return _link(session, rest, is_linked=True)


def unlink(session: Session, rest: str) -> Lines:
    return _link(session, rest, is_linked=False)


def _link(session: Session, rest: str, *, is_linked: bool) -> Lines:
    numbers = [int(number) - 1 for number in re.findall(r"\d+", rest)]
    if len(numbers) != 2:
        return ["Say two numbers: the left paragraph and the right one."]
    left, right = session.comparison.left, session.comparison.right
    correction = link_by_hand(left, right, Pin(numbers[0], numbers[1], is_linked), session.ledger.is_turned)
    is_on = session.correct(correction)
    return [f"{'Linked' if is_linked else 'Unlinked'} by hand." if is_on else "Taken back."]


def list_corrections(session: Session, _rest: str) -> Lines:
    made = session.ledger.corrections
    return [f"{n}. {each}." for n, each in enumerate(made, 1)] or ["You have corrected nothing yet."]


def take_back(session: Session, rest: str) -> Lines:
    made = session.ledger.corrections
    if not rest.isdigit() or not 1 <= int(rest) <= len(made):
        return [f"Your corrections are numbered 1 to {len(made)}: corrections lists them."]
    session.correct(made[int(rest) - 1])
    return [f"Taken back: {made[int(rest) - 1]}."]
