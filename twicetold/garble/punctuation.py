"""Marks that are doubled, stray or on the wrong side of a word.

    wrong                                          marked
    the mayor said. . The council will meet        `. .`
    Acme Ltd , , a maker of pumps                  `, ,`
    the workers ‘demands were met                  `workers ‘demands`
    the plan was ” hardly new                      `was ”`
    He called the plan “a mess and left.           `“a`

Not marked: an ellipsis in any style (``...``, ``. . .``), ``etc.,``, ``Inc.;``, a quotation that runs on into the next
paragraph, feet and inches (``6'2"``), elisions (``’em``, ``'90s``), a mark in a listing of marks.

Quotation marks are matched paragraph by paragraph, each kind for itself. A straight mark opens when only the side
before it is open, and closes when only the side after it is; one that leans neither way can be either, so a paragraph
that has such a mark is left alone. Cost: one pass over the text for each rule.
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.spacing import MOVED_MARK
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Severity, Span

_RUN = re.compile(r"[.,;:](?: ?[.,;:])+")
_ABBREVIATION_BEFORE = re.compile(r"(?:\b[A-Za-z]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|etc|al|No|vs|Bros|Dr|St|approx|Ph\.D))$")
_WRONG_SIDE = re.compile(r"\b([^\W\d_]{2,}s) ([‘'])([a-z]{3,})\b(?![’'])")
_ELISIONS = frozenset("em til twas tis cause bout cos round neath clock".split())
_DOUBLE = re.compile(r"[“”\"]")
_FIRST_WORD = re.compile(r"[“\"]\s?[\w’'-]{0,30}")
_LAST_WORD = re.compile(r"\S+ ?$")
_FAR = 8
"""A quotation may run on through this many paragraphs."""
_HABIT = 4
_OPENS_NEXT = ("“", '"', "‘", "'", "«", "„")


def find_punctuation(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    yield from _doubled(document.text)
    yield from _wrong_side(document)
    yield from _unbalanced(document)


def _doubled(text: str) -> Iterator[Candidate]:
    for match in _RUN.finditer(text):
        marks = match[0].replace(" ", "")
        if _is_plain(marks, text, match):
            continue
        yield offer(
            "punctuation",
            "punctuation.doubled",
            Span(match.start(), match.end()),
            0.9 if " " in match[0] else 0.8,
            f"The marks “{match[0]}” stand where one is enough.",
            suggestion=min(marks, key=".;:,".index),
        )


def _is_plain(marks: str, text: str, match: re.Match[str]) -> bool:
    """Whether a run of marks is good English: an ellipsis, or a mark after an abbreviation's point."""
    if "..." in marks or "::" in marks:
        return True
    before = text[max(0, match.start() - 8) : match.start()]
    if not before or before[-1] in ".\n" or before[-2:] == ". " or text[match.end() : match.end() + 1] == ".":
        return True
    if marks[0] == "." and len(marks) == 2 and marks != "..":
        return " " not in match[0]
    return marks == ".." and " " not in match[0] and bool(_ABBREVIATION_BEFORE.search(before))


def _wrong_side(document: Document) -> Iterator[Candidate]:
    """``workers ‘demands`` for ``workers’ demands``: an opening mark that nothing closes, after a plural."""
    for match in _WRONG_SIDE.finditer(document.text):
        if match[3] in _ELISIONS | FUNCTION_WORDS or match[1] in FUNCTION_WORDS:
            continue
        if _closes(document.text, match.end(), match[2]):
            continue
        yield offer(
            "punctuation",
            "punctuation.apostrophe",
            Span(match.start(), match.end()),
            0.85,
            "The apostrophe stands before the second word instead of after the first.",
            suggestion=f"{match[1]}’ {match[3]}",
        )


