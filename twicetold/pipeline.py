"""Compares two documents, and inspects one: every step of the engine, in order."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from twicetold.alignment import Alignment, align, link_events, load_encoder
from twicetold.alignment.meaning import Encoder
from twicetold.arbiter import arbitrate
from twicetold.claims import find_claims_of, join_claims
from twicetold.claims.entities import tell_sorts
from twicetold.conflicts import Pair, answer_claims, dispute_claims, find_conflicts
from twicetold.edits import Edits, find_edits
from twicetold.errors import Cancelled
from twicetold.garble import Telling, find_garbles, has_english_words, measure_damage
from twicetold.inside import find_inner_conflicts
from twicetold.model import (
    Candidate,
    Category,
    Comparison,
    Document,
    Finding,
    Inspection,
    Link,
    Pin,
    Reach,
    Severity,
    Side,
    Summary,
)
from twicetold.text.language import is_english
from twicetold.text.tokens import find_keys
from twicetold.untold import find_untold

_SAME_WORDS = "Both texts have the same words, so nothing is reported; twicetold inspect reads one of them alone."
_ENCODING_ONLY = "The text does not seem to be English: nothing is looked for but a wrong encoding."
_WHOLE_ARTICLE = 80
"""Words from which a text is an article and no mere passage."""
Progress = Callable[[str, float], None]
"""Called with the name of the step that begins and the share of the work done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Options:
    """What of the findings is kept: those at least this sure and this grave, of these categories and kinds; and how far
    links go."""

    min_confidence: float = 0.0
    categories: frozenset[Category] = frozenset(Category)
    min_severity: Severity = Severity.LOW
    kinds: frozenset[str] | None = None
    """``None`` for all kinds."""
    links: Reach = Reach.STATEMENT
    """How far links of paragraphs go; the findings rest on those of statements."""
    embed: bool = False
    """Weigh the meaning of paragraphs when linking them, with the extra ``embed``."""

    def keep(self, finding: Finding) -> bool:
        return (
            finding.confidence >= self.min_confidence
            and finding.category in self.categories
            and finding.severity.rank >= self.min_severity.rank
            and (self.kinds is None or finding.kind in self.kinds)
        )


def compare(
    left: Document,
    right: Document,
    options: Options | None = None,
    *,
    pins: Iterable[Pin | tuple[int, ...]] = (),
    progress: Progress | None = None,
    partial: Callable[[Comparison], None] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
) -> Comparison:
    """Everything found about one pair. Raises ``Cancelled`` between steps when ``is_cancelled`` says so.

    ``partial`` gets what is known when the links and edits are, long before the findings of a long pair.
    """
    options = options or Options()

    def step(name: str, done: float) -> None:
        if is_cancelled is not None and is_cancelled():
            raise Cancelled("The comparison was cancelled.")
        if progress is not None:
            progress(name, done)

    pins = tuple(pins)
    step("linking", 0.0)
    encode = load_encoder() if options.embed else None
    alignment = align(left, right, pins, encode)
    step("word edits", 0.4)
    changed = find_edits(left, right, alignment)
    notes = find_notes(left, right, alignment.paragraphs)
    if partial is not None:
        partial(_without_findings(left, right, alignment, changed, notes))
    step("facts", 0.5)
    readable = is_english(left) and is_english(right)
    lefts = find_claims_of(left, Side.LEFT) if readable else []
    rights = find_claims_of(right, Side.RIGHT) if readable else []
    pair = Pair(left, right, alignment, join_claims(lefts, rights))
    conflicts = [] if _are_different_stories(pair) else find_conflicts(pair)
    if readable:
        conflicts += [*find_inner_conflicts(left, lefts), *map(_on_right, find_inner_conflicts(right, rights))]
    step("garbled passages", 0.8)
    garbles = _find_garbles_of_both(pair) if readable else []
    findings = tuple(filter(options.keep, arbitrate([*conflicts, *garbles])))
    if findings and have_same_words(left, right, alignment, changed):
        findings, notes = (), (*notes, _SAME_WORDS)
    undisputed = tell_sorts(left, right, answer_claims(pair))
    answered = dispute_claims(undisputed, findings, {Side.LEFT: left, Side.RIGHT: right})
    step("done", 1.0)
    comparison = Comparison(
        left,
        right,
        alignment.paragraphs,
        alignment.sentences,
        changed.edits,
        answered,
        findings,
        summarize(left, right, alignment.paragraphs, findings),
        alignment.limits + changed.limits,
        notes,
        find_untold(pair, answered[: len(undisputed)]) if readable else (),
        undisputed=undisputed,
    )
    return _reach_events(comparison, pins, encode) if options.links is Reach.EVENT else comparison


