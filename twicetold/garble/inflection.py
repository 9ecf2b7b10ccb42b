"""A verb in a form that its auxiliary does not take, and forms that no word has.

    rule     wrong                                   read
    modal    he will gets, they could went           will get
             she cannot to wait, I could to do       cannot wait
    have     the ship had leave the harbour          had left
    be       the smoke was see from the hill         was seen
    made     the letters were sended, five sheeps    sent, sheep

Only words that can be nothing else are marked: *had access*, *was open*, *will power* are nouns or adjectives as well.
Not marked: ``all he did was sleep``, ``the will goes to her``, ``a must to see`` and, in sound texts, what is said in
quotation marks.
Forms are those of ``twicetold.tables.forms``. Cost: one pass over the words.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, DETERMINERS, PREPOSITIONS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.forms import forms, irregular, is_only
from twicetold.text.tokens import Token
from twicetold.text.words import words_of

_MODALS = frozenset("will would could should must cannot can't couldn't wouldn't won't shouldn't may might can".split())
_NO_TO = frozenset("cannot can't could couldn't must should shouldn't would wouldn't".split())
_DO = frozenset("did didn't doesn't don't does".split())
_HAVE = frozenset("has had have hasn't hadn't haven't having".split())
_BE = frozenset("is are was were been being isn't wasn't weren't aren't".split())
_AUXILIARIES = _MODALS | _DO | _HAVE | _BE
_BETWEEN = frozenset("not also already never now then only just still".split())
_OBJECTS = DETERMINERS | frozenset("him them us me it".split())
_NOUN_BEFORE = DETERMINERS | frozenset("good free last own political living tin trash oil".split())
_CLEFT = frozenset("all what do did does doing done thing things way job aim goal plan task role best least".split())
_LOOKED_BACK = 12


def find_inflections(telling: Telling) -> Iterable[Candidate]:
    quoted, made = find_quoted(telling.document), irregular()
    for sentence in telling.document.sentences:
        words = words_of(telling.document, sentence)
        for n, word in enumerate(words):
            is_auxiliary, is_made = word.key in _AUXILIARIES, word.key in made
            if (is_auxiliary or is_made) and word.text.islower():
                if not telling.is_damaged and is_inside(quoted, word.span.start):
                    continue
                if is_made:
                    yield _made(word)
                if is_auxiliary:
                    yield from _after_auxiliary(telling, words, n)


def _made(word: Token) -> Candidate:
    meant = irregular()[word.key]
    message = f"“{word.text}” is no form of a word; it should be “{meant}”."
    return offer("agreement", "inflection.made", word.span, 0.75, message, suggestion=meant)


def _after_auxiliary(telling: Telling, words: tuple[Token, ...], n: int) -> Iterator[Candidate]:
    auxiliary = words[n].key
    at = n + 2 if n + 2 < len(words) and words[n + 1].key in _BETWEEN else n + 1
    document = telling.document
    if at >= len(words) or not _stand_together(document, words[n : at + 1]):
        return
    before = words[n - 1].key if n else ""
    reason = _reason(auxiliary, before, words, n, at)
    if not reason and telling.is_damaged and auxiliary in _HAVE and before not in ("to", *_NOUN_BEFORE):
        reason = "have" if _may_be_none(words, at) else ""
    if reason:
        last = words[at + 1] if reason == "to" else words[at]
        case = "modal" if reason == "to" else reason
        span = Span(words[n].span.start, last.span.end)
        message = f"“{span.quote(document.text)}” is no form of a verb."
        yield offer("agreement", f"inflection.{case}", span, 0.6, message)


def _stand_together(document: Document, words: tuple[Token, ...]) -> bool:
    start, end = words[0].span.start, words[-1].span.end
    return document.text[start:end].replace("’", "'").split() == [word.text.replace("’", "'") for word in words]


def _reason(auxiliary: str, before: str, words: tuple[Token, ...], n: int, at: int) -> str:
    word = words[at].key
    after = words[at + 1].key if at + 1 < len(words) else ""
    if not words[at].text.islower():
        return ""
    if auxiliary in _MODALS or auxiliary in _DO:
        if before in _NOUN_BEFORE:
            return ""
        if word == "to" and auxiliary in _NO_TO and at == n + 1 and _is_base(after):
            return "to"
        is_wrong = is_only(word, "zdn") and forms(word)[0] in "zd" and word not in AUXILIARIES
        return "modal" if is_wrong else ""
    if auxiliary in _HAVE:
        return "have" if _is_no_participle(word, after) and before not in ("to", *_NOUN_BEFORE) else ""
    earlier = {w.key for w in words[max(0, n - _LOOKED_BACK) : n]}
    if is_only(word, "bz") and "z" not in forms(word) and not earlier & _CLEFT:
        return "be"
    return "be" if is_only(word, "d") else ""


def _may_be_none(words: tuple[Token, ...], at: int) -> bool:
    """What is usually a verb's base, and a noun as well: *had find traces* in a damaged text."""
    letters = forms(words[at].key)
    after = words[at + 1].key if at + 1 < len(words) else ""
    return letters[:1] == "b" and "n" not in letters and after not in ("of", "to", "for") and words[at].text.islower()


@lru_cache(maxsize=4096)
def _is_base(word: str) -> bool:
    return forms(word)[:1] == "b"


def _is_no_participle(word: str, after: str) -> bool:
    """Only a base or a past (*had leave the*); where it is a noun too, its object must follow."""
    letters = forms(word)
    if not letters or "n" in letters or letters[0] not in "bzd" or set(letters) & set("jr"):
        return False
    if set(letters) & set("spg"):
        return letters[0] == "b" and after in _OBJECTS
    return letters[0] == "d" or after in _OBJECTS or after in PREPOSITIONS or "b" in letters
