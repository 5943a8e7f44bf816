"""Rules that build on another period: parts of it, ranges, days counted from it, times of day."""

import datetime

from summarizer.reading.calendar import WEEKDAYS, ZONES
from summarizer.reading.dates import period_rules as periods
from summarizer.reading.dates import relative_rules as relative
from summarizer.reading.dates.fields import day_at, day_of, month_at, ordinal_at, small_count, year_after
from summarizer.reading.dates.intervals import OPEN, Interval, around, moved, single, third
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.scan import Tokens, words_of
from summarizer.reading.dates.settling import occurrence, settled
from summarizer.reading.dates.table import period
from summarizer.reading.dates.vocabulary import (
    DAY_PARTS,
    DAY_WORDS,
    FUNCTION_WORDS,
    HOLIDAYS,
    PARTS,
    POINTERS,
    UNITS,
)

_DAY = datetime.timedelta(days=1)
_DASHES = frozenset({"-", "–", "—"})
_TO = _DASHES | {"to", "through", "until", "till"}
_HOLIDAYS = {words_of(name.replace("'", mark)): day for name, day in HOLIDAYS.items() for mark in "'’"}
_LONGEST_HOLIDAY = max(map(len, _HOLIDAYS))
_WEEK_LINKS = frozenset({"of", "ending", "ended", "beginning", "starting", "commencing"})
LINKS = _TO | {"and", "&"}


