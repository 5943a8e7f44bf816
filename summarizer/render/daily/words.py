"""How a daily brief words dates, cites, names and figures."""

import datetime
from calendar import monthrange
from collections.abc import Iterable, Sequence

from summarizer.schemas.daily import ArticleEntry, Cite


def day(date: datetime.date) -> str:
    """A day as a newspaper prints it: Monday 17 June 2024."""
    return f"{_DAYS[date.weekday()]} {short_day(date)}"


def short_day(date: datetime.date) -> str:
    """A day without its weekday: 17 June 2024."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def span(start: datetime.date, end: datetime.date) -> str:
    """One day, a whole month or year, or the days from one to another."""
    if start == end:
        return short_day(start)
    to_the_end = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if to_the_end and (start.year, start.month) == (end.year, end.month):
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if to_the_end and (start.month, end.month) == (1, 12) and start.year == end.year:
        return str(start.year)
    return f"{short_day(start)} to {short_day(end)}"


def as_of(date: datetime.date) -> str:
    """For when a figure holds that is told without a day; the last day of a year or a month stands for all of it."""
    if (date.month, date.day) == (12, 31):
        return str(date.year)
    whole = date.day == monthrange(date.year, date.month)[1]
    return f"{_MONTHS[date.month - 1]} {date.year}" if whole else f"as of {short_day(date)}"


def cited(cites: Iterable[Cite]) -> str:
    """Where words stand: [2:8] is sentence 8 of source 2."""
    return " ".join(dict.fromkeys(f"[{cite.article}:{cite.sentence}]" for cite in cites))


def joined(parts: Sequence[str], last: str = "and") -> str:
    """A list in words: a, b and c."""
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}" if len(parts) > 1 else "".join(parts)


def named(article: ArticleEntry) -> str:
    """An article as a source is named: its outlet, its title and its day, or else its file."""
    dated = short_day(article.published) if article.published else None
    title = f"“{article.title}”" if article.title else None
    known = (article.outlet, title, dated)
    return ", ".join(filter(None, known if article.outlet or title else (article.name, dated)))


def sentence(text: str) -> str:
    """``text`` as a line of a page: one line, that begins with a capital and ends with a stop."""
    line = " ".join(text.split())
    line = line[:1].upper() + line[1:]
    return line if line.rstrip("”’\"')")[-1:] in (".", "!", "?", "…") or not line else f"{line}."


def within(phrase: str) -> str:
    """A phrase in the middle of a line: a small word that began a sentence begins none here."""
    first = phrase.split(maxsplit=1)[0] if phrase.strip() else ""
    return first.lower() + phrase[len(first) :] if first.lower() in _SMALL else phrase


_SMALL = frozenset(
    "a after all an around as at before between by during each early every following for from in last late next of on "
    "over since so some the these this through throughout to under until up while with within".split()
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = "January February March April May June July August September October November December".split()
