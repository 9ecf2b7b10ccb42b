"""Links: the same statement wherever it stands, and what the reader's pins do to them."""

import twicetold
from twicetold.alignment import align
from twicetold.model import Document, Pin, Relation

LEFT = """Ferry runs aground off Marrow Island

The ferry Corliss struck a sandbank at dawn on Tuesday with 212 people aboard, the coast guard said.

Captain Ida Wren told reporters that the rudder had jammed twice since the spring.

Divers will inspect the hull before the ferry is towed to Port Ansel for repairs.

The island's school stayed closed because half of its teachers were on the ship."""
RIGHT = """Passengers stranded as island ferry hits sandbank

The hull is to be checked by divers, and then the Corliss will be towed to Port Ansel and repaired there.

A sandbank stopped the ferry Corliss at dawn on Tuesday; 212 people were aboard, according to the coast guard.

Tickets for the crossing cost nine crowns in winter.

Captain Ida Wren told reporters that the rudder had jammed twice since the spring."""


def pairs(left: Document, right: Document, *pins: Pin | tuple[int, ...]) -> set[tuple[int, int]]:
    return {(i, j) for link in align(left, right, pins).paragraphs for i in link.left for j in link.right}


def ferry() -> tuple[Document, Document]:
    return twicetold.document(LEFT), twicetold.document(RIGHT)


def test_the_same_statement_is_linked_wherever_it_stands() -> None:
    """Reordered and reworded paragraphs find each other; what only one side tells stays alone."""
    found = pairs(*ferry())
    assert {(1, 2), (2, 4), (3, 1)} <= found
    assert not any(i == 4 or j == 3 for i, j in found)


def test_relation_and_moved_say_how_the_wording_and_the_place_changed() -> None:
    """The same words are `same` though they moved; a link out of the common order has moved."""
    links = {(link.left[0], link.right[0]): link for link in align(*ferry()).paragraphs}
    assert links[2, 4].relation is Relation.SAME
    assert links[1, 2].relation is Relation.PARAPHRASED
    assert links[3, 1].moved and not links[1, 2].moved


def test_a_pin_links_and_another_forbids() -> None:
    """The reader's word stands against the reckoning, also for paragraphs of the same words."""
    left, right = ferry()
    found = align(left, right, [(4, 3), (2, 4, False), Pin(3, 1, is_linked=False)])
    places = {(link.left[0], link.right[0]): link for link in found.paragraphs}
    assert places[4, 3].pinned
    assert (2, 4) not in places and (3, 1) not in places
    assert (1, 2) in places and not places[1, 2].pinned


def test_the_last_pin_of_a_pair_counts() -> None:
    """Whoever links what was forbidden before means the link."""
    assert (4, 3) in pairs(*ferry(), (4, 3, False), (4, 3))
    assert (4, 3) not in pairs(*ferry(), (4, 3), (4, 3, False))


def test_a_pin_on_a_paragraph_that_is_not_there_is_said() -> None:
    """Nothing is linked, nothing breaks, and the limits name the pin."""
    left, right = ferry()
    found = align(left, right, [(4, 99)])
    assert found.paragraphs == align(left, right).paragraphs
    assert "4 and 99" in found.limits[0]


PARAGRAPH = (
    "The harbour board of Port Ansel met on Monday and decided, after two hours of talk, "
    "to close the old pier for the winter."
)


def test_a_nearly_same_paragraph_is_edited_and_moves_alone() -> None:
    """Two changed words leave the relation `edited`, and a paragraph that went elsewhere has moved."""
    left = twicetold.document(f"{PARAGRAPH}\n\n{LEFT}")
    right = twicetold.document(f"{LEFT}\n\n{PARAGRAPH.replace('Monday', 'Friday').replace('old', 'new')}")
    found = {(link.left[0], link.right[0]): link for link in align(left, right).paragraphs}
    assert found[0, 5].relation is Relation.EDITED and found[0, 5].moved
    assert all(found[n + 1, n].relation is Relation.SAME for n in range(5))


def test_a_pin_between_paragraphs_of_the_same_words_moves_the_others() -> None:
    """Whoever pins the first to the second leaves the second to the first."""
    twice = twicetold.document(f"{PARAGRAPH}\n\n{PARAGRAPH}")
    assert pairs(twice, twice) == {(0, 0), (1, 1)}
    assert pairs(twice, twice, (0, 1)) == {(0, 1), (1, 0)}


def test_sentences_are_linked_inside_linked_paragraphs_alone() -> None:
    """A sentence that stands in two paragraphs is linked where its paragraph is."""
    said = "The minister said that nobody had been told about the closed bridge before noon."
    left = twicetold.document(f"{PARAGRAPH} {said}\n\n{RIGHT}")
    right = twicetold.document(f"{RIGHT}\n\n{PARAGRAPH.replace('winter', 'summer')} {said}")
    found = align(left, right)
    paragraphs = {(link.left[0], link.right[0]) for link in found.paragraphs}
    for link in found.sentences:
        one, other = left.sentences[link.left[0]], right.sentences[link.right[0]]
        assert (one.paragraph, other.paragraph) in paragraphs
    assert any(left.quote(left.sentences[link.left[0]].span).strip() == said for link in found.sentences)


def test_odd_texts_get_an_answer() -> None:
    """One side empty, a paragraph a word, one paragraph without an end, a language without spaces: links, or none."""
    words = [f"{first}{second}" for first in ("bor", "dal", "fen", "gim") for second in ("ka", "lo", "mi", "nu", "so")]
    lines = twicetold.document("\n\n".join(words * 10))
    turned = twicetold.document("\n\n".join(reversed(words * 10)))
    endless = twicetold.document(" ".join(words * 60))
    chinese = twicetold.document("议会周一开会。\n\n桥将在春天建成。")
    assert align(lines, twicetold.document("")).paragraphs == ()
    assert len(align(lines, lines).paragraphs) == 200
    assert len(align(lines, turned).paragraphs) == 200
    assert len(align(endless, endless).paragraphs) == 1
    assert pairs(chinese, twicetold.document("桥将在春天建成。\n\n议会周一开会。")) == {(0, 1), (1, 0)}
