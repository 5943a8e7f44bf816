"""Rules for words that name a day or a month of the calendar.

Each rule takes the tokens, the index to begin at and what relative words count from, and returns
what it makes of them or None.
"""

import datetime
import re

from summarizer.reading.calendar import MONTHS, WEEKDAYS, foreign_months, foreign_weekdays
from summarizer.reading.dates.fields import day_at, day_of, full_year, linked, month_at, ordinal_at, year_after, year_at
from summarizer.reading.dates.intervals import nearest
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.dates.vocabulary import (
    EVERYDAY_MONTHS,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    MISTAKEN_AFTER,
    MISTAKEN_BEFORE,
    MONEY,
    PREPOSITIONS,
    SHORT_WEEKDAYS,
)

_DIGITS = re.compile(r"[0-9]+")
_MONTH_BEFORE_DAY = re.compile(r"([a-z]+)([0-9]{1,2})")
_BEFORE_MONTH = (PREPOSITIONS - {"as", "about", "to", "for"}) | {"every", "each", "early", "mid", "late"}
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})
_CHARACTERS = frozenset({"word", "number", "coded"})
_OF = frozenset({"de", "del", "di"})
_LINKS = frozenset({"-", "–", "to", "through", "until", "and", "or"})


def month(at: Tokens, i: int, now: Now) -> Meaning | None:
    """What begins with a month, unless it stands inside an address (2024/jun/17)."""
    return None if i and at.close(i - 1) and at.words[i - 1] in {"/", "_", "="} else month_first(at, i, now)


def month_first(at: Tokens, i: int, now: Now) -> Meaning | None:
    """June 16, 2024; June 16; Dec. 31; June the 16th; Oct/2 2023; June 2024; June."""
    word = at.words[i]
    joined = _MONTH_BEFORE_DAY.fullmatch(word)
    if joined and joined[1] in MONTHS:  # Dec31
        year, stop = year_after(at, i + 1)
        return day_of(stop, "month-day", year, MONTHS[joined[1]], int(joined[2]))
    found = month_at(at, i)
    if not found:
        return None
    month, after = found
    first = linked(at, after)
    first += at.words[first] == "the" or (at.words[first] == "," and at.kinds[first + 1] == "ordinal")
    dayed = day_at(at, first)
    if dayed:
        day, stop = dayed
        year, stop = year_after(at, stop)
        meaning = day_of(stop, "month-day-year" if year else "month-day", year, month, day)
        if word not in EVERYDAY_MONTHS or at.capital(i):
            return meaning  # none for February 30
    year, stop = year_after(at, after)
    if year:
        return Meaning(stop, "month", "month-year", None, year, month)
    return Meaning(after, "month", "month", None, None, month) if _month_alone(at, i, after) else None


def _month_alone(at: Tokens, i: int, after: int) -> bool:
    """Whether a month without day and year is one, and not a verb, a name or an abbreviation."""
    word = at.words[i]
    if word not in GIVEN_NAMES:
        return len(word) > 3 or at.capital(i)
    before = at.words[i - 1]
    if at.words[after] in {"last", "this", "next"} and at.words[after + 1] == "year":
        return True
    if not at.capital(i):
        return before in ({"in", "since", "until"} if word in EVERYDAY_MONTHS else _BEFORE_MONTH)
    if at.words[after] in _LINKS - {"and", "or"}:
        return True
    if before in _LINKS and (at.words[i - 2] in MONTHS or at.words[i - 2] in {".", "mid"}):
        return True
    if at.capital(after):
        return before in {"in", "since", "until", "till", "during", "throughout"}
    if before in _DETERMINERS and at.kinds[after] == "word" and at.words[after] not in FUNCTION_WORDS:
        return True  # its August forecast, the May election; not the March of Dimes
    return before in _BEFORE_MONTH


def day_first(at: Tokens, i: int, now: Now) -> Meaning | None:
    """16 June 2024; 16th of June; the 16th day of June is left alone."""
    found = day_at(at, i)
    if not found:
        return None
    if at.words[i - 1] in MONEY:
        return None
    day, after = found
    if at.words[after] in {"of", "."} or linked(at, after) > after:
        after += 1
    found_month = month_at(at, after)
    if not found_month:
        return _foreign_day(at, i, day, after)
    if at.words[after] in EVERYDAY_MONTHS and not at.capital(after):
        return None
    number, after = found_month
    year, stop = year_after(at, after)
    return day_of(stop, "day-month-year" if year else "day-month", year, number, day)


def _foreign_day(at: Tokens, i: int, number: int, after: int) -> Meaning | None:
    """The date of another language whose day, ``number``, stands at ``i`` and ends before ``after``: 17 Juni 2024.

    Only with a year of four digits at its end, since the months' names are words of many languages.
    """
    j = after + 1 if at.words[after] in _OF or (at.words[after] == "er" and at.close(after - 1)) else after
    k = j + 2 if at.words[j + 1] == "." and at.close(j) else j + 1
    year = year_at(at, k + 1 if at.words[k] in _OF or at.words[k] == "," else k)
    month = foreign_months().get(at.words[j]) if year else None
    found = day_of(year[1], "foreign-day-month-year", year[0], month, number) if year and month else None
    return found and found.to(found.stop, lead=_weekday_before(at, i))


def _weekday_before(at: Tokens, i: int) -> int:
    """How many tokens before ``i`` are the weekday."""
    lead = 2 if i > 1 and at.words[i - 1] == "," else 1
    return lead if i >= lead and at.words[i - lead] in foreign_weekdays() else 0


