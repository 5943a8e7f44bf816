"""Reading the dates of a text: which stretches name a day or a longer period, and which days these are."""

import datetime

from summarizer.reading.dates.grammar import BEGINNINGS, mention
from summarizer.reading.dates.intervals import OPEN
from summarizer.reading.dates.meaning import Meaning, Now, timex
from summarizer.reading.dates.mention import Date, Precision, Relation
from summarizer.reading.dates.scan import Tokens, stretches
from summarizer.reading.dates.settling import settled
from summarizer.reading.dates.vocabulary import RELATIONS
from summarizer.spans import Span

__all__ = ["Date", "Precision", "Relation", "find_dates"]


def find_dates(text: str, published: datetime.date | None = None) -> tuple[Date, ...]:
    """Return the dates that ``text`` mentions, in order, not overlapping; offsets are code points of ``text``.

    With the day of publication, words that count from it ("Monday", "last September", "next week")
    resolve to days; without it they keep what the text alone says. Nothing raises.
    """
    now = Now(published)
    found: list[Date] = []
    covered = 0
    for at in stretches(text):
        for i in _beginnings(at):
            meaning = _meaning(at, i, now) if at.starts[i] >= covered else None
            if meaning:
                found.append(_date(at, i - meaning.lead, meaning, now))
                covered = found[-1].span.end
    return tuple(found)


def _beginnings(at: Tokens) -> list[int]:
    keys = zip(at.words, at.kinds, range(len(at)), strict=False)
    return [i for word, kind, i in keys if (word if kind == "word" else f"<{kind}>") in BEGINNINGS]


def _meaning(at: Tokens, i: int, now: Now) -> Meaning | None:
    try:
        meaning = mention(at, i, now)
        if meaning:
            meaning.interval = settled(meaning, at, i, now)
    except (ValueError, OverflowError):  # datetime knows the years 1 to 9999: what lies beyond is no date to us
        now.depth = 0
        return None
    return meaning


def _date(at: Tokens, i: int, meaning: Meaning, now: Now) -> Date:
    span = Span(at.starts[i], at.ends[meaning.stop - 1])
    interval = meaning.interval
    precision: Precision = "span" if meaning.begin else meaning.precision
    if interval and interval.first and interval.last:
        now.told = interval
    if meaning.year is not None and meaning.index is not None and precision in ("day", "month"):
        now.years[meaning.index] = meaning.year
    return Date(
        span,
        span.of(at.text),
        *(interval or OPEN),
        precision,
        meaning.rule,
        _relation(at, i),
        meaning.relative,
        meaning.time,
        timex(interval, precision) if interval else meaning.printed(),
    )


def _relation(at: Tokens, i: int) -> Relation:
    word = at.words[i - 1] if i else ""
    if word == "of" and i > 1:
        word = at.words[i - 2] if at.words[i - 2] == "ahead" else ""
    return RELATIONS.get(word, "in")
