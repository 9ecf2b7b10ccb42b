"""What is read by lines: findings, paragraphs, facts, places of words."""

from collections.abc import Iterator

from twicetold.layout import shown
from twicetold.layout.facts import Fact, find_facts, tell_answer
from twicetold.model import Category, Claim, Comparison, Document, Finding, Link, Side
from twicetold.tui.citing import cite as write_citation
from twicetold.tui.exporting import write_export
from twicetold.tui.facts_shown import Which
from twicetold.tui.filters import fits
from twicetold.tui.linear.legend import LEGEND
from twicetold.tui.linear.session import Session
from twicetold.tui.search import Search, find_hits
from twicetold.tui.telling import count

Lines = list[str]


def greet(session: Session) -> Lines:
    """What one hears first."""
    comparison = session.comparison
    lines = [introduce(comparison.document(side), side) for side in Side if comparison.document(side).text]
    lines += [*comparison.notes, *comparison.limits, _count_findings(session)]
    if session.at >= 0:
        lines.append(f"You stopped at finding {session.at + 1}: go {session.at + 1} goes there.")
    return [*lines, "Type help for the commands, legend for what the words mean."]


def introduce(document: Document, side: Side) -> str:
    return f"{side.capitalize()}: {end(shown(document.title))} {count(document.words, 'word')}."


def end(told: str) -> str:
    """With a full stop, where it does not end a sentence already."""
    return told if told.rstrip("\"'”’)]").endswith((".", "!", "?", "…")) else told + "."


def _count_findings(session: Session) -> str:
    summary = session.comparison.summary
    counts = (
        count(summary.conflicts, "conflict"),
        count(summary.differences, "difference"),
        count(summary.garbles, "garbled passage"),
    )
    is_hidden = summary.differences and len(session.findings) < len(session.comparison.findings)
    hidden = " Differences are hidden: differences shows them." if is_hidden else ""
    judged = session.ledger.count_judged({finding.id for finding in session.findings})
    return f"Found: {', '.join(counts)}. {judged} judged.{hidden}"


def list_findings(session: Session, rest: str) -> Lines:
    listed = [
        f"{n}. {head(session, finding)}"
        for n, finding in enumerate(session.findings, 1)
        if _fits(session, finding, rest)
    ]
    return listed or ["Nothing was found." if not rest else f"No finding fits {rest!r}."]


def _fits(session: Session, finding: Finding, asked: str) -> bool:
    return fits(session.comparison, finding, session.ledger.judgement(finding.id), asked)


def go_next(session: Session, rest: str) -> Lines:
    return _step(session, 1, rest)


def go_back(session: Session, rest: str) -> Lines:
    return _step(session, -1, rest)


def _step(session: Session, by: int, rest: str) -> Lines:
    wanted = [n for n, finding in enumerate(session.findings) if _fits(session, finding, rest)]
    if not wanted:
        return [f"There is no {rest or 'finding'}."]
    beyond = [n for n in wanted if (n > session.at if by > 0 else n < session.at)]
    wrapped = [] if beyond else ["Wrapped to the top." if by > 0 else "Wrapped to the end."]
    beyond = beyond or wanted
    session.go_to(beyond[0] if by > 0 else beyond[-1])
    return wrapped + tell(session)


def go(session: Session, rest: str) -> Lines:
    if not rest.isdigit() or not 1 <= int(rest) <= len(session.findings):
        return [f"Findings are numbered 1 to {len(session.findings)}."]
    session.go_to(int(rest) - 1)
    return tell(session)


def head(session: Session, finding: Finding) -> str:
    """One line about a finding, with what was judged."""
    judgement = session.ledger.judgement(finding.id)
    verdict = f" Verdict: {judgement.verdict}{', stale' if judgement.is_stale else ''}." if judgement.verdict else ""
    return f"{finding.category.capitalize()}, {finding.kind}: {shown(finding.message)}{verdict}"


def tell(session: Session) -> Lines:
    """Everything about the finding one is at."""
    finding = session.chosen
    lines = [f"Finding {session.at + 1} of {len(session.findings)}. {head(session, finding)}"]
    lines.append(f"Sure: {finding.confidence:.2f}. Severity: {finding.severity}. Rule: {finding.rule}.")
    for side in Side:
        lines += _quotes(session.comparison.document(side), finding, side)
    if finding.suggestion:
        lines.append(f"Perhaps meant: {shown(finding.suggestion)}")
    note = session.ledger.judgement(finding.id).note
    return [*lines, f"Note: {shown(note)}"] if note else lines


