"""What the arbiter lets through: one place, one finding; one fact, one finding; damage beside disputes."""

from dataclasses import replace

from twicetold.arbiter import arbitrate
from twicetold.model import Candidate, Category, Severity, Span


def candidate(
    category: Category = Category.CONFLICT,
    kind: str = "number",
    left: tuple[int, int] | None = (0, 5),
    right: tuple[int, int] | None = (0, 5),
    **more: object,
) -> Candidate:
    values: dict[str, object] = {
        "rule": "test.rule",
        "severity": Severity.HIGH,
        "confidence": 0.8,
        "message": "Two against three.",
        **more,
    }
    return Candidate(
        category=category,
        kind=kind,
        left=(Span(*left),) if left else (),
        right=(Span(*right),) if right else (),
        **values,  # type: ignore[arg-type]
    )


def garble(place: tuple[int, int], **more: object) -> Candidate:
    return candidate(Category.GARBLE, "wrong-term", None, place, **more)


def test_overlapping_conflicts_become_the_surer_one() -> None:
    """A number inside a changed quotation is told once, with both reasons."""
    found = arbitrate(
        [
            candidate(kind="quote", left=(0, 40), right=(0, 40), confidence=0.6, message="The words differ."),
            candidate(left=(10, 15), right=(12, 18), confidence=0.9),
        ]
    )
    assert [(f.kind, f.message) for f in found] == [("number", "Two against three; also: The words differ.")]


def test_conflicts_that_share_only_one_side_are_two() -> None:
    """“Two” here may disagree with “three” and with “four” there."""
    assert len(arbitrate([candidate(), candidate(right=(20, 25))])) == 2


def test_one_fact_told_often_is_one_finding_with_all_places() -> None:
    """A name spelled in two ways is one finding, wherever it stands."""
    values = {"left_value": "Smith", "right_value": "Smyth"}
    found = arbitrate([candidate(left=(i, i + 5), right=(2 * i, 2 * i + 5), **values) for i in (0, 10, 20)])
    assert [len(f.left) for f in found] == [3]
    assert [len(f.right) for f in found] == [3]


def test_a_difference_is_silent_where_a_conflict_speaks() -> None:
    """Nobody is told twice about the same words."""
    found = arbitrate([candidate(), candidate(Category.DIFFERENCE)])
    assert [f.category for f in found] == [Category.CONFLICT]


def test_overlapping_garbles_become_one_with_the_suggestion_of_either() -> None:
    """One place, one garble, all reasons."""
    found = arbitrate([garble((0, 9), confidence=0.9), garble((3, 12), suggestion="prosecutors", message="Odd word.")])
    assert [(f.suggestion, f.message) for f in found] == [("prosecutors", "Two against three; also: Odd word.")]


def test_a_conflict_in_a_garbled_passage_says_so() -> None:
    """Damage is not shown as a dispute: both are kept, joined, and the conflict is no longer grave."""
    conflict, damage = arbitrate([candidate(), garble((2, 9))])
    assert conflict.related == (damage.id,)
    assert damage.related == (conflict.id,)
    assert conflict.severity is Severity.MEDIUM
    assert conflict.message == "Two against three; probably garbled on the right."


def test_furniture_does_not_swallow_damage() -> None:
    """A garbled word inside a share bar is still told."""
    furniture = candidate(Category.GARBLE, "furniture", None, (0, 50))
    assert [f.kind for f in arbitrate([furniture, garble((3, 9))])] == ["furniture", "wrong-term"]


def test_findings_are_numbered_in_the_order_of_the_text() -> None:
    """c1 is the first conflict of the left text; findings of the right text alone come last."""
    found = arbitrate([garble((0, 3)), candidate(left=(50, 55)), candidate(left=(10, 15), right=(80, 85))])
    assert [(f.id, f.left[:1]) for f in found] == [("c1", (Span(10, 15),)), ("c2", (Span(50, 55),)), ("g1", ())]


def test_a_damaged_name_is_no_conflict() -> None:
    """Its right spelling is in the garble's suggestion; a name that is spelled otherwise and is not damaged stays."""
    left, right = (Span(0, 10),), (Span(5, 15),)
    spelling = Candidate(Category.CONFLICT, "name", "name.spelling", Severity.LOW, 0.8, left, right, "Two spellings.")
    garble = Candidate(Category.GARBLE, "corrupt-name", "name.corrupt", Severity.LOW, 0.7, (), right, "Damaged.", "x")
    assert [finding.kind for finding in arbitrate([spelling, garble])] == ["corrupt-name"]
    elsewhere = replace(garble, right=(Span(20, 30),))
    assert [finding.kind for finding in arbitrate([spelling, elsewhere])] == ["name", "corrupt-name"]
