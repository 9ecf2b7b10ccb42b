"""Whether the rules for English words have a say: in English texts, and in lists and noisy scans of English.

``twicetold.text.language`` goes by the small words (*the*, *of*), of which a list of sales or a bad scan has few:

    lo acies, same place, No 8. Upset puce, £2 per acrc     known longer words: 6 of 10     looked at
    Les travaux doivent commencer cet été, et l'ancien      known longer words: 1 in 4      left alone
"""

import re

from twicetold.model import Document
from twicetold.tables.lexicon import size
from twicetold.text.language import is_english

_LONGER = re.compile(r"[^\W\d_]{4,}")
_SAMPLE = 20_000
"""Code points of the beginning that are looked at."""
_KNOWN, _LARGEST = 0.4, 60
"""Share of the longer words that the list has (scans of 1840 to 1954: 0.27 to 0.76; six languages: 0.03 to 0.25)."""


def has_english_words(document: Document) -> bool:
    if is_english(document):
        return True
    words = _LONGER.findall(document.text[:_SAMPLE])
    return sum(size(word) <= _LARGEST for word in words) >= _KNOWN * len(words) > 0
