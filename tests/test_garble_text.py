"""What the garble rules see in one text alone, and what they leave alone."""

import pytest

import twicetold
from twicetold.garble.registry import find_garbles
from twicetold.garble.telling import Telling


def found(text: str, rule: str = "") -> list[str]:
    """The quoted damage that rules beginning with ``rule`` find."""
    document = twicetold.document(text)
    return [document.quote(c.left[0]) for c in find_garbles(Telling(document)) if c.rule.startswith(rule)]


DAMAGED = [
    ("punctuation.doubled", "The bridge will open, the mayor said. . It was late.", ". ."),
    ("punctuation.doubled", "Acme Pumps , , a maker of pumps, closed.", ", ,"),
    ("punctuation.doubled", "The pumps,, all twelve, were sold.", ",,"),
    ("punctuation.apostrophe", "The firm ignored the workers ‘demands for years.", "workers ‘demands"),
    ("punctuation.unbalanced", "The plan was ” hardly new to the town.", "was ”"),
    ("punctuation.unbalanced", "The “plan was hardly new.\n\nNobody liked it.\n\nIt failed.", "“plan"),
    ("boundary.abbreviation", "U.N. in the eastern province. Envoy Ada Lind wrote.", "U.N. in the eastern province."),
    ("boundary.abbreviation", "U.S. in Iowa. Senator Ada Lind wrote.", "U.S. in Iowa. Senator Ada Lind"),
    ("boundary.relative", "They flew to Peru and Chile. Which are on the coast, too.", "Chile. Which are"),
    ("boundary.dangling", "Lind joined the. Council members were glad.", "the."),
    ("boundary.number", "The bridge cost 3. 2 million euros.", "3. 2"),
    ("boundary.order", "The letter to Senator U.S. Ada Lind was lost.", "Senator U.S."),
    ("boundary.title", "The dog, which they called Rex Mr., barked.", "Rex Mr."),
    ("fragment.no-subject", "“We wait until the bridge is open.” Was not", "Was not"),
    ("fragment.no-subject", "The tower closed. Have been. It opened again in May.", "Have been."),
    ("fragment.leftover", "The road is long, he said. it. The town is far.", "it."),
    ("pronoun.subject", "Secretary Martha Lind left the town in May. Lind put his pen down.", "his"),
    ("pronoun.speaker", "“It rains,” said spokeswoman Martha Lind. “We are late,” he added.", "he"),
]  # fmt: skip

SOUND = [
    "It rained ... and then it snowed. . . . The town slept.",
    "The firm, Acme Inc., makes pumps, valves, etc.; it closed.",
    "The workers’ ‘demands’ were met.",
    "“The first day was long.\n\n“The second was longer,” she said.",
    "The wall is 6'2\" high and the “door” is new.",
    "Get ’em while they are hot, said the rock 'n' roll singer of the '90s.",
    "Which bridge will close? Nobody knows. Which is why people wait.",
    "They live in the U.S. Senator Ada Lind does not.",
    "Vitamin A. The body needs it. He asked what it was for. The doctor knew.",
    "Not so. Not yet. Will it? It was. Do not. Never.",
    "Martha Lind met Paul Berg. He gave her his pen.",
    "Martha Lind met a man. He was late.",
    "“It rains,” said Martha Lind. Kim Berg agreed. “We are late,” he added.",
    "The Queen Mary sailed. The ship lost her anchor, Paul Berg said.",
    "On 4 May 1926. 5 people came. See section 3. 2 more are there.",
]


@pytest.mark.parametrize(("rule", "text", "damage"), DAMAGED)
def test_damage_is_found(rule: str, text: str, damage: str) -> None:
    """Each rule points at the damaged words."""
    assert damage in found(text, rule)


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_alone(text: str) -> None:
    """Good English that looks like damage is not marked."""
    assert found(text) == []


def test_stray_spaces_are_one_quiet_note() -> None:
    """A text that lost its spacing is told so once."""
    text = 'A " quiet " street. The \' old \' town. " It rains, " he said. About 2, 000 people live there.'
    notes = [c for c in find_garbles(Telling(twicetold.document(text))) if c.kind == "punctuation"]
    assert len(notes) == 1
    assert len(notes[0].left) > 3
    assert notes[0].confidence <= 0.3
