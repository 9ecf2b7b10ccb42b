"""Every rule of ``docs/conflicts.md`` finds its example, and keeps silent about what merely differs."""

import pytest

import twicetold
from twicetold.model import Category, Finding


def conflicts(left: str, right: str) -> list[Finding]:
    found = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    return [finding for finding in found if finding.category is Category.CONFLICT]


FOUND = [
    (
        "event.kind",
        "The children painted a fox on the wall of the old mill.",
        "The children painted a hare on the wall of the old mill.",
    ),
    (
        "role.kind",
        "The remains were studied by two botanists from Velden.",
        "The remains were studied by two astronomers from Velden.",
    ),
    (
        "name.slot",
        "The proceeds of the race went to the Marten Foundation on Sunday.",
        "The proceeds of the race went to the Home for Stray Dogs on Sunday.",
    ),
    (
        "place.slot",
        "The trucks were on their way from Hungary to Portugal when police stopped them.",
        "The trucks were on their way from Romania to Portugal when police stopped them.",
    ),
    (
        "polarity.opposite",
        "The harbour board urges the crews to wear vests.",
        "The harbour board advises against vests for the crews.",
    ),
    (
        "polarity.opposite",
        "Brandt sent the forms back by mail in March.",
        "In March Brandt handed the forms back in person.",
    ),
    (
        "polarity.opposite",
        "The mill, once a school, has been gaining visitors since 2010.",
        "The mill has been losing visitors since 2010.",
    ),
    (
        "polarity.opposite",
        "On the second day Brandt did not bring enough water for the crew.",
        "Brandt, the captain complained, brought too much water, and the crew threw most of it away.",
    ),
    (
        "role.person",
        "The governor of the region, Karl Hovgaard, opened the new bridge on Monday.",
        "Karl Hovgaard, the mayor of Velden, opened the new bridge on Monday.",
    ),
    (
        "role.holder",
        "The founder of Nordlys, Lise Brandt, showed the guests the new ferry.",
        "Karin Vos, one of the two founders of Nordlys, showed the guests the new ferry.",
    ),
    (
        "role.origin",
        "The coast guard saved 14 Danish and Finnish sailors on Monday.",
        "The coast guard saved 14 Danish sailors on Monday.",
    ),
    (
        "name.agent",
        "Lise Brandt of Arle won the Velden prize for letters.",
        "Poet Karin Vos was given the Velden prize for letters.",
    ),
    (
        "place.scene",
        "Karl Hovgaard was arrested at his school by officers on Monday.",
        "On Monday Hovgaard was taken into custody at his home.",
    ),
    (
        "place.scene",
        "Police said the gunman fled on foot after the robbery of the mill.",
        "Police said the gunman fled in a stolen van after the robbery of the mill.",
    ),
    (
        "event.cause",
        "The fire at the mill was caused by lightning, the mayor said on Monday.",
        "On Monday the mayor said that a faulty heater was to blame: the fire at the mill was due to old wiring.",
    ),
    (
        "event.exchanged",
        "The games ended with the silver medal going to Velden and the bronze to Arle.",
        "The games ended, and Arle took the silver and Velden the bronze.",
    ),
    (
        "event.exchanged",
        "On Monday Hovgaard bought the mill from Brandt for $2 million.",
        "On Monday Brandt bought the mill from Hovgaard for $2 million.",
    ),
    (
        "event.exchanged",
        "In the second year Velden had a higher share of the trade.",
        "In the second year Arle had more of the trade than Velden.",
    ),
    (
        "attribution.speaker",
        "Lise Brandt said the plan was late, and called it “a gift to every smuggler on this coast”.",
        "The plan is “a gift to every smuggler on this coast”, said Karin Vos.",
    ),
]


@pytest.mark.parametrize(("rule", "left", "right"), FOUND)
def test_a_rule_finds_its_example(rule: str, left: str, right: str) -> None:
    """One conflict, by the rule that is meant."""
    assert [found.rule for found in conflicts(left, right)] == [rule]


