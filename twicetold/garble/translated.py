"""A name of which a word was translated, in a text that is damaged elsewhere too.

    wrong                                          the twin has
    the Chamber of Handwriting fined him           the Chamber of Crafts
    the cabinet of the Woods raised the toll       the Silvani cabinet
    the group rec.fishing.knots                    rec.angling.knots

Names are copied, not retold. So in a sentence that is linked with one of the twin, a capitalised word that is a common
English one and that the twin has nowhere, beside the same word as a capitalised one of the twin that this text has
nowhere, is what a translator made of it. The same for names with dots, which people copy letter by letter.

Not marked: the first word of a sentence, headlines in which all words have capitals, days and months, and titles of
persons (*Minister of Work* for *Labour Minister*): those are varied. Cost: the words of linked sentences.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS, ROLES
from twicetold.model import Candidate, Document, Sentence, Span
from twicetold.tables.lexicon import UNKNOWN, size
from twicetold.text.stems import stem
from twicetold.text.tokens import Token
from twicetold.text.words import stems_of, words_of

_COMMON = 50
_AROUND = 3
"""Words on either side among which the two names share one."""
_ALIKE = 0.6
_MOST = 100
"""So many names with dots are compared."""
_LINK = len(" of the ")
_HEADLINE = 0.6
"""A sentence with so many capitalised words is a headline."""
_DOTTED = re.compile(r"\b[a-z][\w-]{0,30}(?:\.[a-z][\w-]{0,30}){1,6}\b")
_PARTING = re.compile(r"[“”\"„«»,;:!?()]|\.\s")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A capitalised word, and the stems of the words of content around it with their places."""

    word: Token
    around: dict[str, Token]


def find_translated(telling: Telling) -> Iterable[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    yield from _translated(telling, telling.twin)
    yield from _dotted(telling.document, telling.twin)


def _translated(telling: Telling, twin: Document) -> Iterator[Candidate]:
    here, there = stems_of(telling.document), stems_of(twin)
    for link in telling.sentence_links:
        theirs = [name for j in link.right for name in _names(twin, twin.sentences[j], here)]
        for i in link.left:
            names = _names(telling.document, telling.document.sentences[i], there)
            fair = {stem(name.word.key) for name in names if any(_is_one_word(name.word, o.word) for o in theirs)}
            for name in names:
                if size(name.word.key) <= _COMMON and not fair & {stem(name.word.key), *name.around}:
                    yield from _meant(name, theirs, telling.document, twin)


def _meant(name: _Name, theirs: list[_Name], document: Document, twin: Document) -> Iterator[Candidate]:
    for other in theirs:
        shared = {
            key
            for key in name.around.keys() & other.around.keys()
            if _is_part(name, key) and _is_whole(name, key, document) and _is_whole(other, key, twin)
        }
        if not shared or any(name.around[key].key in ROLES for key in shared):
            continue
        nearest = min(shared, key=lambda key: _rank(name, key))
        span = _joined(name.word, name.around[nearest])
        wanted = _joined(other.word, other.around[nearest]).quote(twin.text)
        message = f"The other text has “{wanted}”: a name is copied, not translated."
        yield offer("corrupt-name", "translated.word", span, 0.6, message, suggestion=wanted)
        return


def _is_part(name: _Name, key: str) -> bool:
    """Whether the word beside it belongs to the name: it has a capital, or only small words stand between."""
    beside = name.around[key]
    return _is_capital(beside) or len(_joined(name.word, beside)) <= len(name.word.text) + len(beside.text) + _LINK


def _is_whole(name: _Name, key: str, document: Document) -> bool:
    """A quotation mark, a comma or a full stop parts two names."""
    return not _PARTING.search(_joined(name.word, name.around[key]).quote(document.text))


def _rank(name: _Name, key: str) -> tuple[bool, int, str]:
    return not _is_capital(name.around[key]), len(_joined(name.word, name.around[key])), key


def _is_one_word(word: Token, other: Token) -> bool:
    """*Movement* for *Movimento*: the same word in two languages is a name put into English."""
    return size(other.key) == UNKNOWN and Levenshtein.normalized_similarity(word.key, other.key) >= _ALIKE


def _joined(word: Token, beside: Token) -> Span:
    return Span(min(word.span.start, beside.span.start), max(word.span.end, beside.span.end))


def _names(document: Document, sentence: Sentence, elsewhere: Container[str]) -> list[_Name]:
    """The capitalised words of a sentence whose stems are not ``elsewhere``."""
    words = words_of(document, sentence)
    if sum(_is_capital(word) for word in words) > _HEADLINE * len(words):
        return []
    found = []
    for n, word in enumerate(words):
        if _is_name(words, n) and word.key not in _CALENDAR | ROLES and stem(word.key) not in elsewhere:
            near = words[max(0, n - _AROUND) : n] + words[n + 1 : n + 1 + _AROUND]
            around = {stem(w.key): w for w in near if len(w.key) > 2 and w.key not in FUNCTION_WORDS}
            found.append(_Name(word, around))
    return found


def _is_name(words: tuple[Token, ...], n: int) -> bool:
    """A capital says nothing at the beginning of a sentence, unless another follows."""
    return _is_capital(words[n]) and (n > 0 or (len(words) > 1 and _is_capital(words[1])))


def _is_capital(word: Token) -> bool:
    return word.text[0].isupper() and len(word.text) > 1 and not word.text.isupper()


def _dotted(document: Document, twin: Document) -> Iterator[Candidate]:
    there = sorted({match[0] for match in _DOTTED.finditer(twin.text)})[:_MOST]
    for match in _DOTTED.finditer(document.text):
        parts = match[0].split(".")
        for other in there:
            same = other.split(".")
            if other != match[0] and len(same) == len(parts) and set(same) & set(parts) and other not in document.text:
                message = f"The other text has “{other}”, and such a name is copied letter by letter."
                yield offer("corrupt-name", "translated.dotted", Span(*match.span()), 0.75, message, suggestion=other)
                break