def _reach_events(
    comparison: Comparison, pins: tuple[Pin | tuple[int, ...], ...], encode: Encoder | None
) -> Comparison:
    """The same findings and edits, and links also where paragraphs only speak of the same event."""
    left, right = comparison.left, comparison.right
    links = link_events(left, right, comparison.links, pins, encode)
    number = {link: n for n, link in enumerate(links)}
    edits = tuple(replace(edit, link=number[comparison.links[edit.link]]) for edit in comparison.edits)
    summary = replace(comparison.summary, linked=_share_linked(left, right, links))
    return replace(comparison, links=links, edits=edits, summary=summary)


def _without_findings(
    left: Document, right: Document, alignment: Alignment, changed: Edits, notes: tuple[str, ...]
) -> Comparison:
    paragraphs, limits = alignment.paragraphs, alignment.limits + changed.limits
    summary = summarize(left, right, paragraphs, ())
    return Comparison(left, right, paragraphs, alignment.sentences, changed.edits, (), (), summary, limits, notes)


def find_notes(left: Document, right: Document, links: tuple[Link, ...]) -> tuple[str, ...]:
    """What a reader must know before the findings: that the texts are not comparable, or not in English."""
    notes = [
        f"The {side} text does not seem to be English: its paragraphs are linked, and no findings are looked for."
        for side, document in ((Side.LEFT, left), (Side.RIGHT, right))
        if not is_english(document)
    ]
    if not links and left.text.strip() and right.text.strip():
        notes.append(
            "No paragraph of one text tells the same as one of the other: they seem to tell different stories."
        )
    return tuple(notes)


def have_same_words(left: Document, right: Document, alignment: Alignment, changed: Edits) -> bool:
    """Whether the texts are one text, set anew at most: then no telling can be held against the other."""
    if changed.edits or changed.limits or any(link.moved for link in alignment.paragraphs):
        return False
    linked = [{link.left[0] for link in alignment.paragraphs}, {link.right[0] for link in alignment.paragraphs}]
    return all(
        paragraph.index in linked[side] or not find_keys(document.quote(paragraph.body))
        for side, document in enumerate((left, right))
        for paragraph in document.paragraphs
    )


def _are_different_stories(pair: Pair) -> bool:
    """No links between two whole articles; two short texts may share a fact without sharing a sentence."""
    return not pair.alignment.paragraphs and min(pair.left.words, pair.right.words) >= _WHOLE_ARTICLE


def _find_garbles_of_both(pair: Pair) -> list[Candidate]:
    """Each text with the other as its twin; without links there is no twin to ask."""
    paragraphs, sentences = pair.alignment.paragraphs, pair.alignment.sentences
    here, there = (pair.right, pair.left) if paragraphs else (None, None)
    found = find_garbles(Telling(pair.left, here, paragraphs, sentences))
    turned = find_garbles(Telling(pair.right, there, _turned(paragraphs), _turned(sentences)))
    return [*found, *map(_on_right, turned)]


def inspect(document: Document, twin: Document | None = None) -> Inspection:
    """The garbled passages and the inner contradictions of one article; its twin is the reference, if there is one."""
    telling = Telling(document)
    if twin is not None:
        alignment = align(document, twin)
        telling = Telling(document, twin, alignment.paragraphs, alignment.sentences)
    inner = find_inner_conflicts(document) if is_english(document) else []
    findings = arbitrate([*inner, *find_garbles(telling)])
    garbles = [finding for finding in findings if finding.category is Category.GARBLE]
    notes = () if has_english_words(document) else (_ENCODING_ONLY,)
    return Inspection(document, findings, measure_damage(document, garbles, twin), notes)


def summarize(left: Document, right: Document, links: tuple[Link, ...], findings: tuple[Finding, ...]) -> Summary:
    count = {category: sum(f.category is category for f in findings) for category in Category}
    return Summary(
        conflicts=count[Category.CONFLICT],
        differences=count[Category.DIFFERENCE],
        garbles=count[Category.GARBLE],
        linked=_share_linked(left, right, links),
        left_damage=_damage(left, findings, Side.LEFT),
        right_damage=_damage(right, findings, Side.RIGHT),
    )


def _damage(document: Document, findings: tuple[Finding, ...], side: Side) -> float:
    here = [f for f in findings if f.category is Category.GARBLE and bool(getattr(f, side))]
    return round(measure_damage(document, here), 1)


def _share_linked(left: Document, right: Document, links: tuple[Link, ...]) -> float:
    """Of the words of both texts."""
    linked = _linked_words(left, {i for link in links for i in link.left})
    linked += _linked_words(right, {j for link in links for j in link.right})
    return round(linked / max(1, left.words + right.words), 3)


def _linked_words(document: Document, linked: set[int]) -> int:
    return sum(len(document.quote(document.paragraphs[i].span).split()) for i in linked)


def _turned(links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(replace(link, left=link.right, right=link.left) for link in links)


def _on_right(candidate: Candidate) -> Candidate:
    return replace(
        candidate,
        left=candidate.right,
        right=candidate.left,
        left_value=candidate.right_value,
        right_value=candidate.left_value,
    )
