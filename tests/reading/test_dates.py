import datetime
from datetime import date

import pytest

from summarizer.reading.dates import find_dates

PUBLISHED = date(2024, 6, 17)  # a Monday


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("June 16, 2024", date(2024, 6, 16), date(2024, 6, 16)),
        ("last September", date(2023, 9, 1), date(2023, 9, 30)),
        ("next week", date(2024, 6, 24), date(2024, 6, 30)),
        ("the end of May", date(2024, 5, 21), date(2024, 5, 31)),
        ("July 2000", date(2000, 7, 1), date(2000, 7, 31)),
        ("the past month", date(2024, 5, 17), date(2024, 6, 17)),
    ],
)
def test_days(text: str, start: datetime.date, end: datetime.date) -> None:
    (found,) = find_dates(text, PUBLISHED)
    assert (found.text, found.start, found.end) == (text, start, end)
