"""Text decoded with the wrong encoding, and what is left of markup.

    wrong                                    read
    Itâ€™s a cafÃ© in MÃ¼nchen               It’s a café in München
    вЂњyesвЂќ, she said                      “yes”, she said
    caf√© and ‚Äúyes‚Äù                      café and “yes”
    Tom &amp; Jerry, Sm�rgas                 Tom & Jerry; the letter is lost

A UTF-8 letter takes two or more bytes; read in a one-byte encoding each byte becomes a sign of its own. So a run of
signs beyond ASCII is put back into bytes by each encoding that is often taken by mistake, and where the bytes are
UTF-8 again the run was misread. Good text does that too by chance when an accented capital stands before a quotation
mark (``CITÉ”``), so the encodings whose leading signs are ordinary letters want a sign that no word has behind them.
The idea is ftfy's (Speer, 2019); the code is our own. Cost: one pass; only runs beyond ASCII are looked at twice.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Severity, Span

_RUN = re.compile(r"[^\x00-\x7f]{1,200}")
_ENCODINGS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp1256", "iso8859_2", "mac_roman", "cp437", "cp850",
    "koi8_r",
)  # fmt: skip
_LEADS = frozenset("ÂÃÄÅĂ≈ƒĀĆ├┬─┼ВГДЕΒΓΔΕآأؤإц╨")
"""What the first byte of the commonest two-byte letters looks like in those encodings."""
_ORDINARY = frozenset("‘’“”–—…•«»")
"""Marks that stand behind a capital with an accent in good text."""
_LATIN = 0x2FF
_LOSSY = re.compile(r"Ã\?|â\?¬|â€\?|ï¿½|Â(?=[\s£§°©®«»])|[ÃĂ](?=[ \xad�])|Г(?= [a-z]’?)")
_CONTROL = re.compile(r"[\x80-\x9f�\ue000-\uf8ff]")
_ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|hellip|eacute|#\d{2,5}|#x[0-9a-fA-F]{2,4});")


def find_mojibake(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    if document.text.isascii() and "&" not in document.text:
        return
    for paragraph in document.paragraphs:
        yield from _in_paragraph(document, paragraph.body)


def _in_paragraph(document: Document, body: Span) -> Iterator[Candidate]:
    """One candidate a paragraph for each kind of misreading, with all its words."""
    misread: list[Span] = []
    readings: dict[Span, str] = {}
    for match in _RUN.finditer(document.text, body.start, body.end):
        around = (
            document.text[max(body.start, match.start() - 1) : match.start()]
            + document.text[match.end() : match.end() + 1]
        )
        reading = reread(match[0], in_word=any(char.isalnum() for char in around))
        if reading is not None or _LOSSY.search(match[0]):
            misread.append(_word_at(document.text, match.span(), body))
            readings[Span(*match.span())] = reading or match[0]
    lost = [Span(*match.span()) for match in _CONTROL.finditer(document.text, body.start, body.end)]
    markup = [Span(*match.span()) for match in _ENTITY.finditer(document.text, body.start, body.end)]
    misread += [_word_at(document.text, m.span(), body) for m in _LOSSY.finditer(document.text, body.start, body.end)]
    if misread:
        message = "The text was read in the wrong encoding."
        words = _distinct(misread)
        wanted = _read_back(document.text, words[0], readings)
        yield offer("encoding", "mojibake.misread", words, 0.95, message, suggestion=wanted)
    elif lost:
        message = "Signs are lost that the encoding could not hold."
        yield offer("encoding", "mojibake.lost", lost, 0.6, message)
    if markup:
        message = "Markup is left in the text."
        yield offer("encoding", "mojibake.markup", markup, 0.7, message, severity=Severity.LOW)


def _read_back(text: str, word: Span, readings: dict[Span, str]) -> str | None:
    """The word with every run in it read anew; ``None`` where that changes nothing."""
    parts, end = [], word.start
    for run, reading in readings.items():
        if word.start <= run.start and run.end <= word.end:
            parts += [text[end : run.start], reading]
            end = run.end
    wanted = "".join([*parts, text[end : word.end]])
    return wanted if wanted != word.quote(text) else None


def _word_at(text: str, place: tuple[int, int], body: Span) -> Span:
    """The word round the signs at ``place``."""
    start, end = place
    while start > max(body.start, place[0] - 40) and not text[start - 1].isspace():
        start -= 1
    while end < min(body.end, place[1] + 40) and not text[end].isspace():
        end += 1
    return Span(start, end)


def _distinct(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and span.overlaps(kept[-1]):
            kept[-1] = kept[-1].joined(span)
        else:
            kept.append(span)
    return kept


@lru_cache(maxsize=4096)
def reread(run: str, *, in_word: bool = False) -> str | None:
    """What a run of signs beyond ASCII says when it is read as UTF-8; ``None`` when it says nothing else.

    ``in_word``: another letter or a digit stands directly before or after, so that a foreign letter is out of place.

    >>> reread("Ã¼"), reread("â€™"), reread("é"), reread("É”"), reread("Гј"), reread("Гј", in_word=True)
    ('ü', '’', None, None, None, 'ü')
    """
    if len(run) < 2:
        return None
    for encoding in _ENCODINGS:
        reading = _decoded(run, encoding)
        if reading is not None and len(reading) < len(run) and _is_likelier(run, reading, in_word):
            return reading
    return None


def _is_likelier(run: str, reading: str, in_word: bool) -> bool:
    """Whether the second reading is the text, and the run not good by chance (``CITÉ”``, a word in Cyrillic)."""
    if not all(char.isprintable() or "\x80" <= char <= "\x9f" for char in reading):
        return False
    if len(run) - len(reading) > 1 and not (run.isalpha() and ord(run[0]) > _LATIN and not in_word):
        return True
    if run[0] in _LEADS:
        return in_word or ord(run[0]) <= _LATIN or not run.isalpha()
    by_chance = run.isalpha() or run[0] in _ORDINARY or _ORDINARY.issuperset(run[1:])
    return not by_chance and ord(reading[0]) <= _LATIN


def _decoded(run: str, encoding: str) -> str | None:
    data = bytearray()
    for char in run:
        try:
            data += char.encode(encoding)
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            data.append(ord(char))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
