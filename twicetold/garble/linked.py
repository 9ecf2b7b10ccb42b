"""*He* where the twin has *she* in the same statement, in a damaged text.

    wrong                                            the twin has
    Anna Lind said that his members were glad        her members were glad
    twice she went home (the girls)                  twice they went home

Marked where the linked sentences of the twin have pronouns of the other gender, or *they*, and none of this one's, and
nobody of this gender is named in the sentence itself. A sound text may tell another part of the story in its sentence,
so only damaged texts are asked. Cost: the words of linked sentences.
"""

from collections.abc import Iterable

from twicetold.garble.mentions import Mention, find_mentions
from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Sentence
from twicetold.tables.people import FEMALE, MALE
from twicetold.text.words import words_of

_GENDERS = {
    **dict.fromkeys("he him his himself".split(), MALE),
    **dict.fromkeys("she her hers herself".split(), FEMALE),
}
_COUNTERPART = {
    "he": "she", "him": "her", "his": "her", "himself": "herself",
    "she": "he", "her": "his", "hers": "his", "herself": "himself",
}  # fmt: skip
_SEVERAL = frozenset("they them their themselves".split())


def find_linked_pronouns(telling: Telling) -> Iterable[Candidate]:
    twin = telling.twin
    if twin is None or not telling.is_damaged:
        return
    mentions: dict[int, list[Mention]] = {}
    for mention in find_mentions(telling.document):
        mentions.setdefault(mention.sentence, []).append(mention)
    for i, theirs in _linked(telling).items():
        told = [pronoun for j in theirs for pronoun in _pronouns(twin, twin.sentences[j])]
        genders = {_GENDERS.get(key) for key in told} - {None}
        named = {m.gender for m in mentions.get(i, ()) if m.kind in ("name", "noun")}
        for word in words_of(telling.document, telling.document.sentences[i]):
            gender = _GENDERS.get(word.key)
            if gender is None or gender in genders or gender in named:
                continue
            if genders:
                wanted = _COUNTERPART[word.key]
            elif len(told) > 1 and len(theirs) == 1 and not named:
                wanted = "they" if word.key in ("he", "she") else "their"
            else:
                continue
            wanted = wanted.capitalize() if word.text[0].isupper() else wanted
            message = f"The other text has “{wanted.lower()}” in this statement, not “{word.text.lower()}”."
            yield offer("pronoun", "linked.pronoun", word.span, 0.6, message, suggestion=wanted)


def _linked(telling: Telling) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for link in telling.sentence_links:
        for i in link.left:
            found.setdefault(i, set()).update(link.right)
    return found


def _pronouns(document: Document, sentence: Sentence) -> list[str]:
    return [word.key for word in words_of(document, sentence) if word.key in _GENDERS or word.key in _SEVERAL]
