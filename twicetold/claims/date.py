"""Dates and hours, as exact as they are told and no more.

Finds
    ``June 2018``            2018-06           ``Feb. 22``            -02-22 (year from the dateline when it has one)
    ``April 3, 2014``        2014-04-03        ``on Monday``          the last one up to the dateline, else a weekday
    ``3/14/1931``            1931-03-14        ``mid-August``         days 10 to 21
    ``in 1998``, ``1960s``   1998, 1960..1969  ``a month earlier``    one month before the date told last before it
    ``Christmas Eve``        12-24             ``two days ago``       reckoned from the dateline
    ``spring of 2006``       2006-03..05       hours: see ``clock``
Does not find
    ``may`` the verb         ``1,998``         the dateline itself    ``4/5/2010`` (either may be the month)
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from twicetold.claims.clock import find_hours
from twicetold.claims.moment import Moment, show
from twicetold.claims.numerals import ORDINALS
from twicetold.model import Claim, ClaimKind, Document, Sentence, Side, Span
from twicetold.text.datelines import MONTHS, is_dateline, strip_dateline

WEEKDAYS = {name.casefold(): number for number, name in enumerate(calendar.day_name)}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = "|".join(WEEKDAYS)
_YEAR = r"(?:1[5-9]|20)\d\d"
_TH = "(?:st|nd|rd|th)"
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_NUMBER = rf"{'|'.join(_COUNTS)}|\d{{1,2}}"
_NAMED = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}
"""Of the northern half of the earth; winter spans two years and is not read."""
_THIRDS = {"early": (1, 11), "mid": (10, 21), "late": (19, 31)}
_OF_YEAR = {"early": (1, 5), "mid": (4, 9), "late": (8, 12), "end": (10, 12), "beginning": (1, 3), "start": (1, 3)}
_ORDINALS = {word: value for word, value in ORDINALS.items() if 1 <= value <= 20}
_FORMS = (
    rf"(?P<iso>{_YEAR})-(?P<iso_month>[01]\d)-(?P<iso_day>[0-3]\d)\b",
    rf"(?P<slash>\d{{1,2}})/(?P<slash2>\d{{1,2}})/(?P<slash_year>{_YEAR})\b",
    rf"(?P<named>{'|'.join(_NAMED).replace(chr(39), '[’' + chr(39) + ']')})(?:,?\s+(?P<named_year>{_YEAR})\b)?",
    rf"(?:the\s+)?(?P<season>{'|'.join(_SEASONS)})\s+(?:of\s+)?(?P<season_year>{_YEAR})\b",
    rf"(?P<third>early|mid|late)[\s-]+(?P<third_month>{_MONTH})\b(?!\s+\d{{1,2}}\b)(?:,?\s+(?P<third_year>{_YEAR})\b)?",
    rf"(?:the\s+)?(?P<phase>early|mid|late|end|beginning|start)(?:[\s-]+|\s+of\s+)(?P<phase_year>{_YEAR})\b(?!s)",
    rf"the\s+(?:(?:early|mid|late)[\s-]+)?(?P<decade>{_YEAR[:-4]}\d0)s\b",
    rf"(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?!\d|[:,]\d)(?:{_TH}\b)?(?:,?\s+(?P<year>{_YEAR})\b)?",
    rf"the\s+(?P<ordinal>{'|'.join(_ORDINALS)})\s+of\s+(?P<month5>{_MONTH})\b(?:,?\s+(?P<year5>{_YEAR})\b)?",
    rf"(?P<day2>\d{{1,2}}){_TH}?\s+(?:of\s+)?(?P<month2>{_MONTH})\b\.?(?:,?\s+(?P<year2>{_YEAR})\b)?",
    rf"(?P<month3>{_MONTH})\.?,?\s+(?:of\s+)?(?P<year3>{_YEAR})\b",
    rf"(?P<which>last|next|this)\s+(?P<which_day>{_DAY})\b",
    rf"(?P<weekday>{_DAY})\b",
    r"(?P<near>the\s+day\s+before\s+yesterday|yesterday|today|tomorrow)\b",
    rf"(?P<ago>{_NUMBER})\s+(?P<ago_unit>day|week)s?\s+ago\b",
    r"the\s+(?:(?P<beside>day\s+(?:before|after)|(?:previous|next|following)\s+day))(?=[,.;]|\s+(?:and|but|as|when)\b|\s*$)",
    rf"(?P<count>{_NUMBER})\s+(?P<unit>day|week|month|year)s?\s+(?P<turn>earlier|later|(?:before|after)(?=[,.;]|\s*$))",
    rf"(?:in|since|during|of|by|until|from)\s+(?P<bare>{_YEAR})\b(?!\s*(?:people|men|women|[$€£]))",
    rf"(?:in|since|during|by|until|last|next|this|of)\s+(?P<month4>{_MONTH})\b(?!\s+\d)",
)
_PATTERN = re.compile(rf"\b(?:{'|'.join(_FORMS)})", re.IGNORECASE)
_MONTH_GROUPS = ("month", "month2", "month3", "month4", "month5", "third_month")
_FEWEST_WORDS = 2
_STAMP = re.compile(r"\b\d{1,2}\s?:\s?\d\d")
_FUTURE = re.compile(r"\b(?:will|would|due|scheduled|expected|set to|plans? to|until|next)\b", re.IGNORECASE)


def find_dates(document: Document, side: Side) -> Iterator[Claim]:
    last: Moment | None = None
    told_in = -1
    is_stamped = any(_is_stamp(document.quote(paragraph.body)) for paragraph in document.paragraphs[:4])
    for sentence in document.sentences:
        if _is_dateline(document.quote(sentence.span)):
            continue
        start = _after_dateline(document, sentence)
        for match in _PATTERN.finditer(document.text, start, sentence.span.end):
            moment = None if _is_other_word(match) else _read(match, document, sentence, last)
            if moment is None:
                continue
            if match["count"] or match["beside"]:
                moment = replace(moment, is_relative=True, is_loose=told_in != sentence.index)
            elif (match["near"] or "").casefold() == "today":
                moment = replace(moment, is_about=is_stamped)
            last, told_in = moment, sentence.index
            begins = (
                match.start("bare") if match["bare"] else match.start("month4") if match["month4"] else match.start()
            )
            yield _claim(sentence, side, Span(begins, match.end()), moment)
        for begins, end, hour in find_hours(document.text, start, sentence.span.end):
            yield _claim(sentence, side, Span(begins, end), hour)


def _claim(sentence: Sentence, side: Side, span: Span, moment: Moment) -> Claim:
    return Claim(side, ClaimKind.DATE, span, show(moment), meaning=moment, sentence=sentence.index)


def _is_stamp(text: str) -> bool:
    """A dateline that a page put there, with its hour: it may be that of another time zone, and a day off."""
    return is_dateline(text) and bool(_STAMP.search(text))


def _is_dateline(text: str) -> bool:
    """A line of its own that says when; not a short sentence with a date in it."""
    is_sentence = (
        text.rstrip().endswith((".", "!", "?")) and sum(word.islower() for word in text.split()) >= _FEWEST_WORDS
    )
    return is_dateline(text) and not is_sentence


def _after_dateline(document: Document, sentence: Sentence) -> int:
    """Where a sentence begins, without the dateline before the first ones."""
    text = document.quote(sentence.span)
    return sentence.span.start + (len(text) - len(strip_dateline(text)) if sentence.paragraph < 4 else 0)


def _is_other_word(match: re.Match[str]) -> bool:
    """``may`` and ``march`` in lower case are verbs; ``sat`` is never Saturday here."""
    groups = (*_MONTH_GROUPS, "weekday", "which_day", "named")
    name = next((match[group] for group in groups if match[group]), "")
    return bool(name) and not name[0].isupper()


def _read(match: re.Match[str], document: Document, sentence: Sentence, last: Moment | None) -> Moment | None:
    today = document.date
    if match["weekday"] or match["which_day"]:
        before = document.text[sentence.span.start : match.start()]
        return _weekday(match, today, is_future=bool(_FUTURE.search(before)))
    if match["near"] or match["ago"]:
        return _of_dateline(match, today)
    if match["count"] or match["beside"]:
        return _shift(match, last)
    if match["bare"]:
        return Moment(year=int(match["bare"]))
    return _stretch(match, today) or _day(match, today)


def _day(match: re.Match[str], today: datetime.date | None) -> Moment | None:
    """A day or a month told by the calendar."""
    if match["iso"]:
        return _checked(int(match["iso"]), int(match["iso_month"]), int(match["iso_day"]))
    if match["slash"]:
        one, two = int(match["slash"]), int(match["slash2"])
        month, day = (two, one) if one > 12 else (one, two)
        is_either = one <= 12 and two <= 12 and one != two
        return None if is_either else _checked(int(match["slash_year"]), month, day)
    if match["named"]:
        month, day = _NAMED[match["named"].casefold().replace("’", "'")]
        return Moment(int(match["named_year"]) if match["named_year"] else None, month, day)
    name = next(match[group] for group in _MONTH_GROUPS if match[group])
    month = MONTHS[name.casefold()]
    told_day = match["day"] or match["day2"] or (match["ordinal"] and _ORDINALS[match["ordinal"].casefold()])
    year = match["year"] or match["year2"] or match["year3"] or match["year5"]
    moment = _checked(int(year) if year else _year_of(month, today), month, int(told_day) if told_day else None)
    return replace(moment, is_year_assumed=not year) if moment else None


def _checked(year: int | None, month: int, day: int | None) -> Moment | None:
    return Moment(year, month, day) if 1 <= month <= 12 and (day is None or 1 <= day <= 31) else None


def _stretch(match: re.Match[str], today: datetime.date | None) -> Moment | None:
    """Seasons, thirds of a month, parts of a year, decades."""
    if match["season"]:
        low, high = _SEASONS[match["season"].casefold()]
        return Moment(int(match["season_year"]), low, until_month=high)
    if match["third"]:
        month = MONTHS[match["third_month"].casefold()]
        low, high = _THIRDS[match["third"].casefold()]
        year = int(match["third_year"]) if match["third_year"] else _year_of(month, today)
        return Moment(year, month, low, until_day=high, is_year_assumed=not match["third_year"])
    if match["phase"]:
        low, high = _OF_YEAR[match["phase"].casefold()]
        return Moment(int(match["phase_year"]), low, until_month=high)
    if match["decade"]:
        return Moment(int(match["decade"]), until_year=int(match["decade"]) + 9)
    return None


def _year_of(month: int, today: datetime.date | None) -> int | None:
    """A month without a year is the dateline's, when that leaves it near."""
    return today.year if today and abs(month - today.month) <= 3 else None


