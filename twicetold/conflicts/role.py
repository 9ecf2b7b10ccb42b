"""Another role in the same place of the same statement.

conflict     ``Vos told the judges`` / ``Vos told jurors``
no conflict  ``told the judges`` / ``told the lawyers``   (no roles that exclude each other)
             ``the judge`` / ``the jury``, where both texts name both
"""

from collections.abc import Iterator
from dataclasses import dataclass

from twicetold.conflicts.context import context_of
from twicetold.conflicts.pair import Pair, Passage
from twicetold.model import Candidate, Category, Document, Sentence, Severity, Span
from twicetold.tables.roles import roles
from twicetold.text.words import words_of

_ARTICLES = frozenset("the a an his her its their our two three four five some all".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A role as told: its place in the table, and the words right before and after it (articles and counts aside)."""

    span: Span
    role: tuple[int, int]
    before: str
    after: str


def find_role_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        lefts, rights = _mentions(pair.left, passage.left), _mentions(pair.right, passage.right)
        told = {mention.role for mention in lefts}, {mention.role for mention in rights}
        for left in lefts:
            for right in rights:
                if left.role not in told[1] and right.role not in told[0] and left.role[0] == right.role[0]:
                    yield from _judge(pair, passage, left, right)


def _mentions(document: Document, sentence: Sentence) -> list[Mention]:
    words = words_of(document, sentence)
    table = roles()
    found = []
    for n, word in enumerate(words):
        first, role = n, table.get(word.key)
        if n and f"{words[n - 1].key} {word.key}" in table:
            first, role = n - 1, table[f"{words[n - 1].key} {word.key}"]
        if role is not None:
            before = next((w.key for w in reversed(words[:first]) if w.key not in _ARTICLES), "")
            after = words[n + 1].key if n + 1 < len(words) else ""
            found.append(Mention(words[first].span.joined(word.span), role, before, after))
    return found


def _judge(pair: Pair, passage: Passage, left: Mention, right: Mention) -> Iterator[Candidate]:
    same_slot = bool(left.before) and left.before == right.before
    common = context_of(pair.left, passage.left, left.span) & context_of(pair.right, passage.right, right.span)
    if not same_slot or len(common) < (1 if passage.is_linked else 2):
        return
    yield Candidate(
        Category.CONFLICT,
        "role",
        "role.slot",
        Severity.HIGH,
        min(0.9, 0.6 + 0.1 * len(common)),
        (left.span,),
        (right.span,),
        f"“{pair.left.quote(left.span)}” on the left, “{pair.right.quote(right.span)}” on the right, "
        "in the same place of the same statement.",
        pair.left.quote(left.span),
        pair.right.quote(right.span),
    )
