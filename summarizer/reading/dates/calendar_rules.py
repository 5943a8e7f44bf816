"""Rules for words that name a place in the calendar: days, months, quarters, seasons, years, decades.

Each rule takes the tokens, the index to begin at and what relative words count from, and returns
what it makes of them or None.
"""

import datetime
import re

from summarizer.reading.calendar import MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from summarizer.reading.dates.intervals import Interval, is_day, nearest, years
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.mention import Precision
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.dates.vocabulary import (
    COUNTS,
    GIVEN_NAMES,
    MISTAKEN_AFTER,
    MISTAKEN_BEFORE,
    ORDINALS,
    PREPOSITIONS,
    SEASONS,
    SHORT_WEEKDAYS,
    TENS,
    YEAR_NOUNS,
)

_DIGITS = re.compile(r"[0-9]+")
_MONTH_BEFORE_DAY = re.compile(r"([a-z]+)([0-9]{1,2})")


def ordinal_at(at: Tokens, i: int) -> tuple[int, int] | None:
    """An ordinal and the index after it: 16th, first, twenty-first."""
    word = at.words[i]
    if at.kinds[i] == "ordinal":
        return int(word[:-2]), i + 1
    if word in TENS:
        after = i + 2 if at.words[i + 1] == "-" else i + 1
        unit = ORDINALS.get(at.words[after], 10)
        return (TENS[word] + unit, after + 1) if unit < 10 else None
    return (ORDINALS[word], i + 1) if word in ORDINALS else None


def day_at(at: Tokens, i: int) -> tuple[int, int] | None:
    """A day of a month, 1 to 31, and the index after it."""
    word = at.words[i]
    if at.kinds[i] == "number":
        return (int(word), i + 1) if len(word) <= 2 and 1 <= int(word) <= 31 else None
    found = ordinal_at(at, i)
    return found if found and 1 <= found[0] <= 31 else None


def month_at(at: Tokens, i: int) -> tuple[int, int] | None:
    """A month, 1 to 12, and the index after it and after the full stop of its abbreviation."""
    word = at.words[i]
    month = MONTHS.get(word)
    if month is None:
        return None
    return month, i + 2 if word in MONTH_ABBREVIATIONS and at.words[i + 1] == "." and at.close(i) else i + 1


def year_at(at: Tokens, i: int) -> tuple[int, int] | None:
    """A year of four digits, or of two behind an apostrophe, and the index after it."""
    word = at.words[i]
    if at.kinds[i] == "number" and len(word) == 4 and word.isdigit() and "1000" <= word <= "2199":
        return int(word), i + 1
    if at.kinds[i] == "short":
        return _full_year(int(word[1:])), i + 1
    return None


def _full_year(short: int) -> int:
    # POSIX: 69 to 99 are the twentieth century's, 00 to 68 the twenty-first's.
    return short + (1900 if short >= 69 else 2000)


def year_after(at: Tokens, i: int) -> tuple[int | None, int]:
    """The year that may follow a day or month at ``i``, behind a comma or "of" or in brackets."""
    found = year_at(at, i + 1 if at.words[i] in {",", "of"} else i)
    if found and not (at.words[found[1]] == "." and at.close(found[1]) and at.kinds[found[1] + 1] == "number"):
        return found
    return None, i


def day_of(stop: int, rule: str, year: int | None, month: int | None, day: int) -> Meaning | None:
    """A day as its rule read it, None where the calendar lacks it."""
    if year is not None and month is not None:
        if not is_day(year, month, day):
            return None
        date = datetime.date(year, month, day)
        return Meaning(stop, "day", rule, Interval(date, date), year, month, day)
    if month is not None and not is_day(2000, month, day):
        return None
    return Meaning(stop, "day", rule, None, year, month, day)


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
    dayed = day_at(at, after + 1 if at.words[after] == "the" else after)
    if dayed:
        day, stop = dayed
        year, stop = year_after(at, stop)
        meaning = day_of(stop, "month-day-year" if year else "month-day", year, month, day)
        if meaning and not _counted_noun(at, i, dayed[1], stop):
            return meaning
    year, stop = year_after(at, after)
    if year and not (word in {"may", "march"} and not at.capital(i)):
        return Meaning(stop, "month", "month-year", None, year, month)
    return Meaning(after, "month", "month", None, None, month) if _month_alone(at, i, after) else None