def _weekday(match: re.Match[str], today: datetime.date | None, *, is_future: bool) -> Moment:
    """The last such day up to the dateline: news tells of days gone by; of one to come only its name is kept."""
    number = WEEKDAYS[(match["weekday"] or match["which_day"]).casefold()]
    which = (match["which"] or "").casefold()
    if today is None or is_future or which in ("next", "this"):
        return Moment(weekday=number, is_weekday=True)
    back = (today.weekday() - number) % 7
    day = today - datetime.timedelta(7 if which == "last" and back == 0 else back)
    return replace(_of(day), is_weekday=True)


def _of(day: datetime.date) -> Moment:
    return Moment(day.year, day.month, day.day, day.weekday())


def _of_dateline(match: re.Match[str], today: datetime.date | None) -> Moment | None:
    if today is None:
        return None
    if match["near"]:
        shift = {"yesterday": -1, "today": 0, "tomorrow": 1}.get(match["near"].casefold(), -2)
    else:
        shift = -_count(match["ago"]) * (7 if match["ago_unit"].casefold() == "week" else 1)
    return replace(_of(today + datetime.timedelta(shift)), is_relative=True)


def _count(told: str) -> int:
    return _COUNTS.get(told.casefold()) or int(told)


def _shift(match: re.Match[str], last: Moment | None) -> Moment | None:
    """``a month earlier`` than the date told last; as exact as the unit, nothing when that date is vaguer."""
    if match["beside"]:
        count, unit = (-1 if re.search("before|previous", match["beside"], re.IGNORECASE) else 1), "day"
    else:
        count, unit = _count(match["count"]), match["unit"].casefold()
        count = -count if match["turn"].casefold() in ("earlier", "before") else count
    if last is None or (last.year is None and unit != "day"):
        return None
    if unit == "year":
        assert last.year is not None
        return Moment(last.year + count, last.month)
    if last.month is None or last.until_month is not None:
        return None
    if unit == "month":
        months = (last.year or 0) * 12 + last.month - 1 + count
        return Moment(months // 12, months % 12 + 1)
    if last.day is None or unit == "week" or last.until_day is not None:
        return None
    return _days_from(last, count)


def _days_from(last: Moment, count: int) -> Moment | None:
    """A day so many days from another; where no year is told, any with 28 days in February will do."""
    assert last.month is not None
    assert last.day is not None
    try:
        day = datetime.date(last.year or 2001, last.month, last.day) + datetime.timedelta(count)
    except (ValueError, OverflowError):
        return None
    return _of(day) if last.year else Moment(month=day.month, day=day.day)
