"""A pronoun of the wrong gender for the person that it stands for.

    wrong                                                              wanted
    Secretary Ada Lind … Lind put his pen down.                        her pen
    spokeswoman Ada Lind told the paper. “We are late,” he added.      she added
    (a life of Ada Lind, “she” throughout) He was born in Oslo.        She was born

Who a pronoun stands for cannot be told for sure without understanding. So a pronoun outside quotation marks is marked
only in four places:

- the speaker after a quotation (``”`` *he said*), where the speaker before was of the other gender and nobody of the
  pronoun's gender, or of unknown gender, was named since;
- a sentence that begins with a name, has no other name before the pronoun, and nobody of the pronoun's gender near;
- anywhere, when only persons of the other gender are named in its sentence and the three before it;
- anywhere, when the twin tells of nobody of its gender, and this text only by that pronoun (once or twice).

Gender is told by titles (*Mrs*), nouns (*spokeswoman*)
and by first names that leave no doubt (``twicetold/tables/first-names.txt``). Cost: one pass.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from twicetold.garble.offers import offer
from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.telling import Telling
from twicetold.garble.words import PREPOSITIONS
from twicetold.model import Candidate, Document
from twicetold.tables.lexicon import size
from twicetold.tables.people import FEMALE, MALE, first_names, gendered_nouns, titles
from twicetold.text.tokens import Token, TokenKind, find_tokens

_PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), MALE),
    **dict.fromkeys("she her hers herself".split(), FEMALE),
}
_COUNTERPART = {
    "he": "she", "him": "her", "his": "her", "himself": "herself",
    "she": "he", "her": "his", "hers": "his", "herself": "himself",
}  # fmt: skip
_THINGS = frozenset(
    "department times news house court university college school street party council committee ministry office "
    "association institute company bank church hospital museum station airport city county state states river lake "
    "island mountain park north south east west new united national international federal american british french "
    "german january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday the a an in on at for of and but it this that these those he she they "
    "we i you his her their our my when while after before as if by from with".split()
)
_ANYBODY = frozenset(
    "ship boat vessel yacht ferry submarine country nation doctor nurse lawyer star thief teacher pupil student driver "
    "patient player coach child baby person victim suspect officer judge president minister author writer singer "
    "artist worker leader member someone anyone everyone everybody somebody soldier friend partner spouse parent "
    "teenager toddler passenger colleague boss manager director chief captain reporter journalist neighbour owner "
    "user customer candidate politician scientist researcher expert professor witness dog cat horse pet".split()
)
"""Who may be *she* or *he* without telling it."""
_CLOSED = re.compile(r"[”\"] ?$")
_SPEAKS = re.compile(r" (?:said|told|added|wrote|says|asked|explained|continued|tweeted|recalled|insisted|concluded)\b")
_TELLS = re.compile(r"\b(?:that|said|says|told|who|whose|which)\b")
_MESSAGE = {
    **dict.fromkeys(("subject", "sight"), "“{word}” stands for nobody here: the persons named are {other}."),
    "speaker": "“{word}” stands for the speaker before, who was {other}.",
    "twin": "“{word}” stands for nobody: neither text tells of such a person.",
}
_NEAR = 16
"""So many mentions before and after are looked at; a crowd tells nothing about one pronoun."""
_FEW = 2
_SIGHT = 3
"""How many sentences back a person stays in sight."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody told of in ``sentence``; ``gender`` is ``None`` for a name that does not tell it.

    ``kind`` is name, noun, pronoun, anybody (a doctor, a ship), quoted (inside quotation marks) or speaker (a pronoun
    after a quotation). ``begins`` says that the mention is the first word of its sentence.
    """

    sentence: int
    gender: str | None
    kind: str
    token: Token
    begins: bool = False


def find_pronouns(telling: Telling) -> Iterable[Candidate]:
    text = telling.document.text
    mentions = _mentions(telling.document)
    absent = _absent(mentions, telling.twin)
    for position, mention in enumerate(mentions):
        if mention.kind == "speaker" and _other_speaker(mentions, position):
            yield _clash(mention, "speaker", 0.75)
        elif mention.kind == "pronoun" and _own_sentence(mentions, position, text):
            yield _clash(mention, "subject", 0.7)
        elif mention.kind == "pronoun" and _only_others(mentions, position):
            yield _clash(mention, "sight", 0.6)
        elif mention.kind in ("pronoun", "speaker") and mention.gender in absent:
            yield _clash(mention, "twin", 0.6)


def _absent(mentions: list[Mention], twin: Document | None) -> set[str]:
    """The genders of which the twin tells nobody at all, and this text nobody but by a pronoun or two."""
    if twin is None:
        return set()
    told = {mention.gender for mention in _mentions(twin)}
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


def _own_sentence(mentions: list[Mention], position: int, text: str) -> bool:
    """Whether the sentence begins with a person of the other gender, nobody else standing before the pronoun."""
    pronoun = mentions[position]
    before = [m for m in mentions[max(0, position - _NEAR) : position] if m.sentence >= pronoun.sentence - 2]
    if not before or any(m.gender == pronoun.gender for m in before):
        return False
    own = [m for m in before if m.sentence == pronoun.sentence]
    if len(own) != 1 or own[0].kind != "name" or not own[0].begins or own[0].gender is None:
        return False
    return not _TELLS.search(text, own[0].token.span.end, pronoun.token.span.start)


def _only_others(mentions: list[Mention], position: int) -> bool:
    """Whether only persons of the other gender are in sight of the pronoun at ``position``."""
    pronoun = mentions[position]
    named = 0
    for other in _in_sight(mentions, position):
        if other.gender in (None, pronoun.gender):
            return False
        named += other.kind == "name"
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
    word = mention.token.text.lower()
    wanted = _COUNTERPART[word]
    return offer(
        "pronoun",
        f"pronoun.{case}",
        mention.token.span,
        confidence,
        _MESSAGE[case].format(word=word, other="female" if mention.gender == MALE else "male"),
        suggestion=wanted.capitalize() if mention.token.text[0].isupper() else wanted,
    )


@lru_cache(maxsize=16)
def _mentions(document: Document) -> list[Mention]:
    runs = [(s.index, _runs(find_tokens(document.text, s.span))) for s in document.sentences]
    known = _surnames(runs)
    quoted = find_quoted(document)
    found = []
    for index, sentence in runs:
        for position, run in enumerate(sentence):
            before = sentence[position - 1][-1].key if position else ""
            mention = _mention(index, run, known, before)
            if mention:
                found.append(_placed(mention, document.text, quoted))
    return found


def _placed(mention: Mention, text: str, quoted: list[tuple[int, int]]) -> Mention:
    """The mention, told to be inside a quotation or the speaker after one."""
    place = mention.token.span.start
    if is_inside(quoted, place):
        return replace(mention, kind="quoted")
    if mention.kind == "pronoun" and _CLOSED.search(text, max(0, place - 3), place):
        return replace(mention, kind="speaker") if _SPEAKS.match(text, mention.token.span.end) else mention
    return mention


def _runs(tokens: tuple[Token, ...]) -> list[list[Token]]:
    """Capitalised words that stand together, with the title before them; every other word alone."""
    runs: list[list[Token]] = []
    apart = True
    for token in tokens:
        if token.kind is TokenKind.WORD:
            is_name = token.text[0].isupper()
            if is_name and not apart and runs and _may_go_on(runs[-1][-1]):
                runs[-1].append(token)
            else:
                runs.append([token])
            apart = False
        elif token.kind is not TokenKind.SPACE and token.text != ".":
            apart = True
    return runs


def _may_go_on(token: Token) -> bool:
    """A name goes on after a capitalised word or after a noun that tells the gender (``spokeswoman Ada Lind``)."""
    return (token.text[0].isupper() and not token.text.endswith(("'s", "’s"))) or token.key in gendered_nouns()


def _bare(token: Token) -> str:
    return token.text.removesuffix("'s").removesuffix("’s")


def _gender(run: list[Token]) -> str | None:
    """The gender that a run of words tells."""
    first = run[0].key
    if len(run) > 1:
        if first in titles():
            return titles()[first]
        if first in gendered_nouns():
            return gendered_nouns()[first]
        return next((first_names()[t.text] for t in run[:-1] if t.text in first_names()), None)
    return gendered_nouns().get(first)


def _surnames(runs: list[tuple[int, list[list[Token]]]]) -> dict[str, str | None]:
    """The gender of those who are called by one name; ``None`` where two share it."""
    known: dict[str, str | None] = {}
    for _, sentence in runs:
        for run in sentence:
            gender = _gender(run)
            if len(run) > 1 and gender:
                name = _bare(run[-1])
                known[name] = gender if known.get(name, gender) == gender else None
    return known


def _mention(sentence: int, run: list[Token], known: dict[str, str | None], before: str) -> Mention | None:
    token, name = run[0], _bare(run[-1])
    gender, begins = _gender(run), not before
    if len(run) == 1 and token.key in _PRONOUNS:
        return Mention(sentence, _PRONOUNS[token.key], "pronoun", token)
    if token.key in _ANYBODY:
        return Mention(sentence, None, "anybody", token)
    if gender:
        return Mention(sentence, gender, "name" if len(run) > 1 else "noun", token, begins)
    if run[-1].text[0].isupper() and name in known:
        return Mention(sentence, known[name], "name", token, begins)
    if len(run) == 1 and name in first_names():
        return Mention(sentence, first_names()[name], "name", token, begins)
    if len(run) > 1 and not any(_bare(word).lower() in _THINGS for word in run):
        return Mention(sentence, None, "name", token, begins)
    if len(run) == 1 and before and before not in PREPOSITIONS - {"by", "with"} and _is_rare_name(name):
        return Mention(sentence, None, "name", token)
    return None


def _is_rare_name(word: str) -> bool:
    """A capitalised word that is no common word or well-known name: perhaps a person."""
    return word[0].isupper() and not word.isupper() and word.lower() not in _THINGS and size(word) > 50
