"""The dates that a page prints around its story."""

import datetime
import re
from functools import lru_cache
from typing import Literal, NamedTuple

_FIGURES = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2\d{2,4}")
_YEAR = re.compile(r"\d{4}")
_CLOCK = re.compile(
    r"""(?<![\d.,])\b(?:at\s|um\s|à\s)?(?:
      T?\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s?(?:[ap]\.?m\b\.?)?\s?(?:Z\b|[A-Z]{2,4}\b|Uhr\b|[+-]\d\d:?\d\d)?
    | \d{1,2}\s?[ap]\.?m\b\.?\s?(?:[A-Z]{2,4}\b)?
    | (?:\d{1,2}|an?|one|two|three)\s?(?:min(?:ute)?s?|hours?|hrs?|h|m|d|days?|weeks?|months?)\sago
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST = 120  # code points
_HEAD = 1_000
"""How far into a text its dateline may stand, in code points."""
_LABELS = """
    published publish posted updated update last modified created edited uploaded revised issued released first date
    time on at by am pm the of from to and est edt et gmt utc bst cet z
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    diterbitkan publié veröffentlicht aktualisiert stand publicado actualizado опубликовано опубліковано mis à jour le
"""
_LABEL_WORDS = frozenset(_LABELS.split())
_WORD = re.compile(r"[^\W_]+")
_PUBLISHED = r"(?i)publish|posted|issued|released|diterbitkan|publi|опубл|veröffentlicht|date\b"
_CHANGED = r"(?i)updat|modif|edited|revised|aktualis|actuali|mis à jour|обновл|оновл"
_DATELINE = re.compile(
    r"\W{0,3}(?:(?=[A-Z]{2,}|[^.!?()]{2,40}\()[A-Z].{2,100}?"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s?[-–—]{1,2}\s"
)


class Day(NamedTuple):
    """A full calendar date in a line: where it stands, which day it is, and whether it says a time of day as well."""

    start: int
    end: int
    date: datetime.date
    clear: bool = True
    """Whether it can be read in one way only; "12/03/2024" may be day first or month first."""
    timed: bool = False


@lru_cache(maxsize=1024)
def find_days(text: str) -> tuple[Day, ...]:
    """The full calendar dates in a short line."""
    from summarizer.reading.dates import find_dates  # not before a line with a figure is met

    return tuple(
        Day(*found.span, found.start, _is_clear(found.text), ":" in found.text)
        for found in find_dates(text)
        if found.precision == "day" and found.start and found.start == found.end and _YEAR.search(found.text)
    )


def _is_clear(text: str) -> bool:
    figures = _FIGURES.match(text)
    return figures is None or figures[1] == figures[3] or max(int(figures[1]), int(figures[3])) > 12


def published_day(text: str) -> datetime.date | None:
    """The day of publication in a line of the page: the date that is called so, else the first that is no update."""
    days = [day for day in find_days(text[:_LONGEST]) if day.clear]
    if not days:
        return None
    labels = [
        text[max(end, day.start - 30) : day.start]
        for end, day in zip([0, *(day.end for day in days[:-1])], days, strict=True)
    ]
    ranks = [0 if re.search(_PUBLISHED, label) else 2 if re.search(_CHANGED, label) else 1 for label in labels]
    return days[ranks.index(min(ranks))].date


def dateline_day(text: str) -> datetime.date | None:
    """The day in an agency's dateline, before the dash: "KYIV, June 3, 2024 (Agency) - …"."""
    match = _DATELINE.match(text[:160])
    return next((day.date for day in find_days(match[0]) if day.clear), None) if match else None


def recent_dateline_day(text: str, now: datetime.date) -> datetime.date | None:
    """The day nearest to ``now`` of a dateline that leaves the year out: "KYIV, June 3 (Agency) - …".

    None where the text's beginning has no such dateline, or prints a full date on a line of its own, which says more.
    """
    from summarizer.reading.dates import find_dates

    lines = text[:_HEAD].splitlines()
    match = next(filter(None, (_DATELINE.match(line[:160]) for line in lines)), None)
    if not match or any(find_days(line) for line in (*lines, match[0]) if len(line) <= _LONGEST):
        return None
    return next((found.start for found in find_dates(match[0], now) if found.precision == "day"), None)


def without_dates(text: str) -> str:
    """A short line with its dates, clock times and their labels ("Published on") taken out; others unchanged."""
    if len(text) > _LONGEST:
        return text
    rest = text
    for day in reversed(find_days(text)):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest = _CLOCK.sub(" ", rest)
    if rest == text:
        return text
    return _WORD.sub(lambda word: "" if word[0].lower() in _LABEL_WORDS - {"by"} else word[0], rest).strip()


def date_line(text: str) -> Literal["day", "moment", "time"] | None:
    """What a short line that holds nothing but a date is: a day, a moment (a day and its time), a time, or None.

    Labels ("Published", "Updated on"), the day of the week and up to two short codes that a page leaves
    beside a date ("date 2024-06-14 ukenru") count as part of it.
    """
    if len(text) > _LONGEST or not (any(map(str.isdigit, text)) or " ago" in text):
        return None
    days = find_days(text)
    rest = text
    for day in reversed(days):
        rest = rest[: day.start] + " " + rest[day.end :]
    rest, clocks = _CLOCK.subn(" ", rest)
    words = [word for word in _WORD.findall(rest) if word.lower() not in _LABEL_WORDS]
    codes = len(words) <= 2 and len(_WORD.findall(text)) <= 7 and all(map(str.islower, words))
    if days:
        timed = bool(clocks) or any(day.timed for day in days)
        return ("moment" if timed and not words else "day") if codes or not words else None
    return "time" if clocks and not words else None
