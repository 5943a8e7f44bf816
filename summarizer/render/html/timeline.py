"""A story's days as a small drawing: each event a dot where its day lies, or a bar over the days it may be of."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.render.daily.words import short_day
from summarizer.schemas.daily import TimelineEntry

_FEWEST = 3
"""With fewer different days there is nothing to see that the list does not say."""
_LONGEST = 400
"""Over more days than these the nearest would fall on one dot."""
_LEFT, _WIDTH = 2.0, 96.0


@dataclass(frozen=True, slots=True)
class Moment:
    """An event on the line, in percent of its width; ``anchor`` leads to its entry in the list."""

    start: float
    end: float
    anchor: str
    label: str

    @property
    def is_bar(self) -> bool:
        """Whether it is of more days than one."""
        return self.start != self.end


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line: its events, what its ends are called, and where the brief's own day is, if on it."""

    moments: tuple[Moment, ...]
    first: str
    last: str
    today: float | None


def timeline_of(events: Sequence[TimelineEntry], anchor: str, today: datetime.date) -> Timeline | None:
    """The events as a drawing; None where the list says as much. Entries of the list are ``anchor`` and a number."""
    if len({event.start for event in events}) < _FEWEST:
        return None
    first, last = min(event.start for event in events), max(event.end for event in events)
    if (last - first).days > _LONGEST:
        return None

    def at(day: datetime.date) -> float:
        return round(_LEFT + _WIDTH * ((day - first).days / max(1, (last - first).days)), 2)

    moments = tuple(
        Moment(at(event.start), at(event.end), f"{anchor}-{number}", event.when)
        for number, event in enumerate(events, 1)
    )
    return Timeline(moments, short_day(first), short_day(last), at(today) if first <= today <= last else None)
