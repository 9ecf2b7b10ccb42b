"""A moment: what is told of a time, as exactly as it is told and no more.

    ``June 2018``  year, month          ``mid-August``  month, days 10 to 21     ``the 1960s``  years 1960 to 1969
    ``Monday``     weekday              ``shortly after 7 p.m.``  19:00 to 19:30  ``at half past six``  6:30 or 18:30

Two moments agree when nothing that both tell differs.
"""

import calendar
from dataclasses import dataclass

_ROUGHLY, _EXACTLY, _PART = 15, 5, 60
"""Minutes that two hours may lie apart and be the same: with an "about", without, and against a part of the day."""
_DAY, _HALF_DAY = 1440, 720


@dataclass(frozen=True, slots=True)
class Moment:
    """What is told of a time: ``None`` for what is not. ``minute`` counts from midnight.

    ``until_…`` is the other end of what is told as a stretch (``mid-August``, ``the 1960s``). ``is_about``: rounded,
    or the ``today`` of a page
    whose date may be a day off.
    ``is_relative``: reckoned from another day (``yesterday``, ``a month earlier``). ``is_loose``: from one that another
    sentence tells. ``is_weekday``: told by the name of the day. ``is_half``: an hour without its half of the day.
    ``is_part``: a part of the day (``morning``). ``is_year_assumed``: the year is the dateline's, for want of another.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    minute: int | None = None
    until_year: int | None = None
    until_month: int | None = None
    until_day: int | None = None
    until_minute: int | None = None
    is_about: bool = False
    is_relative: bool = False
    is_loose: bool = False
    is_weekday: bool = False
    is_half: bool = False
    is_part: bool = False
    is_year_assumed: bool = False

    def agrees(self, other: "Moment") -> bool:
        """Whether both can be the same time: nothing that both tell differs."""
        is_assumed = self.is_year_assumed or other.is_year_assumed
        if not is_assumed and not _meet(self.year, self.until_year, other.year, other.until_year):
            return False
        if not _meet(self.month, self.until_month, other.month, other.until_month):
            return False
        is_one_month = self.until_month is None and other.until_month is None
        if is_one_month and not _meet(self.day, self.until_day, other.day, other.until_day):
            return self._is_beside(other)
        if None not in (self.weekday, other.weekday) and self.weekday != other.weekday:
            return False
        return self.minute is None or other.minute is None or self._is_near(other)

    def _is_beside(self, other: "Moment") -> bool:
        """Whether one is a ``today``, reckoned from a dateline that may be a day late, and the other the day beside."""
        is_today = (self.is_about or other.is_about) and None in (self.minute, other.minute)
        return is_today and self.day is not None and other.day is not None and abs(self.day - other.day) == 1

    def _is_near(self, other: "Moment") -> bool:
        """Whether two hours can be one, around the clock."""
        if self.is_part and other.is_part:
            room = 0
        elif self.is_part or other.is_part:
            room = _PART
        else:
            room = _ROUGHLY if self.is_about or other.is_about else _EXACTLY
        turn = _HALF_DAY if self.is_half or other.is_half else _DAY
        (here, until), (there, later) = self._window(), other._window()
        return any(
            here + shift - room <= later and there - room <= until + shift for shift in range(-_DAY, _DAY + 1, turn)
        )

    def _window(self) -> tuple[int, int]:
        assert self.minute is not None
        return self.minute, self.minute if self.until_minute is None else self.until_minute

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


def _meet(one: int | None, until: int | None, other: int | None, later: int | None) -> bool:
    """Whether two stretches have something in common; what is not told is no hindrance."""
    if one is None or other is None:
        return True
    return one <= (other if later is None else later) and other <= (one if until is None else until)


def show(moment: Moment) -> str:
    if moment.minute is not None:
        return _show_hour(moment)
    if moment.day is None and moment.is_weekday:
        assert moment.weekday is not None
        return calendar.day_name[moment.weekday]
    parts = [
        _show_part(moment.year, moment.until_year, 4),
        _show_part(moment.month, moment.until_month, 2),
        _show_part(moment.day, moment.until_day, 2),
    ]
    return "-".join(part for part in parts if part)


def _show_part(value: int | None, until: int | None, width: int) -> str:
    if value is None:
        return ""
    return f"{value:0{width}}" if until is None else f"{value:0{width}}..{until:0{width}}"


def _show_hour(moment: Moment) -> str:
    def clock(minute: int) -> str:
        return f"{minute % _DAY // 60:02}:{minute % 60:02}"

    assert moment.minute is not None
    told = clock(moment.minute)
    if moment.until_minute is not None:
        told = f"{told} to {clock(moment.until_minute)}"
    half = " a.m. or p.m." if moment.is_half else ""
    return f"{'about ' if moment.is_about else ''}{told}{half}"
