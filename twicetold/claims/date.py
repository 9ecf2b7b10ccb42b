"""Dates and hours, as exact as they are told and no more.

Finds
    ``June 2018``            2018-06           ``Feb. 22``            -02-22 (year from the dateline when it has one)
    ``April 3, 2014``        2014-04-03        ``on Monday``          the last one up to the dateline, else a weekday
    ``in 1998``              1998              ``a month earlier``    one month before the date told last before it
    ``10:20 p.m.``, ``7am``  22:20, 07:00      ``yesterday``          the day before the dateline
Does not find
    ``may`` the verb         ``1,998``         ``Sunday school``
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.text.datelines import MONTHS, is_dateline

_ROUGHLY, _EXACTLY = 14, 5
"""Minutes that two hours may lie apart and be the same, with and without an "about"."""
WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}


@dataclass(frozen=True, slots=True)
class Moment:
    """What is told of a time: ``None`` for what is not. ``minute`` counts from midnight; ``is_about`` when rounded;
    ``is_relative`` when reckoned from another day (``yesterday``, ``a month earlier``);
    ``is_weekday`` when it is told by the name of the day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    is_about: bool = False
    is_relative: bool = False
    is_weekday: bool = False

    def agrees(self, other: "Moment") -> bool:
        """Whether both can be the same time: nothing that both tell differs."""
        told = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        if any(one is not None and two is not None and one != two for one, two in told):
            return False
        if None not in (self.weekday, other.weekday) and self.weekday != other.weekday:
            return False
        if self.minute is None or other.minute is None:
            return True
        apart = abs(self.minute - other.minute)
        return min(apart, 1440 - apart) <= (_ROUGHLY if self.is_about or other.is_about else _EXACTLY)

    @property
    def grain(self) -> str:
        """How it is told: by year, month, day, weekday or hour."""
        if self.minute is not None:
            return "hour"
        if self.is_weekday:
            return "weekday"
        if self.day is not None:
            return "day"
        return "month" if self.month is not None else "year"


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(WEEKDAYS)
_YEAR = r"(?:1[5-9]|20)\d\d"
_TH = "(?:st|nd|rd|th)"
_NUMBER = r"a|an|one|two|three|four|five|six|\d{1,2}"
_FORMS = (
    rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?!\d|[:,]\d)(?:{_TH}\b)?(?:,?\s+(?P<year>{_YEAR})\b)?",
    rf"(?P<day2>\d{{1,2}}){_TH}?\s+(?:of\s+)?(?P<month2>{_MONTH})\b\.?(?:,?\s+(?P<year2>{_YEAR})\b)?",
    rf"(?P<month3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<year3>{_YEAR})\b",
    rf"(?P<weekday>{_DAY})\b",
    r"(?P<near>yesterday|today|tomorrow)\b",
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?\s?(?P<half>a\.?m\b\.?|p\.?m\b\.?)",
    rf"(?P<count>{_NUMBER})\s+(?P<unit>day|week|month|year)s?\s+(?P<turn>earlier|before|later|after)\b",
    rf"(?:in|since|during|of|by|until|from)\s+(?P<bare>{_YEAR})\b(?!\s*(?:people|men|women|[$€£]))",
    rf"(?:in|since|during|by|until|last|next|this|of)\s+(?P<month4>{_MONTH})\b(?!\s+\d)",
)
_PATTERN = re.compile(rf"\b(?:{'|'.join(_FORMS)})", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|around|nearly|almost|approximately|(?:shortly|just) (?:before|after))\s+$", re.IGNORECASE
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def find_dates(document: Document, side: Side) -> Iterator[Claim]:
    last: Moment | None = None
    for sentence in document.sentences:
        if is_dateline(document.quote(sentence.span)):
            continue
        for match in _PATTERN.finditer(document.text, sentence.span.start, sentence.span.end):
            moment = _read(match, document.date, last)
            if moment is None or _is_other_word(match):
                continue
            if moment.grain != "hour":
                last = moment
            moment = replace(
                moment,
                is_about=bool(_ABOUT.search(document.text[max(0, match.start() - 16) : match.start()])),
                is_relative=bool(match["near"] or match["count"]),
            )
            yield _claim(sentence, side, match, moment)