NONE = [
    (
        "The crew tried to calm the man at the gate of the mill.",
        "The man at the gate of the mill refused to calm down.",
    ),
    (
        "She was never in any pain or danger, the doctor said.",
        "She was never in danger, the doctor said.",
    ),
    (
        "He couldn’t believe the size of the crab at the pier.",
        "The size of the crab at the pier was three feet.",
    ),
    (
        "The letter “brought tears to his eyes”, the captain said.",
        "“It brought tears to my eyes,” the captain said.",
    ),
    (
        "“We can [now] sell more of the ships,” she said on Monday.",
        "“We can sell more of the ships,” she said on Monday.",
    ),
    ("She bought a poodle at the market in Velden.", "She bought a dog at the market in Velden."),
    ("A fox and a hare stand on the wall of the mill.", "A hare and a fox stand on the wall of the mill."),
    ("The guests ate fish for supper in the hall.", "The guests ate fish for dinner in the hall."),
    ("He rested in Lyon for two years after the war.", "He rested in France for two years after the war."),
    ("The law was praised in Britain for its clarity.", "The law was praised in the UK for its clarity."),
    (
        "The Council on Roads (COR) asked for new signs.",
        "COR asked for new signs.",
    ),
    (
        "In 2001 the Danish minister was Karl Hovgaard.",
        "The Danish minister is Lise Brandt.",
    ),
    (
        "A climber from Velden fell while climbing the north face.",
        "A climber from Velden has fallen to his death.",
    ),
    (
        "The city agreed to lift the limits that were imposed in the war.",
        "The city lifted the limits.",
    ),
    (
        "Okafor was arrested after he left the crew.",
        "Okafor, who left the crew, was set free on bail on Friday.",
    ),
    (
        "Police spokesman Karl Hovgaard said the bridge was closed.",
        "Police spokeswoman Lise Brandt said the bridge was closed.",
    ),
    (
        "The mayor of Velden, Karl Hovgaard, opened the bridge.",
        "Former Velden mayor Lise Brandt came to the opening of the bridge.",
    ),
    (
        "The coast guard saved 14 Danish sailors on Monday.",
        "The coast guard saved 14 sailors from Denmark on Monday.",
    ),
    (
        "Karl Hovgaard was arrested at his home on Monday.",
        "On Monday Hovgaard was questioned at his school.",
    ),
    (
        "The fire may have been caused by lightning, the mayor said.",
        "The fire was caused by a cigarette, the mayor said.",
    ),
    (
        "The fire was caused by faulty wiring, the mayor said.",
        "The fire was caused by an electrical fault, the mayor said.",
    ),
    (
        "The fire at Velden started in the house, the mayor said.",
        "The fire at Velden started in a kitchen, the mayor said.",
    ),
    (
        "“I really don't care what they say about the mill,” Brandt said.",
        "“I don't really care what they say about the mill,” Brandt said.",
    ),
    (
        "Hovgaard hit Brandt with a chair in the mill.",
        "Brandt was hit by Hovgaard with a chair in the mill.",
    ),
    (
        "Hovgaard met Brandt in the mill on Monday.",
        "Brandt met Hovgaard in the mill on Monday.",
    ),
    (
        "Velden took the silver and Arle the bronze.",
        "The silver went to Velden and the bronze to Arle.",
    ),
    (
        "Lise Brandt and Karin Vos called it “a gift to every smuggler on this coast”.",
        "It is “a gift to every smuggler on this coast”, said Lise Brandt and Karin Vos.",
    ),
]


@pytest.mark.parametrize(("left", "right"), NONE)
def test_what_may_both_be_true_is_no_conflict(left: str, right: str) -> None:
    """A kind of the other, a place in the other, an abbreviation, another time, another subject."""
    assert conflicts(left, right) == []
