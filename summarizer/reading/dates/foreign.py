"""Dates of other languages, as they leak into the furniture of pages: Senin, 17 Juni 2024; 17 de junio de 2024."""

from summarizer.reading.calendar import foreign_months, foreign_weekdays
from summarizer.reading.dates.fields import day_of, year_at
from summarizer.reading.dates.meaning import Meaning
from summarizer.reading.dates.scan import Tokens

_OF = frozenset({"de", "del", "di"})


def day(at: Tokens, i: int, number: int, after: int) -> Meaning | None:
    """The date of another language whose day, ``number``, stands at ``i`` and ends before ``after``.

    Only with a year of four digits at its end, since the months' names are words of many languages.
    """
    j = after + 1 if at.words[after] in _OF or (at.words[after] == "er" and at.close(after - 1)) else after
    name = at.words[j]
    if at.kinds[j] != "word" or len(name) < 3:
        return None
    k = j + 1
    k = k + 1 if at.words[k] == "." and at.close(j) else k
    k = k + 1 if at.words[k] in _OF or at.words[k] == "," else k
    year = year_at(at, k)
    month = foreign_months().get(name) if year and at.kinds[k] == "number" else None
    if year is None or month is None:
        return None
    found = day_of(year[1], "foreign-day-month-year", year[0], month, number)
    return found and found.to(found.stop, lead=_weekday_before(at, i))


def _weekday_before(at: Tokens, i: int) -> int:
    """How many tokens before ``i`` are the weekday."""
    lead = 2 if i > 1 and at.words[i - 1] == "," else 1
    return lead if i >= lead and at.words[i - lead] in foreign_weekdays() else 0
