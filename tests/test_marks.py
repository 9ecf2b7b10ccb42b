"""Highlights: overlapping marks become runs that do not overlap, and nothing is lost on the way."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

import twicetold
from twicetold.layout import Ink, Mark, Run, cut, find_marks, find_runs, find_signs
from twicetold.model import Side, Span

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda place: Span(place[0], place[0] + place[1]))
MARKS = st.lists(st.builds(Mark, SPANS, st.sampled_from(Ink), st.sampled_from(["", "c1", "g1", "g2"])), max_size=12)


@given(MARKS)
def test_runs_say_of_each_character_what_the_marks_say(marks: list[Mark]) -> None:
    """Character by character, a run has exactly the inks and the findings of the marks there."""
    runs = find_runs(marks)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(runs))
    for place in range(90):
        here = [mark for mark in marks if mark.span.start <= place < mark.span.end]
        run = next((run for run in runs if run.span.start <= place < run.span.end), None)
        assert bool(here) == bool(run)
        if run:
            assert run.inks == tuple(sorted({mark.ink for mark in here}, reverse=True))
            assert set(run.findings) == {mark.finding for mark in here if mark.finding}


@given(MARKS, SPANS)
def test_cut_runs_tile_the_span(marks: list[Mark], span: Span) -> None:
    """A row of text is drawn from pieces that tile it."""
    pieces = cut(find_runs(marks), span)
    assert [piece.span.start for piece in pieces] == [span.start, *(piece.span.end for piece in pieces[:-1])]
    assert pieces[-1].span.end == span.end


def test_the_strongest_ink_decides() -> None:
    """A conflict inside a garbled passage is drawn as a conflict and keeps both findings."""
    runs = find_runs([Mark(Span(0, 9), Ink.GARBLE, "g1"), Mark(Span(3, 6), Ink.CONFLICT, "c1")])
    assert runs[1] == Run(Span(3, 6), (Ink.CONFLICT, Ink.GARBLE), ("g1", "c1"))
    assert runs[1].ink is Ink.CONFLICT


def test_signs_enclose_findings_and_not_edits() -> None:
    """Signs nest like brackets, and one place gets one sign of a sort."""
    marks = [Mark(Span(0, 9), Ink.GARBLE, "g1"), Mark(Span(0, 5), Ink.CONFLICT, "c1"), Mark(Span(2, 4), Ink.EDIT)]
    signs = find_signs([*marks, Mark(Span(0, 5), Ink.CONFLICT, "c2")])
    assert (signs.before[0], signs.after[5], signs.after[9]) == ("~!", "!", "~")


def test_wording_is_marked_only_where_it_was_kept() -> None:
    """In an edited sentence the changed word is marked; layers switch marks off."""
    left = twicetold.document("The old mill by the river burned down on Monday night, the fire service said.")
    right = twicetold.document("The old mill by the river burned down on Monday night, the fire brigade said.")
    comparison = twicetold.compare(left, right)
    words = [left.quote(mark.span) for mark in find_marks(comparison, Side.LEFT) if mark.ink is Ink.EDIT]
    assert words == ["service"]
    assert not find_marks(comparison, Side.LEFT, {Ink.CONFLICT})
