"""The dateline: where and when an article was written. It is read off and stays in the text.

Found (in the first paragraphs):
    `` date 2020-10-07 WASHINGTON — While …``   2020-10-07, WASHINGTON
    ``WASHINGTON (AP) — The …``                 WASHINGTON
    ``PARIS, Oct. 7, 2020 – The …``             PARIS, 2020-10-07
    ``Friday, July 21, 2017 | Updated 9 AM``    2017-07-21 (a line alone)
    ``Lisbon — The …``                          Lisbon
Not found:
    ``The storm of July 21, 2017 — the worst …`` (a date inside a sentence)
"""

import datetime
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}
_ISO = re.compile(r"\s*(?:date:?\s+)?(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?=\s)", re.IGNORECASE)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+(?P<month2>{_MONTH})\.?),?\s+(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_UPPER = "A-ZÀ-ÖØ-Þ"
_PLACE = re.compile(
    rf"\s*(?P<place>[{_UPPER}][{_UPPER}.'’]+(?:[ -][{_UPPER}][{_UPPER}.'’]+){{0,3}}"
    rf"|[{_UPPER}][\w.'’]+(?: [{_UPPER}][\w.'’]+){{0,2}})"
    r"(?P<rest>(?:\s?[,(/][^—–\n]{0,40}?)?)\s*(?:—|–|--)\s+(?=[\"“‘']?[^\W\d_])"
)
_LINE_LENGTH = 60
"""A paragraph longer than this (code points) is no dateline of its own."""


def find_dateline(paragraphs: list[str]) -> tuple[datetime.date | None, str | None]:
    """The date and place told by the dateline among the first four paragraphs."""
    date: datetime.date | None = None
    place: str | None = None
    for text in paragraphs[:4]:
        lead = _ISO.match(text)
        if lead:
            date = date or _date(lead["year"], lead["month"], lead["day"])
            text = text[lead.end() :]
        found = _PLACE.match(text)
        if found and not _DATE.search(found["place"]):
            place = place or found["place"].strip()
            date = date or _date_in(found["rest"])
        elif is_dateline(text):
            date = date or _date_in(text)
    return date, place


def strip_dateline(text: str) -> str:
    """A first paragraph without the date and place it begins with."""
    lead = _ISO.match(text)
    text = text[lead.end() :] if lead else text
    found = _PLACE.match(text)
    return text[found.end() :] if found and not _DATE.search(found["place"]) else text


def is_dateline(text: str) -> bool:
    """A short line that is no sentence: ``Updated 9:28 AM, Friday, Sep 10, 2010``."""
    line = text.strip()
    rest = _DATE.sub("", line, count=1)
    return len(line) <= _LINE_LENGTH and rest != line and sum(word.islower() for word in rest.split()) <= 3


def _date_in(text: str) -> datetime.date | None:
    found = _DATE.search(text)
    if not found:
        return None
    month = MONTHS[(found["month"] or found["month2"]).lower()]
    return _date(found["year"], month, found["day"] or found["day2"])


def _date(year: str, month: str | int, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
