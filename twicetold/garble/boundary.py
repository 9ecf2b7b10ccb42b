"""Sentences cut where none ends: at an abbreviation, before a relative clause, after a word that wants another.

    wrong                                                   wanted
    U.N. in the eastern province. Envoy Ada Lind wrote      U.N. Envoy Ada Lind, in the eastern province, wrote
    Peru and Chile. Which are on the coast, agreed          Peru and Chile, which are on the coast, agreed
    He joined the. Council in May                           He joined the Council in May
    about 3. 2 million people                               about 3.2 million people
    Senator U.S. Ada Lind                                   U.S. Senator Ada Lind
    the dog, called Rex Mr., barked                         the dog, called Mr. Rex, barked
    They won a collection. Of old coins in May              They won a collection of old coins in May
    It is a rite. To bring.                                 It is a rite to bring …
    A plan against. The bridge stood.                       A plan against the bridge stood

Not marked: ``Which bridge will close?``, ``Which is why they left.``, ``the vitamin A. The``, ``Elm Dr., a street``,
``Of the twelve, five left.``, ``To win, they must pay.``, ``To err is human.``
"""

import re
from collections.abc import Iterable, Iterator

from twicetold.garble.offers import offer
from twicetold.garble.telling import Telling
from twicetold.garble.words import AUXILIARIES, ROLES
from twicetold.model import Candidate, Document, Sentence, Span
from twicetold.tables.usage import count_pair
from twicetold.text.places import find_from

_DANGLING = re.compile(
    r"(?<=[a-z] )(?:the|an?|and|or|nor|my|our|your|their|its|whose|than|because|although|whether|during|between|among|"
    r"into|per|from the|of the|to the|in the)\.(?= [A-Z][a-z])"
)
_SPLIT_NUMBER = re.compile(
    r"\b\d{1,3}\. \d{1,3}(?= ?(?:[mb]illion|trillion|per ?cent|percent|%|met(?:er|re)s?\b|km\b|miles|tons|tonnes|m\b))"
)
_SHIFTED_TITLE = re.compile(r"\b[A-Z][\w-]{2,30} (?:Mr|Mrs|Ms|Sen|Gov|Rep|Gen|Sgt)\.(?=[\"”’),;:]| [a-z]|\s*$)")
_TITLES = ("President", "Senator", "Attorney", "Secretary", "Representative", "Ambassador", "Marshal")
_SWAPPED = re.compile(rf"(?:{'|'.join(_TITLES)}) U\.S\.(?= [A-Z])")
_RELATIVE = re.compile(r"(?:Which|Whose|Whom|Who)\s+(?!(?:is|was) (?:why|what|how|when|where|to say)\b)[\w’']+")
_LOOKED_AT = 40
_RESTS = ("of", "to")
_WANTS_A_NOUN = frozenset("against from into between among toward towards upon during of with for".split())
_ACRONYM_FIRST = re.compile(r"(?:The )?(?:[A-Z]\.){2,3} (?:in|of|for|at|from|on|to|with|by)\b")
_ROLE_FIRST = re.compile(r"([A-Z][a-z]+)((?: (?:[A-Z]\.|[A-Z][\w’-]{1,30})){1,3})")


def find_boundaries(telling: Telling) -> Iterable[Candidate]:
    document = telling.document
    yield from _by_shape(document)
    for paragraph in document.paragraphs:
        for position, sentence in enumerate(paragraph.sentences):
            if position:
                yield from _relative(document, paragraph.sentences[position - 1], sentence)
                yield from _without_verb(document, paragraph.sentences[position - 1], sentence)
            if position + 1 < len(paragraph.sentences):
                yield from _abbreviation(document, sentence, paragraph.sentences[position + 1])


def _by_shape(document: Document) -> Iterator[Candidate]:
    text = document.text
    for matches, case, confidence, message in (
        (_DANGLING.finditer(text), "dangling", 0.75, "The sentence is cut after a word that wants another."),
        (_SPLIT_NUMBER.finditer(text), "number", 0.7, "A figure is cut at its decimal point."),
        (_SHIFTED_TITLE.finditer(text), "title", 0.7, "The title stands behind its name, or its name is lost."),
        (
            find_from(_SWAPPED, document, _TITLES),
            "order",
            0.8,
            "The abbreviation stands behind the title instead of before it.",
        ),
    ):
        for match in matches:
            yield offer("broken-boundary", f"boundary.{case}", Span(*match.span()), confidence, message)


def _relative(document: Document, before: Sentence, sentence: Sentence) -> Iterator[Candidate]:
    """A relative clause that begins a sentence, told as a statement: ``… Chile. Which are on the coast, agreed.``"""
    text = sentence.span.quote(document.text).rstrip()
    match = _RELATIVE.match(text)
    if not match or text.rstrip("\"”’'").endswith(("?", "!", ":")) or "?" in text:
        return
    lead = before.span.quote(document.text).rstrip()
    if lead.endswith(("?", "!", "”", '"', "…", ":")) or len(lead.split()) < 4:
        return
    start = before.span.start + lead.rfind(" ") + 1
    yield offer(
        "broken-boundary",
        "boundary.relative",
        Span(start, sentence.span.start + match.end()),
        0.65,
        "A clause that belongs to the sentence before is cut off by a full stop.",
    )


def _without_verb(document: Document, before: Sentence, sentence: Sentence) -> Iterator[Candidate]:
    """The rest of a sentence that begins with *of* or *to*, or a noun and a preposition alone."""
    text = sentence.span.quote(document.text).rstrip()
    lead = before.span.quote(document.text).rstrip()
    words = text.lower().rstrip(".").split()[:_LOOKED_AT]
    if len(words) < 2 or not text.endswith(".") or not lead.endswith(".") or AUXILIARIES.intersection(words):
        return
    if words[0] == "of":
        is_cut = "," not in text or (count_pair(_last_word(lead), "of") > 0 and words[1] != "course")
    elif words[0] == "to":
        is_cut = not any(mark in text for mark in ",:;—–")
    else:
        is_cut = len(words) <= 5 and words[0] in ("a", "an", "the") and words[-1] in _WANTS_A_NOUN
    if is_cut:
        start = before.span.start + lead.rfind(" ") + 1 if words[0] in _RESTS else sentence.span.start
        end = sentence.span.start + len(" ".join(text.split(" ")[:2] if words[0] in _RESTS else [text]))
        message = "The rest of a sentence stands alone; the full stop before it is out of place."
        yield offer("broken-boundary", "boundary.rest", Span(start, end), 0.65, message)


def _last_word(text: str) -> str:
    return re.sub(r"\W+$", "", text).rpartition(" ")[2].lower()


def _abbreviation(document: Document, sentence: Sentence, following: Sentence) -> Iterator[Candidate]:
    """``U.N. in the eastern province. Envoy Ada Lind``: an acronym has lost its title to the next sentence."""
    text = sentence.span.quote(document.text).rstrip()
    if not _ACRONYM_FIRST.match(text) or len(text.split()) > 14 or not text.endswith("."):
        return
    words = text.lower().rstrip(".").split()
    if any(word in AUXILIARIES or word.endswith("ed") for word in words):
        return
    name = _ROLE_FIRST.match(following.span.quote(document.text))
    has_role = bool(name) and name[1].lower() in ROLES  # type: ignore[index]
    end = following.span.start + name.end() if name and has_role else sentence.span.start + len(text)
    yield offer(
        "broken-boundary",
        "boundary.abbreviation",
        Span(sentence.span.start, end),
        0.9 if has_role else 0.6,
        "The sentence is broken at an abbreviation; a title and its place have changed sides.",
    )
