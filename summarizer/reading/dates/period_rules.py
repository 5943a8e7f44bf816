"""Rules for words that name a longer period of the calendar: quarters, seasons, years, decades, centuries."""

import re

from summarizer.reading.calendar import MONTHS
from summarizer.reading.dates.day_rules import month_first
from summarizer.reading.dates.fields import day_of, full_year, linked, ordinal_at, year_after, year_at
from summarizer.reading.dates.intervals import years
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.mention import Precision
from summarizer.reading.dates.scan import Tokens
from summarizer.reading.dates.vocabulary import (
    APPROXIMATORS,
    COUNTED_NOUNS,
    DECADES,
    FUNCTION_WORDS,
    PREPOSITIONS,
    SEASONS,
    TEMPERATURES,
    YEAR_NOUNS,
)

_BEFORE_OLD_YEAR = frozenset({"in", "since", "circa", "until", "from", "(", "by"})
_TIES = frozenset({"-", "–", "/"})
_CODES: dict[str, Precision] = {"q": "quarter", "h": "half"}
_LENGTHS: dict[str, int] = {"quarter": 4, "half": 2}
_MONTH_NUMBERS = frozenset(f"{number:02}" for number in range(1, 13))
_NUMBERS = ("1", "2", "3", "4")
_DIGITS = re.compile(r"[0-9]+")


def year(at: Tokens, i: int, now: Now) -> Meaning | None:
    """2000, where it stands as a year does; 2023-24; 2019-Aug-01; 2017 Q1."""
    found = year_at(at, i)
    if not found or at.kinds[i] != "number":
        return None
    number, after = found
    inner = _part_of(at, number, after, now)
    if inner and not (at.close(i - 1) and at.words[i - 1] in _TIES):
        return inner
    if not _stands_free(at, i) or at.kinds[i - 1] == "number":
        return None
    if at.words[after] in _TIES and at.close(i) and at.close(after):
        second = _second_year(at, after + 1, number)
        if second is None and at.words[after] == "-" and at.words[after + 1] in _MONTH_NUMBERS:  # ISO 8601: 2024-06
            return Meaning(after + 2, "month", "year-month", None, number, int(at.words[after + 1]))
        if second is None:
            return None if at.kinds[after + 1] == "number" else Meaning(after, "year", "year", year=number)
        return Meaning(after + 2, "span", "years", years(number, second - number + 1))
    before = at.words[i - 1]
    if not 1900 <= number <= 2100 and before not in _BEFORE_OLD_YEAR and at.words[max(i - 2, 0) : i] != ["back", "to"]:
        return None
    return None if _counts_something(at, after, number, before) else Meaning(after, "year", "year", year=number)


def _part_of(at: Tokens, number: int, after: int, now: Now) -> Meaning | None:
    """What a year begins: 2019-Aug-01, 2017 Q1, 2019-H2."""
    j = linked(at, after)
    if j > after and at.words[j] in MONTHS:
        day = month_first(at, j, now)
        if day and day.day is not None and day.index is not None:
            return day_of(day.stop, "year-month-day", number, day.index, day.day)
    coded = _coded_part(at.words[j]) if at.kinds[j] == "coded" else None
    return Meaning(j + 1, coded[0], f"{coded[0]}-year", None, number, coded[1]) if coded else None


def _coded_part(word: str) -> tuple[Precision, int] | None:
    """A quarter or half of a year in short: Q3, H1."""
    precision = _CODES.get(word[0])
    if precision is None or word[1:] not in _NUMBERS[: _LENGTHS[precision]]:
        return None
    return precision, int(word[1:])


def _stands_free(at: Tokens, i: int) -> bool:
    """Whether four digits are no part of an amount, an address, a score or a code (F-2000, 2015-32, /2024/)."""
    before = at.words[i - 1]
    if before == "than" and at.words[i - 2] != "rather":
        return False
    if at.close(i - 1) and at.words[i - 2] != "mid" and before not in {"(", "[", '"', "“", "‘", "'", "|", "•"}:
        return False
    if not at.close(i):
        return True
    after = at.words[i + 1]
    if after in _TIES and at.kinds[i + 2] == "number":
        return at.words[i + 3] not in _TIES
    return at.kinds[i + 1] not in {"word", "number", "coded"} and after not in {"%", "/", "@", "_", "+", "$", "="}


def _second_year(at: Tokens, i: int, first: int) -> int | None:
    word = at.words[i]
    if at.kinds[i] != "number" or not word.isdigit() or len(word) not in (2, 4):
        return None
    second = int(word) if len(word) == 4 else first // 100 * 100 + int(word)
    second += 100 if word == "00" else 0
    return second if first < second <= first + 100 else None


