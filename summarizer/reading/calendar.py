"""What months and weekdays are called: English by hand, other languages from CLDR when asked for.

All keys are lower case and without a full stop. A month is 1 to 12; a weekday is Monday 0 to
Sunday 6, as ``datetime.date.weekday`` counts.
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal

MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
"""The English months in order, January first."""

MONTH_ABBREVIATIONS = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""The English months as they are cut short in print (May is never cut)."""

MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, start=1)} | MONTH_ABBREVIATIONS
"""Every English spelling of a month → 1 to 12."""

WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The English weekdays in order, Monday first."""

WEEKDAY_ABBREVIATIONS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
"""The English weekdays as they are cut short in print; several are everyday words too."""

WEEKDAYS = {name: number for number, name in enumerate(WEEKDAY_NAMES)} | WEEKDAY_ABBREVIATIONS
"""Every English spelling of a weekday → 0 to 6."""

LANGUAGES = (
    *("cs", "da", "de", "es", "fi", "fr", "hr", "hu", "id", "it", "ms", "nb", "nl", "pl", "pt", "ro", "ru"),
    *("sk", "sl", "sv", "tr", "uk", "vi"),
)
"""CLDR languages, other than English, whose dates leak into the furniture of pages that carry English news."""


def _names(kind: Literal["months", "days"], first: int) -> Iterator[tuple[str, int]]:
    from babel import Locale  # heavy: only for a text that may hold a foreign date

    for language in LANGUAGES:
        locale = Locale.parse(language)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                names = getattr(locale, kind)[context][width]
                for number, name in names.items():
                    spelling = name.lower().strip(" .")
                    if len(spelling) > 2 and not any(letter.isdigit() for letter in spelling):
                        yield spelling, number - first


@cache
def foreign_months() -> dict[str, int]:
    """Every spelling of a month in the other languages → 1 to 12.

    A spelling that names different months in different languages is left out, and so is one
    that is an English spelling with another meaning.
    """
    return _unambiguous(_names("months", 0), MONTHS)


@cache
def foreign_weekdays() -> dict[str, int]:
    """Every spelling of a weekday in the other languages → 0 to 6, left out where ambiguous."""
    return _unambiguous(_names("days", 0), WEEKDAYS)


def _unambiguous(names: Iterator[tuple[str, int]], english: dict[str, int]) -> dict[str, int]:
    meanings: dict[str, set[int]] = {name: {number} for name, number in english.items()}
    for name, number in names:
        meanings.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1 and name not in english}
