"""Links: the same statement wherever it stands, and what the reader's pins do to them."""

import pytest

import twicetold
from twicetold.alignment import align
from twicetold.alignment.evidence import weigh_stems
from twicetold.alignment.keys import find_key
from twicetold.alignment.rivals import find_gaps, find_parts
from twicetold.model import Document, Pin, Reach, Relation
from twicetold.pipeline import Options

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


def test_a_name_is_one_piece_of_evidence() -> None:
    """An office and its holder in both units weigh no more than one rare word; reporting words weigh nothing."""
    rarity = dict.fromkeys(("harbour", "inspector", "anna", "vandenberg", "hull", "said"), 3.0)
    evidence = weigh_stems(rarity, ["Harbour Inspector Anna Vandenberg said the hull broke."])
    office = sum(evidence.weight[key] for key in ("harbour", "inspector", "anna", "vandenberg"))
    assert office == pytest.approx(evidence.weight["hull"])
    assert evidence.weight["said"] == 0.0
    assert evidence.names == {"harbour", "inspector", "anna", "vandenberg"}


def test_a_number_is_the_same_word_in_letters_and_in_figures() -> None:
    """And a word is the same in its inflections; a pronoun is no number."""
    assert find_key("Seven") == find_key("7") == "7"
    assert find_key("inspectors") == find_key("Inspector")
    assert find_key("one") != find_key("1")


def test_rivals_count_on_both_sides_alike() -> None:
    """A pair is below the best of either of its units; swapping the sides changes nothing."""
    values = {(0, 0): 0.7, (0, 1): 0.2, (1, 1): 0.1}
    gaps = find_gaps(values)
    assert gaps[0, 0] == 0.0 and gaps[0, 1] == pytest.approx(-0.5) and gaps[1, 1] == pytest.approx(-0.1)
    turned = {(j, i): value for (i, j), value in values.items()}
    assert {(j, i): gap for (i, j), gap in find_gaps(turned).items()} == gaps
    assert {(j, i): parts for (i, j), parts in find_parts(turned).items()} == find_parts(values)


def test_what_has_its_like_may_be_told_again_elsewhere() -> None:
    """A paragraph that stands on the right word for word is also linked with one that tells a part of it."""
    told = "The ferry Corliss struck a sandbank at dawn on Tuesday with 212 people aboard."
    left = twicetold.document(f"{told}\n\nTickets cost nine crowns in winter.")
    right = twicetold.document(f"{told}\n\nAll 212 people aboard the Corliss were safe after it struck the sandbank.")
    assert {(0, 0), (0, 1)} <= pairs(left, right)


def test_a_word_broken_at_the_end_of_a_line_is_the_same_word() -> None:
    """Whatever is broken, a text set anew is linked with itself, paragraph by paragraph, and nothing else."""
    left = twicetold.document(LEFT)
    broken = (
        LEFT.replace("aground", "a-\nground")
        .replace("coast guard", "coast\nguard")
        .replace("reporters", "re-\nporters")
    )
    assert pairs(left, twicetold.document(broken)) == {(n, n) for n in range(5)}


def test_links_to_the_same_event_are_made_when_they_are_asked_for() -> None:
    """They are added beside the others, which stay, with the edits inside them and the findings."""
    plain = twicetold.compare(*ferry())
    wide = twicetold.compare(*ferry(), Options(links=Reach.EVENT))
    added = [link for link in wide.links if link.relation is Relation.EVENT]
    assert added and [link for link in wide.links if link not in added] == list(plain.links)
    assert wide.findings == plain.findings
    assert [wide.links[edit.link] for edit in wide.edits] == [plain.links[edit.link] for edit in plain.edits]


def test_a_pin_forbids_links_to_the_same_event_too() -> None:
    """Not linked means not linked."""
    left, right = ferry()
    options = Options(links=Reach.EVENT)
    event = next(link for link in twicetold.compare(left, right, options).links if link.relation is Relation.EVENT)
    found = twicetold.compare(left, right, options, pins=[(event.left[0], event.right[0], False)])
    assert (event.left, event.right) not in {(link.left, link.right) for link in found.links}


def test_a_long_text_says_what_was_not_compared() -> None:
    """A limit that was met is told in the result; none is met where every paragraph has its link."""
    many = [f"The ferry number {n} left the pier of Port Ansel with {n + 7} passengers." for n in range(401)]
    left = twicetold.document("\n\n".join(many))
    right = twicetold.document("\n\n".join([*many[1:], "The island's school was closed."]))
    assert any("More than 400 paragraphs" in limit for limit in align(left, right).limits)
    assert align(left, left).limits == () == align(*ferry()).limits