def days_then_month(at: Tokens, i: int, now: Now) -> Meaning | None:
    """16-18 June 2024; 16 and 17 June; 3 to 12 of September; 23, 24 and 25 November."""
    first = day_at(at, i)
    if not first or at.words[first[1]] not in {",", "-", "–", "—", "to", "and", "&", "through", "until", "till"}:
        return None
    after = first[1] + 1
    if at.words[first[1]] == ",":
        rest = days_then_month(at, after, now)
        if rest is None or rest.begin is None or rest.begin.day != first[0] + 1:
            return None
        return rest.to(rest.stop, begin=rest.begin.to(rest.stop, day=first[0]))
    second = day_first(at, after + 1 if at.words[after] == "the" else after, now)
    if not second or second.day is None or second.day <= first[0]:
        return None
    begin = day_of(second.stop, "days-month", second.year, second.index, first[0])
    return second.to(second.stop, rule="days-month", begin=begin)


def _ends_a_code(at: Tokens, i: int) -> bool:
    return i >= 0 and at.close(i) and at.kinds[i] not in {"iso", "numeric"}


def _inside_a_code(at: Tokens, i: int) -> bool:
    """Whether digits are part of an address, a telephone number or another code."""
    marks = {"/", "-", ".", "_", "=", "&", "@", "+"}
    before = i > 0 and at.close(i - 1)
    if before and (at.kinds[i - 1] in _CHARACTERS or (at.words[i - 1] in marks and _ends_a_code(at, i - 2))):
        return True
    return at.close(i) and at.close(i + 1) and at.kinds[i + 2] in _CHARACTERS


def iso(at: Tokens, i: int, now: Now) -> Meaning | None:
    """2024-06-14; 2024/6/14; 2024-06-17 20:31:00Z; 2024年6月17日."""
    if _inside_a_code(at, i):
        return None
    word = at.words[i]
    numbers = _DIGITS.findall(word)
    meaning = day_of(i + 1, "year-month-day", int(numbers[0]), int(numbers[1]), int(numbers[2]))
    if meaning and len(numbers) > 3:
        begin = at.starts[i] + len(numbers[0] + numbers[1] + numbers[2]) + 3
        meaning.time = at.text[begin : at.ends[i]]
    return meaning


def numeric(at: Tokens, i: int, now: Now) -> Meaning | None:
    """17/06/2024, 06/17/2024, 17.06.2024, 6/17/24.

    Where both readings are possible, the one nearer to the publication date holds; without one,
    the month stands first between slashes and hyphens, the day between full stops.
    """
    if _inside_a_code(at, i):
        return None
    word = at.words[i]
    first, second, year = (int(number) for number in _DIGITS.findall(word))
    separator = next(char for char in word if not char.isdigit())
    if len(word) - word.rfind(separator) == 3:
        if separator != "/":
            return None  # 1.2.34 is a version, 3-2-10 a score
        year = full_year(year)
    readings = [
        meaning
        for rule, month, day in (("month-day-year", first, second), ("day-month-year", second, first))
        if (meaning := day_of(i + 1, f"numeric-{rule}", year, month, day))
    ]
    if separator == ".":
        readings = readings[-1:] if second <= 12 else []
    if readings and now.published:
        days = [datetime.date(year, meaning.index or 0, meaning.day or 0) for meaning in readings]
        return readings[days.index(nearest(days, now.published))]
    return readings[0] if readings else None


def attacks(at: Tokens, i: int, now: Now) -> Meaning | None:
    """9/11 is the day of the attacks of 2001, whose name it has become."""
    if at.words[i : i + 3] != ["9", "/", "11"] or at.words[i + 3] == "/":
        return None
    return day_of(i + 3, "9/11", 2001, 9, 11)


def september_11(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The Sept. 11 attacks, without a year."""
    found = month_at(at, i)
    if not found or found[0] != 9 or at.words[found[1]] not in {"11", "11th"}:
        return None
    told = at.words[found[1] + 1]
    return day_of(found[1] + 1, "9/11", 2001, 9, 11) if told in {"attacks", "terrorist", "terror"} else None


def weekday(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Monday; Monday, June 17, 2024; Monday 17th June; Monday the 17th."""
    word = at.words[i]
    number = WEEKDAYS[word]
    after = i + 2 if at.words[i + 1] == "." and len(word) < 6 and at.close(i) else i + 1
    dated = after + 1 if at.words[after] == "," else after
    dated = dated + 1 if at.words[dated] == "the" else dated
    for rule in {"iso": (iso,), "numeric": (numeric,)}.get(at.kinds[dated], (month_first, day_first)):
        day = rule(at, dated, now)
        if day and day.day is not None:
            return day.to(day.stop, weekday=number, rule=f"weekday-{day.rule}")
    in_digits = at.kinds[dated] == "ordinal" or at.words[dated - 1] != "the"  # not: on Thursday, the first since May
    if in_digits and (day_number := ordinal_at(at, dated)) and day_number[0] <= 31:
        return Meaning(day_number[1], "day", "weekday-day", day=day_number[0], weekday=number)
    before = at.words[i - 1]
    if (before in MISTAKEN_BEFORE.get(word, ()) and at.capital(i - 1)) or before in {"every", "each"}:
        return None
    if word in SHORT_WEEKDAYS or (at.words[after] in MISTAKEN_AFTER and at.capital(after)):
        return None
    return Meaning(after, "day", "weekday", weekday=number)
