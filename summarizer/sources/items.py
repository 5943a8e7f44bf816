"""What comes out of a source: articles, and what could not be one."""

import datetime
from dataclasses import dataclass
from email.utils import parsedate_to_datetime


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was named and is no article of the brief, with the reason in one plain line."""

    name: str
    reason: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    unread: bool = True
    """It could not be read; False for an article of another day, which nobody tried to read."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days whose articles are wanted, both inclusive."""

    first: datetime.date
    last: datetime.date

    def reason_against(self, published: datetime.date | None) -> str | None:
        """Why an article of this day is left out; None where it is wanted, as one without a day always is."""
        if published is None or self.first <= published <= self.last:
            return None
        if published > self.last:
            return "published after the day of this brief"
        return f"published before {self.first}, where this brief begins"


def day_of(value: object) -> datetime.date | None:
    """The day in a moment as feeds and exports write it: ISO 8601, RFC 2822, or seconds since 1970."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return datetime.datetime.fromtimestamp(value, datetime.UTC).date()
        except (OverflowError, OSError, ValueError):
            return None
    text = str(value).strip()
    try:
        return datetime.date.fromisoformat(text[:10])
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None
