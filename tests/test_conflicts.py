"""What two tellings disagree on, and what merely differs."""

import pytest

import twicetold
from twicetold.model import Category, Finding, Side


def conflicts(left: str, right: str) -> list[Finding]:
    found = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    return [finding for finding in found if finding.category is Category.CONFLICT]


NUMBERS = [
    ("The port will hire 60 additional inspectors by May.", "The port will hire 90 additional inspectors by May."),
    ("The strike held up 42 ships at the port.", "The strike held up 24 ships at the port."),
    ("The policy cost thousands of families their homes.", "The policy cost nearly 1,000,000 families their homes."),
    ("Crane operator Luis Okafor, 34, was killed on Monday.", "Crane operator Luis Okafor, 43, was killed on Monday."),
    ("The fire cost the town $2.4 million.", "The fire cost the town $4.2 million."),
    ("The tax rose by 12 percent in March.", "The tax rose by 21 per cent in March."),
    (
        "The navy arrested 30 Danish sailors on the pier.",
        "The navy arrested 18 Danish and 12 Dutch sailors on the pier.",
    ),
    ("A third of the cost was paid by the town.", "Two-thirds of the cost was paid by the town."),
]


@pytest.mark.parametrize(("left", "right"), NUMBERS)
def test_other_numbers_are_conflicts(left: str, right: str) -> None:
    """The same thing, counted otherwise; the finding points at the number and what it counts, on both sides."""
    (found,) = conflicts(left, right)
    assert found.kind == "number"
    for side, text in ((Side.LEFT, left), (Side.RIGHT, right)):
        spans = found.left if side is Side.LEFT else found.right
        assert all(len(span.quote(text).split()) <= 5 for span in spans)


SAME_NUMBERS = [
    ("More than 3,000 people queued outside the library.", "Some 3,200 people queued outside the library."),
    ("The strike held up forty-two ships at the port.", "The strike held up 42 ships at the port."),
    ("The fire cost the town about $2.4 million.", "The fire cost the town $2.38m."),
    ("The clinic billed 318 operations in May 2013.", "The clinic billed 318 operations in June 2013 and after."),
    ("A dozen trees fell in the park.", "Twelve trees fell in the park."),
    ("Almost half of the pupils were ill.", "Some 48 percent of the pupils were ill."),
    ("The town has zero tolerance for litter.", "The town has three rules for litter."),
    ("The 17-day strike held up 42 ships.", "The strike of 17 days held up 42 ships."),
    ("One of the ships carried fruit.", "Two of the ships carried grain and fruit."),
]


@pytest.mark.parametrize(("left", "right"), SAME_NUMBERS)
def test_equal_values_in_other_clothes_are_none(left: str, right: str) -> None:
    """Rounding, words for figures, and other things counted are no conflict."""
    assert [found for found in conflicts(left, right) if found.kind == "number"] == []


def test_changed_quotations_are_conflicts() -> None:
    """The same utterance with other words inside the quotation marks."""
    found = conflicts(
        "“We did not get everything, but we got the inspectors,” Arendt told reporters at the gate.",
        "“We got everything, and we got the inspectors,” Arendt told reporters at the gate.",
    )
    assert [f.kind for f in found] == ["quote"]


SAME_QUOTES = [
    ("“It's over,” Arendt told the men at the gate.", '"It’s over", Arendt told the men at the gate.'),
    (
        "“We came early. We left at noon with the others,” Arendt told the men.",
        "“We left at noon with the others,” Arendt told the men.",
    ),
]


@pytest.mark.parametrize(("left", "right"), SAME_QUOTES)
def test_quotations_in_part_or_in_other_type_are_none(left: str, right: str) -> None:
    """Typography and a shorter quotation change no word."""
    assert conflicts(left, right) == []


def test_two_ages_of_one_person_meet_wherever_they_stand() -> None:
    """Independent reports share facts, not sentences."""
    left = "The owner of the clinic was charged.\n\nDr. Peter Halloran, 58, pleaded not guilty in the afternoon."
    right = "Police searched a house.\n\nThey arrested 56-year-old Peter Halloran; the other man, Otto Lind, 46, fled."
    (found,) = conflicts(left, right)
    assert found.values == {"left": "58 years old", "right": "56 years old"}


