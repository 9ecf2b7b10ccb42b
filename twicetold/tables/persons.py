"""Nouns for persons, from WordNet, with the offices that one person holds at a time.

``persons.txt`` is made by ``scripts/build_persons.py``; its licence stands in ``near-words-licence.md``.
"""

from functools import cache
from importlib.resources import files

from twicetold.tables.near import base_forms

_MORE = frozenset("head founder ceo chief boss".split())
_PAIRS = {
    "vice president": "vice president",
    "prime minister": "prime minister",
    "attorney general": "attorney general",
    "inspector general": "inspector general",
    "secretary general": "secretary general",
    "chief executive": "ceo",
}
_NONE = frozenset("man men woman women person people one other others child children others".split())
_OFFICES = frozenset(
    (
        "president mayor governor chancellor premier chief director chairman chairwoman chairperson ceo head captain "
        "principal headmaster editor sheriff commissioner founder owner king queen bishop archbishop pope rector "
        "dean goalkeeper coach ambassador"
    ).split()
) | frozenset(_PAIRS.values())
"""Of one place, firm or team there is one at a time, or very few."""
_RIVALS = tuple(
    frozenset(row.split())
    for row in (
        "president mayor governor chancellor ambassador senator king queen pope bishop sheriff premier",
        "goalkeeper coach referee",
        "husband wife father mother son daughter brother sister uncle aunt nephew niece cousin grandfather grandmother",
        "judge prosecutor defendant juror plaintiff",
        "teacher pupil",
        "doctor patient nurse",
        "buyer seller",
        "landlord tenant",
    )
)
"""Of one of these groups a person is one only."""


@cache
def _persons() -> frozenset[str]:
    return frozenset((files("twicetold.tables") / "persons.txt").read_text("utf-8").split()) | _MORE


def find_person(keys: list[str]) -> tuple[str, int]:
    """The noun for a person that some words end with, and how many of the words it is; "" and 0 when they do not."""
    if " ".join(keys[-2:]) in _PAIRS:
        return _PAIRS[" ".join(keys[-2:])], 2
    last = keys[-1]
    forms = (*base_forms(last), last.removesuffix("men") + "man") if last.endswith("men") else base_forms(last)
    found = [base for base in forms if base in _persons()] if last not in _NONE else []
    return (found[0], 1) if found else ("", 0)


def is_office(noun: str) -> bool:
    """Whether one person at a time holds it."""
    return noun in _OFFICES


def exclude_each_other(noun: str, other: str) -> bool:
    """Whether nobody is both: ``mayor``/``governor``, ``father``/``uncle``."""
    return noun != other and any(noun in group and other in group for group in _RIVALS)