def _closes(text: str, start: int, mark: str) -> bool:
    """Whether a single quotation mark closes between ``start`` and the end of the paragraph."""
    close = "’" if mark == "‘" else "'"
    rest = text[start : start + 400].split("\n\n", 1)[0]
    places = (place for place, mark in enumerate(rest) if mark == close and not rest[place + 1 : place + 2].isalnum())
    return any(rest[place - 1 : place] != "s" or rest[place + 1 : place + 2] != " " for place in places if place)


def _unbalanced(document: Document) -> Iterator[Candidate]:
    """One candidate a mark without a partner; from four on, one for all: the document then has a habit, not slips."""
    if '"' in document.text and MOVED_MARK.search(document.text):
        return
    strays = [_leaned(document.text, body.start + place, opens) for body, place, opens in _unpartnered(document)]
    if len(strays) >= _HABIT:
        message = f"{len(strays)} quotation marks have no partner."
        yield offer("punctuation", "punctuation.habit", strays, 0.4, message, severity=Severity.LOW)
        return
    for span in strays:
        message = "This quotation mark has no partner."
        yield offer("punctuation", "punctuation.unbalanced", span, 0.6, message, severity=Severity.LOW)


def _unpartnered(document: Document) -> Iterator[tuple[Span, int, bool]]:
    """The paragraph, the place in it, and the direction of each double mark without a partner."""
    bodies = [paragraph.body for paragraph in document.paragraphs]
    texts = [body.quote(document.text) for body in bodies]
    found = [_strays(text) for text in texts]
    runs_on = False
    for position, strays in enumerate(found):
        for place, opens in strays or ():
            if runs_on and not (opens and texts[position][place] == "“"):
                runs_on = False
            elif opens and _runs_on(texts, found, position + 1):
                runs_on = True
            else:
                yield bodies[position], place, opens


def _strays(text: str) -> list[tuple[int, bool]] | None:
    """Places of double marks without a partner, and whether each opens; ``None`` when that cannot be told.

    An even number of straight marks has its partners; where one leans the wrong way a space has moved.
    """
    opened: list[int] = []
    strays: list[tuple[int, bool]] = []
    if text.count('"') and text.count('"') % 2 == 0:
        return None
    for match in _DOUBLE.finditer(text):
        place = match.start()
        side = _leaning(text, place, bool(opened))
        if side is None:
            return None
        if side == "open":
            if opened and text[opened[-1]] == match[0]:
                strays.append((opened.pop(), True))
            opened.append(place)
        elif side == "close" and opened:
            opened.pop()
        elif side == "close":
            strays.append((place, False))
    return sorted([*strays, *((place, True) for place in opened)])


def _leaning(text: str, place: int, is_open: bool) -> str | None:
    """``open``, ``close`` or ``inch`` for a mark; ``None`` when a straight mark may be either."""
    mark, before, after = text[place], text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if mark != "“" and before.isdigit() and not is_open:
        return "inch"
    if mark in "“”":
        return "open" if mark == "“" else "close"
    open_before = not before or before.isspace() or before in "([—–-/‘'“"
    open_after = not after or after.isspace() or after in ".,;:!?)]—–-/’'”"
    if open_before == open_after:
        return None
    return "open" if open_before else "close"


def _runs_on(texts: list[str], found: list[list[tuple[int, bool]] | None], start: int) -> bool:
    """Whether an open quotation goes on: the next paragraph begins with a mark, or one soon holds the closing one.

    At the end of the text it may go on where the text does not.
    """
    if start == len(texts) or texts[start].startswith(_OPENS_NEXT):
        return True
    for text, strays in zip(texts[start : start + _FAR], found[start : start + _FAR], strict=True):
        if strays:
            place, opens = strays[0]
            return not opens or text[place] == '"'
    return False


def _leaned(text: str, place: int, opens: bool) -> Span:
    """The mark with the word that it leans on."""
    if opens:
        word = _FIRST_WORD.match(text, place)
        return Span(place, word.end() if word else place + 1)
    word = _LAST_WORD.search(text, max(0, place - 30), place)
    return Span(word.start() if word else place, place + 1)
