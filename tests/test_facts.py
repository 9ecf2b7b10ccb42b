"""The fact table: it says what the findings say, of both sides, and what is told alike or by one side only."""

import re
from pathlib import Path

import pytest

import twicetold
from twicetold.layout.facts import Fact, find_facts
from twicetold.model import Answer, Category, Comparison, Finding, Side
from twicetold.pipeline import Options
from twicetold.selection import select

ROOT = Path(__file__).parent
FOLDERS = [ROOT.parent / "seeds", *sorted(path for path in (ROOT / "pairs").iterdir() if path.is_dir())]


def compare(left: str, right: str) -> Comparison:
    return twicetold.compare(twicetold.document(left), twicetold.document(right))


def read_pair(folder: Path) -> Comparison:
    left, right = (twicetold.read(path) for path in sorted(folder.glob("*.txt")) if path.name != "expected.txt")
    return twicetold.compare(left, right)


def disputed(comparison: Comparison) -> list[Fact]:
    return [f for f in find_facts(comparison) if f.claim.answer in (Answer.CONFLICT, Answer.DIFFERENCE)]


def tells(fact: Fact, finding: Finding) -> bool:
    """Whether the row is that of the finding: its kind, its answer, its words on each of its sides."""
    sides = ((fact.left, finding.left), (fact.right, finding.right))
    return (fact.claim.kind, str(fact.claim.answer)) == (finding.kind, str(finding.category)) and all(
        any(claim.span.overlaps(span) for span in spans) if claim else not spans for claim, spans in sides
    )


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_conflict_and_difference_stands_in_the_table(folder: Path) -> None:
    """Whatever its kind; and nothing is told otherwise of which there is no finding."""
    comparison = read_pair(folder)
    findings = [finding for finding in comparison.findings if finding.category is not Category.GARBLE]
    for finding in findings:
        assert any(tells(fact, finding) for fact in disputed(comparison)), finding.message
    for fact in disputed(comparison):
        assert any(tells(fact, finding) for finding in findings), fact.claim.value


def test_a_conflict_without_a_claim_has_a_row_of_its_own() -> None:
    """What is denied and what causes a thing are no claims of the text; both columns tell the words."""
    comparison = compare(
        "The council accepted the findings of the inquiry into the ferry.",
        "The council denied the findings of the inquiry into the ferry.",
    )
    (fact,) = disputed(comparison)
    assert fact.claim.kind == "polarity"
    assert fact.left and fact.right
    assert (fact.left.value, fact.right.value) == ("accepted", "denied")
    assert comparison.claims[fact.left.counterpart or 0] is fact.right
    assert comparison.claims[fact.right.counterpart or 0] is fact.left


def test_an_article_that_contradicts_itself_stands_on_its_side_with_the_reason() -> None:
    """There is no counterpart: the other side has no say in it."""
    left = "Karin Vossberg runs the mill. The mill burned on Monday, and Ms. Vosberg wept."
    (fact,) = disputed(compare(left, "A mill burned."))
    assert fact.left and fact.right is None
    assert fact.left.counterpart is None
    assert "Vosberg" in fact.left.value
    assert "two spellings" in fact.claim.reason


def test_two_answers_to_one_claim_are_two_rows() -> None:
    """500 miles and 800 km are the same, and 800 miles is neither."""
    comparison = compare(
        "The ship was towed 500 miles (800 km) to the port of Velden.",
        "The ship was towed 900 miles to the port of Velden.",
    )
    shown = {(f.left.value, f.right.value) for f in disputed(comparison) if f.left and f.right}
    assert shown == {("500 mi", "900 mi"), ("800 km", "900 mi")}


def test_what_is_left_out_of_the_findings_is_no_longer_told_otherwise() -> None:
    """A conflict that the reader dismissed leaves the table, and the claims are what they were without it."""
    comparison = compare("The strike held up 42 ships at the port.", "The strike held up 24 ships at the port.")
    (finding,) = comparison.findings
    assert disputed(comparison)
    left_out = select(comparison, Options(), {finding.id})
    assert not disputed(left_out)
    assert {claim.answer for claim in left_out.claims if claim.kind == "number"} == {Answer.ONLY_HERE}


