"""A folder of articles: what is read, what is refused, and which articles tell the same story."""

from pathlib import Path

import pytest

import twicetold
from twicetold.errors import UnreadableInput
from twicetold.library import find_articles, find_pairings, read_library

FERRY = "The Okafor ferry ran aground at Brindle Point on Sunday with 212 passengers aboard, the harbour master said."
AGAIN = "Harbour master: 212 passengers were on the Okafor ferry when it hit the rocks off Brindle Point."
MUSEUM = "Tickets for the new textile museum in Larne go on sale in March; the curator expects long queues."


def test_two_tellings_of_one_story_are_paired() -> None:
    """The pair that shares rare words is proposed, and the article about something else is not."""
    pairings = find_pairings([twicetold.document(text) for text in (FERRY, MUSEUM, AGAIN)])
    assert [(pairing.one, pairing.other) for pairing in pairings] == [(0, 2)]
    assert 0.2 < pairings[0].similarity < 1


def test_the_same_text_is_wholly_similar() -> None:
    """Similarity ends at 1."""
    documents = [twicetold.document(FERRY), twicetold.document(FERRY)]
    assert find_pairings(documents)[0].similarity == pytest.approx(1)


def test_a_folder_lists_its_articles_and_says_what_it_refused(tmp_path: Path) -> None:
    """Unreadable files are named, hidden ones and other sorts left out; the order is that of the names."""
    for name, text in (("b.txt", AGAIN), ("a.txt", FERRY), (".c.txt", FERRY), ("d.py", "x = 1")):
        (tmp_path / name).write_text(text)
    (tmp_path / "empty.txt").write_text("")
    library = read_library(tmp_path)
    assert [path.name for path in library.paths] == ["a.txt", "b.txt"]
    assert len(library.refused) == 1
    assert "empty.txt" in library.refused[0]
    partner = library.partner(1)
    assert partner
    assert (partner.one, partner.other) == (0, 1)


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    """What cannot be listed is bad input, not a crash."""
    with pytest.raises(UnreadableInput, match="nowhere"):
        read_library(tmp_path / "nowhere")


def test_an_article_without_partner_has_none() -> None:
    """A single article, or one of its own kind, is paired with nothing."""
    assert find_pairings([twicetold.document(FERRY)]) == ()
    assert find_pairings([twicetold.document(FERRY), twicetold.document(MUSEUM)]) == ()


def test_what_the_app_has_written_is_no_article(tmp_path: Path) -> None:
    """An export beside its articles would be the likeliest partner of both."""
    for name in ("a.txt", "a_b.twicetold.txt", "a_b.twicetold 2.md", "b.txt"):
        (tmp_path / name).write_text("The ferry ran aground on Sunday.")
    assert [path.name for path in find_articles(tmp_path)] == ["a.txt", "b.txt"]
