"""Words, phrases, sentences and paragraphs that stand twice.

    wrong                                                       marked
    They were were rescued                                      `were were`
    at the end of the of the road                               `of the of the`
    “It rains,” he said. he said.                               `he said. he said.`
    (a sentence of six words or more for the second time)       the beginning of both

Not marked: ``had had``, ``that that``, ``very very``, ``Pago Pago``, ``no, no``, a refrain of short sentences.
Cost: one pass over the words; sentences are compared by their folded words.
"""

import itertools
import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Severity, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TWICE = frozenset(
    "had that very so no long many much far ha bye blah knock win really big never more again her do you cha yo pom "
    "night now hear there tut hush go please sorry wait he it his day year one two in on up out off over".split()
)
_LONGEST = 5
"""Phrases of up to this many words are compared with the words that follow them."""
_SENTENCE_WORDS = 6
_SHOWN_WORDS = 12
_AGAIN = re.compile(r"(?<=[”\" ])(?P<said>[a-z]{1,15}(?: [a-z]{1,15}){1,3}[.,;]) (?P=said)(?!\w)")
"""``he said. he said.``: a leftover of a sentence, twice."""
"""Of a passage that stands twice so many words are marked."""


def find_repetitions(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    folded = list(map(str.lower, _WORD.findall(document.text)))
    doubled = _doubled(folded)
    if doubled:
        yield from _phrases(document.text, list(_WORD.finditer(document.text)), folded, sorted(doubled))
    for match in _AGAIN.finditer(document.text) if max(doubled.values(), default=1) > 1 else ():
        message = f"The words “{match['said']}” stand twice."
        yield offer("repetition", "repetition.words", Span(*match.span()), 0.85, message, suggestion=match["said"])
    yield from _sentences(document)


def _doubled(folded: list[str]) -> dict[int, int]:
    """Where a phrase stands twice in a row, marks between its words or not, with the number of words of the longest."""
    return {
        position: size
        for size in range(1, _LONGEST + 1)
        for position, (word, other) in enumerate(zip(folded, folded[size:], strict=False))
        if word == other and folded[position : position + size] == folded[position + size : position + 2 * size]
    }


def _phrases(text: str, words: list[re.Match[str]], folded: list[str], starts: list[int]) -> Iterator[Candidate]:
    end = 0
    for position in starts:
        size = _size(text, words, folded, position) if position >= end else 0
        if not size:
            continue
        span = Span(words[position].start(), words[position + 2 * size - 1].end())
        said = " ".join(folded[position : position + size])
        what = "The word" if size == 1 else "The words"
        verb = "stands" if size == 1 else "stand"
        yield offer(
            "repetition",
            "repetition.words",
            span,
            0.85 if size > 1 or said in FUNCTION_WORDS else 0.7,
            f"{what} “{said}” {verb} twice.",
            suggestion=text[span.start : words[position + size - 1].end()],
        )
        end = position + 2 * size


def _size(text: str, words: list[re.Match[str]], folded: list[str], position: int) -> int:
    """How many words from ``position`` on stand twice in a row, nothing but white space between them; 0 for none."""
    for size in range(1, min(_LONGEST, (len(words) - position) // 2) + 1):
        if folded[position : position + size] != folded[position + size : position + 2 * size]:
            continue
        run = words[position : position + 2 * size]
        if all(text[a.end() : b.start()].strip(" ") == "" for a, b in itertools.pairwise(run)):
            return size if _is_slip(run, size) else 0
    return 0


def _is_slip(run: list[re.Match[str]], size: int) -> bool:
    first, second = run[0][0], run[size][0]
    if any(word[0].isdigit() for word in run[:size]):
        return False
    if size == 1 and len(first) == 1 and first.lower() != "a":
        return False
    if size == 1:
        return first.lower() not in _TWICE and second.islower()
    return not all(word[0][0].isupper() for word in run)


def _sentences(document: Document) -> Iterator[Candidate]:
    """Runs of sentences that stood before; both places are shown."""
    seen: dict[tuple[str, ...], Span] = {}
    runs: list[tuple[int, Span, Span]] = []
    for sentence in document.sentences:
        text = sentence.span.quote(document.text)
        key = tuple(map(str.lower, _WORD.findall(text)))
        if len(key) < _SENTENCE_WORDS:
            continue
        span = Span(sentence.span.start, sentence.span.start + len(text.rstrip()))
        first = seen.setdefault(key, span)
        if first is span:
            continue
        if runs and runs[-1][0] == sentence.index - 1:
            runs[-1] = (sentence.index, runs[-1][1].joined(first), runs[-1][2].joined(span))
        else:
            runs.append((sentence.index, first, span))
    for _, first, second in runs:
        message = "This passage stands in the text twice."
        spans = (_beginning(document.text, first), _beginning(document.text, second))
        yield offer("repetition", "repetition.passage", spans, 0.6, message, severity=Severity.LOW)


def _beginning(text: str, span: Span) -> Span:
    """The first words of a passage: enough to point at it."""
    words = list(itertools.islice(_WORD.finditer(text, span.start, span.end), _SHOWN_WORDS + 1))
    return span if len(words) <= _SHOWN_WORDS else Span(span.start, words[-2].end())
