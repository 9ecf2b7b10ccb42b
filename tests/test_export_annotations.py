"""Web annotations: both selectors find the words, the quotation finds them alone, names stay the same."""

import json
from typing import Any

import pytest

import twicetold
from tests.exported import NAMES, comparison_of, judge, quotations

MOTIVATIONS = set(
    "assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating "
    "questioning replying tagging".split()
)
"""Those of the Recommendation."""


def _items(name: str, **more: object) -> list[dict[str, Any]]:
    collection = json.loads(twicetold.export(comparison_of(name), "annotations", **more))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    assert collection["first"]["type"] == "AnnotationPage"
    items: list[dict[str, Any]] = collection["first"]["items"]
    assert collection["total"] == len(items)
    return items


@pytest.mark.parametrize("name", NAMES)
def test_both_selectors_find_the_words(name: str) -> None:
    """The position quotes the words; with what stands before and after them they are there once."""
    comparison = comparison_of(name)
    for item, finding in zip(_items(name), comparison.findings, strict=True):
        places = quotations(comparison, finding)
        for target, (document, span) in zip(item["target"], places, strict=True):
            position, quote = target["selector"]
            assert (position["type"], quote["type"]) == ("TextPositionSelector", "TextQuoteSelector")
            assert (position["start"], position["end"]) == (span.start, span.end)
            assert document.text[position["start"] : position["end"]] == quote["exact"]
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert document.text.find(whole) == document.text.rfind(whole) == span.start - len(quote["prefix"])


@pytest.mark.parametrize("name", NAMES)
def test_annotations_say_what_the_model_knows(name: str) -> None:
    """Known purposes, text bodies, and names of their own."""
    items = _items(name, judgements=judge(comparison_of(name)))
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation" and item["motivation"] in MOTIVATIONS
        assert item["id"].startswith("urn:uuid:")
        for body in item["body"]:
            assert body["type"] == "TextualBody" and body["purpose"] in MOTIVATIONS and body["value"]


def test_repeated_words_get_more_around_them() -> None:
    """Where 32 characters are not enough, the prefix and the suffix grow until they are."""
    same = "and the ferry sailed on to the north with all of its crew and passengers, " * 3
    left = twicetold.document(f"Ferry sails\n\nIt began, {same} 212 were aboard, {same} and it ended.\n")
    right = twicetold.document(f"Ferry sails\n\nIt began, {same} 120 were aboard, {same} and it ended.\n")
    comparison = twicetold.compare(left, right)
    for item in json.loads(twicetold.export(comparison, "annotations"))["first"]["items"]:
        for target in item["target"]:
            quote = target["selector"][1]
            whole = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert left.text.count(whole) + right.text.count(whole) == 1


def test_what_was_judged_is_a_body() -> None:
    """The verdict moderates, the note comments."""
    item = _items("harbour", judgements=judge(comparison_of("harbour")))[0]
    told = {body["purpose"]: body["value"] for body in item["body"]}
    assert told["moderating"] == "dismissed" and told["commenting"].startswith("=note")


def test_names_do_not_depend_on_the_verdicts() -> None:
    """So that an annotation that is written again takes the place of the earlier one."""
    plain, judged = (
        [item["id"] for item in _items("harbour", **more)]
        for more in ({}, {"judgements": judge(comparison_of("harbour"))})
    )
    assert plain == judged