def test_what_the_right_tells_again_is_not_told_by_the_right_only() -> None:
    """A name told once there and twice here has an answer each time."""
    comparison = compare("Karin Vos runs the mill.", "Karin Vos runs the mill.\n\nThe mill of Karin Vos burned.")
    names = [fact for fact in find_facts(comparison) if fact.claim.kind == "name"]
    assert names
    assert all(fact.left and fact.right and fact.claim.answer is Answer.AGREES for fact in names)


@pytest.mark.parametrize("format_", ["html", "markdown", "csv-facts", "json"])
def test_the_exports_have_the_rows_of_the_table(format_: str) -> None:
    """A conflict of words that are no claims is written, too."""
    comparison = compare(
        "The council accepted the findings of the inquiry into the ferry.",
        "The council denied the findings of the inquiry into the ferry.",
    )
    written = re.sub(r">\s+<", "><", twicetold.export(comparison, format_))
    rows = {
        "html": "<td>polarity</td><td>accepted</td><td>denied</td><td>conflict</td>",
        "markdown": "| polarity | accepted | denied | conflict |",
        "csv-facts": "polarity,conflict,,accepted,",
        "json": '"value": "denied"',
    }
    assert rows[format_] in written


def test_claims_of_both_sides_answer_each_other() -> None:
    """The counterpart of a disputed claim is on the other side, of the same kind, and disputed as well."""
    comparison = read_pair(ROOT.parent / "seeds")
    for claim in comparison.claims:
        if claim.counterpart is not None:
            other = comparison.claims[claim.counterpart]
            assert (other.side, other.kind) == (claim.side.other, claim.kind)
            if claim.answer is Answer.CONFLICT:
                assert other.answer is Answer.CONFLICT
    assert {claim.side for claim in comparison.claims if claim.answer is Answer.CONFLICT} == set(Side)


ONE_NAME = [
    ("Marten Haike", "Haike"),
    ("Marten J. Haike", "Marten Haike"),
    ("Ben Haike", "Benjamin Haike"),
    ("Constable Marten Haike", "Marten Haike"),
    ("the U.K.", "the UK"),
    ("Hernán Gómez", "Hernan Gomez"),
    ("the Department of Justice", "the Justice Department"),
    ("the Velden Ferry Authority", "the National Velden Ferry Authority"),
    ("Mount Velden Park", "Mt Velden Park"),
]
OTHER_NAMES = [
    ("Arle News", "Velden News"),
    ("Cedarville University", "Antioch University"),
    ("Cedarville University", "University"),
    ("the Justice Department", "the Roads Department"),
    ("the Labour Party", "the Green Party"),
    ("the Home Office", "the Office"),
    ("Denver Police Department", "Police Department"),
    ("Marten Haike", "Karin Haike"),
    ("East Velden", "Velden"),
    ("the University of Leeds", "Leeds"),
    ("Norway", "Medical Journal of Norway"),
    ("South Korea", "North Korea"),
    ("Police Chief Karin Vos", "Police Chief Dora Lind"),
]


def answer_to_names(left: str, right: str) -> set[Answer]:
    comparison = compare(f"It was told to {left} on Monday.", f"It was told to {right} on Monday.")
    return {claim.answer for claim in comparison.undisputed if claim.kind == "name"}


@pytest.mark.parametrize(("left", "right"), ONE_NAME)
def test_a_name_and_its_shorter_form_agree(left: str, right: str) -> None:
    """Whichever side has the longer one."""
    assert answer_to_names(left, right) == answer_to_names(right, left) == {Answer.AGREES}


@pytest.mark.parametrize(("left", "right"), OTHER_NAMES)
def test_names_that_share_a_common_word_do_not_agree(left: str, right: str) -> None:
    """A kind of body, a family, a title, a region in common makes nobody the same."""
    assert answer_to_names(left, right) == answer_to_names(right, left) == {Answer.ONLY_HERE}