def _counted_noun(at: Tokens, i: int, after_day: int, stop: int) -> bool:
    # "may 10 people": without a capital these two are a verb and a count.
    return after_day == stop and at.words[i] in {"may", "march"} and not at.capital(i)


_BEFORE_MONTH = (PREPOSITIONS - {"as", "about", "to", "for"}) | {"every", "each", "early", "mid", "late"}


def _month_alone(at: Tokens, i: int, after: int) -> bool:
    word = at.words[i]
    if word not in GIVEN_NAMES:
        return len(word) > 3 or at.capital(i)
    before = at.words[i - 1] if i else ""
    if not at.capital(i) or (at.capital(after) and at.kinds[after] == "word" and at.words[after] not in MONTHS):
        return False
    return before in _BEFORE_MONTH or (before == "-" and at.words[i - 2] == "mid")


def day_first(at: Tokens, i: int, now: Now) -> Meaning | None:
    """16 June 2024; 16th of June; the 16th day of June is left alone."""
    found = day_at(at, i)
    if not found:
        return None
    day, after = found
    if at.words[after] in {"of", "-", "/"}:
        if at.words[after] == "of" and at.kinds[i] == "number":
            return None
        after += 1
    elif at.words[after] == "." and at.close(after - 1) and at.kinds[i] == "number":
        after += 1
    month = month_at(at, after)
    if not month or (at.words[after] in {"may", "march"} and not at.capital(after)):
        return None
    number, after = month
    year, stop = year_after(at, after + 1 if at.words[after] in {"-", "/"} and year_at(at, after + 1) else after)
    return day_of(stop, "day-month-year" if year else "day-month", year, number, day)


def days_then_month(at: Tokens, i: int, now: Now) -> Meaning | None:
    """16-18 June 2024; 16 and 17 June; 3 to 12 of September."""
    first = day_at(at, i)
    if not first or at.words[first[1]] not in {"-", "–", "—", "to", "and", "&", "through", "until", "till"}:
        return None
    after = first[1] + 1
    second = day_first(at, after + 1 if at.words[after] == "the" else after, now)
    if not second or second.day is None or second.day <= first[0]:
        return None
    begin = day_of(second.stop, "days-month", second.year, second.index, first[0])
    if begin is None:
        return None
    return second.to(second.stop, rule="days-month", begin=begin)


def iso(at: Tokens, i: int, now: Now) -> Meaning | None:
    """2024-06-14; 2024/6/14; 2024-06-17 20:31:00Z."""
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
    word = at.words[i]
    first, second, year = (int(number) for number in _DIGITS.findall(word))
    separator = next(char for char in word if not char.isdigit())
    if len(word) - word.rfind(separator) == 3:
        if separator != "/":
            return None  # 1.2.34 is a version, 3-2-10 a score
        year = _full_year(year)
    readings = [
        meaning
        for rule, month, day in (("month-day-year", first, second), ("day-month-year", second, first))
        if (meaning := day_of(i + 1, f"numeric-{rule}", year, month, day))
    ]
    if separator == ".":
        readings = readings[-1:] if second <= 12 else []
    if len(readings) > 1 and now.published:
        days = [meaning.interval.first for meaning in readings if meaning.interval and meaning.interval.first]
        return readings[days.index(nearest(days, now.published))]
    return readings[0] if readings else None


def attacks(at: Tokens, i: int, now: Now) -> Meaning | None:
    """9/11 is the day of the attacks of 2001, whose name it has become."""
    if at.words[i : i + 3] != ["9", "/", "11"] or not (at.close(i) and at.close(i + 1)):
        return None
    if at.words[i + 3] == "/" or (at.words[i - 1] in {"/", "-"}):
        return None
    return day_of(i + 3, "9/11", 2001, 9, 11)