POLARITY = [
    ("Vos accepted the findings of the report.", "Vos denied the findings of the report."),
    ("There would be no amnesty for people with children.", "“Forgive people with children,” the memo said."),
    ("The rescue would not have been possible in winter.", "The rescue would have been possible in winter."),
    ("The council approved the bridge plan on Monday.", "The council rejected the bridge plan on Monday."),
]


@pytest.mark.parametrize(("left", "right"), POLARITY)
def test_opposites_and_denials_are_conflicts(left: str, right: str) -> None:
    """One tells that it is so, the other that it is not."""
    assert [found.kind for found in conflicts(left, right)] == ["polarity"]


NO_POLARITY = [
    ("No terms of the sale were disclosed.", "The terms of the sale were not disclosed."),
    ("They should not have refused to hear two cases.", "They should not refuse to hear two cases."),
    ("The council approved the bridge plan on Monday.", "The council did not reject the bridge plan on Monday."),
    ("Not only the minister came to the port.", "The minister came to the port."),
]


@pytest.mark.parametrize(("left", "right"), NO_POLARITY)
def test_denied_twice_or_not_at_all_is_none(left: str, right: str) -> None:
    """A denial that only moved in the sentence changes nothing."""
    assert conflicts(left, right) == []


def test_another_role_in_the_same_place_is_a_conflict() -> None:
    """Who was told, in the same call."""
    found = conflicts("Vos told the prosecutors to wait in May.", "Vos told plaintiffs to wait in May.")
    assert [f.kind for f in found] == ["role"]


def test_roles_that_both_texts_name_are_none() -> None:
    """The judge and the jury may both have been told."""
    assert conflicts("Vos told the judge and the jury to wait.", "Vos told the jury and then the judge to wait.") == []


SCOPES = [
    ("The jury convicted Ann Roe, 27, of theft.", "Police arrested 26-year-old Ann Roe in a car, they said."),
    ("The navy seized six rifles from the pirates.", "The navy has so far seized 14 rifles from the pirates."),
    ("Three people died in the fire at the mill.", "Two women died in the fire at the mill."),
    ("At least five people died in the fire at the mill.", "Eight people died in the fire at the mill."),
]


@pytest.mark.parametrize(("left", "right"), SCOPES)
def test_another_scope_is_a_difference_at_most(left: str, right: str) -> None:
    """A later age, a running total, a part of the group, a first count: both may be true."""
    assert conflicts(left, right) == []


def test_two_spellings_of_one_person_are_a_conflict() -> None:
    """The same first name, and a surname off by a letter."""
    (found,) = conflicts("Marten Haike, a guide, saw the fall.", "Marten Haik, a guide, saw him fall.")
    assert found.kind == "name"
    assert found.values == {"left": "Marten Haike", "right": "Marten Haik"}


def test_another_name_in_the_same_place_is_a_conflict() -> None:
    """Another person, another institution."""
    found = conflicts(
        "Scientists at the University of Leeds measured the ice.",
        "Scientists at the University of Derby measured the ice.",
    )
    assert [f.kind for f in found] == ["name"]


ONE_PERSON = [
    ("Max Arendt met the lawyers on a call.", "Mr. Arendt met the lawyers on a call."),
    ("The UK sent a ship to the port.", "The U.K. sent a ship to the port."),
    ("The fire on North Hill Road was put out.", "The fire on N. Hill Road was put out."),
]


@pytest.mark.parametrize(("left", "right"), ONE_PERSON)
def test_short_forms_of_a_name_are_none(left: str, right: str) -> None:
    """Surnames, initials and abbreviations are the same name."""
    assert conflicts(left, right) == []


CASUALTIES = [
    (
        "Two people were killed and four were hurt in the shooting.",
        "Six people were shot, two fatally, in the shooting.",
    ),
    ("The shooting at the club left one man dead.", "One person was killed in the shooting at the club."),
]


@pytest.mark.parametrize(("left", "right"), CASUALTIES)
def test_sums_and_parts_of_casualties_agree(left: str, right: str) -> None:
    """The dead and the hurt may be told together or apart."""
    assert conflicts(left, right) == []


