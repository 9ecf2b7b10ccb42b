"""Damage that shows beside the twin, and the good texts that must stay unmarked."""

import twicetold
from twicetold.model import Finding

TWIN = (
    "The court said that Rivermount Council separated the dogs from their owners in May.\n\n"
    "Lawyers told the prosecutors that Rivermount had no plan. The draft audit report says that it separated dogs "
    "from owners again in June, and that the owners of the separated dogs were not told.\n\n"
    "Separating dogs from owners was the plan of Rivermount, the draft report says.\n"
)
DAMAGED = (
    "The court said that Rivermont Council separated the dogs of their owners in May. . It is said.\n\n"
    "Lawyers told plaintiffs that Rivermount had no plan. The draft Zelbog report says that it separated dogs from "
    "owners again in June. Was not\n\n"
    "The owners divorce was the plan of Rivermount, the draft report says.\n"
)


def garbles(text: str, twin: str) -> dict[str, Finding]:
    found = twicetold.inspect(twicetold.document(text), twicetold.document(twin)).findings
    return {" ".join(span.quote(text) for span in finding.left): finding for finding in found}


def test_the_twin_reads_the_damage_back() -> None:
    """A near-miss name, a name from nowhere, a wrong role, a wrong synonym: each with what was meant."""
    found = garbles(DAMAGED, TWIN)
    assert found["Rivermont"].suggestion == "Rivermount"
    assert found["Zelbog"].kind == "corrupt-name"
    assert found["told plaintiffs"].suggestion == "prosecutors"
    assert any(f.kind == "wrong-term" and f.suggestion in ("separation", "separate") for f in found.values())


def test_the_twin_itself_stays_unmarked() -> None:
    """The damage of one text is not charged to the other."""
    assert garbles(TWIN, DAMAGED) == {}


def test_a_good_text_may_vary_its_words() -> None:
    """Without damage elsewhere a synonym is style, and another role is a conflict and no garble."""
    text = (
        "The court said that Rivermount Council separated the dogs from their owners in May.\n\n"
        "Lawyers told plaintiffs that Rivermount had no plan. The owners divorce went on in June, the "
        "draft audit report says, and the owners were not told.\n"
    )
    assert garbles(text, TWIN) == {}


def test_a_form_of_a_name_is_no_slip() -> None:
    """Languages and peoples are named after places."""
    twin = "Freedonia voted. Freedonia chose a king. The vote in Freedonia was quiet.\n"
    assert garbles("Freedonian voters chose a king in a quiet vote.\n", twin) == {}


def test_two_quotations_side_by_side() -> None:
    """Nobody writes two quotations without a word between, in either kind of marks; a speaker between is enough."""
    for marks in ("“”", '""'):
        said = "{0}Keep the dogs out of here.{1} {0}Open the gates at noon,{1} the letter said.\n".format(*marks)
        parted = "{0}Keep the dogs out,{1} the letter said. {0}Open the gates at noon.{1}\n".format(*marks)
        assert any(f.rule == "quotations.run-together" for f in garbles(f"{DAMAGED}\n{said}", TWIN).values())
        assert not any(f.rule == "quotations.run-together" for f in garbles(f"{DAMAGED}\n{parted}", TWIN).values())


QUOTED = "“I fly home when the harvest is in the barn and the mill is shut for the year,” Oda Rem told the paper.\n"


def test_a_quotation_in_other_words_is_damage_in_a_damaged_text() -> None:
    """Quotations are copied, not retold; the twin's words are offered. A clean text may quote otherwise, or more."""
    retold = QUOTED.replace("harvest is in the barn and the mill is shut", "crop sits to the shed and of mill shuts it")
    found = garbles(f"{DAMAGED}\n{retold}", f"{TWIN}\n{QUOTED}")
    damage = next(f for f in found.values() if f.rule == "requoted.words")
    assert damage.kind == "nonsense" and damage.suggestion and "harvest" in damage.suggestion
    assert not any(f.rule == "requoted.words" for f in garbles(retold, QUOTED).values())


