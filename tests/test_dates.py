"""Dates and hours: read as exactly as they are told, and compared no more exactly."""

import pytest

import twicetold
from twicetold.claims.date import find_dates
from twicetold.model import Category, Finding, Side

READ = [
    ("It happened in June 2018.", ["2018-06"]),
    ("It happened on April 3, 2014, and in 1998.", ["2014-04-03", "1998"]),
    ("It happened on 3rd April 2014 at 10:20 p.m.", ["2014-04-03", "22:20"]),
    ("In June 2018 he left. A month earlier he had said no.", ["2018-06", "2018-05"]),
    ("It happened on Monday.", ["Monday"]),
    ("He may march on; 1,998 people came.", []),
    ("Friday, July 21, 2017\n\nHe came on Tuesday and left yesterday.", ["2017-07-18", "2017-07-20"]),
    ("Friday, July 21, 2017\n\nHe came on June 30.", ["2017-06-30"]),
]


@pytest.mark.parametrize(("text", "values"), READ)
def test_dates_are_read_as_told(text: str, values: list[str]) -> None:
    """A month stays a month, relative dates are reckoned from the text, datelines are none."""
    assert [claim.value for claim in find_dates(twicetold.document(text), Side.LEFT)] == values


def conflicts(left: str, right: str) -> list[Finding]:
    found = twicetold.compare(twicetold.document(left), twicetold.document(right)).findings
    return [finding for finding in found if finding.category is Category.CONFLICT]


OTHER = [
    ("The strike at the port began on February 22.", "The strike at the port began on February 12."),
    ("The man was shot outside the bar at 10:20 p.m.", "The man was shot outside the bar at 11:30 p.m."),
    ("The council approved the bridge on Wednesday.", "The council approved the bridge on Friday."),
]


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_other_dates_of_one_event_are_conflicts(left: str, right: str) -> None:
    """The same event on another day or at another hour."""
    assert [found.kind for found in conflicts(left, right)] == ["date"]


SAME = [
    ("The strike at the port began in June 2018.", "The strike at the port began on June 4, 2018."),
    ("Police raided the clinic shortly after 7 a.m.", "Police raided the clinic at about 7.10am."),
    ("July 21, 2017\n\nThe council approved the bridge on Thursday.", "The council approved the bridge on July 20."),
    (
        "May 3, 2007\n\nThe jury heard of the June 20 shooting at the mill.",
        "May 3, 2005\n\nThe jury heard of the June 20 shooting at the mill.",
    ),
    ("The talks began on May 3 and ended on May 9.", "The talks ended on May 9 and had begun on May 3."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_dates_that_can_be_one_are_none(left: str, right: str) -> None:
    """More exact, rounded, or named by its weekday."""
    assert conflicts(left, right) == []