def part(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Early June, mid-2023, late last year, the end of May, the beginning of the 1990s, year-end."""
    j = i + 1 if at.words[i] == "the" else i
    which = PARTS[at.words[j]]
    noun = at.words[j] not in {"early", "mid", "late"}
    if noun:
        if at.words[j + 1] != "of":
            return None
        j += 1
    after = j + 1
    after = after + 1 if at.words[after] in {"-", "in", "on"} else after
    whole = period(at, after, now) or _whole_unit(at, after, now)
    if not whole:
        return None
    if whole.precision == "day":
        if noun or whole.time:
            return None
        return whole.to(whole.stop, time=at.words[j])
    interval = settled(whole, at, i, now)
    cut = third(interval, whole.precision, which) if interval else None
    return _cut(whole, cut, f"part-{whole.rule}")


def _cut(whole: Meaning, interval: Interval | None, rule: str) -> Meaning:
    return Meaning(whole.stop, whole.precision, rule, interval or OPEN, relative=whole.relative)


def _whole_unit(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The year, the month, the week, as a part of it is named: the present one."""
    j = i + 1 if at.words[i] == "the" else i
    unit = UNITS.get(at.words[j])
    if not unit or at.words[j].endswith("s") or unit in {"day", "weekend"}:
        return None
    interval = around(unit, now.published) if now.published else OPEN
    return Meaning(j + 1, unit, f"the-{unit}", interval, relative=True)


def unit_end(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Year-end, month's end: the last part of the present unit."""
    if at.words[i + 1] not in {"-", "'s", "’s"} or at.words[i + 2] != "end":
        return None
    whole = _whole_unit(at, i, now)
    if not whole or whole.interval is None:
        return None
    return _cut(whole.to(i + 3), third(whole.interval, whole.precision, 2), f"end-{whole.rule}")


def so_far(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Earlier this week, later in the month: up to or from the publication."""
    word = at.words[i]
    j = i + 2 if at.words[i + 1] in {"in", "on"} else i + 1
    whole = relative.pointed(at, j, now) or _whole_unit(at, j, now)
    if not whole and at.words[j] in DAY_WORDS:
        return relative.day_word(at, j, now)
    if not whole or whole.interval is None or whole.precision in {"day", "span"}:
        return None
    first, last = whole.interval
    if first and last and now.published and first <= now.published <= last:
        first, last = (first, now.published) if word == "earlier" else (now.published, last)
    return _cut(whole, Interval(first, last), f"{word}-{whole.rule}")


def ordinal_of(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The first week of June, the last two months of 2024, the first half of this year."""
    j = i + 1 if at.words[i] == "the" else i
    last = at.words[j] in {"last", "final"}
    found = (1, j + 1) if last else ordinal_at(at, j)
    if not found:
        return None
    number, after = found
    counted = small_count(at, after)
    count, after = counted if counted else (1, after)
    name = at.words[after]
    unit = "half" if name == "half" else UNITS.get(name)
    if not unit or at.words[after + 1] not in {"of", "in"} or (counted and number > 1):
        return None
    whole = period(at, after + 2, now) or _whole_unit(at, after + 2, now)
    if not whole:
        return None
    interval = settled(whole, at, i, now)
    precision = unit if count == 1 else "span"
    if not interval or not interval.first or not interval.last:
        return Meaning(whole.stop, precision, "ordinal-of", OPEN, relative=whole.relative)
    if last:
        end = interval.last
        first = moved(end + _DAY, unit, -count)
    else:
        first = moved(interval.first, unit, number - 1)
        end = moved(first, unit, count) - _DAY
    if first < interval.first or end > interval.last:
        return None
    return Meaning(whole.stop, precision, "ordinal-of", Interval(first, end), relative=whole.relative)


def weekday_of_month(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The first Tuesday in November, the last Monday of May 2024."""
    j = i + 1 if at.words[i] == "the" else i
    last = at.words[j] in {"last", "final"}
    found = (1, j + 1) if last else ordinal_at(at, j)
    if not found or at.words[found[1]] not in WEEKDAYS or at.words[found[1] + 1] not in {"of", "in"}:
        return None
    number, after = found
    month = period(at, after + 2, now)
    if not month or month.precision != "month":
        return None
    days = settled(month, at, i, now)
    if not days or not days.first or not days.last:
        return Meaning(month.stop, "day", "weekday-of-month", single(None), relative=month.relative)
    such = Meaning(month.stop, "day", "weekday-of-month", weekday=WEEKDAYS[at.words[after]])
    day = occurrence(such, days.last, -1) if last else occurrence(such, moved(days.first, "week", number - 1), 1)
    return Meaning(month.stop, "day", such.rule, day, relative=month.relative)


def week_of(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The week of April 10; the week ending June 14; the week beginning June 17; the month of June; the year 2000."""
    j = i + 1 if at.words[i] == "the" else i
    unit, link = at.words[j], at.words[j + 1]
    if unit == "year":
        return periods.year(at, j + 1, now)
    if unit not in {"week", "month"} or link not in _WEEK_LINKS:
        return None
    day = period(at, j + 3 if at.words[j + 2] == "on" else j + 2, now)
    if unit == "month":
        return day if day and day.precision == "month" else None
    if not day or day.precision != "day":
        return None
    interval = settled(day, at, i, now)
    if not interval or not interval.first:
        return Meaning(day.stop, "week", "week-of", OPEN)
    if link in {"ending", "ended"}:
        days = Interval(moved(interval.first, "day", -6), interval.first)
    elif link == "of":
        days = around("week", interval.first)
    else:
        days = Interval(interval.first, moved(interval.first, "day", 6))
    return Meaning(day.stop, "week", "week-of", days)


def holiday(at: Tokens, i: int, now: Now) -> Meaning | None:
    """New Year's Day, Christmas Eve 2023: those that fall on the same day each year."""
    if not at.capital(i):
        return None
    for length in range(_LONGEST_HOLIDAY, 0, -1):
        found = _HOLIDAYS.get(tuple(at.words[i : i + length]))
        if found:
            year, stop = year_after(at, i + length)
            if length == 1 and at.kinds[stop] == "word" and at.words[stop] not in FUNCTION_WORDS:
                return None  # Christmas trees
            return day_of(stop, "holiday", year, *found)
    return None


_LASTING = frozenset({"for", "lasts", "lasting"})


def around_period(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Two days before Christmas, three weeks after June 16; what runs for three days from Monday begins on Monday."""
    found = small_count(at, i)
    if not found or at.words[i - 1] in _LASTING:
        return None
    count, j = found
    unit = UNITS.get(at.words[j])
    sign = {"before": -1, "after": 1, "from": 1}.get(at.words[j + 1])
    if not unit or not sign:
        return None
    whole = period(at, j + 2, now)
    if not whole or whole.precision != "day":
        return None
    interval = settled(whole, at, i, now)
    day = interval.first if interval else None
    days = around("day", moved(day, unit, sign * count)) if day else OPEN
    return Meaning(whole.stop, "day", "counted-from-day", days, relative=whole.relative)


def joined(at: Tokens, i: int, now: Now) -> Meaning | None:
    """From May to July, between May and July 2024, June 16-18, Monday to Friday, 2010-2018."""
    opening = at.words[i] if at.words[i] in {"from", "between"} else ""
    begin = period(at, i + 1 if opening else i, now)
    if not begin:
        return None
    link = at.words[begin.stop]
    after = begin.stop + 1
    end = _second_day(at, begin, opening)
    if not end and (link in {"and", "&"} if opening == "between" else link in _TO):
        end = period(at, after, now)
    if not end or end.begin or not _alike(begin, end):
        return None
    return end.to(end.stop, rule=f"range-{end.rule}", begin=begin)


def _alike(begin: Meaning, end: Meaning) -> bool:
    """Whether two meanings make a range: of one precision, or both known."""
    if end.precision == begin.precision and (begin.relative <= end.relative or end.weekday is not None):
        return True
    return begin.known is not None and (end.precision == "day" if end.relative else end.known is not None)


def _second_day(at: Tokens, begin: Meaning, opening: str) -> Meaning | None:
    """The 18 of "June 16-18, 2024"; behind "and" only the very next day, unless "between" opens."""
    if begin.day is None or begin.index is None or begin.year is not None:
        return None
    last, stop = begin.day, begin.stop
    while at.words[stop] == "," and (listed := day_at(at, stop + 1)) and listed[0] == last + 1:
        last, stop = listed  # June 16, 17 and 18
    link, after = at.words[stop], stop + 1
    if link not in LINKS:
        return None
    found = day_at(at, after + 1 if at.words[after] == "the" else after)
    if not found or found[0] <= last or month_at(at, found[1]):
        return None
    if link not in _TO and not opening and found[0] != last + 1:
        return None
    year, stop = year_after(at, found[1])
    return day_of(stop, "month-days", year, begin.index, found[0])


def timed(at: Tokens, i: int, now: Now) -> Meaning | None:
    """8:30 p.m. EDT on Tuesday; noon Tuesday."""
    j = i + 1
    j = j + 1 if at.words[j] in ZONES else j
    clock = at.text[at.starts[i] : at.ends[j - 1]]
    j = j + 1 if at.words[j] in {"on", ","} else j
    day = period(at, j, now)
    return day.to(day.stop, time=clock) if day and day.precision == "day" and not day.time else None


def with_time(at: Tokens, meaning: Meaning) -> Meaning:
    """The meaning with the time of day that follows it: Monday morning, Tuesday at 8 p.m. EDT."""
    if meaning.precision != "day" or meaning.begin or (meaning.time and meaning.time not in PARTS):
        return meaning
    j = meaning.stop
    if at.words[j] in DAY_PARTS and at.words[j + 1] != "football":
        return meaning.to(j + 1, time=at.words[j])
    j = j + 1 if at.words[j] == "," else j
    j = j + 1 if at.words[j] in {"at", "@"} else j
    if at.kinds[j] != "clock" and not (at.words[j] in {"noon", "midnight"} and j > meaning.stop):
        return meaning
    stop = j + 2 if at.words[j + 1] in ZONES else j + 1
    return meaning.to(stop, time=at.text[at.starts[j] : at.ends[stop - 1]])


def weekday_of_week(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Monday of next week, Friday last week."""
    j = i + 1
    j = j + 1 if at.words[j] in {"of", "in"} else j
    sign = POINTERS.get(at.words[j])
    if sign is None or at.words[j + 1] != "week":
        return None
    week = around("week", moved(now.published, "week", sign)) if now.published else None
    day = moved(week.first, "day", WEEKDAYS[at.words[i]]) if week and week.first else None
    return Meaning(j + 2, "day", "weekday-of-week", single(day), relative=True)
