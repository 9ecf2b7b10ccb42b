"""The extra ``ner``: names get a sort in the fact table, from files that are checked first."""

import hashlib
from pathlib import Path

import pytest

import twicetold
from twicetold.claims import find_claims
from twicetold.claims.entities import is_genuine, load_finder, tell_sorts
from twicetold.model import ClaimKind

LEFT = twicetold.document("The Arle Rowing Club thanked Marten Haike in Velden.")
RIGHT = twicetold.document("Mr. Haike was thanked by the Arle Rowing Club.")


def find(text: str) -> list[tuple[int, int, str]]:
    """As a model would answer; it does not know the surname alone."""
    known = {"Arle Rowing Club": "ORG", "Marten Haike": "PERSON", "Velden": "GPE"}
    return [(text.index(name), text.index(name) + len(name), label) for name, label in known.items() if name in text]


def test_names_get_the_sort_that_both_texts_give_them() -> None:
    """A surname alone is that of the person; a title that is told stays."""
    claims = tell_sorts(LEFT, RIGHT, find_claims(LEFT, RIGHT), find)
    told = [(claim.value, claim.about) for claim in claims if claim.kind is ClaimKind.NAME]
    assert ("Arle Rowing Club", "organisation") in told
    assert ("Marten Haike", "person") in told
    assert ("Velden", "place") in told
    assert ("Marten Haike", "Mr") in told


def test_files_that_are_not_the_known_ones_are_not_used(tmp_path: Path) -> None:
    """One changed byte, or a missing file, and the rules stay alone."""
    (tmp_path / "ner").mkdir()
    (tmp_path / "ner" / "model").write_bytes(b"weights")
    hashes = {"ner/model": hashlib.sha256(b"weights").hexdigest()}
    assert is_genuine(tmp_path, hashes)
    (tmp_path / "ner" / "model").write_bytes(b"weights!")
    assert not is_genuine(tmp_path, hashes)
    assert not is_genuine(tmp_path / "ner", hashes)


def test_the_model_itself_tells_people_from_places() -> None:
    """Only where the extra is installed."""
    finder = load_finder()
    if finder is None:
        pytest.skip("the extra ner is not installed")
    labels = {label for _, _, label in finder("Angela Merkel met the president of the Siemens company in Paris.")}
    assert {"PERSON", "GPE"} <= labels
