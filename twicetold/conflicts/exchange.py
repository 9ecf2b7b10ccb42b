"""Things that have exchanged their parts: who did it to whom, who got which, which is more.

conflict     ``silver went to Velden and bronze to Arle`` / ``Arle took silver and Velden bronze``
             ``Arle bought the mill from Velden`` / ``Velden bought the mill from Arle``
             ``Velden had the higher share`` / ``Arle had more of the share than Velden``
no conflict  ``Arle beat Velden`` / ``Velden was beaten by Arle``     (the passive turns it round)
             ``Arle met Velden`` / ``Velden met Arle``                (both do it)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from twicetold.conflicts.denials import Words, read_words
from twicetold.conflicts.pair import Pair
from twicetold.model import Candidate, Category, ClaimKind, Sentence, Severity, Side, Span

_FAR, _BETWEEN = 4, 6
"""Words between a name and what it got, and between two names of one verb, at most."""
_NEXT = 3
"""Words after ``than`` within which the lesser is named."""
_MUTUAL = frozenset(
    "and or with versus v vs between met meet meets meeting married marry joined play plays played fight fought talked "
    "talks agreed drew draw face faced near to compete competed".split()
)
"""What is so both ways, or may be told of both."""
_MORE = frozenset("more higher larger bigger greater better longer faster stronger older heavier wider ahead".split())
_LESS = frozenset("less fewer lower smaller worse shorter slower weaker younger lighter narrower behind".split())


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence as words, and where its names begin, by the last word of each."""

    words: Words
    names: dict[str, int]
    places: dict[str, int]
    """Content words that stand once and are no name, by stem."""


def find_exchange_conflicts(pair: Pair) -> Iterator[Candidate]:
    for passage in pair.passages.values():
        left, right = _read(pair, Side.LEFT, passage.left), _read(pair, Side.RIGHT, passage.right)
        names = sorted(left.names.keys() & right.names.keys())
        for one, other in combinations(names, 2) if passage.is_linked else ():
            found = _find_shared_out(left, right, one, other) or _find_turned(left, right, one, other)
            if found:
                yield _candidate(pair, *found)
        if names and (found := _compare(left, right)):
            yield _candidate(pair, *found)
        elif names and (found := _compare(right, left)):
            yield _candidate(pair, found[1], found[0], found[2])


def _read(pair: Pair, side: Side, sentence: Sentence) -> _Sentence:
    document = pair.document(side)
    words = read_words(document, sentence)
    claims = pair.claims_of(ClaimKind.NAME, side).get(sentence.index, [])
    names: dict[str, int] = {}
    named: set[int] = set()
    for claim in claims:
        inside = [n for n, word in enumerate(words) if claim.span.overlaps(word.token.span)]
        named.update(inside)
        if inside:
            names.setdefault(words[inside[-1]].stem, inside[-1])
    stems = [word.stem for word in words]
    places = {
        word.stem: n
        for n, word in enumerate(words)
        if n not in named and word.is_content and stems.count(word.stem) == 1 and word.stem not in names
    }
    return _Sentence(words, names, places)


_Found = tuple[Span, Span, str]


def _find_shared_out(left: _Sentence, right: _Sentence, one: str, other: str) -> _Found | None:
    """Two things that two got, told in pairs on both sides, and each pair is another one."""
    things = sorted(left.places.keys() & right.places.keys(), key=left.places.__getitem__)
    for thing, rest in combinations(things, 2):
        here = _pairs(left, (one, other), (thing, rest))
        there = _pairs(right, (one, other), (thing, rest))
        if here and there and here[0] != there[0]:
            return here[1], there[1], "Two have exchanged what they are told to have"
    return None


def _pairs(sentence: _Sentence, names: tuple[str, str], things: tuple[str, str]) -> tuple[dict[str, str], Span] | None:
    """Which name stands with which thing, when they alternate, near to each other."""
    where = [(sentence.names[name], name, True) for name in names]
    where += [(sentence.places[thing], thing, False) for thing in things]
    where.sort()
    if where[0][2] == where[1][2] or where[0][2] != where[2][2] or where[1][2] != where[3][2]:
        return None
    if where[1][0] - where[0][0] > _FAR or where[3][0] - where[2][0] > _FAR:
        return None
    between = {word.key for word in sentence.words[where[1][0] + 1 : where[2][0]]}
    is_apart = sentence.words[where[1][0]].clause != sentence.words[where[2][0]].clause
    if not is_apart and not between & {"and", "while", "but"}:
        return None
    met = [(a[1], b[1]) if a[2] else (b[1], a[1]) for a, b in (where[:2], where[2:])]
    span = sentence.words[where[0][0]].token.span.joined(sentence.words[where[3][0]].token.span)
    return dict(met), span


def _find_turned(left: _Sentence, right: _Sentence, one: str, other: str) -> _Found | None:
    """``one … verb … other`` on one side, ``other … verb … one`` on the other, both active or both passive."""
    if (left.names[one] < left.names[other]) == (right.names[one] < right.names[other]):
        return None
    spans, stems, passive = [], [], []
    for sentence in (left, right):
        first, last = sorted((sentence.names[one], sentence.names[other]))
        inside = sentence.words[first + 1 : last]
        keys = {word.key for word in inside}
        clauses = {word.clause for word in sentence.words[first : last + 1]}
        if not inside or len(inside) > _BETWEEN or keys & _MUTUAL or len(clauses) > 1:
            return None
        stems.append({word.stem for word in inside if word.is_content})
        passive.append("by" in keys)
        spans.append(sentence.words[first].token.span.joined(sentence.words[last].token.span))
    if passive[0] != passive[1] or not stems[0] & stems[1]:
        return None
    return spans[0], spans[1], "Two have exchanged their parts"


def _compare(left: _Sentence, right: _Sentence) -> _Found | None:
    """``A had the higher share`` / ``B had more of the share than A``: each is told to have more."""
    than = [n for n, word in enumerate(left.words) if word.key == "than"]
    if len(than) != 1 or any(word.key == "than" for word in right.words):
        return None
    lesser = [name for name, n in left.names.items() if 0 < n - than[0] <= _NEXT and name in right.names]
    greater = [name for name, n in left.names.items() if n < than[0] and name not in right.names]
    one, other = _comparatives(left.words[: than[0]]), _comparatives(right.words)
    if len(lesser) != 1 or not greater or len(one) != 1 or len(other) != 1:
        return None
    is_same_way = (left.words[one[0]].key in _MORE) == (right.words[other[0]].key in _MORE)
    at = right.names[lesser[0]]
    if not is_same_way or not 0 < other[0] - at <= _FAR or not left.places.keys() & right.places.keys():
        return None
    here = left.words[left.names[greater[-1]]].token.span.joined(left.words[left.names[lesser[0]]].token.span)
    return here, right.words[at].token.span.joined(right.words[other[0]].token.span), "Each of two is told to have more"


def _comparatives(words: Words) -> list[int]:
    return [n for n, word in enumerate(words) if word.key in _MORE or word.key in _LESS]


def _candidate(pair: Pair, left: Span, right: Span, what: str) -> Candidate:
    one, other = (" ".join(span.quote(d.text).split()) for span, d in ((left, pair.left), (right, pair.right)))
    return Candidate(
        Category.CONFLICT,
        "event",
        "event.exchanged",
        Severity.MEDIUM,
        0.75,
        (left,),
        (right,),
        f"{what}: “{one}” on the left, “{other}” on the right.",
        one,
        other,
    )
