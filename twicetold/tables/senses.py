"""Which sense is meant: synonyms of a noun's rare senses, and fixed terms of two words, from WordNet.

The tables are made by ``scripts/build_other_senses.py`` and ``scripts/build_compounds.py``; their licence stands in
``near-words-licence.md`` beside them.
"""

from functools import cache
from importlib.resources import files

from twicetold.tables.near import base_forms


@cache
def _rows(name: str) -> dict[str, frozenset[str]]:
    rows = (line.split(" ") for line in (files("twicetold.tables") / name).read_text("utf-8").splitlines())
    return {word: frozenset(others) for word, *others in rows}


def is_other_sense(word: str, meant: str) -> bool:
    """Whether ``word`` is a synonym of ``meant`` in a rare sense only: ``hit`` of ``strike``, of any inflection."""
    table, forms = _rows("other-senses.txt"), base_forms(word)
    return any(not table.get(base, frozenset()).isdisjoint(forms) for base in base_forms(meant))


def is_fixed_term(first: str, second: str) -> bool:
    """Whether two words are a word of their own (``flea market``), the second in any inflection."""
    return any(first in _rows("compounds.txt").get(base, ()) for base in base_forms(second))
