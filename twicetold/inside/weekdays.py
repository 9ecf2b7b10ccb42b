"""A day of the week that its date does not have.

conflict     ``on Friday, July 20, 2017`` (a Thursday)      ``Tuesday, 4 May`` under a dateline of another such year
no conflict  ``on Friday, before the July 20 vote``   (two days)
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from itertools import pairwise

from twicetold.inside.article import Article, report
from twicetold.model import Candidate, ClaimKind, Document

_BESIDE = re.compile(r",?\s+(?:the\s+)?")
_NEAR = 92
"""Days from the dateline within which a date without a year is of that year."""


def find_false_weekdays(article: Article) -> Iterator[Candidate]:
    dates = list(article.claims_of(ClaimKind.DATE))
    for weekday, day in pairwise(dates):
        told, date = weekday.meaning, day.meaning
        is_pair = told.is_weekday and date.grain == "day" and date.until_day is None and not date.is_relative
        between = article.document.text[weekday.span.end : day.span.start]
        if not is_pair or not _BESIDE.fullmatch(between):
            continue
        meant = _date(date.year, date.month, date.day, article.document)
        if meant and meant.weekday() != told.weekday:
            span = weekday.span.joined(day.span)
            message = f"{article.told(span)}: that day was a {calendar.day_name[meant.weekday()]}."
            yield report("date", "inside.weekday", 0.9, (span,), message)


def _date(year: int | None, month: int, day: int, document: Document) -> datetime.date | None:
    try:
        if year:
            return datetime.date(year, month, day)
        date = datetime.date(document.date.year, month, day) if document.date else None
    except ValueError:
        return None
    return date if date and document.date and abs((date - document.date).days) <= _NEAR else None
