"""What a rule makes of words, before it is a mention."""

import datetime
from dataclasses import dataclass, field, replace

from summarizer.reading.dates.intervals import Interval, is_day, numbered, years
from summarizer.reading.dates.mention import Precision
from summarizer.reading.dates.vocabulary import SEASON_CODES


@dataclass(slots=True)
class Now:
    """What relative words count from: the publication date, and the day the text told last.

    ``years`` holds the year that the text last named with a month, by that month's number.
    ``depth`` is how many periods the rules are inside of: "the end of the first week of …".
    """

    published: datetime.date | None
    told: Interval | None = None
    depth: int = 0
    years: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Meaning:
    """One reading of the tokens up to ``stop``.

    Either the interval is known, or the calendar fields say what is printed: ``index`` is the
    number of the month, or of the quarter, half or season where the precision is one of these.
    With a ``begin`` it is a range: from the first day of that to the last day of this.
    ``lead`` tokens before the one that the rule began at belong to it as well.
    """

    stop: int
    precision: Precision
    rule: str
    interval: Interval | None = None
    year: int | None = None
    index: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: bool = False
    time: str = ""
    begin: "Meaning | None" = None
    lead: int = 0

    def in_year(self, year: int) -> Interval | None:
        """The interval in that year, None where the calendar lacks it."""
        if self.index is None:
            return years(year)
        if self.day is None:
            return numbered(self.precision, year, self.index)
        if not is_day(year, self.index, self.day):
            return None
        day = datetime.date(year, self.index, self.day)
        return Interval(day, day)

    def to(self, stop: int, **changes: object) -> "Meaning":
        """The same, reaching to another token."""
        return replace(self, stop=stop, **changes)  # type: ignore[arg-type]

    @property
    def known(self) -> "Interval | None":
        """The interval, where the printed words alone give it."""
        return self.interval or (self.in_year(self.year) if self.year is not None else None)

    def printed(self) -> str:
        """What the printed calendar fields say as a TIMEX3 value, X for what they leave open."""
        if self.begin:
            ends = self.begin.printed(), replace(self, begin=None).printed()
            return "/".join(ends) if all(ends) else ""
        year = "XXXX" if self.year is None else f"{self.year:04}"
        if self.day is not None:
            return f"{year}-{'XX' if self.index is None else f'{self.index:02}'}-{self.day:02}"
        if self.weekday is not None:
            return f"XXXX-WXX-{self.weekday + 1}"
        if self.index is None:
            return "" if self.year is None else year
        return f"{year}-{_numbered_code(self.precision, self.index)}"


def timex(interval: Interval, precision: Precision) -> str:
    """An interval of known days as a TIMEX3 value."""
    first, last = interval
    if first is None or last is None:
        return ""
    if precision == "day" and first == last:
        return first.isoformat()
    year = f"{first.year:04}"
    if precision in ("week", "weekend"):
        week_year, week, _ = first.isocalendar()
        return f"{week_year:04}-W{week:02}" + ("-WE" if precision == "weekend" else "")
    if precision == "month":
        return f"{year}-{first.month:02}"
    if precision == "quarter":
        return f"{year}-Q{(first.month + 2) // 3}"
    if precision == "half":
        return f"{year}-H{(first.month + 5) // 6}"
    if precision == "season":
        return f"{year}-{SEASON_CODES[first.month // 3 - 1]}"
    if precision in ("year", "decade", "century"):
        return year[: {"year": 4, "decade": 3, "century": 2}[precision]]
    return f"{first.isoformat()}/{last.isoformat()}"


def _numbered_code(precision: Precision, index: int) -> str:
    if precision == "quarter":
        return f"Q{index}"
    if precision == "half":
        return f"H{index}"
    return SEASON_CODES[index - 1] if precision == "season" else f"{index:02}"