def test_other_casualties_are_a_conflict() -> None:
    """Seven against six wounded, of the same shooting."""
    found = conflicts("Seven people were wounded in the shooting.", "Six people were wounded in the shooting.")
    assert [f.kind for f in found] == ["number"]


def test_nobody_hurt_is_a_number_too() -> None:
    """“No one was hurt” stands in the fact table as none hurt."""
    text = "No one was hurt when the ferry ran aground."
    claims = twicetold.compare(twicetold.document(text), twicetold.document(text)).claims
    assert "0 hurt" in {claim.value for claim in claims}


def test_a_dateline_and_the_next_word_are_no_name() -> None:
    """The place is one name, the first word of the sentence none."""
    text = "LARNE — While Ann Roe slept, the ferry sank. In June 2018 it was new."
    names = twicetold.compare(twicetold.document(text), twicetold.document(text)).claims
    assert {claim.value for claim in names if claim.kind == "name"} == {"LARNE", "Ann Roe"}


def test_two_house_numbers_of_one_street_are_a_conflict() -> None:
    """The block is told otherwise; the point of the compass does not matter."""
    found = conflicts("He fell in the 3000 block of W. 16th Street.", "It was in the 3200 block of West 16th Street.")
    assert [f.kind for f in found] == ["number"]


def test_one_utterance_of_two_speakers_is_an_attribution_conflict() -> None:
    """The same words inside the quotation marks, another name beside them; the names are marked."""
    left = "“The cable was not inspected for fourteen months,” Tomas Arendt said on Monday."
    right = "“The cable was not inspected for fourteen months,” said Karin Vos on Monday."
    (found,) = [f for f in conflicts(left, right) if f.kind == "attribution"]
    assert [span.quote(left) for span in found.left] == ["Tomas Arendt"]
    assert [span.quote(right) for span in found.right] == ["Karin Vos"]


def test_the_fact_table_answers_every_claim() -> None:
    """A claim is disputed, agreed with, or only here; counterparts point at the other side."""
    left = "The 17-day strike at the port of Velden held up 42 ships, and 60 inspectors were hired in May 2019."
    right = "The strike of 17 days at the port of Velden held up 24 ships. Inspectors were hired."
    claims = twicetold.compare(twicetold.document(left), twicetold.document(right)).claims
    answers = {claim.span.quote(left): (claim.answer, claim.counterpart) for claim in claims if claim.side is Side.LEFT}
    assert answers["42 ships"][0] == "conflict"
    assert answers["Velden"][0] == "agrees"
    assert answers["60 inspectors"] == ("only-here", None)
    for claim in claims:
        if claim.counterpart is not None:
            assert claims[claim.counterpart].side is claim.side.other
            assert claims[claim.counterpart].kind is claim.kind


def test_surnames_are_joined_with_the_full_name_of_either_text() -> None:
    """“Mr. Pym” here is Walter Pym, whom only the other text names in full."""
    left, right = "Mr. Pym found the bill.", "Walter Pym, a teacher, found the bill."
    claims = twicetold.compare(twicetold.document(left), twicetold.document(right)).claims
    assert {claim.value for claim in claims if claim.kind == "name"} == {"Walter Pym"}


def test_an_age_at_another_time_is_a_difference() -> None:
    """Told with the reason."""
    left, right = "Police named the boy as Leo Alcott, 17, of Arle.", "Leo Alcott had come to Arle at the age of 4."
    (found,) = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    assert (found.category, found.rule) == (Category.DIFFERENCE, "number.scope")
    assert "another time" in found.message


def test_a_fact_is_answered_wherever_it_stands() -> None:
    """The fact table looks through the whole of the other text for a name, a sum, a day."""
    left = "The mill burned on Monday.\n\nArle Looms lost $2.4 million.\n\nDora Lindqvist led the crew."
    right = "Dora Lindqvist spoke first.\n\nMore than $2.3 million went up in smoke.\n\nA mill burned, on Monday night."
    claims = twicetold.compare(twicetold.document(left), twicetold.document(right)).claims
    answers = {claim.value: claim.answer for claim in claims if claim.side is Side.LEFT}
    assert answers["Dora Lindqvist"] == answers["Monday"] == answers["2,400,000 $"] == "agrees"
    assert answers["Arle Looms"] == "only-here"