def test_a_body_that_is_told_by_its_kind_alone_is_the_only_one_of_its_own_text() -> None:
    """“The Department” is never that of which only the other side tells; of two it is neither."""
    left = "The Roads Department built it. It is said that the Department was late."
    right = "The Rivers Department built it. The Roads Department is sorry, and so is the Department."
    comparison = compare(left, right)
    told = [c.value for c in comparison.claims if comparison.document(c.side).quote(c.span) == "Department"]
    assert told == ["Roads Department", "Department"]


def test_the_title_of_nobody_belongs_to_the_name() -> None:
    """Justice is a title before a judge, and not before a department."""
    text = "The Justice Department and General Motors heard Justice Karin Vos. The Inspector General's report is out."
    assert [c.value for c in compare(text, text).claims if c.kind == "name" and c.side is Side.LEFT] == [
        "Justice Department",
        "General Motors",
        "Karin Vos",
    ]


NO_NUMBERS = ["The report of 2021-10-07 is out.", "date 2021-10-07 VELDEN — It is out.", "The 4chan page is down."]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_a_year_of_a_date_and_a_figure_in_a_name_are_no_numbers(text: str) -> None:
    """Nothing is counted there."""
    assert not [claim for claim in compare(text, text).claims if claim.kind == "number"]


def told_of(text: str, kind: str) -> list[str]:
    return [c.value for c in compare(text, text).claims if c.kind == kind and c.side is Side.LEFT]


def test_a_number_tells_what_is_counted_and_nothing_else() -> None:
    """Places in an order are told as they are read; what follows a verb is not counted."""
    assert told_of("The third floor and the 22nd ferry burned, and the 11th call came.", "number") == [
        "3rd floor",
        "22nd ferry",
        "11th call",
    ]
    assert told_of("He was first persuaded to go. “I'm the one you're looking for.”", "number") == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("He told five lawyers along the border what President Karin Vos wanted.", ["President"]),
        ("On Monday President Karin Vos left.", ["President"]),
        ("They wished to see how Mayor Karin Vos lived.", ["Mayor"]),
        ("Many came, including musician Karin Vos.", ["musician"]),
        ("Former President Karin Vos met port director Dora Lind.", ["Former President", "port director"]),
        ("It was told to senior Justice Department officials.", []),
        ("Of Arle Systems, users of its newer ferries are better protected.", []),
    ],
)
def test_a_role_is_the_title_and_no_other_words(text: str, roles: list[str]) -> None:
    """What stands before the title in the sentence is no part of it, and a body has no role."""
    assert told_of(text, "role") == roles


def test_a_role_told_with_more_is_the_same_role_of_the_same_person() -> None:
    """US President and President; not that of another, nor a former one."""
    left = "US President Karin Vos came.\n\nYesterday coauthor Dora Lind spoke.\n\nFormer Mayor Tom Pym left."
    right = "President Karin Vos came.\n\nYesterday coauthor Walter Horn spoke.\n\nMayor Tom Pym left."
    roles = [c for c in compare(left, right).undisputed if c.kind == "role" and c.side is Side.LEFT]
    assert [(c.value, str(c.answer)) for c in roles] == [
        ("US President", "agrees"),
        ("coauthor", "only-here"),
        ("Former Mayor", "only-here"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What You Need To Know The mayor is ill.", []),
        ("It says: Walter Horn of The Globe wrote it.", ["Walter Horn", "Globe"]),
        ("Prompted by the fire, he left at 9 PM GMT.", []),
        ("Ferries were late. He said the ferries and Co-founder of Arle Looms were late.", ["Arle Looms"]),
        ("He will go UNLESS it rains on the NASA T-shirt.", ["NASA"]),
        ("It was told by Home Secretary Karin Vos.", ["Karin Vos"]),
        ("New Zealand won. New Rules are out.", ["New Zealand", "Rules"]),
    ],
)
def test_a_name_is_a_name_and_no_other_words(text: str, names: list[str]) -> None:
    """Headings, first words of sentences, hours, words for emphasis, and titles are none."""
    assert told_of(text, "name") == names
