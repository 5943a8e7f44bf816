"""What was seen on an article, so that it need not be looked at again."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """The title and the day that were given, or found on it."""

    title: str | None
    published: datetime.date | None
