"""What months and weekdays are called: English by hand, other languages from CLDR when asked for.

All keys are lower case and without a full stop. A month is 1 to 12; a weekday is Monday 0 to
Sunday 6, as ``datetime.date.weekday`` counts.
"""

import pkgutil
from functools import cache

from summarizer.reading.vocabulary import words

_MONTHS = "january february march april may june july august september october november december"
MONTH_NAMES = tuple(_MONTHS.split())
"""The English months in order, January first."""

MONTH_ABBREVIATIONS = {name[:3]: number for number, name in enumerate(MONTH_NAMES, start=1) if name != "may"}
MONTH_ABBREVIATIONS["sept"] = 9
"""The English months as they are cut short in print (May is never cut)."""

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)} | MONTH_ABBREVIATIONS
"""Every English spelling of a month → 1 to 12."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The English weekdays in order, Monday first."""

WEEKDAY_ABBREVIATIONS = {name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)}
WEEKDAY_ABBREVIATIONS |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
"""The English weekdays as they are cut short in print; several are everyday words too."""

WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)} | WEEKDAY_ABBREVIATIONS
"""Every English spelling of a weekday → 0 to 6."""

ZONES = words(
    "gmt utc bst cet cest eet est edt et cst cdt ct mst mdt mt pst pdt pt ist jst kst msk aest aedt sast sgt hkt eat"
    " wat wib z"
)
"""Time zones as they are cut short behind a time of day."""


@cache
def foreign_months() -> dict[str, int]:
    """Every spelling of a month in other languages → 1 to 12.

    A spelling that names different months in different languages is left out, and so is one
    that is an English spelling with another meaning.
    """
    return _table("foreign_months.txt")


@cache
def foreign_weekdays() -> dict[str, int]:
    """Every spelling of a weekday in other languages → 0 to 6, left out where ambiguous."""
    return _table("foreign_days.txt")


def _table(name: str) -> dict[str, int]:
    """A derived table (data/, built by tools/build_calendar_tables.py)."""
    lines = (pkgutil.get_data("summarizer.reading", f"data/{name}") or b"").decode("utf-8").splitlines()
    return {spelling: int(number) for spelling, _, number in (line.partition("\t") for line in lines)}
