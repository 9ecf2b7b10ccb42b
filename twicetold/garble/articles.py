"""*a* before a vowel and *an* before a consonant: a word was swapped and its article stayed.

    wrong                               read
    an voluntary payment                a voluntary payment
    a orange, a inclination             an orange, an inclination

Not marked: what is said with another sound than it is spelt with (``an hour``, ``a European``, ``a one-off``,
``a unit``, ``an historic``), words in capitals (``an FBI man``), names that no list has, a letter used as a name
(``Class-A affiliate``).
"""

import re
from collections.abc import Iterable

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Severity, Span
from twicetold.tables.lexicon import size

_ARTICLE = re.compile(r"(?<![-'’\w.])(?P<article>[Aa]n?) (?P<word>[A-Za-z]{3,20}(?:-[a-z]{1,20})?)\b")
_SAID_WITH_A_CONSONANT = re.compile(r"(?i)eu|ew|u[bcdfhjklmnprstvz][aeiouy]|ukr|one|once|ouija|oui")
_SILENT_H = re.compile(r"(?i)hour|honest|honou?r|heir")
_WELL_KNOWN = 60


def find_articles(telling: Telling) -> Iterable[Candidate]:
    for match in _ARTICLE.finditer(telling.document.text):
        article, word = match["article"], match["word"]
        if word in FUNCTION_WORDS or not word[1:].replace("-", "").islower():
            continue
        if word[0].isupper() and size(word) > _WELL_KNOWN:
            continue
        if _wants_a(word) if article.lower() == "an" else _wants_an(word):
            other = article[0] if len(article) == 2 else article + "n"
            yield offer(
                "agreement",
                "articles.sound",
                Span(*match.span()),
                0.7,
                f"“{article}” does not stand before “{word}”.",
                severity=Severity.LOW,
                suggestion=f"{other} {word}",
            )


def _wants_a(word: str) -> bool:
    return word[0].lower() in "bcdfgjklmnpqrstvwyz"


def _wants_an(word: str) -> bool:
    if word[0].lower() == "h":
        return bool(_SILENT_H.match(word))
    return word[0].lower() in "aeiou" and not _SAID_WITH_A_CONSONANT.match(word) and size(word) <= _WELL_KNOWN