def test_a_quotation_at_greater_length_is_no_damage() -> None:
    """What one text quotes beyond the other's beginning and end may well have been said."""
    longer = QUOTED.replace("I fly home", "Ask anybody here on the coast and they will tell you that I fly home")
    found = garbles(f"{DAMAGED}\n{longer}", f"{TWIN}\n{QUOTED}")
    assert not any(f.rule == "requoted.words" for f in found.values())


def test_a_careless_writer_is_not_a_damaged_text() -> None:
    """Words typed twice, misspellings and stray spaces tell nothing of the words: quotations may differ."""
    careless = "The the mill is shut . It is is shut since Monday , and openess is is wanted .\n\n"
    retold = QUOTED.replace("harvest is in the barn and the mill is shut", "crop sits to the shed and of mill shuts it")
    found = garbles(f"{careless}{retold}", f"The mill is shut since Monday, and openness is wanted.\n\n{QUOTED}")
    assert not any(f.rule == "requoted.words" for f in found.values())


def rules(left: str, right: str) -> dict[str, str]:
    """The rules that speak in ``left`` beside its twin, in a damaged text; with the words that they mark."""
    return {
        finding.rule: " ".join(words.split())
        for words, finding in garbles(f"{DAMAGED}\n{left}\n", f"{TWIN}\n{right}\n").items()
    }


def test_a_translated_name_is_marked() -> None:
    """A common word beside the same word of a name; names with dots; but a name put into English is fair."""
    left = "A clerk of the court told the paper on Friday that the Chamber of Handwriting had lost the case in Oslo."
    right = "A clerk of the court told the paper on Friday that the Chamber of Crafts had lost the case in Oslo."
    assert rules(left, right)["translated.word"] == "Chamber of Handwriting"
    assert "translated.word" not in rules(left, left)
    fair = left.replace("Chamber of Handwriting", "Green Movement")
    assert "translated.word" not in rules(fair, right.replace("Chamber of Crafts", "Movimento Verde"))
    assert rules("He wrote to rec.fishing.knots.", "He wrote to rec.angling.knots.")["translated.dotted"]


def test_a_quotation_mark_parts_two_names() -> None:
    """What stands before the mark and what stands after it are not one name."""
    left = f"{DAMAGED}\nShe wrote: “Trust nobody with boats,” and left."
    right = f"{TWIN}\n“You cannot leave boats,” Mr. Tanner wrote."
    assert not any(finding.rule == "translated.word" for finding in garbles(left, right).values())


def test_a_word_of_another_sense_is_marked() -> None:
    """Again and again or beside the same word; within the sense that is meant a writer may vary."""
    right = (
        "The bakers of the harbour town ended their long strike on Friday after a night of talks.\n\n"
        "During the strike of the bakers no bread was sold in the whole harbour town for a week."
    )
    found = rules(right.replace("strike", "bang"), right)
    assert found["slots.sense"] == "bang"
    assert "slots.sense" not in rules(right.replace("strike", "walkout"), right)


def test_a_fixed_term_with_a_word_replaced_is_marked() -> None:
    """Straight or turned round, hyphenated, or in quotation marks."""
    right = "On Friday the guests of the old hotel went to the flea market in the square and bought two chairs."
    assert rules(right.replace("flea market", "market of insects"), right).get("slots.compound") in (
        None,
        "market of insects",
    )
    vote = "On Friday the guests of the old hotel lost the lack-of-trust vote in the square and bought two chairs."
    assert rules(vote.replace("lack", "want"), vote)["slots.term"] == "want-of-trust"
    frog = "On Friday the makers of the sword opened the “frog” clause in the treaty and bought two chairs."
    assert rules(frog.replace("frog", "knot"), frog)["slots.quoted"] == "knot"


def test_a_noun_in_the_frame_of_another_is_marked() -> None:
    """The phrase stays and the noun is another that is not near; a near one, a unit or a general word is fair."""
    right = "On Friday the divers of the harbour found a leaking fuel pipe in the hull of the old ship and closed it."
    assert rules(right.replace("fuel pipe", "fuel carpet"), right)["frames.noun"] == "carpet"
    assert "frames.noun" not in rules(right.replace("fuel pipe", "fuel tube"), right)
    assert "frames.noun" not in rules(right.replace("fuel pipe", "fuel part"), right)


