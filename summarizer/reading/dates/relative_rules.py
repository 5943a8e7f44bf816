"""Rules for words that count from the publication date, or from the date the text told last.

Without a publication date these give a mention without days.
"""

import datetime

from summarizer.reading.calendar import WEEKDAYS
from summarizer.reading.dates.fields import day_at, month_at, small_count
from summarizer.reading.dates.intervals import OPEN, Interval, around, counted, moved, single
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
_ADJECTIVES = frozenset({"previous", "preceding", "prior", "following"})  # pointers only behind "the"


def _relative(stop: int, precision: Precision, rule: str, interval: Interval | None, time: str = "") -> Meaning:
    return Meaning(stop, precision, rule, interval or OPEN, relative=True, time=time)


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
        return _stretch(at, j + 1, None, -1, now)
    if word == "that" or (word == "same" and definite):
        return _told(at, j, 0, now)
    if word not in POINTERS or (word in _ADJECTIVES and not definite):
        return None
    sign = POINTERS[word]
    count, after = _count_at(at, j + 1)
    if after > j + 1:
        return _stretch(at, after, count, sign, now)
    if at.words[after] in FORTNIGHTS:
        return _rolling(after + 1, "week", 2, sign, now)
    unit = UNITS.get(at.words[after])
    if unit is None:
        return _pointed_name(at, after, word, definite, now)
    if at.words[after].endswith("s"):
        return _stretch(at, after, None, sign, now) if word in ROLLING else None
    if unit == "day" or (definite and word in ANAPHORIC and word != "next"):
        return _told(at, j, sign, now) if word in ANAPHORIC else None
    if unit not in {"quarter", "weekend"} and (word in ROLLING or (definite and word in {"last", "next"})):
        return _rolling(after + 1, unit, 1, sign, now)
    return _pointed_unit(at, after, unit, sign, now)


def _stretch(at: Tokens, j: int, count: int | None, sign: int, now: Now) -> Meaning | None:
    """The plural unit at ``j``, counted or not, up to or from the publication: 24 hours, two weeks, months."""
    name = at.words[j]
    unit = UNITS.get(name)
    if name in HOURS and count is not None:
        return _rolling(j + 1, "day", -(-count // (24 * HOURS[name])), sign, now)
    return _rolling(j + 1, unit, count, sign, now) if unit and name.endswith("s") else None


def _pointed_unit(at: Tokens, j: int, unit: Precision, sign: int, now: Now) -> Meaning:
    """The calendar unit at ``j`` so many units from the present one; next week may hold its weekday."""
    if unit == "weekend" and not sign:
        return Meaning(j + 1, unit, "weekend", relative=True)  # the tense says which
    interval = counted(unit, now.published, sign) if now.published else OPEN
    k = j + 2 if at.words[j + 1] == "on" else j + 1
    if unit == "week" and at.words[k] in WEEKDAYS and at.capital(k):  # next week on Tuesday
        day = interval.first + WEEKDAYS[at.words[k]] * _DAY if interval.first else None
        return _relative(k + 1, "day", "weekday-of-week", single(day))
    return _relative(j + 1, unit, f"pointed-{unit}", interval)


def _pointed_name(at: Tokens, j: int, word: str, definite: bool, now: Now) -> Meaning | None:
    """The part of a day, weekday, month or season at ``j`` that a pointer stands before."""
    name, sign = at.words[j], POINTERS[word]
    if name in DAY_PARTS - {"noon", "midnight", "dawn"} and word in {"this", "last", "next"}:
        day = now.published + sign * _DAY if now.published else None
        return _relative(j + 1, "day", "pointed-day-part", single(day), name)
    if definite and word not in {"last", "past", "coming", "next"}:
        return None
    if name in WEEKDAYS and len(name) > 4:
        return _relative(j + 1, "day", "pointed-weekday", _pointed_weekday(WEEKDAYS[name], word, now))
    month = month_at(at, j)
    if month and at.capital(j) and not day_at(at, month[1]):
        return _pointed_index(month[1], "month", month[0], sign, now)
    if name in SEASONS:
        return _pointed_index(j + 1, "season", SEASONS[name], sign, now)
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
    if unit == "quarter" and count is not None:  # of accounts, so whole ones
        earlier, later = sorted(counted(unit, now.published, sign * number) for number in (1, count))
        return _relative(stop, "span", "rolling", Interval(earlier.first, later.last))
    far = None if count is None else moved(now.published, unit, sign * count)
    ends = Interval(far, now.published) if sign < 0 else Interval(now.published, far)
    return _relative(stop, "span", "rolling", ends)


def _told(at: Tokens, j: int, sign: int, now: Now) -> Meaning | None:
    """That year, the same day, the following week: counted from the date told last."""
    name = at.words[j + 1]
    unit = UNITS.get(name)
    if not unit or name.endswith("s"):
        return None
    day = now.told.first if now.told else None
    return _relative(j + 2, unit, f"told-{unit}", counted(unit, day, sign) if day else None)


def _pointed_weekday(weekday: int, word: str, now: Now) -> Interval | None:
    """Last and next count in weeks from Monday on; past and coming mean the nearest such day."""
    if not now.published:
        return None
    ahead = (weekday - now.published.weekday()) % 7
    if word in {"coming", "upcoming"}:
        return single(now.published + (ahead or 7) * _DAY)
    if word == "past":
        return single(now.published + (ahead - 7) * _DAY)
    monday = counted("week", now.published, POINTERS[word]).first
    return single(monday + weekday * _DAY if monday else None)


def _pointed_index(stop: int, precision: Precision, index: int, sign: int, now: Now) -> Meaning:
    """The last such month or season to begin before the present one, the next to begin after it, or this year's."""
    meaning = Meaning(stop, precision, f"pointed-{precision}", index=index)
    interval: Interval | None = None
    if now.published and not sign:
        interval = meaning.in_year(now.published.year)
    elif now.published:
        here = around(precision, now.published)
        edge = here.first if sign < 0 else here.last
        interval = occurrence(meaning, edge + sign * _DAY, sign) if edge else None
    return _relative(stop, precision, meaning.rule, interval)


_AGO = {"ago": -1, "earlier": -1, "before": -1, "previously": -1, "prior": -1, "later": 1, "after": 1, "afterwards": 1}


def ago(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Two weeks ago, a decade ago, a month later, a year earlier, three days from now, the day before."""
    count: int | None
    if at.words[i] == "the":
        count, j = 1, i + 1
    elif at.words[i] in UNITS:
        count, j = None, i
    else:
        j = i + 1 if at.words[i] == "a" and at.words[i + 1] in VAGUE_COUNTS else i
        count, j = _count_at(at, j)
        if j == i:
            return None
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
    before = at.words[i - 2]
    if before in {"time", "times", "once"}:
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
    return meaning.to(j + 2, interval=interval or OPEN, relative=True, rule=f"{meaning.rule}-of-year")


def weekend(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The weekend."""
    return Meaning(i + 2, "weekend", "weekend", relative=True)
