"""The time of day as of which a number stands: two counts of one day are an earlier and a later one."""

import datetime
import re

from summarizer.checks.passages.passage import Passage
from summarizer.reading.numbers import Number

_LEADING = re.compile(r"\b(?:by|as of|as at|until|at|on)(?: about| around)? (?:\w+ )?$", re.IGNORECASE)
"""What leads to the time of a count: "by 6 p.m.", "as of Tuesday noon", "on Monday morning"."""
_CLOCK = re.compile(r"(\d{1,2})[:.h]?(\d\d)? ?([ap])?\.?(?:m\b)?", re.IGNORECASE)
_PARTS = {
    "dawn": 6, "daybreak": 6, "morning": 9, "noon": 12, "midday": 12, "lunchtime": 13, "afternoon": 15, "dusk": 19,
    "evening": 20, "nightfall": 21, "night": 22,
}  # fmt: skip
"""About when a part of the day is."""
_PART = re.compile(rf"\b(?:{'|'.join(_PARTS)})\b", re.IGNORECASE)
_NOON = 12
_APART = datetime.timedelta(hours=1)


def clock_of(passage: Passage, number: Number) -> datetime.time | None:
    """The one time of day that the clause of ``number`` says it stands at; None where it says none, or several."""
    text, clause = passage.reading.text, passage.clause_at(number.span)
    start, end = (clause.start, clause.end) if clause else passage.span
    times = [(one.span.start, _read(one.text)) for one in passage.numbers if one.kind == "time"]
    times += [(found.start(), datetime.time(_PARTS[found[0].lower()])) for found in _PART.finditer(text, *passage.span)]
    found = {
        time
        for at, time in times
        if (start <= at < end or at < number.span.start) and _LEADING.search(text[passage.span.start : at])
    }
    return found.pop() if len(found) == 1 else None


def are_hours_apart(before: datetime.time | None, after: datetime.time | None) -> bool:
    """Whether the second time of a day is an hour or more after the first."""
    if before is None or after is None:
        return False
    day = datetime.date.min
    return datetime.datetime.combine(day, after) - datetime.datetime.combine(day, before) >= _APART


def _read(text: str) -> datetime.time | None:
    """A time as figures print it; None of one in words."""
    found = _CLOCK.match(text)
    if found is None:
        return None
    digits, minute = (found[1], found[2] or "0")
    hour = int(digits) % _NOON + (_NOON if found[3].lower() == "p" else 0) if found[3] else int(digits)
    return datetime.time(hour, int(minute)) if hour < 2 * _NOON and int(minute) < 60 else None
