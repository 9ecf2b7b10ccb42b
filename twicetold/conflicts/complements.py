"""Denied counts that agree with affirmed ones.

``Eight set out, three came back`` / ``Of the eight, five did not come back``     three and five are eight
``at least 12`` / ``no fewer than twelve``                                        one bound, two ways to tell it
"""

from twicetold.claims.amounts import is_qualifier
from twicetold.claims.numerals import read_numeral
from twicetold.text.tokens import Token

_BOUNDS = frozenset("fewer less more later earlier longer".split())


def are_complements(lefts: list[Token], rights: list[Token], here: list[Token], there: list[Token]) -> bool:
    """Whether the numbers in two stretches of two sentences add up to one that both tell, or are one bound."""
    if all(is_qualifier(_words(stretch)) for stretch in (here, there)):
        return True
    one, other = _numbers(here), _numbers(there)
    if len(one) != 1 or len(other) != 1:
        return False
    if one == other and any(token.key in _BOUNDS for token in (*here, *there)):
        return True
    return sum(one) + sum(other) in set(_numbers(lefts)) & set(_numbers(rights))


def _words(tokens: list[Token]) -> tuple[str, ...]:
    """The words that are no numbers."""
    return tuple(token.key for token in tokens if token.key.isalpha() and not read_numeral([token], 0))


def _numbers(tokens: list[Token]) -> list[float]:
    found = [(at, read_numeral(tokens, at)) for at in range(len(tokens))]
    return [numeral.value for _, numeral in found if numeral and not numeral.is_ordinal]
