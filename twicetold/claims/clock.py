"""Hours of the day, however they are told.

    ``10:20 p.m.``, ``7am``, ``22:20``, ``1400 GMT``, ``05:45``      ``noon``, ``midnight``
    ``eight o'clock in the evening``, ``6 in the morning``           ``half past three in the afternoon``
    ``a quarter to six in the morning``                              ``shortly after 7`` (either half of the day)
    ``Tuesday morning``, ``last night``, ``this afternoon``          5:00 to 12:00, 19:00 to 5:00, 12:00 to 18:00
Not found
    ``3.5`` (a number)     ``a score of 3:20`` without "at"          ``morning`` alone
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from twicetold.claims.moment import Moment
from twicetold.claims.numerals import ONES

_HOURS = "|".join(word for word, value in ONES.items() if 1 <= value <= 12)
_ANY = rf"\d{{1,2}}|{_HOURS}"
_HALF = r"a\.?m\b\.?|p\.?m\b\.?"
_PARTS = {"morning": (300, 720), "afternoon": (720, 1080), "evening": (1020, 1439), "night": (1140, 1740)}
"""Minutes from midnight; the night ends on the next day."""
_PART = "|".join(_PARTS)
_MINUTES = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_AT = r"(?<![\w$€£])(?:at|by|until|till|from|around|about|since|before|after|near|towards?|nearly|almost)\s+"
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_JOINED = "|".join(f"(?<={word} )" for word in "at by from until about around after before".split())
_FORMS = (
    rf"(?P<hour>{_ANY})(?:[:.](?P<minute>\d\d))?\s?(?P<half>{_HALF})",
    rf"(?P<oclock>{_ANY})\s+o['’]clock(?:\s+(?:in\s+the\s+|at\s+)(?P<oclock_part>{_PART}))?",
    rf"(?P<past>half|(?:a\s+)?quarter)\s+(?P<turn>past|to)\s+(?P<past_hour>{_ANY})"
    rf"(?:\s?(?P<past_half>{_HALF})|\s+(?:in\s+the\s+|at\s+)(?P<past_part>{_PART}))?",
    rf"(?:{_JOINED})(?P<plain>{_ANY})(?:[:.](?P<plain_minute>\d\d))?\s+(?:in\s+the\s+|at\s+)(?P<plain_part>{_PART})",
    rf"(?P<mins>five|ten|twenty|twenty-five|\d{{1,2}})(?:\s+minutes)?\s+(?P<mins_turn>past|to)\s+(?P<mins_hour>{_ANY})"
    rf"(?:\s?(?P<mins_half>{_HALF})|\s+(?:in\s+the\s+|at\s+)(?P<mins_part>{_PART}))",
    rf"(?<=at )(?P<only>{_HOURS})(?=[.,;]|\s+(?:on|every|and|sharp)\b|\s*$)",
    r"(?P<zone>[0-2]\d[0-5]\d)\s+(?:GMT|UTC|hours|hrs)\b",
    r"(?P<long>[01]?\d|2[0-3])(?P<dot>[:.])(?P<long_minute>[0-5]\d)(?![\d.,:]\d|\s*(?:percent|per|%|million|billion|bn|m\b|km|metres))",
    r"(?P<noon>noon|midday|midnight)\b",
    rf"(?:shortly|just)\s+(?:after|before)\s+(?P<bare>{_ANY})(?=[,.;]|\s+(?:on|in|when|and|as)\b|$)",
    rf"(?P<part_before>{_DAYS}|yesterday|this|last|tomorrow)\s+(?P<part>{_PART})\b",
)
_PATTERN = re.compile(rf"(?<![\w$€£.,:])(?:{'|'.join(_FORMS)})", re.IGNORECASE)
_BEFORE_HOUR = re.compile(rf"{_AT}$", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?:about|around|nearly|almost|approximately|roughly|some time (?:after|before))\s+$", re.IGNORECASE
)
_SIDE = re.compile(r"(?P<just>shortly|just|soon|minutes|moments)\s+(?P<turn>before|after)\s+$", re.IGNORECASE)
_SHORTLY = 30
"""Minutes that "shortly" can stand for."""


def find_hours(text: str, start: int, end: int) -> Iterator[tuple[int, int, Moment]]:
    """Where each hour of ``text[start:end]`` begins and ends, and what it is."""
    for match in _PATTERN.finditer(text, start, end):
        moment = _read(match, text[max(start, match.start() - 24) : match.start()])
        if moment is None:
            continue
        before = text[max(start, match.start() - 24) : match.start()]
        side = _SIDE.search(before)
        about = _ABOUT.search(before)
        if match["bare"]:
            side = re.match(r"(?P<just>\w+)\s+(?P<turn>before|after)", match[0], re.IGNORECASE)
        begins = match.start("part") if match["part"] else match.start()
        yield begins, match.end(), _shifted(moment, side["turn"]) if side else replace(moment, is_about=bool(about))


def _shifted(moment: Moment, turn: str) -> Moment:
    """``shortly after 7``: from then on for a while."""
    assert moment.minute is not None
    low = moment.minute - (_SHORTLY if turn.casefold() == "before" else 0)
    return replace(moment, minute=low, until_minute=low + _SHORTLY, is_about=True)


def _read(match: re.Match[str], before: str) -> Moment | None:
    if match["part"]:
        low, high = _PARTS[match["part"].casefold()]
        return Moment(minute=low, until_minute=high, is_part=True)
    if match["noon"]:
        return Moment(minute=0 if match["noon"].casefold() == "midnight" else 720)
    if match["zone"]:
        hour, minute = divmod(int(match["zone"]), 100)
        return Moment(minute=hour * 60 + minute) if hour < 24 else None
    if match["long"]:
        return _read_long(match, bool(_BEFORE_HOUR.search(before)))
    if match["past"]:
        minutes = 30 if match["past"].casefold() == "half" else 15
        minutes = -minutes if match["turn"].casefold() == "to" else minutes
        told = _hour(match["past_hour"], minutes, match["past_half"], match["past_part"])
        return None if minutes == -30 else told
    if match["mins"]:
        count = _MINUTES.get(match["mins"].casefold()) or int(match["mins"])
        count = -count if match["mins_turn"].casefold() == "to" else count
        return _hour(match["mins_hour"], count, match["mins_half"], match["mins_part"])
    if match["only"]:
        return None if re.search(r"\b(?:died|dead|aged?|child)\b", before) else _hour(match["only"], 0, None, None)
    if match["oclock"]:
        return _hour(match["oclock"], 0, None, match["oclock_part"])
    if match["plain"]:
        return _hour(match["plain"], int(match["plain_minute"] or 0), None, match["plain_part"])
    if match["bare"]:
        return _hour(match["bare"], 0, None, None)
    return _hour(match["hour"], int(match["minute"] or 0), match["half"], None)


def _read_long(match: re.Match[str], is_told_as_hour: bool) -> Moment | None:
    """``22:20`` and ``05:45`` are told in 24 hours, ``7:30`` and ``7.30`` in twelve, after ``at`` and the like."""
    hour, minute = int(match["long"]), int(match["long_minute"])
    if not is_told_as_hour and (match["dot"] == "." or hour <= 12):
        return None
    is_exact = hour > 12 or hour == 0 or match["long"].startswith("0")
    return Moment(minute=hour * 60 + minute, is_half=not is_exact)


def _hour(told: str, minutes: int, half: str | None, part: str | None) -> Moment | None:
    hour = int(told) if told.isdigit() else ONES[told.casefold()]
    if not (1 <= hour <= 12 and minutes < 60):
        return None
    is_half = not half and not part
    is_late = bool(half and half[0].casefold() == "p") or (
        part is not None and part.casefold() != "morning" and not (part.casefold() == "night" and hour < 6)
    )
    return Moment(minute=((hour % 12 + (12 if is_late else 0)) * 60 + minutes) % 1440, is_half=is_half)
