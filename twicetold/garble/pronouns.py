"""A pronoun of the wrong gender for the person that it stands for.

    wrong                                                              wanted
    Secretary Ada Lind … Lind put his pen down.                        her pen
    spokeswoman Ada Lind told the paper. “We are late,” he added.      she added
    (a life of Ada Lind, “she” throughout) He was born in Oslo.        She was born

Who a pronoun stands for cannot be told for sure without understanding. So a pronoun outside quotation marks is marked
only in these places:

- the speaker after a quotation (``”`` *he said*), where the speaker before was of the other gender and nobody of the
  pronoun's gender, or of unknown gender, was named since;
- a sentence that begins with a name, has no other name before the pronoun, and nobody of the pronoun's gender near;
- anywhere, when only persons of the other gender are named in its sentence and the three before it;
- anywhere, when the twin tells of nobody of its gender, and this text only by that pronoun (once or twice);
- in a damaged text, when nobody of its gender was named before.

Gender is told by titles (*Mrs*), nouns (*spokeswoman*)
and by first names that leave no doubt (``twicetold/tables/first-names.txt``). Cost: one pass.
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.mentions import Mention, find_mentions
from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.model import Candidate, Document, Span
from twicetold.tables.people import FEMALE, MALE

_COUNTERPART = {
    "he": "she", "him": "her", "his": "her", "himself": "herself",
    "she": "he", "her": "his", "hers": "his", "herself": "himself",
}  # fmt: skip
_TELLS = re.compile(r"\b(?:that|said|says|told|who|whose|which)\b")
_MESSAGE = {
    **dict.fromkeys(("subject", "sight", "first"), "“{word}” stands for nobody here: the persons named are {other}."),
    "speaker": "“{word}” stands for the speaker before, who was {other}.",
    "twin": "“{word}” stands for nobody: neither text tells of such a person.",
}
_NEAR = 16
"""So many mentions before and after are looked at; a crowd tells nothing about one pronoun."""
_FEW = 2
_SIGHT = 3
"""How many sentences back a person stays in sight."""


def find_pronouns(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    mentions = find_mentions(telling.document)
    absent = _absent(mentions, telling.twin)
    told: set[str | None] = set()  # the genders of whom the text has told so far
    named = False
    for position, mention in enumerate(mentions):
        if mention.kind == "speaker" and _other_speaker(mentions, position):
            yield _clash(mention, "speaker", 0.75)
        elif mention.kind == "pronoun" and _own_sentence(mentions, position, text, is_damaged=telling.is_damaged):
            yield _clash(mention, "subject", 0.7)
        elif mention.kind == "pronoun" and _only_others(mentions, position):
            yield _clash(mention, "sight", 0.6)
        elif mention.kind in ("pronoun", "speaker") and mention.gender in absent:
            yield _clash(mention, "twin", 0.6)
        elif mention.kind == "pronoun" and telling.is_damaged and named and mention.gender not in told:
            yield _clash(mention, "first", 0.55)
        told |= {mention.gender} if mention.kind in ("name", "noun", "anybody") else set()
        named = named or (mention.kind == "name" and mention.gender is not None)


def _absent(mentions: list[Mention], twin: Document | None) -> set[str]:
    """The genders of which the twin tells nobody at all, and this text nobody but by a pronoun or two."""
    if twin is None:
        return set()
    told = {mention.gender for mention in find_mentions(twin)}
    told |= {mention.gender for mention in mentions if mention.kind in ("name", "noun", "quoted")}
    return {
        gender
        for gender in (FEMALE, MALE)
        if gender not in told and sum(mention.gender == gender for mention in mentions) <= _FEW
    }


def _other_speaker(mentions: list[Mention], position: int) -> bool:
    """Whether the speaker before the one at ``position`` was of the other gender, and nobody else came up since."""
    pronoun = mentions[position]
    for other in reversed(mentions[max(0, position - _NEAR) : position]):
        if other.kind == "quoted":
            continue
        if pronoun.sentence - other.sentence > _SIGHT or other.gender in (None, pronoun.gender):
            return False
        if other.kind in ("name", "speaker"):
            return True
    return False


def _own_sentence(mentions: list[Mention], position: int, text: str, *, is_damaged: bool) -> bool:
    """Whether the sentence begins with a person of the other gender, nobody else standing before the pronoun.

    In a damaged text it may tell what the person is: ``Ada Lind, a doctor, said he``.
    """
    pronoun = mentions[position]
    before = [m for m in mentions[max(0, position - _NEAR) : position] if m.sentence >= pronoun.sentence - 2]
    if not before or any(m.gender == pronoun.gender for m in before):
        return False
    own = [m for m in before if m.sentence == pronoun.sentence and not (is_damaged and m.kind == "anybody")]
    if len(own) != 1 or own[0].kind != "name" or not own[0].begins or own[0].gender is None:
        return False
    return not _TELLS.search(text, own[0].word.end, pronoun.word.start)


def _only_others(mentions: list[Mention], position: int) -> bool:
    """Whether only persons of the other gender are in sight of the pronoun at ``position``."""
    pronoun = mentions[position]
    named = 0
    for other in _in_sight(mentions, position):
        if other.gender in (None, pronoun.gender):
            return False
        named += other.kind == "name" and other.word.start < pronoun.word.start
    return named > 0


def _in_sight(mentions: list[Mention], position: int) -> Iterator[Mention]:
    pronoun = mentions[position]
    for step in (-1, 1):
        index = position + step
        while 0 <= index < len(mentions) and abs(index - position) <= _NEAR:
            other = mentions[index]
            if not pronoun.sentence - _SIGHT <= other.sentence <= pronoun.sentence:
                break
            yield other
            index += step


def _clash(mention: Mention, case: str, confidence: float) -> Candidate:
    word = mention.word.text.lower()
    wanted = _COUNTERPART[word]
    return offer(
        "pronoun",
        f"pronoun.{case}",
        Span(mention.word.start, mention.word.end),
        confidence,
        _MESSAGE[case].format(word=word, other="female" if mention.gender == MALE else "male"),
        suggestion=wanted.capitalize() if mention.word.text[0].isupper() else wanted,
    )
