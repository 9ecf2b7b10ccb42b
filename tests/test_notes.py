"""What is said at the top, and what is kept quiet, when two texts cannot be compared."""

import twicetold
from twicetold.model import Category

ENGLISH = "The council of Velden met on Monday and agreed to build the bridge, Ann Roe, 34, said. " * 5
GERMAN = "Der Rat von Velden tagte am Montag und beschloss den Bau der Brücke, sagte Ann Roe, 43. " * 5
OTHER = "Seven sailors rowed across a lake for a prize of 90 crowns, and nobody fell in, to great applause. " * 5


def test_different_stories_are_said_to_be_so() -> None:
    """Nothing rests on a match where nothing matches."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(OTHER))
    assert comparison.links == ()
    assert "different stories" in comparison.notes[0]
    assert [finding for finding in comparison.findings if finding.category is not Category.GARBLE] == []
    assert "different stories" in twicetold.export(comparison, "text")


def test_other_languages_are_said_to_be_so() -> None:
    """Rules made for English are not let loose on another language."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(GERMAN))
    assert "right text does not seem to be English" in comparison.notes[0]
    assert comparison.findings == ()
    assert twicetold.inspect(twicetold.document(GERMAN)).findings == ()


def test_one_story_has_no_note() -> None:
    """A pair that can be compared is not talked about."""
    later = ENGLISH.replace("Monday", "Friday")
    assert twicetold.compare(twicetold.document(ENGLISH), twicetold.document(later)).notes == ()


def test_the_same_words_on_both_sides_are_no_findings() -> None:
    """One text set anew is one telling, even a damaged one; where its damage is told stands in the note."""
    damaged = ENGLISH + "\n\nThe the bridge is is closed until until spring, the the mayor said said. ."
    comparison = twicetold.compare(twicetold.document(damaged), twicetold.document(damaged.replace(", Ann", ",\nAnn")))
    assert twicetold.inspect(twicetold.document(damaged)).findings
    assert (comparison.findings, comparison.edits) == ((), ())
    assert "same words" in comparison.notes[0] and "inspect" in comparison.notes[0]


def test_an_empty_side_is_no_accident() -> None:
    """A text beside nothing is a text read alone."""
    comparison = twicetold.compare(twicetold.document(ENGLISH), twicetold.document(""))
    assert (comparison.links, comparison.notes) == ((), ())


def test_the_interface_does_not_depend_on_what_was_imported_before() -> None:
    """``twicetold.export`` is a function also after its package has been imported."""
    import twicetold.export.json

    document = twicetold.document(ENGLISH)
    assert twicetold.export(twicetold.compare(document, document), "json").startswith("{")