def september_11(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The Sept. 11 attacks, without a year."""
    found = month_at(at, i)
    if not found or found[0] != 9 or at.words[found[1]] not in {"11", "11th"}:
        return None
    j = found[1] + 1
    j = j + 1 if at.words[j] in {"terrorist", "terror"} else j
    return day_of(found[1] + 1, "9/11", 2001, 9, 11) if at.words[j] in {"attacks", "hijackers", "hijackings"} else None


def weekday(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Monday; Monday, June 17, 2024; Monday 17th June; Monday the 17th."""
    word = at.words[i]
    number = WEEKDAYS[word]
    after = i + 2 if at.words[i + 1] == "." and len(word) < 6 and at.close(i) else i + 1
    dated = after + 1 if at.words[after] == "," else after
    dated = dated + 1 if at.words[dated] == "the" else dated
    for rule in (month_first, day_first, iso, numeric):
        if (rule is iso and at.kinds[dated] != "iso") or (rule is numeric and at.kinds[dated] != "numeric"):
            continue
        day = rule(at, dated, now)
        if day and day.day is not None:
            return day.to(day.stop, weekday=number, rule=f"weekday-{day.rule}")
    if at.kinds[dated] == "ordinal" and (day_number := day_at(at, dated)):
        return Meaning(day_number[1], "day", "weekday-day", day=day_number[0], weekday=number)
    if word in SHORT_WEEKDAYS or (not at.capital(i) and len(word) < 6):
        return None
    before = at.words[i - 1] if i else ""
    if (before in MISTAKEN_BEFORE.get(word, ()) and at.capital(i - 1)) or before in {"every", "each"}:
        return None
    if (at.words[after] in MISTAKEN_AFTER and at.capital(after)) or at.words[after : after + 2] == [
        "night",
        "football",
    ]:
        return None
    return Meaning(after, "day", "weekday", weekday=number)


def year(at: Tokens, i: int, now: Now) -> Meaning | None:
    """2000, where it stands as a year does; 2023-24."""
    found = year_at(at, i)
    if not found or at.kinds[i] != "number":
        return None
    number, after = found
    before = at.words[i - 1] if i else ""
    if i and at.close(i - 1) and before not in {"(", "[", '"', "“", "‘", "'", "–", "—", "-", "mid", "|", "/", "•", ","}:
        return None
    if (
        (before == "," and i and at.close(i - 1))
        or before == "/"
        or before in {"$", "£", "€", "#", "no", "number", "than"}
    ):
        return None
    if (
        at.close(i)
        and (at.kinds[after] in {"word", "number"} or at.words[after] in {"%", "/", ":", "@", "_", "+", "$"})
        and not (at.words[after] == "/" and at.kinds[after + 1] == "number")
    ):
        return None
    if before in {"-", "–"} and _compound(at, i - 1) and at.words[i - 2] != "mid":
        return None
    if at.words[after] in {"-", "–", "/"} and at.close(i) and at.close(after):
        second = _second_year(at, after + 1, number)
        if second is None:
            return None
        return Meaning(after + 2, "span", "years", years(number, second - number + 1))
    if not 1900 <= number <= 2100 and before not in {"in", "since", "circa", "until", "from", "("}:
        return None
    if _counts_something(at, i, after, before):
        return None
    return Meaning(after, "year", "year", year=number)


def _compound(at: Tokens, i: int) -> bool:
    """Whether the mark ties the tokens on both sides together, as in F-2000."""
    return i > 0 and at.close(i - 1) and at.close(i) and at.kinds[i - 1] in {"number", "word"}


def _second_year(at: Tokens, i: int, first: int) -> int | None:
    word = at.words[i]
    if at.kinds[i] != "number" or not word.isdigit() or len(word) not in (2, 4):
        return None
    second = int(word) if len(word) == 4 else first // 100 * 100 + int(word)
    second += 100 if second <= first and len(word) == 2 and word == "00" else 0
    return second if first < second <= first + 100 else None


def _counts_something(at: Tokens, i: int, after: int, before: str) -> bool:
    """Whether the number counts the noun after it ("2024 shells") rather than being a year."""
    noun = at.words[after]
    if at.kinds[after] != "word" or at.capital(after):
        return False
    if noun in {
        "people",
        "percent",
        "points",
        "miles",
        "kilometers",
        "kilometres",
        "feet",
        "tons",
        "tonnes",
        "meters",
        "metres",
    }:
        return True
    if not noun.endswith("s") or noun.endswith("ss") or len(noun) < 5 or noun in YEAR_NOUNS:
        return False
    return before not in PREPOSITIONS | {"the", "'s", "’s", "his", "her", "its", "their"} or before in {
        "about",
        "around",
        "for",
        "of",
    }


def decade(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The 1990s; the '90s; the 1800s, which are a century."""
    digits = "".join(_DIGITS.findall(at.words[i]))
    if len(digits) == 3 or (i and at.close(i - 1) and at.kinds[i - 1] in {"word", "number"}):
        return None
    if len(digits) == 4:
        first = int(digits)
        if not 1000 <= first <= 2190:
            return None
        length = 100 if digits.endswith("00") and first < 2000 else 10
    else:
        marked = at.words[i][0] in "'’"
        if (not marked and at.words[i - 1] not in {"the", "early", "mid", "late", "-"}) or at.words[i + 1] in {
            "f",
            "fahrenheit",
            "degrees",
            "°",
        }:
            return None
        if not marked and at.words[i - 1] != "the":
            return None
        first, length = (1900 if int(digits) >= 30 else 2000) + int(digits), 10
    return Meaning(i + 1, "decade" if length == 10 else "century", "decade", years(first, length))


def century(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The 19th century; the mid-20th century."""
    found = ordinal_at(at, i)
    if not found:
        return None
    number, after = found
    after = after + 1 if at.words[after] == "-" else after
    if at.words[after] != "century" or not 1 <= number <= 30:
        return None
    return Meaning(after + 1, "century", "century", years(max(number * 100 - 100, 1), 100))


_LENGTHS: dict[str, int] = {"quarter": 4, "half": 2}


def numbered_part(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Third quarter of 2023; fourth-quarter; second half of fiscal 2024; Q3 2023; H1."""
    found = ordinal_at(at, i)
    word = at.words[i]
    if found:
        number, after = found
        after = after + 1 if at.words[after] == "-" else after
        precision = at.words[after]
        if precision not in _LENGTHS or not 1 <= number <= _LENGTHS[precision]:
            return None
        stop = after + 1
    elif at.kinds[i] == "word" and len(word) == 2 and word[0] in "qh" and at.capital(i):
        precision, number, stop = ("quarter" if word[0] == "q" else "half"), int(word[1]), i + 1
        if number > _LENGTHS[precision]:
            return None
    else:
        return None
    after = stop
    while at.words[after] in {"of", "the", "fiscal", "year", "financial", "in", ",", "its"}:
        after += 1
    year_number = year_at(at, after)
    if year_number and after - stop <= 4:
        kept: Precision = "quarter" if precision == "quarter" else "half"
        return Meaning(year_number[1], kept, f"{kept}-year", None, year_number[0], number)
    if precision == "quarter":
        return Meaning(stop, "quarter", "quarter", index=number)
    return None  # "the first half" alone is a football match's as often as a year's


def season(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Summer 2024; the summer of 2024; in the spring."""
    number = SEASONS.get(at.words[i])
    year_number, stop = year_after(at, i + 1)
    if number and year_number is not None:
        return Meaning(stop, "season", "season-year", None, year_number, number)
    return None


def in_the_season(at: Tokens, i: int, now: Now) -> Meaning | None:
    """In the spring; over the summer."""
    if at.words[i] != "the" or at.words[i - 1] not in {"in", "over", "during", "through", "throughout"}:
        return None
    number = SEASONS.get(at.words[i + 1])
    if number is None or at.words[i + 2] in {"of", "olympics", "games", "house"}:
        return None
    return Meaning(i + 2, "season", "season", index=number)


def fiscal_year(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Fiscal 2024, fiscal year 2024, FY2024, FY24: the year it is named after."""
    word = at.words[i]
    if word.startswith("fy") and word[2:].isdigit():
        number = int(word[2:])
        return Meaning(i + 1, "year", "fiscal-year", year=_full_year(number) if number < 100 else number)
    if word not in {"fiscal", "fy", "financial"}:
        return None
    found = year_at(at, i + 2 if at.words[i + 1] == "year" else i + 1)
    return Meaning(found[1], "year", "fiscal-year", year=found[0]) if found else None


def small_count(at: Tokens, i: int) -> tuple[int, int] | None:
    """A whole number in words or digits, below ten thousand, and the index after it."""
    word = at.words[i]
    if at.kinds[i] == "number":
        return (int(word), i + 1) if word.isdigit() and len(word) <= 4 else None
    if word not in COUNTS:
        return None
    unit = COUNTS.get(at.words[i + 2], 0) if at.words[i + 1] == "-" else 0
    if COUNTS[word] >= 20 and 0 < unit < 10:
        return COUNTS[word] + unit, i + 3
    return COUNTS[word], i + 1
