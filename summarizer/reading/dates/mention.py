"""What the reader of dates hands out."""

import datetime
from typing import Literal, NamedTuple

from summarizer.spans import Span

Precision = Literal["day", "week", "weekend", "month", "quarter", "season", "half", "year", "decade", "century", "span"]
"""The calendar unit that the words name; a span is any other stretch of days."""

Relation = Literal["in", "since", "until", "by", "before", "after"]
"""How the sentence ties its event to the period: "since July", "by Friday", "before 2018"."""


class Date(NamedTuple):
    """One mention of a day or of a longer period.

    ``start`` and ``end`` are the first and the last day of the period that the words name, both
    inclusive. A preposition is no part of the mention and does not open the period: "since July"
    is the mention "July", its 31 days, with the relation "since". A bound is None where the words
    leave it open ("in recent weeks" has no first day) and both are None where the text alone does
    not say ("June 16", "Monday", "last week" without a publication date).

    ``precision`` is the unit that the words name. A part of a unit keeps the unit's name and
    narrows the days: "early June" is a month, the 1st to the 10th.

    ``timex`` is the same in the notation of TIMEX3, with X for what is not known: 2024-06-16,
    2024-W25, 2024-06, 2024-Q3, 2024-SU, 2024, 199, XXXX-06-16, XXXX-WXX-1, 2024-06-16/2024-06-18;
    empty where the words say nothing without a publication date ("last week").

    ``relative`` is true where the words count from the publication date or from another date of
    the text. ``time`` is the time of day as printed ("8:30 p.m. EDT", "morning"), or empty.
    ``rule`` names the rule that made the mention.
    """

    span: Span
    text: str
    start: datetime.date | None
    end: datetime.date | None
    precision: Precision
    rule: str
    relation: Relation = "in"
    relative: bool = False
    time: str = ""
    timex: str = ""
