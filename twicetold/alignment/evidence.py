"""How much a stem in common is evidence that two units tell the same.

    … told the jury on Tuesday that Harbour Inspector Anna Vanderberg had filed a report
       0        1.1    0.4          0.3     0.3       0.3  0.3            0.9     0

Rare stems are stronger evidence than their rarity says, so it is squared. A name counts once, however many words it
has: units that share the four words of an office and its holder share one thing, not four. The words that report (told,
according, statement) stand beside every statement and are evidence of none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twicetold.alignment.keys import find_key
from twicetold.text.tokens import find_forms

REPORTING = frozenset(
    find_key(word)
    for word in (
        "said says say saying told tell tells telling according reported report reports reporting added adds adding "
        "noted notes noting stated states statement announced confirmed spokesman spokeswoman spokesperson"
    ).split()
)
_NO_NAME = frozenset("the a an he she it they but and in on i we".split())
"""Capitalised at the start of a sentence, these do not begin a name."""
_MOSTLY = 0.6
"""A stem is part of names when this share of it is capitalised."""
_UNIT = 3.0
"""The rarity of a stem that counts one: it stands in one unit of twenty."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The weight of each stem, and the stems that names are made of."""

    weight: dict[str, float]
    names: frozenset[str]


def weigh_stems(rarity: dict[str, float], sentences: Iterable[str]) -> Evidence:
    """``rarity`` is the log of how rare a stem is; the sentences show which stems stand in names."""
    total: Counter[str] = Counter()
    named: Counter[str] = Counter()
    words_beside: Counter[str] = Counter()
    for sentence in sentences:
        for run in _find_runs(sentence):
            total.update(run.stems)
            if run.is_name:
                named.update(run.stems)
                for key in run.stems:
                    words_beside[key] += len(run.stems) - 1
    weight = {
        key: 0.0 if key in REPORTING else (rare / _UNIT) ** 2 / (1 + words_beside[key] / max(1, total[key]))
        for key, rare in rarity.items()
    }
    return Evidence(weight, frozenset(key for key, count in named.items() if count >= _MOSTLY * total[key]))


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row, or one word that is not."""

    stems: tuple[str, ...]
    is_name: bool


def _find_runs(sentence: str) -> Iterator[_Run]:
    name: list[str] = []
    end = 0
    for word in find_forms(sentence):
        form = word[0]
        is_capital = form[0].isupper() and form.lower() not in _NO_NAME
        between = sentence[end : word.start()]
        if name and not (is_capital and (between.isspace() or between == "-")):
            yield _Run(tuple(name), True)
            name = []
        if is_capital:
            name.append(find_key(form))
        else:
            yield _Run((find_key(form),), False)
        end = word.end()
    if name:
        yield _Run(tuple(name), True)
