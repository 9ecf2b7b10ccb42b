"""Where the reader knows better: pins, muted rules, findings added by hand. Bound to words, like verdicts.

A pin says which two paragraphs tell the same; the engine links around it. A muted rule hides what it finds, in this
pair or in all. An added finding is one that the engine missed; it is there again whenever its words are.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace

from twicetold.errors import TwicetoldError
from twicetold.model import Category, Comparison, Document, Finding, Severity, Side, Span
from twicetold.tui.store import EVERYWHERE, Store

RULE = "reader.added"
Pins = tuple[tuple[int, int], ...]


class Corrections:
    """The corrections of one pair; ``is_turned`` everywhere says that left is the second file by name."""

    def __init__(self, store: Store, pair: int) -> None:
        self._store = store
        self._pair = pair

    # Pins

    def pins(self, left: Document, right: Document, is_turned: bool) -> Pins:
        """The pinned pairs of paragraph numbers whose words are still there."""
        places = [{_digest(document, index): index for index in _numbers(document)} for document in (left, right)]
        kept = [json.loads(value) for value in self._store.choices(self._pair, "pin")]
        pairs = [digests[::-1] if is_turned else digests for digests in kept]
        return tuple(
            (places[0][one], places[1][other]) for one, other in pairs if one in places[0] and other in places[1]
        )

    def pin_value(self, left: Document, right: Document, pin: tuple[int, int], is_turned: bool) -> str:
        """How a pin is kept. Raises ``TwicetoldError`` when there are no such paragraphs."""
        for document, index, side in ((left, pin[0], Side.LEFT), (right, pin[1], Side.RIGHT)):
            if index not in _numbers(document):
                raise TwicetoldError(f"The {side} article has paragraphs 1 to {len(document.paragraphs)}.")
        digests = [_digest(left, pin[0]), _digest(right, pin[1])]
        return json.dumps(digests[::-1] if is_turned else digests)

    # Findings

    def muted(self) -> frozenset[str]:
        """The rules that are muted in this pair or everywhere."""
        return frozenset((*self._store.choices(self._pair, "mute"), *self._store.choices(EVERYWHERE, "mute")))

    def added_value(self, comparison: Comparison, asked: str, is_turned: bool) -> str:
        """How an added finding is kept. ``asked``: ``conflict number: left words | right words``.

        Raises ``TwicetoldError`` with what is wrong with it.
        """
        match = re.fullmatch(r"\s*(\w+)\s+([\w-]+)\s*:([^|]*)\|?(.*)", asked)
        if match is None:
            raise TwicetoldError("Write it so: conflict number: words on the left | words on the right")
        category, kind = match[1], match[2]
        if category not in list(Category) or kind not in Category(category).kinds:
            raise TwicetoldError(
                f"{category} {kind} is no finding; a conflict's kinds are number, date, name and so on."
            )
        words = [" ".join(part.split()) for part in (match[3], match[4])]
        for side, text in zip(Side, words, strict=True):
            if text and _find(comparison.document(side), text) is None:
                raise TwicetoldError(f"“{text}” is not in the {side} article.")
        if not any(words):
            raise TwicetoldError("A finding points at some words.")
        return json.dumps([category, kind, *(words[::-1] if is_turned else words)])

    def adapt(self, found: Comparison, is_turned: bool) -> Comparison:
        """What the engine found, without what is muted and with what was added."""
        muted = self.muted()
        kept = [finding for finding in found.findings if finding.rule not in muted]
        kept += self._added(found, is_turned)
        return replace(found, findings=tuple(kept)) if len(kept) != len(found.findings) or muted else found

    def _added(self, found: Comparison, is_turned: bool) -> Iterator[Finding]:
        for number, value in enumerate(self._store.choices(self._pair, "added"), 1):
            category, kind, *words = json.loads(value)
            words = words[::-1] if is_turned else words
            spans = [
                _find(found.document(side), text) if text else None for side, text in zip(Side, words, strict=True)
            ]
            if any(text and span is None for text, span in zip(words, spans, strict=True)):
                continue
            left, right = (((span,) if span else ()) for span in spans)
            yield Finding(
                id=f"h{number}",
                category=Category(category),
                kind=kind,
                rule=RULE,
                severity=Severity.MEDIUM,
                confidence=1.0,
                left=left,
                right=right,
                message="Added by the reader.",
            )


def _numbers(document: Document) -> range:
    return range(len(document.paragraphs))


def _digest(document: Document, index: int) -> str:
    words = " ".join(document.quote(document.paragraphs[index].body).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _find(document: Document, words: str) -> Span | None:
    match = re.search(r"\s+".join(map(re.escape, words.split())), document.text)
    return Span(*match.span()) if match else None
