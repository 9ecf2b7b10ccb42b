"""Who a text tells of, and what it says about their gender: names, titles, nouns for persons, pronouns.

``Secretary Martha Lind met a man. Lind said “she knew”, he added.``
Martha Lind (name, female) · man (noun, male) · Lind (name, female) · she (quoted) · he (pronoun, male)
"""

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from twicetold.garble.quoting import find_quoted, is_inside
from twicetold.garble.words import PREPOSITIONS
from twicetold.model import Document, Span
from twicetold.tables.lexicon import size
from twicetold.tables.people import FEMALE, MALE, first_names, gendered_nouns, titles
from twicetold.text.kept import keep_with_document

_PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), MALE),
    **dict.fromkeys("she her hers herself".split(), FEMALE),
}
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
_BEFORE_NO_PERSON = PREPOSITIONS - {"by", "with"}
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*")
_CLOSED = re.compile(r"[”\"] ?$")
_SPEAKS = re.compile(r" (?:said|told|added|wrote|says|asked|explained|continued|tweeted|recalled|insisted|concluded)\b")


class Word(NamedTuple):
    """A word as it stands, in small letters, and where it begins."""

    text: str
    key: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody told of in ``sentence``; ``gender`` is ``None`` for a name that does not tell it.

    ``kind`` is name, noun, pronoun, anybody (a doctor, a ship), quoted (inside quotation marks) or speaker (a pronoun
    after a quotation). ``begins`` says that the mention is the first word of its sentence.
    """

    sentence: int
    gender: str | None
    kind: str
    word: Word
    begins: bool = False


@keep_with_document
def find_mentions(document: Document) -> list[Mention]:
    """Everybody told of, in order."""
    runs = [(sentence.index, _runs(document.text, sentence.span)) for sentence in document.sentences]
    known = _surnames(runs)
    quoted = find_quoted(document)
    tell = gendered_nouns().keys() | _PRONOUNS.keys() | _ANYBODY
    found = []
    for index, sentence in runs:
        for position, run in enumerate(sentence):
            if len(run) == 1 and not run[0].text[0].isupper() and run[0].key not in tell:
                continue
            before = sentence[position - 1][-1].key if position else ""
            mention = _mention(index, run, known, before)
            if mention:
                found.append(_placed(mention, document.text, quoted))
    return found


def _placed(mention: Mention, text: str, quoted: list[tuple[int, int]]) -> Mention:
    """The mention, told to be inside a quotation or the speaker after one."""
    place = mention.word.start
    if is_inside(quoted, place):
        return replace(mention, kind="quoted")
    if mention.kind == "pronoun" and _CLOSED.search(text, max(0, place - 3), place):
        return replace(mention, kind="speaker") if _SPEAKS.match(text, mention.word.end) else mention
    return mention


def _runs(text: str, span: Span) -> list[list[Word]]:
    """Capitalised words that stand together, with the title before them; every other word alone."""
    runs: list[list[Word]] = []
    for match in _WORD.finditer(text, span.start, span.end):
        form, start = match[0], match.start()
        word = Word(form, form.lower().replace("’", "'"), start)
        if runs and form[0].isupper() and _may_go_on(runs[-1][-1]) and not text[runs[-1][-1].end : start].strip(" .\n"):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _may_go_on(word: Word) -> bool:
    """A name goes on after a capitalised word or after a noun that tells the gender (``spokeswoman Ada Lind``)."""
    return (word.text[0].isupper() and not word.text.endswith(("'s", "’s"))) or word.key in gendered_nouns()


def _bare(word: Word) -> str:
    return word.text.removesuffix("'s").removesuffix("’s")


def _gender(run: list[Word]) -> str | None:
    """The gender that a run of words tells."""
    first = run[0].key
    if len(run) > 1:
        if first in titles():
            return titles()[first]
        if first in gendered_nouns():
            return gendered_nouns()[first]
        return next((first_names()[t.text] for t in run[:-1] if t.text in first_names()), None)
    return gendered_nouns().get(first)


def _surnames(runs: list[tuple[int, list[list[Word]]]]) -> dict[str, str | None]:
    """The gender of those who are called by one name; ``None`` where two share it, and where nothing tells it."""
    known: dict[str, str | None] = {}
    untold: set[str] = set()
    for run in (run for _, sentence in runs for run in sentence if len(run) > 1):
        gender, name = _gender(run), _bare(run[-1])
        if gender:
            known[name] = gender if known.get(name, gender) == gender else None
        elif not any(_bare(word).lower() in _THINGS for word in run):
            untold.add(name)
    return {**dict.fromkeys(untold), **known}


def _mention(sentence: int, run: list[Word], known: dict[str, str | None], before: str) -> Mention | None:
    word, name = run[0], _bare(run[-1])
    gender, begins = _gender(run), not before
    if len(run) == 1 and word.key in _PRONOUNS:
        return Mention(sentence, _PRONOUNS[word.key], "pronoun", word)
    if word.key in _ANYBODY and (len(run) == 1 or gender is None):
        return Mention(sentence, None, "anybody", word)
    if gender:
        return Mention(sentence, gender, "name" if len(run) > 1 else "noun", word, begins)
    if run[-1].text[0].isupper() and name in known:
        return Mention(sentence, known[name], "name", word, begins)
    if len(run) == 1 and name in first_names():
        return Mention(sentence, first_names()[name], "name", word, begins)
    if len(run) > 1 and not any(_bare(other).lower() in _THINGS for other in run):
        return Mention(sentence, None, "name", word, begins)
    if len(run) == 1 and before and before not in _BEFORE_NO_PERSON and _is_rare_name(name):
        return Mention(sentence, None, "name", word)
    return None


def _is_rare_name(word: str) -> bool:
    """A capitalised word that is no common word or well-known name: perhaps a person."""
    return word[0].isupper() and not word.isupper() and word.lower() not in _THINGS and size(word) > 50