def _quotes(document: Document, finding: Finding, side: Side) -> Iterator[str]:
    value = finding.values.get(side, "")
    for span in getattr(finding, side):
        sentence = next(s for s in document.sentences if s.span.end > span.start)
        place = f"{side.capitalize()}, paragraph {sentence.paragraph + 1}"
        yield f"{place}, marked: {shown(document.text, span.start, span.end)}"
        yield f"{side.capitalize()}, sentence: {shown(document.text, sentence.span.start, sentence.span.end).strip()}"
    if value:
        yield f"{side.capitalize()}, value: {shown(value)}"


def read(session: Session, rest: str) -> Lines:
    """``7`` or ``l7`` a left paragraph, ``r7`` a right one, nothing: the next left one; with what tells the same."""
    side = Side.RIGHT if rest[:1] == "r" else Side.LEFT
    number = rest.lstrip("lr").strip()
    paragraphs = session.comparison.document(side).paragraphs
    index = int(number) - 1 if number.isdigit() else session.paragraph + 1
    if (rest and not number.isdigit()) or not 0 <= index < len(paragraphs):
        return [f"The {side} article has paragraphs 1 to {len(paragraphs)}."]
    if side is Side.LEFT:
        session.paragraph = index
    lines = [_paragraph(session, side, index)]
    if not session.comparison.right.text:
        return lines
    links = [link for link in session.comparison.links if index in getattr(link, side)]
    lines += [line for link in links for line in _linked(session, link, side.other)]
    return lines if links else [*lines, f"{side.other.capitalize()}: nothing tells this."]


def _linked(session: Session, link: Link, side: Side) -> Iterator[str]:
    moved, pinned = ", moved" if link.moved else "", ", linked by hand" if link.pinned else ""
    yield f"Link: {link.relation}{moved}{pinned}."
    for index in getattr(link, side):
        yield _paragraph(session, side, index)


def _paragraph(session: Session, side: Side, index: int) -> str:
    document = session.comparison.document(side)
    body = document.paragraphs[index].body
    return f"{side.capitalize()}, paragraph {index + 1}: {shown(document.text, body.start, body.end)}"


def find(session: Session, rest: str) -> Lines:
    if not rest:
        return ["Say what to find: find WORDS, or find /PATTERN/."]
    is_pattern = len(rest) > 2 and rest[0] == rest[-1] == "/"
    hits = find_hits(session.comparison, Search(rest[1:-1] if is_pattern else rest, is_pattern))
    lines = []
    for side in Side:
        document = session.comparison.document(side)
        numbers = [p.index + 1 for p in document.paragraphs for hit in hits[side] if p.span.covers(hit)]
        where = f"{count(len(numbers), 'time')}. Paragraphs {', '.join(map(str, numbers))}." if numbers else "nowhere."
        lines.append(f"{side.capitalize()}: {where}")
    return lines


_FACTS = {"": Which.ALL, **{which.name.casefold(): which for which in Which}}


def list_facts(session: Session, rest: str) -> Lines:
    """Every fact with the answer of the other side; or only some."""
    if rest not in _FACTS:
        return [f"Say facts, or facts and one of: {', '.join(filter(None, _FACTS))}."]
    if _FACTS[rest] is Which.UNTOLD:
        told = (
            f"Only {each.side}, {each.kind}: {end(shown(each.value))} {each.reason}"
            for each in session.comparison.untold
        )
        return list(told) or ["Both tell the same."]
    facts = [fact for fact in find_facts(session.comparison) if _FACTS[rest].lists(fact)]
    return [_fact(session.comparison, fact, session.is_alone) for fact in facts] or ["No facts."]


def _fact(comparison: Comparison, fact: Fact, is_alone: bool) -> str:
    if is_alone:
        return f"{fact.claim.kind.capitalize()}: {end(shown(fact.claim.value))}"

    def value(claim: Claim | None) -> str:
        if claim is None:
            return "nothing"
        paragraph = comparison.document(claim.side).sentences[claim.sentence].paragraph
        return f"{shown(claim.value)} (paragraph {paragraph + 1})"

    answer = end(tell_answer(fact).capitalize())
    return f"{fact.claim.kind.capitalize()}: left {value(fact.left)}, right {end(value(fact.right))} {answer}"


def show_differences(session: Session, _rest: str) -> Lines:
    is_shown = session.turn_layers(Category.DIFFERENCE)
    return [f"Differences are {'shown' if is_shown else 'hidden'}. {count(len(session.findings), 'finding')}."]


def cite(session: Session, _rest: str) -> Lines:
    return write_citation(session.comparison, session.chosen).splitlines()


def explain(_session: Session, _rest: str) -> Lines:
    return [f"{name}: {meaning}." for name, meaning in LEGEND]


def export(session: Session, rest: str) -> Lines:
    try:
        ledger = session.ledger
        path = write_export(session.comparison, session.folder, ledger.judgements, rest.strip())
    except OSError as error:
        return [f"Not written: {error}"]
    return [f"Written to {path}"]
