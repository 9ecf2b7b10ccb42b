"""A comparison as the reader has corrected it: what was missed is added, what was muted left out, kinds are changed."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count

from twicetold.model import Category, Comparison, Document, Finding, Pin, Severity, Side, Span
from twicetold.tui.corrections import Correction, Sort, digest, fold
from twicetold.tui.engine import leave_out
from twicetold.verdicts import Binding

RULE = "reader.added"


def find_pins(corrections: Iterable[Correction], left: Document, right: Document, is_turned: bool) -> tuple[Pin, ...]:
    """The pinned pairs of paragraphs whose words are still there, by their numbers."""
    links = [each for each in corrections if each.sort.is_link]
    if not links:
        return ()
    places = [{digest(document, n): n for n in range(len(document.paragraphs))} for document in (left, right)]
    pins = []
    for correction in links:
        one, other = json.loads(correction.value)[:2]
        one, other = (other, one) if is_turned else (one, other)
        if one in places[0] and other in places[1]:
            pins.append(Pin(places[0][one], places[1][other], correction.sort is Sort.PIN))
    return tuple(pins)


def add_findings(found: Comparison, corrections: Iterable[Correction], is_turned: bool) -> Comparison:
    """With the findings that the reader has added, where their words are still there."""
    added = tuple(_make_findings(found, corrections, is_turned))
    return leave_out(replace(found, findings=found.findings + added)) if added else found


def correct(comparison: Comparison, corrections: Iterable[Correction], bindings: Mapping[str, Binding]) -> Comparison:
    """Without what is muted, and with the kinds that the reader has said."""
    corrections = tuple(corrections)
    if not corrections:
        return comparison
    mutings = [each for each in corrections if each.sort.is_muting]
    kinds = {
        key: (Category(category), kind)
        for each in corrections
        if each.sort is Sort.KIND
        for key, category, kind, _ in [json.loads(each.value)]
    }
    muted = {f.id for f in comparison.findings if any(_mutes(muting, comparison, f) for muting in mutings)}
    changed = comparison.findings
    if kinds:
        changed = tuple(_call(finding, kinds.get(bindings[finding.id].key)) for finding in changed)
    told = tuple(tell_corrections(comparison, corrections))
    if (told, changed) == (comparison.corrections, comparison.findings) and not muted:
        return comparison
    return leave_out(replace(comparison, findings=changed, corrections=told), muted)


def tell_corrections(comparison: Comparison, corrections: Iterable[Correction]) -> Iterator[str]:
    """A line each, with how many findings are muted; without what is muted in every pair and is not in this one."""
    for correction in corrections:
        if not correction.sort.is_muting:
            yield str(correction)
            continue
        left_out = sum(_mutes(correction, comparison, finding) for finding in comparison.findings)
        if left_out or not correction.is_for_good:
            yield f"{correction}: {left_out} {'finding' if left_out == 1 else 'findings'} left out"


def _mutes(muting: Correction, comparison: Comparison, finding: Finding) -> bool:
    if muting.sort is Sort.RULE:
        return muting.value == finding.rule
    return muting.value in said_words(comparison, finding)


def said_words(comparison: Comparison, finding: Finding) -> Iterator[str]:
    """The marked words of a finding, folded."""
    return (fold(comparison.document(side).quote(span)) for side in Side for span in getattr(finding, side))


def _call(finding: Finding, said: tuple[Category, str] | None) -> Finding:
    if said is None or said == (finding.category, finding.kind):
        return finding
    message = f"{finding.message} (Found as {finding.category}, {finding.kind}; the reader says {said[0]}, {said[1]}.)"
    found_as = (finding.category, finding.kind)
    return replace(finding, category=said[0], kind=said[1], message=message, found_as=found_as)


def _make_findings(found: Comparison, corrections: Iterable[Correction], is_turned: bool) -> Iterator[Finding]:
    added = [json.loads(each.value) for each in corrections if each.sort is Sort.ADDED]
    taken = {finding.id for finding in found.findings}
    for category, kind, *said in added:
        words, places = said[:2], (said[2:] or [1, 1])
        if is_turned:
            words, places = words[::-1], places[::-1]
        spans = [_find(found.document(side), text, nth) for side, text, nth in zip(Side, words, places, strict=True)]
        if any(text and not span for text, span in zip(words, spans, strict=True)):
            continue
        left, right = ((span,) if span else () for span in spans)
        number = next(n for n in count(1) if f"{category[0]}{n}" not in taken)
        taken.add(f"{category[0]}{number}")
        yield Finding(
            id=f"{category[0]}{number}",
            category=Category(category),
            kind=kind,
            rule=RULE,
            severity=Severity.MEDIUM,
            confidence=1.0,
            left=left,
            right=right,
            message="Added by the reader.",
        )


def _find(document: Document, words: str, nth: int) -> Span | None:
    """The n-th place with these words, or the last one where there are fewer by now."""
    if not words:
        return None
    start, found = -1, None
    for _ in range(nth):
        start = document.text.find(words, start + 1)
        if start < 0:
            break
        found = Span(start, start + len(words))
    return found
