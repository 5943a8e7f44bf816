import datetime

import pytest

from summarizer.reading.calendar import MONTHS, WEEKDAYS, foreign_months, foreign_weekdays


def test_english_months_agree_with_the_standard_library() -> None:
    for month in range(1, 13):
        day = datetime.date(2024, month, 1)
        assert MONTHS[day.strftime("%B").lower()] == MONTHS[day.strftime("%b").lower()] == month


def test_english_weekdays_agree_with_the_standard_library() -> None:
    for number in range(7):
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=number)
        assert WEEKDAYS[day.strftime("%A").lower()] == WEEKDAYS[day.strftime("%a").lower()] == day.weekday()


@pytest.mark.parametrize(
    ("name", "month"),
    [("juni", 6), ("juin", 6), ("junio", 6), ("junho", 6), ("giugno", 6), ("июня", 6), ("haziran", 6), ("mei", 5)],
)
def test_foreign_month(name: str, month: int) -> None:
    assert foreign_months()[name] == month


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("listopad", id="october_in_croatian_november_in_czech"),
        pytest.param("may", id="english_already"),
        pytest.param("mar", id="english_already_and_a_spanish_tuesday"),
    ],
)
def test_no_foreign_month(name: str) -> None:
    assert name not in foreign_months()


@pytest.mark.parametrize(("name", "weekday"), [("senin", 0), ("lundi", 0), ("sonntag", 6), ("пятница", 4)])
def test_foreign_weekday(name: str, weekday: int) -> None:
    assert foreign_weekdays()[name] == weekday
