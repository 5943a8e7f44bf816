"""Arithmetic with days, and with the calendar's units as intervals of days."""

import datetime
from typing import NamedTuple

from summarizer.reading.dates.mention import Precision

_DAY = datetime.timedelta(days=1)
_MONTHS_IN = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Interval(NamedTuple):
    """First and last day, both inclusive; None where it is open."""

    first: datetime.date | None
    last: datetime.date | None


OPEN = Interval(None, None)


def single(day: datetime.date | None) -> Interval:
    """One day as an interval, open where it is not known."""
    return Interval(day, day)


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has this day."""
    try:
        datetime.date(year, month, day)
    except (ValueError, OverflowError):
        return False
    return True


def months(year: int, month: int, count: int) -> Interval:
    """``count`` whole months from the given one on."""
    beyond = datetime.date(year + (month - 1 + count) // 12, (month - 1 + count) % 12 + 1, 1)
    return Interval(datetime.date(year, month, 1), beyond - _DAY)


def numbered(precision: Precision, year: int, index: int) -> Interval:
    """The month, quarter, season or half of that number in a year, from 1 on.

    Seasons are the meteorological ones of the north, spring first; the winter of a year is the
    one that begins in it.
    """
    length = _MONTHS_IN[precision]
    offset = 2 if precision == "season" else 0
    return months(year, (index - 1) * length + 1 + offset, length)


def around(precision: Precision, day: datetime.date) -> Interval:
    """The calendar unit that holds ``day``; weeks run from Monday to Sunday."""
    if precision == "day":
        return Interval(day, day)
    if precision in ("week", "weekend"):
        monday = day - day.weekday() * _DAY
        return Interval(monday if precision == "week" else monday + 5 * _DAY, monday + 6 * _DAY)
    length = _MONTHS_IN[precision]
    if length > 12:
        return years(day.year - day.year % (length // 12), length // 12)
    offset = 2 if precision == "season" else 0
    count = day.year * 12 + day.month - 1 - offset
    count -= count % length
    return months((count + offset) // 12, (count + offset) % 12 + 1, length)


def years(first: int, count: int = 1) -> Interval:
    """``count`` whole years from ``first`` on."""
    return Interval(datetime.date(first, 1, 1), datetime.date(first + count - 1, 12, 31))


def moved(day: datetime.date, precision: Precision, count: int) -> datetime.date:
    """The day ``count`` units later; a month too short for it gives its last day."""
    if precision == "day":
        return day + count * _DAY
    if precision in ("week", "weekend"):
        return day + 7 * count * _DAY
    total = day.year * 12 + day.month - 1 + count * _MONTHS_IN[precision]
    year, month = total // 12, total % 12 + 1
    last = months(year, month, 1).last
    return min(datetime.date(year, month, 1) + (day.day - 1) * _DAY, last or day)


def counted(precision: Precision, day: datetime.date, count: int) -> Interval:
    """The calendar unit ``count`` units after the one that holds ``day``: last week is -1."""
    first = around(precision, day).first
    assert first is not None
    return around(precision, moved(first, precision, count))


_CUTS: dict[Precision, tuple[Precision, tuple[int, int, int]]] = {
    "century": ("year", (0, 40, 70)),
    "decade": ("year", (0, 4, 7)),
    "year": ("month", (0, 4, 8)),
    "half": ("month", (0, 2, 4)),
    "quarter": ("month", (0, 1, 2)),
    "season": ("month", (0, 1, 2)),
    "month": ("day", (0, 10, 20)),
    "week": ("day", (0, 2, 4)),
}
"""Where the early, middle and late part of a unit begin, and in what they are counted."""


def third(interval: Interval, precision: Precision, part: int) -> Interval:
    """The early (0), middle (1) or late (2) part of an interval of that precision."""
    first, last = interval
    if first is None or last is None or precision not in _CUTS:
        return interval
    unit, cuts = _CUTS[precision]
    begin = moved(first, unit, cuts[part])
    return Interval(begin, last if part == 2 else moved(first, unit, cuts[part + 1]) - _DAY)


def nearest(days: list[datetime.date], to: datetime.date) -> datetime.date:
    """Of several days the one closest to another; of two as close, the first."""
    return min(days, key=lambda day: abs((day - to).days))