def _claim(sentence: Sentence, side: Side, match: re.Match[str], moment: Moment) -> Claim:
    start = match.start("bare") if match["bare"] else match.start("month4") if match["month4"] else match.start()
    span = Span(start, match.end())
    return Claim(side, ClaimKind.DATE, span, show(moment), meaning=moment, sentence=sentence.index)


def _is_other_word(match: re.Match[str]) -> bool:
    """``may`` and ``march`` in lower case are verbs; ``sat`` is never Saturday here."""
    name = match["month"] or match["month2"] or match["month3"] or match["month4"] or match["weekday"]
    return bool(name) and not name[0].isupper()


def _read(match: re.Match[str], today: datetime.date | None, last: Moment | None) -> Moment | None:
    if match["weekday"]:
        return _weekday(WEEKDAYS[match["weekday"].casefold()], today)
    if match["near"]:
        shift = {"yesterday": -1, "today": 0, "tomorrow": 1}[match["near"].casefold()]
        return _of(today + datetime.timedelta(shift)) if today else None
    if match["hour"]:
        return _hour(int(match["hour"]), int(match["minute"] or 0), match["half"][0].casefold() == "p")
    if match["count"]:
        return _shift(match, last)
    if match["bare"]:
        return Moment(year=int(match["bare"]))
    month = MONTHS[(match["month"] or match["month2"] or match["month3"] or match["month4"]).casefold()]
    day = match["day"] or match["day2"]
    year = match["year"] or match["year2"] or match["year3"]
    if day and not 1 <= int(day) <= 31:
        return None
    return Moment(int(year) if year else _year_of(month, today), month, int(day) if day else None)


def _year_of(month: int, today: datetime.date | None) -> int | None:
    """A month without a year is the dateline's, when that leaves it near."""
    return today.year if today and abs(month - today.month) <= 3 else None


def _weekday(number: int, today: datetime.date | None) -> Moment:
    """The last such day up to the dateline: news tells of days gone by."""
    if today is None:
        return Moment(weekday=number, is_weekday=True)
    day = today - datetime.timedelta((today.weekday() - number) % 7)
    return replace(_of(day), is_weekday=True)


def _of(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day, day.weekday())


def _hour(hour: int, minute: int, is_afternoon: bool) -> Moment | None:
    if not (1 <= hour <= 12 and minute < 60):
        return None
    return Moment(minute=(hour % 12 + (12 if is_afternoon else 0)) * 60 + minute)


def _shift(match: re.Match[str], last: Moment | None) -> Moment | None:
    """``a month earlier`` than the date told last; as exact as the unit, nothing when that date is vaguer."""
    count = _COUNTS.get(match["count"].casefold()) or int(match["count"])
    count = -count if match["turn"].casefold() in ("earlier", "before") else count
    unit = match["unit"].casefold()
    if last is None or last.year is None:
        return None
    if unit == "year":
        return Moment(last.year + count, last.month)
    if last.month is None:
        return None
    if unit == "month":
        months = last.year * 12 + last.month - 1 + count
        return Moment(months // 12, months % 12 + 1)
    if last.day is None or unit == "week":
        return None
    try:
        return _of(datetime.date(last.year, last.month, last.day) + datetime.timedelta(count))
    except (ValueError, OverflowError):
        return None


def show(moment: Moment) -> str:
    if moment.minute is not None:
        return f"{'about ' if moment.is_about else ''}{moment.minute // 60:02}:{moment.minute % 60:02}"
    if moment.day is None and moment.is_weekday:
        assert moment.weekday is not None
        return calendar.day_name[moment.weekday]
    parts = [
        f"{moment.year:04}" if moment.year else "",
        f"{moment.month:02}" if moment.month else "",
        f"{moment.day:02}" if moment.day else "",
    ]
    return "-".join(part for part in parts if part)
