"""What only one side tells: ranked, apart from the conflicts, and nothing that both tell."""

import json

import pytest

import twicetold
from twicetold.model import Comparison, Side, Untold

SHARED = "The fire at the Arle mill began in the boiler room on Monday, police said."


def told(left: str, right: str) -> Comparison:
    return twicetold.compare(twicetold.document(f"{SHARED}\n\n{left}"), twicetold.document(f"{SHARED}\n\n{right}"))


def untold(left: str, right: str = "") -> list[Untold]:
    return list(told(left, right).untold)


ONE_SIDED = [
    ("denial", "The owner, Max Arendt, denied that he had locked the doors."),
    ("answer", "Max Arendt's lawyer said he would not speak before the trial."),
    ("answer", "The company did not respond to a request for comment."),
    ("outcome", "The foreman was sentenced to two years."),
    ("figure", "The fire destroyed looms worth $2.4 million."),
    ("figure", "Smoke killed nine people in the attic."),
    ("source", "The attic was empty, said Dora Lindqvist, a neighbour."),
]


@pytest.mark.parametrize(("kind", "sentence"), ONE_SIDED)
def test_what_one_side_leaves_out_is_listed(kind: str, sentence: str) -> None:
    """On the side that tells it, whichever that is."""
    (here,), (there,) = untold(sentence), untold("", sentence)
    assert (here.kind, here.side) == (kind, Side.LEFT)
    assert (there.kind, there.side) == (kind, Side.RIGHT)


TWO_SIDED = [
    ("The fire destroyed looms worth $2.4 million.", "Looms for 2,400,000 dollars were lost to the fire."),
    (
        "The owner denied that he had locked the doors.",
        "He had not locked the doors of the mill, the owner said, denying it.",
    ),
    ("The foreman was sentenced to two years.", "A court sentenced the foreman to two years in prison."),
    ("Smoke killed nine people in the attic.", "Nine people died in the attic."),
]


@pytest.mark.parametrize(("left", "right"), TWO_SIDED)
def test_what_both_tell_is_not_listed(left: str, right: str) -> None:
    """In other words, too."""
    assert untold(left, right) == []


def test_a_figure_in_dispute_is_a_conflict_and_not_listed() -> None:
    """An omission is no conflict, and a conflict no omission."""
    comparison = told("Smoke killed nine people in the attic.", "Smoke killed seven people in the attic.")
    assert comparison.summary.conflicts == 1
    assert comparison.untold == ()


def test_the_weightiest_come_first() -> None:
    """A denial before a sum of money, the dead before a source."""
    found = untold(
        "The attic was empty, said Dora Lindqvist, a neighbour.\n\nLooms worth $2 million burned.\n\n"
        "Smoke killed nine people.\n\nThe owner denied that he had locked the doors."
    )
    assert [each.kind for each in found] == ["denial", "figure", "figure", "source"]
    assert [each.weight for each in found] == sorted((each.weight for each in found), reverse=True)


def test_different_stories_have_no_such_list() -> None:
    """Everything is told by one side only there."""
    comparison = twicetold.compare(
        twicetold.document("Smoke killed nine people in the attic."), twicetold.document("A ferry opened a new line.")
    )
    assert comparison.untold == ()


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_it_stands_in_what_is_exported(form: str) -> None:
    """With the sentence around it; the JSON with its place and weight."""
    sentence = "The owner, Max Arendt, denied that he had locked the doors."
    comparison = told(sentence, "")
    written = twicetold.export(comparison, form)
    if form == "json":
        (each,) = json.loads(written)["untold"]
        assert comparison.left.text[each["start"] : each["end"]] == sentence
        assert 0 < each["weight"] <= 1
    else:
        assert "Told by one side only" in written
        assert sentence in " ".join(written.split())