def test_the_pronoun_of_the_twin_s_statement_is_the_better_witness() -> None:
    """In a damaged text *his* where the twin's linked sentence has *her* is marked; a man named there makes it fair."""
    right = "On Friday the leader of the bakers, Robin Lowe, said that her members had sold no bread for a week."
    left = right.replace("her members", "his members")
    assert rules(left, right)["linked.pronoun"] == "his"
    assert "linked.pronoun" not in rules(left.replace("Robin", "Paul"), right)


def test_a_clause_cut_off_is_marked_in_a_damaged_text_only() -> None:
    """Good writers let such a clause stand alone."""
    cut = "The boats of the harbour hung in the air. Because the old ropes were wet."
    assert rules(cut, "The boats of the harbour hung in the air because the old ropes were wet.")["clauses.cut"]
    assert not garbles(cut, "The boats of the harbour hung in the air because the old ropes were wet.")


def test_of_two_damaged_texts_only_the_worse_one_is_doubted() -> None:
    """Where they differ the other one is the better witness."""
    right = "On Friday the divers of the harbour found a leaking fuel pipe in the hull of the old ship and closed it."
    left = right.replace("fuel pipe", "fuel carpet")
    worse = f"They was late, and he were late. She did not went. {DAMAGED}"
    assert "frames.noun" in rules(left, f"{right} They was late, he said.")
    assert "frames.noun" not in rules(left, f"{right} {worse} {worse}")


def test_a_name_of_two_words_is_read_back_from_the_twin() -> None:
    """One of the two is the twin's, the other all but; in a sound text the spelling is a fact that differs."""
    right = "On Friday the chairman of the bakers, Victor Lund, said that no bread had been sold for a week."
    assert rules(right.replace("Lund", "Lundt"), right)["misnamed.person"] == "Victor Lundt"
    assert not garbles(right.replace("Lund", "Lundt"), right)


def test_nobody_of_its_gender_was_named_before_the_pronoun() -> None:
    """In a damaged text it stands for nobody."""
    right = "The professor, Paul Berg, is accused of copying measures from older papers, said the Oslo Post."
    left = "The professor, Paul Berg, is accused that she copied measures from older papers, said the Oslo Post."
    found = garbles(f"{left}\n\n{DAMAGED}", f"{right}\n\n{TWIN}")
    assert any(finding.kind == "pronoun" and words == "she" for words, finding in found.items())


def test_the_other_meaning_of_a_foreign_word_is_marked() -> None:
    """Beside the twin's word in a damaged text; the same word in a sound one may have its reasons."""
    right = "On Friday a message ran over all screens of the bakers, and no bread was sold for a week."
    left = right.replace("screens", "umbrellas")
    assert rules(left, right)["homonyms.word"] == "umbrellas"
    assert not garbles(left, right)


def test_a_verb_that_takes_no_away_is_marked_in_a_damaged_text() -> None:
    """Nobody paints something away; things are taken and driven away."""
    text = "On Friday the bakers said that they had painted their boats away for a week."
    assert rules(text, text)["complements.away"] == "painted their boats away"
    assert "complements.away" not in rules(text.replace("painted", "driven"), text)


def test_one_mark_is_enough_where_the_tellings_differ_in_many_words() -> None:
    """Five words that mean another thing than the twin's, and one slip that the text shows by itself."""
    right = (
        "On Friday a message ran over all screens of the old town hall in Oslo, said the mayor.\n\n"
        "The victims of the flood asked the town for 40 pounds and for their bones of ivory, said the mayor.\n\n"
        "The trial of the bakers ended with success on Monday, he did not go home, said the mayor."
    )
    left = right
    for word, other in (("screens", "umbrellas"), ("victims", "sacrifices"), ("pounds", "books"), ("bones", "legs")):
        left = left.replace(word, other)
    left = left.replace("trial", "process").replace("success", "exit")
    assert not garbles(left, right)
    found = garbles(left.replace("did not go", "did not went"), right)
    assert found["umbrellas"].suggestion == "screens"
