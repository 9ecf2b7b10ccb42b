"""One thing that happened in two places.

conflict     ``Hovgaard was arrested at his school`` / ``Hovgaard was taken into custody at his home``
             ``the man fled on foot`` / ``the man fled in a van``
             ``the body was found in a cellar`` / ``the body was found in a field``
no conflict  ``arrested at his home`` / ``arrested in his kitchen``   (one lies in the other)
             ``arrested at his home`` / ``questioned at his school``  (another thing happened)
             a place that the other text tells of the same, too

Places told by a name are compared where they take each other's place (``place.slot`` in ``name``).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from twicetold.conflicts.denials import Words, read_words
from twicetold.conflicts.pair import Pair
from twicetold.model import Candidate, Category, ClaimKind, Severity, Side, Span
from twicetold.text.tokens import find_words

_KINDS = {
    noun: kind
    for kind, nouns in {
        "foot": "foot",
        "bicycle": "bicycle bike motorcycle scooter",
        "plane": "plane helicopter",
        "kitchen": "kitchen",
        "bedroom": "bedroom",
        "bathroom": "bathroom",
        "attic": "attic loft roof",
        "cellar": "cellar basement",
        "garage": "garage",
        "stairs": "stairs stairwell staircase",
        "hall": "hallway corridor lobby",
        "home": "home house apartment flat residence bungalow",
        "school": "school classroom schoolyard college university campus",
        "hospital": "hospital clinic infirmary",
        "court": "court courthouse courtroom",
        "station": "station precinct",
        "airport": "airport airfield runway",
        "church": "church chapel mosque synagogue temple cathedral",
        "hotel": "hotel motel inn hostel",
        "office": "office workplace headquarters",
        "factory": "factory plant mill warehouse",
        "bar": "bar pub nightclub tavern",
        "restaurant": "restaurant cafe diner",
        "shop": "shop store supermarket mall",
        "street": "street road highway motorway intersection pavement sidewalk",
        "park": "park playground garden",
        "field": "field meadow farm forest wood woods",
        "water": "river lake sea canal pond",
        "beach": "beach shore",
        "prison": "prison jail cell",
        "car": "car van truck taxi",
        "bus": "bus coach",
        "train": "train tram",
        "ship": "ship boat ferry",
        "stadium": "stadium arena",
        "museum": "museum gallery library theatre theater cinema",
    }.items()
    for noun in nouns.split()
}
"""Nouns for places of which one is not another; those of one row may be the same."""
_HAPPENINGS = {
    word: happening
    for happening, words in {
        "arrest": "arrested custody detained apprehended nabbed caught",
        "kill": "killed murdered",
        "shoot": "shot gunned",
        "stab": "stabbed",
        "die": "died",
        "find": "found discovered",
        "bear": "born",
        "meet": "met",
        "hide": "hid hiding hidden barricaded",
        "crash": "crashed collided",
        "marry": "married",
        "bury": "buried",
        "surrender": "surrendered",
        "break out": "started broke began",
        "flee": "fled escaped",
    }.items()
    for word in words.split()
}
_WHERE = frozenset("at in inside outside on near behind from".split())
_ENDS = frozenset("by after before when while where and but on in at with as who which that to for from of".split())
_FEWEST = 2
"""Content words that two linked sentences share when they tell of one thing."""
_BEFORE, _INSIDE = 4, 3
"""Words between what happened and ``at``, and between ``at`` and the noun, at most."""


_WIDER = {
    "home": frozenset("kitchen bedroom bathroom attic cellar garage stairs hall".split()),
    "school": frozenset("bathroom cellar stairs hall".split()),
    "hotel": frozenset("bedroom bathroom cellar garage stairs hall kitchen attic bar restaurant".split()),
    "street": frozenset("car bus bicycle".split()),
    "shop": frozenset("cellar garage stairs".split()),
    "office": frozenset("cellar garage stairs hall bathroom kitchen".split()),
}
"""What may lie in what."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What happened in what kind of place; ``who`` are the words of the names of its sentence, ``told`` its stems."""

    happening: str
    kind: str
    sentence: int
    who: frozenset[str]
    told: frozenset[str]
    span: Span


def find_place_conflicts(pair: Pair) -> Iterator[Candidate]:
    lefts, rights = _scenes(pair, Side.LEFT), _scenes(pair, Side.RIGHT)
    for happening in lefts.keys() & rights.keys():
        here, there = lefts[happening], rights[happening]
        if {scene.kind for scene in here} & {scene.kind for scene in there}:
            continue
        for left in here:
            for right in there:
                if not _may_be_one(left.kind, right.kind) and _is_same_event(pair, left, right):
                    yield _candidate(pair, left, right)


def _may_be_one(kind: str, other: str) -> bool:
    return kind == other or other in _WIDER.get(kind, ()) or kind in _WIDER.get(other, ())


def _is_same_event(pair: Pair, left: Scene, right: Scene) -> bool:
    """Both name somebody the same; or their sentences are linked, and tell of the same thing."""
    if left.who & right.who:
        return True
    passage = pair.passages.get((left.sentence, right.sentence))
    return passage is not None and passage.is_linked and len(left.told & right.told) >= _FEWEST


def _scenes(pair: Pair, side: Side) -> dict[str, list[Scene]]:
    """What happened where to whom, by what happened."""
    document = pair.document(side)
    names = pair.claims_of(ClaimKind.NAME, side)
    found: dict[str, list[Scene]] = defaultdict(list)
    for sentence in document.sentences:
        words = read_words(document, sentence)
        for at, word in enumerate(words):
            noun = _noun_after(words, at) if word.key in _WHERE else None
            happening = _happening_before(words, at) if noun is not None else ""
            if noun is not None and happening:
                claims = names.get(sentence.index, ())
                who = frozenset(w.key for claim in claims for w in find_words(document.text, claim.span))
                told = frozenset(w.stem for w in words if w.is_content)
                span = word.token.span.joined(words[noun].token.span)
                found[happening].append(Scene(happening, _KINDS[words[noun].key], sentence.index, who, told, span))
    return found


def _noun_after(words: Words, at: int) -> int | None:
    """The noun for a place that ``at`` leads to, when nothing hangs on it (``a school bus``)."""
    for n in range(at + 1, min(len(words), at + 2 + _INSIDE)):
        if words[n].key in _KINDS:
            is_last = n + 1 == len(words) or words[n + 1].clause != words[n].clause or words[n + 1].key in _ENDS
            return n if is_last else None
        if words[n].key in _WHERE or words[n].clause != words[at].clause:
            return None
    return None


def _happening_before(words: Words, at: int) -> str:
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        if word.key in _HAPPENINGS:
            return _HAPPENINGS[word.key] if not word.rank else ""
        if word.clause != words[at].clause or word.key in _WHERE:
            return ""
    return ""


def _candidate(pair: Pair, left: Scene, right: Scene) -> Candidate:
    told = [" ".join(d.quote(scene.span).split()) for d, scene in ((pair.left, left), (pair.right, right))]
    return Candidate(
        Category.CONFLICT,
        "place",
        "place.scene",
        Severity.HIGH,
        0.75,
        (left.span,),
        (right.span,),
        f"The same happened “{told[0]}” on the left, “{told[1]}” on the right.",
        *told,
    )
