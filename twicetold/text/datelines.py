"""The dateline: where and when an article was written. It is read off and stays in the text.

Found (in the first paragraphs):
    `` date 2020-10-07 WASHINGTON — While …``   2020-10-07, WASHINGTON
    ``WASHINGTON (AP) — The …``                 WASHINGTON
    ``PARIS, Oct. 7, 2020 – The …``             PARIS, 2020-10-07
    ``Friday, July 21, 2017`` (a line alone)    2017-07-21
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
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_ISO = r"(?P<year>\d{4})-(?P<mon>\d{2})-(?P<day>\d{2})"
_LEAD = re.compile(rf"\s*(?:date:?\s+)?{_ISO}(?=\s)", re.IGNORECASE)
_ALONE = re.compile(
    rf"\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?:{_MONTH}\s+(?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}})\s+(?P<month2>[A-Za-z]{{3,9}})\.?),?\s+(?P<year>\d{{4}})\s*",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s*(?P<place>[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]+){0,3})(?P<rest>[^—–\n]{0,40}?)\s*(?:—|–|--)\s")
_DATE_IN_REST = re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:,?\s+(?P<year>\d{{4}}))?")


def find_dateline(paragraphs: list[str]) -> tuple[datetime.date | None, str | None]:
    """The date and place told by the dateline among the first four paragraphs."""
    date: datetime.date | None = None
    place: str | None = None
    for text in paragraphs[:4]:
        lead = _LEAD.match(text)
        if lead and date is None:
            date = _date(lead["year"], lead["mon"], lead["day"])
            text = text[lead.end() :]
        alone = _ALONE.fullmatch(text)
        if alone and date is None:
            month = MONTHS.get((alone["month"] or alone["month2"]).lower())
            date = _date(alone["year"], month, alone["day"] or alone["day2"])
        found = _PLACE.match(text)
        if found and place is None:
            place = found["place"].strip()
            inside = _DATE_IN_REST.search(found["rest"])
            if inside and date is None and inside["year"]:
                date = _date(inside["year"], MONTHS.get(inside["month"].lower()), inside["day"])
    return date, place


def _date(year: str, month: str | int | None, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month or 0), int(day))
    except ValueError:
        return None