def _counts_something(at: Tokens, after: int, number: int, before: str) -> bool:
    """Whether the number counts the noun after it ("2024 shells") rather than being a year.

    Counts above a thousand mostly have a comma, so before a plural it is a year still, unless it opens
    the sentence, follows "some" or "about", or lies far from the present.
    """
    noun = at.words[after]
    if at.kinds[after] != "word" or at.capital(after):
        return False
    if noun in COUNTED_NOUNS:
        return True
    if not noun.endswith("s") or noun.endswith("ss") or len(noun) < 5 or noun in YEAR_NOUNS:
        return False
    if before in PREPOSITIONS or before in {"the", "'s", "’s", "his", "her", "its", "their", "a"}:
        return before in APPROXIMATORS
    return not 1990 <= number <= 2030 or before in APPROXIMATORS or not before.isalpha()


def decade(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The 1990s; the '90s; the nineties; the 1800s, which are a century."""
    word = at.words[i]
    digits = "".join(_DIGITS.findall(word))
    if len(digits) == 4 and "1000" <= digits < "2200" and not (i and at.close(i - 1) and at.kinds[i - 1] == "word"):
        first = int(digits)
        if first % 100 == 0 and first < 2000:
            return Meaning(i + 1, "century", "decade", years(first, 100))
        return Meaning(i + 1, "decade", "decade", years(first, 10))
    short = DECADES.get(word) or (int(digits) if len(digits) == 2 else 0)
    before = at.words[max(i - 7, 0) : i]
    if not short or (word[0] not in "'’" and ("the" not in before[-2:] or TEMPERATURES & {*before, at.words[i + 1]})):
        return None  # a man in his sixties, highs in the 90s
    return Meaning(i + 1, "decade", "decade", years(short + (1900 if short >= 30 else 2000), 10))


def century(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The 19th century; the mid-20th century."""
    found = ordinal_at(at, i)
    if not found:
        return None
    number, after = found
    after = after + 1 if at.words[after] == "-" else after
    if at.words[after] != "century" or not 1 <= number <= 30 or (at.capital(after) and at.capital(after + 1)):
        return None  # 21st Century Fox
    return Meaning(after + 1, "century", "century", years(max(number * 100 - 100, 1), 100))


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
    elif at.kinds[i] == "coded" and (coded := _coded_part(word)):
        (precision, number), stop = coded, i + 1
    else:
        return None
    after = linked(at, stop)
    for _ in range(4):  # of the fiscal year 2024
        after += at.words[after] in {"of", "the", "fiscal", "year", "financial", "in", ",", "its"}
    year_number = year_at(at, after)
    if year_number:
        kept: Precision = "quarter" if precision == "quarter" else "half"
        return Meaning(year_number[1], kept, f"{kept}-year", None, year_number[0], number)
    if precision == "quarter" and (found or at.capital(i)):
        return Meaning(stop, "quarter", "quarter", index=number)
    return None  # "the first half" alone is a football match's as often as a year's


def season(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Summer 2024; the summer of 2024; by winter."""
    number = SEASONS.get(at.words[i])
    year_number, stop = year_after(at, i + 1)
    if number and year_number is not None:
        return Meaning(stop, "season", "season-year", None, year_number, number)
    alone = at.kinds[i + 1] != "word" or at.words[i + 1] in FUNCTION_WORDS
    if alone and at.words[i] != "fall" and at.words[i - 1] in {"in", "by", "until", "since", "during"}:
        return Meaning(i + 1, "season", "season", index=number)
    return None


def in_the_season(at: Tokens, i: int, now: Now) -> Meaning | None:
    """In the spring; over the summer."""
    if at.words[i - 1] not in {"in", "over", "during", "through", "throughout"}:
        return None
    number = SEASONS.get(at.words[i + 1])
    if number is None or at.words[i + 2] == "of":
        return None
    return Meaning(i + 2, "season", "season", index=number)


def fiscal_year(at: Tokens, i: int, now: Now) -> Meaning | None:
    """Fiscal 2024, fiscal year 2024, FY2024, FY24: the year it is named after."""
    word = at.words[i]
    if word.startswith("fy") and word[2:].isdigit():
        number = int(word[2:])
        return Meaning(i + 1, "year", "fiscal-year", year=full_year(number) if number < 100 else number)
    if word not in {"fiscal", "fy", "financial"}:
        return None
    found = year_at(at, i + 2 if at.words[i + 1] == "year" else i + 1)
    return Meaning(found[1], "year", "fiscal-year", year=found[0]) if found else None
