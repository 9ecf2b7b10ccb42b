"""Whether a text is English, by the share of the commonest English words: about four in ten words of any English text.

``The council met on Monday and agreed to build the bridge`` 5 of 11     English
``Der Rat tagte am Montag und beschloss den Bau der Brücke`` 0 of 11     not
"""

from twicetold.model import Document
from twicetold.text.kept import keep_with_document
from twicetold.text.tokens import find_forms, fold

_COMMONEST = frozenset(
    (
        "the of and to in a is that for it was on with as he be at by this had not are but from or have an they which "
        "you were her she there been their has will one his who said would about its more after when up we i"
    ).split()
)
_SAMPLE = 20_000
"""Code points of the beginning that are looked at."""
_FEWEST_WORDS = 40
"""Shorter texts are taken for English: there is too little to tell."""
_LEAST_SHARE = 0.15


@keep_with_document
def is_english(document: Document) -> bool:
    words = [fold(match[0]) for match in find_forms(document.text[:_SAMPLE]) if match["word"]]
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(word in _COMMONEST for word in words) >= _LEAST_SHARE * len(words)
