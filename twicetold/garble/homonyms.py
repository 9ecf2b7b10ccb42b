"""The other meaning of a foreign word: what a word-for-word translation puts in, in a damaged text.

    wrong                                the twin has        the foreign word
    a message ran over all umbrellas     all screens         Schirm (German)
    they took 40 books from him          40 pounds           livre (French)
    the exit of the play was great       the success         éxito (Spanish)

Marked where a word stands in a sentence (or paragraph) that is linked with one of the twin's which has the other
meaning, the twin has the word nowhere, and the sentence lacks the other meaning. Sound texts are not asked: good
writers have their own reasons. Source: the table of ``twicetold.tables.homonyms``. Cost: the words of linked
paragraphs.
"""

from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import FUNCTION_WORDS
from twicetold.model import Candidate, Document, Span
from twicetold.tables.homonyms import are_homonyms
from twicetold.text.stems import stem
from twicetold.text.tokens import Token
from twicetold.text.words import stems_of, words_in, words_of


def find_homonyms(telling: Telling) -> Iterable[Candidate]:
    twin = telling.twin
    if twin is None or not telling.is_damaged:
        return
    there = stems_of(twin)
    seen: set[Span] = set()
    for words, theirs in _beside(telling, twin):
        here = {stem(word.key) for word in words}
        lost = [word for word in theirs if stem(word.key) not in here]
        for word in words:
            if word.span in seen or stem(word.key) in there:
                continue
            meant = next((other for other in lost if are_homonyms(word.key, other.key)), None)
            if meant is not None:
                seen.add(word.span)
                message = (
                    f"“{word.text}” and “{meant.text}”, which the other text has, are one word in other languages."
                )
                yield offer("wrong-term", "homonyms.word", word.span, 0.6, message, suggestion=meant.text)


def _beside(telling: Telling, twin: Document) -> Iterator[tuple[list[Token], list[Token]]]:
    for link in telling.sentence_links:
        ours = [word for i in link.left for word in _words(words_of(telling.document, telling.document.sentences[i]))]
        yield ours, [word for j in link.right for word in _words(words_of(twin, twin.sentences[j]))]
    for link in telling.links:
        ours = [word for i in link.left for word in _words(words_in(telling.document, telling.document.paragraphs[i]))]
        yield ours, [word for j in link.right for word in _words(words_in(twin, twin.paragraphs[j]))]


def _words(words: tuple[Token, ...]) -> list[Token]:
    return [
        word
        for n, word in enumerate(words)
        if len(word.key) > 2 and word.key not in FUNCTION_WORDS and (n == 0 or word.text.islower())
    ]
