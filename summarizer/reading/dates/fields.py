"""The small things that every rule reads: ordinals, days, months, years, counts.

Each takes the tokens and an index and returns the value and the index after it, or None.
"""

import datetime

from summarizer.reading.calendar import MONTH_ABBREVIATIONS, MONTHS
from summarizer.reading.dates.intervals import is_day, single
from summarizer.reading.dates.meaning import Meaning
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.dates.vocabulary import COUNTS, ORDINALS, TENS


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
        return full_year(int(word[1:])), i + 1
    return None


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    # POSIX: 69 to 99 are the twentieth century's, 00 to 68 the twenty-first's.
    return short + (1900 if short >= 69 else 2000)


def linked(at: Tokens, i: int) -> int:
    """The index after a hyphen or slash that ties two parts of one date (Dec-2018, 22/Jan/2019)."""
    return i + 1 if at.words[i] in {"-", "/"} and at.close(i - 1) and at.close(i) else i


def year_after(at: Tokens, i: int) -> tuple[int | None, int]:
    """The year that may follow a day or month at ``i``, behind a comma, "of", "in", a hyphen or a slash."""
    found = year_at(at, i + 1 if at.words[i] in {",", "of", "in"} else linked(at, i))
    if found and not (at.words[found[1]] == "." and at.close(found[1]) and at.kinds[found[1] + 1] == "number"):
        return found
    return None, i


def day_of(stop: int, rule: str, year: int | None, month: int | None, day: int) -> Meaning | None:
    """A day as its rule read it, None where the calendar lacks it."""
    if year is not None and month is not None:
        if not is_day(year, month, day):
            return None
        return Meaning(stop, "day", rule, single(datetime.date(year, month, day)), year, month, day)
    if month is not None and not is_day(2000, month, day):
        return None
    return Meaning(stop, "day", rule, None, year, month, day)


def small_count(at: Tokens, i: int) -> tuple[int, int] | None:
    """A whole number in words or digits, below a billion, and the index after it."""
    word = at.words[i]
    if at.kinds[i] == "number":
        digits = word.replace(",", "")
        return (int(digits), i + 1) if digits.isdigit() and len(digits) <= 9 else None
    if word not in COUNTS:
        return None
    unit = COUNTS.get(at.words[i + 2], 0) if at.words[i + 1] == "-" else 0
    if COUNTS[word] >= 20 and 0 < unit < 10:
        return COUNTS[word] + unit, i + 3
    return COUNTS[word], i + 1
