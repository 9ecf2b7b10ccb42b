"""Word edits: whole changed words where people would draw them, and nothing for what only looks different."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import twicetold
from twicetold.alignment import Alignment
from twicetold.edits import find_edits
from twicetold.edits.matching import Change, match
from twicetold.model import Edit, EditKind, Link, Relation

ONE_LINK = Alignment((Link((0,), (0,), Relation.EDITED, 1.0),), ())


def edit(left: str, right: str) -> tuple[Edit, ...]:
    return find_edits(twicetold.document(left), twicetold.document(right), ONE_LINK).edits


def drawn(left: str, right: str, kind: EditKind = EditKind.WORDS) -> list[tuple[str, str]]:
    return [(e.left.quote(left), e.right.quote(right)) for e in edit(left, right) if e.kind is kind]


def test_two_changed_words_are_exactly_those_two() -> None:
    """The words between them stay unmarked."""
    left = "The mayor of the town opened the bridge on Friday."
    right = "The mayor of the city opened the bridge on Sunday."
    assert drawn(left, right) == [("town", "city"), ("Friday", "Sunday")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council met in\nthe old hall.", "The council\nmet in  the\told hall."),
        ("“It’s over,” she said — twice…", '"It\'s over," she said -- twice...'),
        ("The infor-\nmation was new.", "The information was new."),
        ("The infor\u00admation was new.", "The information was new."),
        ("A part-\ntime nurse.", "A part-time nurse."),
        ("Nine\u00a0crowns a day.", "Nine crowns a day."),
    ],
)
def test_reflow_and_typography_are_no_edits(left: str, right: str) -> None:
    """Line breaks, hyphens at line ends, spaces, quotation marks and dashes change nothing but what they are."""
    assert edit(left, right) == ()
    assert edit(right, left) == ()


def test_no_islands_in_a_phrase_that_was_worded_anew() -> None:
    """A matched "the" between two changed phrases belongs to the change."""
    left = "Aides said in a letter that the sums were in order."
    right = "Aides told reporters on Monday the accounts had been fine."
    assert len(drawn(left, right)) == 1


def test_what_was_put_in_is_a_whole_clause() -> None:
    """Where an insertion could stand in several places it begins and ends with a sentence."""
    assert drawn("He left. He slept.", "He left. He stayed. He slept.") == [("", "He stayed.")]
    assert drawn("The mayor, in May, left.", "The mayor, who fell ill, in May, left.") == [("", "who fell ill,")]


def test_compounds_and_amounts_change_as_wholes() -> None:
    """The reader sees another age and another price, not another digit."""
    left, right = "A 22-year-old paid $5 and 6% more.", "A 23-year-old paid $7 and 8% more."
    assert drawn(left, right) == [("22-year-old", "23-year-old"), ("$5", "$7"), ("6%", "8%")]


def test_case_and_punctuation_are_apart_from_words() -> None:
    """Each has its own kind."""
    left, right = "the Senate voted, he said.", "The senate voted; he claimed!"
    assert drawn(left, right) == [("said", "claimed")]
    assert drawn(left, right, EditKind.CASE) == [("the", "The"), ("Senate", "senate")]
    assert drawn(left, right, EditKind.PUNCTUATION) == [(",", ";"), (".", "!")]


def test_a_passage_too_long_to_look_inside_is_one_change_and_is_said() -> None:
    """Without a rare word in common there is nothing to hold on to; the answer comes at once, with the reason."""
    left, right = "a b " * 2000, "b a c " * 2000
    found = find_edits(twicetold.document(left), twicetold.document(right), ONE_LINK)
    assert found.limits and "too long" in found.limits[0]


words = st.lists(st.sampled_from("the a man , saw him . Once again -".split()), max_size=30)


@given(words, words)
def test_edits_turn_one_text_into_the_other(left: list[str], right: list[str]) -> None:
    """What lies between the edits is equal, so that the left text with the right words put in is the right text."""
    one, other = " ".join(left) or "x", " ".join(right) or "x"
    built, at = "", 0
    for each in edit(one, other):
        built += one[at : each.left.start] + " " + each.right.quote(other) + " "
        at = each.left.end
    built += one[at:]
    assert "".join(built.split()).replace("--", "-") == "".join(other.split()).replace("--", "-")


@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_matching_leaves_only_equal_keys_between_the_changes(left: list[str], right: list[str]) -> None:
    """The law that every pass relies on."""
    changes, whole = match(left, right)
    i = j = 0
    for change in [*changes, Change(len(left), len(left), len(right), len(right))]:
        assert left[i : change.i1] == right[j : change.j1]
        i, j = change.i2, change.j2
    assert whole
