"""SARIF: read by another program, every region quotes its snippet, fingerprints stay when numbers change."""

import json
from dataclasses import replace
from typing import Any

import pytest
from sarif_pydantic import Sarif

import twicetold
from tests.exported import NAMES, comparison_of, judge, quotations
from twicetold.model import Side

PROPERTIES = {
    "result": "ruleId ruleIndex kind level rank message locations relatedLocations partialFingerprints properties "
    "suppressions",
    "run": "tool invocations columnKind artifacts results",
}


def _read(name: str, **more: object) -> dict[str, Any]:
    text = twicetold.export(comparison_of(name), "sarif", **more)
    Sarif.model_validate_json(text.encode("utf-8", "replace"))
    [run] = json.loads(text)["runs"]
    return run  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", NAMES)
def test_each_result_is_something_to_review(name: str) -> None:
    """With a rule that is described, and no level, as the standard has it for what is no failure."""
    run = _read(name)
    assert set(run) == set(PROPERTIES["run"].split())
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    for result, finding in zip(run["results"], comparison_of(name).findings, strict=True):
        assert set(result) <= set(PROPERTIES["result"].split())
        assert (result["kind"], result["level"]) == ("review", "none")
        assert rules[result["ruleIndex"]] == result["ruleId"] == finding.rule
        assert 0 <= result["rank"] <= 100


@pytest.mark.parametrize("name", NAMES)
def test_regions_quote_their_snippets(name: str) -> None:
    """By offset and by line and column; the artifact is named by its index."""
    comparison = comparison_of(name)
    for result, finding in zip(_read(name)["results"], comparison.findings, strict=True):
        found = []
        for location in (*result["locations"], *result["relatedLocations"]):
            place = location["physicalLocation"]
            document = comparison.document(list(Side)[place["artifactLocation"]["index"]])
            region = place["region"]
            end = region["charOffset"] + region["charLength"]
            assert document.text[region["charOffset"] : end] == region["snippet"]["text"]
            lines = document.text.split("\n")
            before = lines[: region["startLine"] - 1]
            assert sum(len(line) + 1 for line in before) + region["startColumn"] - 1 == region["charOffset"]
            assert sum(len(x) + 1 for x in lines[: region["endLine"] - 1]) + region["endColumn"] - 1 == end
            found.append((document, region["charOffset"], end))
        assert found == [(document, span.start, span.end) for document, span in quotations(comparison, finding)]


def test_what_was_dismissed_is_suppressed() -> None:
    """With the note; where one result says whether it is suppressed, all do."""
    results = _read("harbour", judgements=judge(comparison_of("harbour")))["results"]
    assert results[0]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "=note | <b> of c1\nsecond line"}
    ]
    assert [result["suppressions"] for result in results[1:]] == [[]] * (len(results) - 1)
    assert results[1]["properties"]["verdict"] == "confirmed"
    assert all("suppressions" not in result for result in _read("harbour")["results"])


def test_fingerprints_stay_when_the_text_above_changes() -> None:
    """Another paragraph and other numbers: the same words are the same finding."""
    comparison = comparison_of("harbour")
    [left, right] = [
        twicetold.document(text + "\n\nThe end was told by nobody else.\n\n", name=f"{text}.txt")
        for text in ("Something before.", "What was before.")
    ]
    longer = twicetold.compare(
        twicetold.document(left.text + comparison.left.text), twicetold.document(right.text + comparison.right.text)
    )
    known = {json.dumps(r["partialFingerprints"]) for r in _read("harbour")["results"]}
    later = json.loads(twicetold.export(longer, "sarif"))["runs"][0]["results"]
    kept = {json.dumps(result["partialFingerprints"]) for result in later}
    assert len(known) == len(comparison.findings)
    assert len(known & kept) >= len(known) - 2


def test_file_names_are_addresses() -> None:
    """Escaped, without a folder; a text without a name is named by its side."""
    run = _read("hostile")
    uris = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert uris == ["a%20%22b%22%20%3Cc%3E%26%E2%80%AE.txt", "--%3E%3D%1B%20%2541.txt"]
    nameless = replace(comparison_of("by hand"), left=twicetold.document(comparison_of("by hand").left.text))
    log = json.loads(twicetold.export(nameless, "sarif"))
    assert log["runs"][0]["artifacts"][0]["location"]["uri"] == "left"
