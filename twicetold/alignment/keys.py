"""What two words must share to be the same word when units are compared.

Their stem; and a number is the same in letters and in figures: *seven* and *7*. *One* is left alone, since it is a
pronoun more often than a number.
"""

from twicetold.text.stems import stem

_FIGURES = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        start=2,
    )
}


def find_key(word: str) -> str:
    """The stem of a word as it stands or of its token's key; the figures of a small number."""
    return _FIGURES.get(word.casefold()) or stem(word)
