"""Looking up what stands at a place or has a size finds what asking all would find; what is kept goes with its text."""

import gc
import re
from weakref import ref

from hypothesis import given
from hypothesis import strategies as st

import twicetold
from twicetold.claims.intervals import Intervals
from twicetold.claims.quantity import Quantity
from twicetold.garble import agreement, constructions
from twicetold.model import Span
from twicetold.text.overlaps import Overlaps
from twicetold.text.places import find_from
from twicetold.text.words import tokens_of, words_in, words_of

spans = st.tuples(st.integers(0, 500), st.integers(0, 200)).map(lambda two: Span(two[0], two[0] + two[1]))
sizes = st.one_of(st.integers(-40, 1200).map(float), st.floats(-10, 2e6))
quantities = st.builds(
    lambda low, more, unit, bound, told: Quantity(low, low + more, unit, "", not more, bound, told),
    sizes,
    st.one_of(st.just(0.0), st.floats(0, 300)),
    st.sampled_from(["", "°C", "days"]),
    st.sampled_from(["", "", "over", "under"]),
    st.sampled_from(["", "months"]),
)
PATTERNS = [
    *((rule.pattern, rule.first) for rule in constructions._RULES if rule.first),
    *((pattern, first.split()) for _, first, pattern, _ in agreement._RULES),
]
WORDS = sorted({word for pattern, first in PATTERNS for word in (*first, *re.findall(r"[A-Za-z']+", pattern.pattern))})


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", ", ", ". ", "-", "’", "_"])), min_size=2)
)
def test_patterns_are_found_from_the_words_that_they_begin_with(words: list[tuple[str, str]]) -> None:
    """Trying a pattern where its first words stand finds what trying it everywhere does."""
    document = twicetold.document("".join(word + mark for word, mark in words))
    for pattern, first in PATTERNS:
        everywhere = re.compile(rf"\b(?:{pattern.pattern})").finditer(document.text)
        assert [m.span() for m in find_from(pattern, document, first)] == [m.span() for m in everywhere]


@given(st.lists(spans), st.lists(spans, max_size=3))
def test_overlaps_are_those_that_share_a_code_point(added: list[Span], asked: list[Span]) -> None:
    """Short, long and empty spans alike."""
    overlaps = Overlaps()
    for number, span in enumerate(added):
        overlaps.add(span, number)
    wanted = {number for number, span in enumerate(added) if any(span.overlaps(other) for other in asked)}
    assert overlaps.find(*asked) == wanted


@given(st.lists(quantities), quantities)
def test_intervals_find_every_quantity_that_agrees(added: list[Quantity], asked: Quantity) -> None:
    """Exact and vague ones, with bounds, and those that were converted."""
    intervals = Intervals()
    for number, quantity in enumerate(added):
        intervals.add(quantity, number)
    wanted = {quantity for quantity in added if asked.agrees(quantity)}
    found = intervals.find(asked)
    assert {quantity for _, quantity in found} == wanted
    assert [number for number, _ in found] == sorted(added.index(quantity) for quantity in wanted)


def test_the_words_of_a_paragraph_are_those_of_its_sentences() -> None:
    """Marks are tokens and no words; white space is neither."""
    document = twicetold.document("“We came,” she said. They left.\n\nTwo stayed.")
    first, second = document.sentences[:2]
    assert [token.text for token in tokens_of(document, first)] == ["“", "We", "came", ",", "”", "she", "said", "."]
    assert words_in(document, document.paragraphs[0]) == words_of(document, first) + words_of(document, second)


def test_what_is_kept_of_an_article_goes_with_it() -> None:
    """A session that reads many articles must not hold them all."""
    document = twicetold.document(
        "Nine people were hurt when the ferry struck the pier at Arle on Monday, police said."
    )
    twin = twicetold.document("Four people were hurt when the ferry struck the pier at Arle on Friday, police said.")
    twicetold.compare(document, twin)
    alive = ref(document)
    del document
    gc.collect()
    assert alive() is None
