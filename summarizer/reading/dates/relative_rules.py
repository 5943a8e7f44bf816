"""Rules for words that count from the publication date, or from the date the text told last.

Without a publication date these give a mention without days.
"""

import datetime

from summarizer.reading.calendar import WEEKDAYS
from summarizer.reading.dates.fields import day_at, month_at, small_count
from summarizer.reading.dates.intervals import Interval, around, counted, moved, single
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.mention import Precision
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.dates.settling import occurrence, tense
from summarizer.reading.dates.vocabulary import (
    ANAPHORIC,
    DAY_PARTS,
    DAY_WORDS,
    FORTNIGHTS,
    HOURS,
    POINTERS,
    ROLLING,
    SEASONS,
    UNITS,
    VAGUE_COUNTS,
)

_DAY = datetime.timedelta(days=1)
_OPEN = Interval(None, None)
_ADJECTIVES = frozenset({"previous", "preceding", "prior", "following"})  # pointers only behind "the"


def _relative(stop: int, precision: Precision, rule: str, interval: Interval | None, time: str = "") -> Meaning:
    return Meaning(stop, precision, rule, interval or _OPEN, relative=True, time=time)


def day_word(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Today, tonight, yesterday, tomorrow; a capital inside a sentence makes a name of it (USA Today)."""
    word = at.words[i]
    if at.capital(i) and i and at.capital(i - 1) and at.kinds[i - 1] == "word":
        return None
    day = now.published + DAY_WORDS[word] * _DAY if now.published else None
    return _relative(i + 1, "day", word, single(day), at.text[at.starts[i] : at.ends[i]] if word == "tonight" else "")


def pointed(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Last week, this year, next month, last September, next Monday, last night, the past two years."""
    definite = at.words[i] == "the"
    j = i + definite
    if at.words[j] == "this" and at.words[j + 1] in ROLLING:
        j += 1
    word = at.words[j]
    if word == "recent":
        unit = UNITS.get(at.words[j + 1])
        return _rolling(j + 2, unit, None, -1, now) if unit and at.words[j + 1].endswith("s") else None
    if word in {"same", "that"}:
        return _told(at, j, 0, now) if word == "that" or definite else None
    sign = POINTERS.get(word)
    if sign is None or (word in _ADJECTIVES and not definite):
        return None
    count, after = _count_at(at, j + 1)
    name = at.words[after]
    unit = UNITS.get(name)
    if after > j + 1:
        if name in HOURS and sign and count is not None:
            return _rolling(after + 1, "day", -(-count // (24 * HOURS[name])), sign, now)
        return _rolling(after + 1, unit, count, sign, now) if unit and sign and name.endswith("s") else None
    if name in FORTNIGHTS and sign:
        return _rolling(after + 1, "week", 2, sign, now)
    if unit and name.endswith("s"):
        return _rolling(after + 1, unit, None, sign, now) if sign and word in ROLLING else None
    if name in HOURS:
        return None
    if unit == "weekend" and word == "this":
        return Meaning(after + 1, "weekend", "weekend", relative=True)  # the tense says which
    if unit:
        if (definite and word in ANAPHORIC and not (word == "next" and unit != "day")) or unit == "day":
            return _told(at, j, sign, now) if word not in {"last", "this", "past", "current", "coming"} else None
        rolls = word in ROLLING or (definite and word in {"last", "next"})
        if rolls and unit not in {"quarter", "weekend"}:
            return _rolling(after + 1, unit, 1, sign, now)
        interval = counted(unit, now.published, sign) if now.published else None
        j = after + 2 if at.words[after + 1] == "on" else after + 1
        if unit == "week" and at.words[j] in WEEKDAYS and at.capital(j):  # next week on Tuesday
            monday = interval.first if interval else None
            found = monday + WEEKDAYS[at.words[j]] * _DAY if monday else None
            return _relative(j + 1, "day", "weekday-of-week", single(found))
        return _relative(after + 1, unit, f"pointed-{unit}", interval)
    if name in DAY_PARTS and word in {"this", "last", "next"} and name not in {"noon", "midnight", "dawn"}:
        day = now.published + sign * _DAY if now.published else None
        return _relative(after + 1, "day", "pointed-day-part", single(day), name)
    if definite and word not in {"last", "past", "coming", "next"}:
        return None
    if name in WEEKDAYS and len(name) > 4:
        return _relative(after + 1, "day", "pointed-weekday", _pointed_weekday(WEEKDAYS[name], word, sign, now))
    month = month_at(at, after)
    if month and at.capital(after) and not day_at(at, month[1]):
        return _pointed_index(month[1], "month", month[0], sign, now)
    if name in SEASONS:
        return _pointed_index(after + 1, "season", SEASONS[name], sign, now)
    return None


def _count_at(at: Tokens, j: int) -> tuple[int | None, int]:
    """A count and the index after it; None for a vague one; the same index where there is none."""
    if at.words[j] == "couple":
        return 2, j + (2 if at.words[j + 1] == "of" else 1)
    if at.words[j] in VAGUE_COUNTS:
        return None, j + 1
    found = small_count(at, j)
    return found or (None, j)


def _rolling(stop: int, unit: Precision, count: int | None, sign: int, now: Now) -> Meaning:
    """The stretch of ``count`` units that ends or begins with the publication date; open without a count."""
    if not now.published:
        return _relative(stop, "span", "rolling", None)
    if unit == "quarter" and count:  # of accounts, so whole ones
        ends = sorted(counted(unit, now.published, sign * number) for number in (1, count))
        return _relative(stop, "span", "rolling", Interval(ends[0].first, ends[1].last))
    far = None if count is None else moved(now.published, unit, sign * count)
    return _relative(
        stop, "span", "rolling", Interval(far, now.published) if sign < 0 else Interval(now.published, far)
    )


def _told(at: Tokens, j: int, sign: int, now: Now) -> Meaning | None:
    """That year, the same day, the following week: counted from the date told last."""
    name = at.words[j + 1]
    unit = UNITS.get(name)
    if not unit or name.endswith("s"):
        return None
    day = now.told.first if now.told else None
    return _relative(j + 2, unit, f"told-{unit}", counted(unit, day, sign) if day else None)


def _pointed_weekday(weekday: int, word: str, sign: int, now: Now) -> Interval | None:
    if not now.published:
        return None
    if word in {"coming", "upcoming", "past", "previous"}:  # the nearest one
        ahead = (weekday - now.published.weekday()) % 7 or 7
        day = now.published + (ahead if sign > 0 else ahead - (7 if ahead < 7 else 14)) * _DAY
    else:
        week = counted("week", now.published, sign).first
        assert week is not None
        day = week + weekday * _DAY
    return Interval(day, day)


def _pointed_index(stop: int, precision: Precision, index: int, sign: int, now: Now) -> Meaning:
    meaning = Meaning(stop, precision, f"pointed-{precision}", index=index)
    interval = None
    if now.published:
        if sign == 0:
            interval = meaning.in_year(now.published.year)
        else:
            here = around(precision, now.published)
            edge = here.first if sign < 0 else here.last
            assert edge is not None
            interval = occurrence(meaning, edge + sign * _DAY, sign)
    return _relative(stop, precision, f"pointed-{precision}", interval)


_AGO = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "prior": -1, "later": 1, "after": 1, "afterwards": 1}


def ago(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Two weeks ago, a decade ago, a month later, a year earlier, three days from now, the day before."""
    if at.words[i] == "the":
        count: int | None = 1
        j = i + 1
        if at.words[j] not in {"day", "week", "month", "year", "night"} or at.words[j + 1] not in {"before", "after"}:
            return None
    elif at.words[i] in UNITS and at.words[i].endswith("s") and at.kinds[i - 1] != "number":
        count, j = None, i
    else:
        j = i + 1 if at.words[i] == "a" and at.words[i + 1] in VAGUE_COUNTS else i
        count, j = _count_at(at, j)
        if j == i:
            return None
        j = j + 1 if at.words[j] == "full" else j
    name = at.words[j]
    unit: Precision | None = "day" if name == "night" else UNITS.get(name)
    if name in FORTNIGHTS:
        unit, count = "week", count and 2 * count
    if name in HOURS:
        unit, count = "day", None if count is None else count // (24 * HOURS[name])
    way = at.words[j + 1]
    if not unit:
        return None
    if way in {"from", "hence"} and (way == "hence" or at.words[j + 2] in {"now", "today", "tomorrow", "yesterday"}):
        shift = DAY_WORDS.get(at.words[j + 2], 0) if way == "from" else 0
        return _counted_from(j + (3 if way == "from" else 2), unit, count, 1, now.published, shift)
    sign = _AGO.get(way)
    if sign is None or (name in HOURS and way != "ago"):
        return None
    stop = j + 2
    if way in {"before", "after"}:
        if at.words[stop] in DAY_WORDS:
            return _counted_from(stop + 1, unit, count, sign, now.published, DAY_WORDS[at.words[stop]])
        if at.kinds[stop] in {"word", "number", "clock"} or at.words[stop] in {"'", "“", '"'}:
            return None  # an event follows, or a period: "two days before Christmas"
    if way == "ago":
        return _counted_from(stop, unit, count, sign, now.published)
    if count is None:
        return None  # "years later" tells no date
    anchor = now.told.first if now.told else (now.published if sign < 0 else None)
    return _counted_from(stop, unit, count, sign, anchor)


def _counted_from(
    stop: int, unit: Precision, count: int | None, sign: int, day: datetime.date | None, shift: int = 0
) -> Meaning:
    if count is None:
        return _relative(stop, "span", "counted", None)
    precision: Precision = "year" if unit in {"decade", "century"} else unit
    if not day:
        return _relative(stop, precision, "counted", None)
    if unit == "weekend":
        return _relative(stop, unit, "counted", counted(unit, day, sign * count))
    try:
        interval = around(precision, moved(day + shift * _DAY, unit, sign * count))
    except (ValueError, OverflowError):  # 5,000 years ago: before the first year that datetime knows
        interval = None
    return _relative(stop, precision, "counted", interval)


def in_count(at: Tokens, i: int, now: Now) -> Meaning | None:
    """In two weeks' time; "in two weeks" only of the future: "the first in two weeks" is a duration."""
    count, after = _count_at(at, i)
    name = at.words[after]
    unit: Precision | None = "week" if name in FORTNIGHTS else UNITS.get(name)
    if after == i or not unit or at.words[i - 1] != "in":
        return None
    count = 2 * count if count and name in FORTNIGHTS else count
    stop = after + 1
    stop = stop + 1 if at.words[stop] in {"'s", "’s", "'", "’"} else stop
    if at.words[stop] == "time":
        return _counted_from(stop + 1, unit, count, 1, now.published)
    if (
        at.words[i - 2] in {"time", "times", "once"}
        or at.words[i - 2].endswith("est")
        or at.words[stop] in {"of", "or"}
    ):
        return None
    return _counted_from(after + 1, unit, count, 1, now.published) if tense(at, i, after + 1) > 0 else None


def next_but_one(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The week after next, the year before last."""
    unit = UNITS.get(at.words[i + 1])
    sign = {("before", "last"): -1, ("after", "next"): 1}.get((at.words[i + 2], at.words[i + 3]))
    if not unit or not sign:
        return None
    return _relative(i + 4, unit, "next-but-one", counted(unit, now.published, 2 * sign) if now.published else None)


def of_year(at: Tokens, meaning: Meaning, now: Now) -> Meaning:
    """The meaning with the year that follows it in words: June of last year, in September this year."""
    if meaning.year is not None or meaning.index is None or meaning.relative:
        return meaning
    j = meaning.stop
    j = j + 1 if at.words[j] in {"of", ","} else j
    j = j + 1 if at.words[j] == "the" else j
    word = at.words[j]
    if at.words[j + 1] != "year" or word not in {"last", "this", "next", "that", "same", "previous", "following"}:
        return meaning
    if word in {"last", "this", "next"}:
        year = now.published and now.published.year + POINTERS[word]
    else:
        year = now.told and now.told.first and now.told.first.year + POINTERS.get(word, 0)
    interval = meaning.in_year(year) if year else None
    return meaning.to(j + 2, interval=interval or _OPEN, relative=True, rule=f"{meaning.rule}-of-year")


def weekend(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The weekend."""
    return Meaning(i + 2, "weekend", "weekend", relative=True) if at.words[i : i + 2] == ["the", "weekend"] else None
