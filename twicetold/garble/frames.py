"""A noun in the same frame as the twin's noun, which does not mean the same, in a damaged text.

    wrong                               the twin has            frame
    a fuel whistle dripped              a leaking fuel pipe     fuel _
    the advice of directors             the board of directors  _ of directors
    boats of gum                        rubber boats            _ boats, boats of _
    they took 340,000 books             340,000 pounds          340,000 _
    we wrote with feather and paper     with pen and paper      _ and paper
    it weakens the whale                weakens the dam         weakens _

Who tells the same thing in other words replaces a noun by one that is near in meaning, or changes the whole phrase.
Where the phrase stays and one noun of it becomes another that is not near, the word was taken for one of its other
senses, or is a slip. The noun must be strange to the twin, and the twin's to the paragraph. Not marked: words near in
meaning or that share a near word, units and money (they are facts), words so general that they stand for everything
(*part*, *place*), pairs of which either is a name.

Source: distributional frames as of Lin (1998), read the other way round. Cost: the words of linked sentences.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, DETERMINERS, FUNCTION_WORDS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.forms import forms
from twicetold.tables.near import are_near, near_in_meaning
from twicetold.tables.opposites import are_antonyms
from twicetold.tables.roles import roles
from twicetold.tables.usage import commoner_synonyms
from twicetold.text.kept import keep_with_document
from twicetold.text.stems import stem
from twicetold.text.tokens import Token, TokenKind
from twicetold.text.words import stems_of, words_in, words_of

_GENERAL = frozenset(
    "person persons people part parts place places thing things way ways area areas page pages group groups case cases "
    "piece pieces site matter number side man men woman women day days year years week weeks month months hour hours "
    "hundred hundreds thousand thousands dozen dozens million millions billion billions pair "
    "morning evening night afternoon end beginning half lot box boxes container "
    "containers member members".split()
)
_JOINS = frozenset("of in at for from across on with against between".split())
_UNITS = frozenset(
    "metre metres meter meters mile miles kilometre kilometres kilometer kilometers foot feet inch inches ton tons "
    "tonne tonnes gram grams dollar dollars euro euros pound pounds yen franc francs percent degree degrees acre acres "
    "litre litres gallon gallons minute minutes second seconds million billion".split()
)
_LIKE = 5
"""Letters at the beginning in which two words of one family agree."""


@dataclass(frozen=True, slots=True)
class _Noun:
    word: Token
    frames: frozenset[tuple[str, str]]


def find_frames(telling: Telling) -> Iterable[Candidate]:
    if telling.twin is None or not telling.is_damaged:
        return
    document, twin = telling.document, telling.twin
    there = stems_of(twin)
    meant: dict[Span, tuple[_Noun, _Noun]] = {}
    for i, j in _beside(telling):
        here = _stems(document)[document.sentences[i].paragraph]
        theirs = [noun for noun in _nouns(twin)[j] if stem(noun.word.key) not in here]
        for noun in _nouns(document)[i]:
            if noun.word.span in meant or stem(noun.word.key) in there:
                continue
            other = next((other for other in theirs if noun.frames & other.frames and _is_mistaken(noun, other)), None)
            if other is not None:
                meant[noun.word.span] = noun, other
    for noun, other in meant.values():
        said, wanted = noun.word.text, other.word.text
        message = f"“{said}” stands where the other text has “{wanted}”, and does not mean the same."
        yield offer("wrong-term", "frames.noun", noun.word.span, 0.5, message, suggestion=wanted)


@keep_with_document
def _stems(document: Document) -> tuple[frozenset[str], ...]:
    """Of each paragraph."""
    return tuple(frozenset(stem(word.key) for word in words_in(document, p)) for p in document.paragraphs)


def _beside(telling: Telling) -> Iterator[tuple[int, int]]:
    """Sentences that are linked, then all of linked paragraphs."""
    assert telling.twin is not None
    yield from ((i, j) for link in telling.sentence_links for i in link.left for j in link.right)
    for link in telling.links:
        ours = [s.index for i in link.left for s in telling.document.paragraphs[i].sentences]
        theirs = [s.index for j in link.right for s in telling.twin.paragraphs[j].sentences]
        yield from ((i, j) for i in ours for j in theirs)


def _is_mistaken(noun: _Noun, other: _Noun) -> bool:
    word, meant = noun.word.key, other.word.key
    if (meant in _UNITS and word in _UNITS) or word in roles() or meant in roles():
        return False
    return not (
        not near_in_meaning(word).isdisjoint({meant, *near_in_meaning(meant)})
        or are_near(word, meant)
        or are_antonyms(word, meant)
        or meant in commoner_synonyms(word)
        or word in commoner_synonyms(meant)
        or stem(word)[:_LIKE] == stem(meant)[:_LIKE]
        or word.startswith(meant)
        or meant.startswith(word)
    )


@keep_with_document
def _nouns(document: Document) -> tuple[tuple[_Noun, ...], ...]:
    """The nouns of each sentence that stand in a frame."""
    return tuple(tuple(_nouns_of(document.text, words_of(document, sentence))) for sentence in document.sentences)


def _nouns_of(text: str, words: tuple[Token, ...]) -> Iterator[_Noun]:
    for n, word in enumerate(words):
        is_plain = word.key.isalpha() and (word.text.islower() or (n == 0 and word.text.istitle()))
        if is_plain and len(word.key) > 2 and _is_noun(word.key) and word.key not in _GENERAL:
            frames = frozenset(_frames(text, words, n))
            if frames:
                yield _Noun(word, frames)


def _is_noun(word: str) -> bool:
    return forms(word)[:1] in ("s", "p") or (not forms(word) and len(word) > 3 and word not in FUNCTION_WORDS)


def _frames(text: str, words: tuple[Token, ...], n: int) -> Iterator[tuple[str, str]]:
    """What the noun at ``n`` hangs on: ``("with", "fuel")`` for *fuel pipe*, ``("of", "board")`` for *board of …*."""
    before = n - 1
    if before >= 0 and _touch(text, words[before], words[n]):
        if words[before].kind is TokenKind.NUMBER:
            yield "counted", words[before].key
        elif _is_content(words[before]) and (_is_noun(words[before].key) or words[before].text[0].isupper()):
            yield "headed", stem(words[before].key)
    while before >= 0 and _is_skipped(words[before]):
        before -= 1
    if before > 0 and words[before].key == "of" and _is_content(words[before - 1]):
        yield "inside", stem(words[before - 1].key)
    is_modifier = before > 0 and words[before].key.endswith("ing") and words[before - 1].key in DETERMINERS
    if (
        0 <= before < n
        and not is_modifier
        and _is_verb(words[before])
        and _touch(text, words[before], words[before + 1])
    ):
        yield "object", stem(words[before].key)
    yield from _beside_another(text, words, n)
    after = n + 1
    if after < len(words) and _touch(text, words[n], words[after]):
        if _is_content(words[after]) and _is_noun(words[after].key):
            yield "inside", stem(words[after].key)
        if words[after].key in _JOINS:
            after += 1
            while after < len(words) and _is_skipped(words[after]):
                after += 1
            if after < len(words) and _is_content(words[after]):
                yield "headed", stem(words[after].key)


def _beside_another(text: str, words: tuple[Token, ...], n: int) -> Iterator[tuple[str, str]]:
    """*pen and paper*: each of the two is the frame of the other."""
    for step in (-1, 1):
        other = n + 2 * step
        if 0 <= other < len(words) and words[n + step].key in ("and", "or") and _is_content(words[other]):
            first, last = sorted((n, other))
            if text[words[first].span.end : words[last].span.start].strip(" ") == words[n + step].text:
                yield "beside", stem(words[other].key)


def _touch(text: str, first: Token, second: Token) -> bool:
    return text[first.span.end : second.span.start] == " "


def _is_content(word: Token) -> bool:
    return len(word.key) > 2 and word.key not in FUNCTION_WORDS and word.kind is TokenKind.WORD


def _is_skipped(word: Token) -> bool:
    return word.key in DETERMINERS or word.kind is TokenKind.NUMBER or forms(word.key)[:1] == "j"


def _is_verb(word: Token) -> bool:
    return word.key not in AUXILIARIES and bool(set(forms(word.key)) & set("bzdng"))
