"""Which rule begins at which word: the one place to look when a rule is added."""

from summarizer.reading.calendar import MONTHS, WEEKDAYS
from summarizer.reading.dates import combining_rules as combining
from summarizer.reading.dates import day_rules as day
from summarizer.reading.dates import period_rules as periods
from summarizer.reading.dates import relative_rules as relative
from summarizer.reading.dates.meaning import Meaning, Now
from summarizer.reading.dates.scan import Tokens, words_of
from summarizer.reading.dates.table import RULES, Rule, longest, period, register, register_with_article
from summarizer.reading.dates.vocabulary import (
    COUNTS,
    DAY_WORDS,
    DECADES,
    HOLIDAYS,
    ORDINALS,
    PARTS,
    POINTERS,
    SEASONS,
    TENS,
    UNITS,
    VAGUE_COUNTS,
)

_COUNTED = (relative.ago, relative.in_count, combining.around_period)
_ORDINAL_OF = (combining.ordinal_of, combining.weekday_of_month)
_ORDINAL = (day.days_then_month, day.day_first, periods.numbered_part, periods.century)


def _behind_the(*rules: Rule) -> Rule:
    """The rules at the token behind "the"."""

    def rule(at: Tokens, i: int, now: Now) -> Meaning | None:
        return longest(rules, at, i + 1, now)

    return rule


register(["<number>"], day.days_then_month, day.day_first, day.attacks, periods.year, *_COUNTED)
register(["<ordinal>"], *_ORDINAL, *_ORDINAL_OF)
register(["<iso>"], day.iso)
register(["<numeric>"], day.numeric)
register(["<decade>"], periods.decade)
register(["<coded>"], day.month_first, periods.fiscal_year, periods.numbered_part)

register(MONTHS, day.september_11, day.month)
register(WEEKDAYS, day.weekday, combining.weekday_of_week)
register([*POINTERS, "recent", "same", "that"], relative.pointed)
register(["last", "final"], *_ORDINAL_OF)
register(DAY_WORDS, relative.day_word)
register(SEASONS, periods.season)
register(DECADES, periods.decade)
register([*ORDINALS, *TENS], *_ORDINAL, *_ORDINAL_OF)
register(["fiscal", "fy", "financial"], periods.fiscal_year)
register([*COUNTS, *VAGUE_COUNTS], *_COUNTED)
register((unit for unit in UNITS if unit.endswith("s")), relative.ago)
register(PARTS, combining.part)
register(["earlier", "later"], combining.so_far)
register(["week", "month", "year"], combining.week_of, combining.unit_end)
register({words_of(name)[0] for name in HOLIDAYS}, combining.holiday)
register_with_article([*POINTERS, "same", "that"], relative.pointed)
register_with_article(["day", "week", "month", "year", "night"], relative.ago, relative.next_but_one)
register_with_article(["week", "month", "year"], combining.week_of)
register_with_article(["weekend"], relative.weekend)
register_with_article(PARTS, combining.part)
register_with_article([*ORDINALS, *TENS, "<ordinal>"], _behind_the(*_ORDINAL), *_ORDINAL_OF)
register_with_article(["last", "final"], *_ORDINAL_OF)
register_with_article(SEASONS, periods.in_the_season, _behind_the(periods.season))
register_with_article([*DECADES, "<decade>"], _behind_the(periods.decade))

BEGINNINGS = frozenset({*RULES, "the", "<clock>", "noon", "midnight", "from", "between"})
"""The keys of the tokens that a mention may begin with."""


def mention(at: Tokens, i: int, now: Now) -> Meaning | None:
    """The longest date, range of dates or date with a time of day that begins at token ``i``."""
    word = at.words[i]
    if at.kinds[i] == "clock" or word in {"noon", "midnight"}:
        return combining.timed(at, i, now)
    if word in {"from", "between"}:
        return combining.joined(at, i, now)
    meaning = period(at, i, now)
    if meaning is None:
        return None
    listed = at.words[meaning.stop] == "," and at.kinds[meaning.stop + 1] == "number" and meaning.rule == "month-day"
    if listed or at.words[meaning.stop] in combining.LINKS:
        meaning = combining.joined(at, i, now) or meaning
    return combining.with_time(at, meaning)
