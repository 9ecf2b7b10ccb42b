"""Contradictions inside one article: shown by ``inspect`` and beside the twin, and silent where both may be true."""

import pytest

import twicetold
from twicetold.model import Category, Finding


def inner(text: str) -> list[Finding]:
    found = twicetold.inspect(twicetold.document(text)).findings
    return [finding for finding in found if finding.category is Category.CONFLICT]


CONTRADICTIONS = [
    (
        "inside.spelling",
        "The mill's director, Karin Vossberg, spoke first.\n\nThe gates would stay shut, Ms. Vosberg said.",
        ["Karin Vossberg", "Vosberg"],
    ),
    (
        "inside.spelling",
        "The court heard John Bosh on Monday.\n\nBash announced that he would appeal.",
        ["John Bosh", "Bash"],
    ),
    (
        "inside.spelling",
        "They met at the Ton Thanh Memorial Hall.\n\nThe Ton Thang Memorial Hall was full by noon.",
        ["Ton Thanh Memorial Hall", "Ton Thang Memorial Hall"],
    ),
    (
        "inside.age",
        "Anna Leeson, 34, was arrested at the quay.\n\nPolice took Anna Leeson, 43, to the station in Arle.",
        ["34", "43"],
    ),
    ("inside.total", "Seven people were treated: three men and two women.", ["Seven people", "three men", "two women"]),
    ("inside.total", "In the yard four people were shot, six of them fatally.", ["four", "six"]),
    (
        "inside.total",
        "Of the 12 climbers, seven reached the summit and the other four turned back.",
        ["12 climbers", "seven", "four"],
    ),
    (
        "inside.toll",
        "The blast at the Arle boiler house killed nine people on Monday.\n\n"
        "Seven people were killed in the blast at the boiler house in Arle.",
        ["nine people", "Seven"],
    ),
    ("inside.weekday", "The bridge was opened on Friday, July 20, 2017, by the mayor.", ["Friday, July 20, 2017"]),
]


@pytest.mark.parametrize(("rule", "text", "places"), CONTRADICTIONS)
def test_contradictions_are_found_with_all_their_places(rule: str, text: str, places: list[str]) -> None:
    """Each place that takes part is marked, in the order of the text, and the other side is empty."""
    (found,) = inner(text)
    assert found.rule == rule
    assert [span.quote(text).split()[0] for span in found.left] == [place.split()[0] for place in places]
    assert found.right == ()


HARMLESS = [
    "Karin Vossberg spoke first.\n\nMaria Vosberg, her neighbour, spoke later.",
    "Steven Arendt spoke first.\n\nMr. Stevens of the union spoke later, and so did Paul Stevens.",
    "John Bosh spoke first.\n\nThe Al-Bash said that he would appeal, as did Saudi Bash.",
    "Anna Leeson, 34, was arrested.\n\nAnna Leeson, then 29, had been arrested before.",
    "Anna Leeson, 34, was arrested.\n\nMaria Leeson, 36, was not.",
    "Seven people were treated, including three men and two women.",
    "Seven people were treated: three men, two women and two children.",
    "Of the 12 climbers, seven reached the summit and the other five turned back.",
    "The blast at the mill killed nine people.\n\nA similar blast at the mill killed 30 people in 2004.",
    "The bridge was opened on Thursday, July 20, 2017, by the mayor.",
    "The vote on Friday, before the July 20 recess, was close.",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_may_be_true_is_none(text: str) -> None:
    """Other people, other times, other events, and parts that are not all."""
    assert inner(text) == []


def test_they_stand_beside_the_twin_too() -> None:
    """With one side empty, on the side of their article."""
    right = "The bridge was opened by the mayor on Friday, July 20, 2017."
    found = twicetold.compare(twicetold.document("The bridge was opened by the mayor."), twicetold.document(right))
    (conflict,) = [finding for finding in found.findings if finding.category is Category.CONFLICT]
    assert (conflict.left, conflict.rule) == ((), "inside.weekday")
    assert "Friday" in twicetold.export(found, "text")
