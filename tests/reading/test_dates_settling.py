"""Which day a bare weekday, month, or day without a year means, and what "later" counts from."""

import datetime
from datetime import date

import pytest

from summarizer.reading.dates import find_dates
from tests.reading.test_dates import PUBLISHED, read


@pytest.mark.parametrize(
    ("text", "mention", "day"),
    [
        pytest.param("Putin should land on Tuesday.", "Tuesday", date(2024, 6, 18), id="future_verb_before"),
        pytest.param(
            "The White House said on Tuesday it will wait.", "Tuesday", date(2024, 6, 11), id="past_verb_nearer"
        ),
        pytest.param(
            "She said the talks will resume on Thursday.", "Thursday", date(2024, 6, 20), id="future_verb_nearer"
        ),
        pytest.param("On Thursday, the court will rule.", "Thursday", date(2024, 6, 20), id="future_verb_after"),
        pytest.param("On Thursday, the court ruled.", "Thursday", date(2024, 6, 13), id="past_verb_after"),
        pytest.param("A vote is scheduled for Wednesday.", "Wednesday", date(2024, 6, 19), id="ed_form_of_a_plan"),
        pytest.param("Gov. J. Smith met him Thursday.", "Thursday", date(2024, 6, 13), id="initials_end_no_sentence"),
        pytest.param(
            "It will rain. Police shot him on Friday.", "Friday", date(2024, 6, 14), id="verb_of_another_sentence"
        ),
        pytest.param("He expects to meet Putin on Monday.", "Monday", PUBLISHED, id="the_day_itself"),
        pytest.param("He could have won on Wednesday.", "Wednesday", date(2024, 6, 12), id="modal_of_the_past"),
        pytest.param("The open letter of Wednesday said no", "Wednesday", date(2024, 6, 12), id="open_the_adjective"),
        pytest.param("By Friday, the banks will close.", "Friday", date(2024, 6, 21), id="by"),
        pytest.param("Biden to meet Kishida on Friday", "Friday", date(2024, 6, 21), id="headline"),
        pytest.param("He agreed to meet him on Friday.", "Friday", date(2024, 6, 21), id="infinitive_of_a_plan"),
        pytest.param(
            "He praised the moderator, a lawyer, of Tuesday’s debate", "Tuesday", date(2024, 6, 18), id="tomorrow"
        ),
    ],
)
def test_tense_decides_a_bare_weekday(text: str, mention: str, day: datetime.date) -> None:
    found = read(text)
    assert (found.text, found.start) == (mention, day)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        pytest.param("While he was in Russia in September", date(2023, 9, 1), id="past"),
        pytest.param("The trial will open in September", date(2024, 9, 1), id="future"),
        pytest.param("He has not been there since July", date(2023, 7, 1), id="since"),
        pytest.param("The law took effect in June", date(2024, 6, 1), id="the_present_month"),
        pytest.param("He died in April", date(2024, 4, 1), id="this_year"),
        pytest.param("He was shot on Dec. 20", date(2023, 12, 20), id="day_of_last_year"),
        pytest.param("The vote is scheduled for Jan. 20", date(2025, 1, 20), id="day_of_next_year"),
        pytest.param("He left on Tuesday, March 7", date(2023, 3, 7), id="the_weekday_tells_the_year"),
    ],
)
def test_year_of_a_bare_month_or_day(text: str, first: datetime.date) -> None:
    assert read(text).start == first


@pytest.mark.parametrize(
    ("text", "mention", "first"),
    [
        ("Last October it began. A month later it ended.", "A month later", date(2023, 11, 1)),
        ("He fell on June 3, 2021 and died the following day.", "the following day", date(2021, 6, 4)),
        ("He fell on June 3, 2021 and died two days later.", "two days later", date(2021, 6, 5)),
        ("In 2019 it rose; that year it rained.", "that year", date(2019, 1, 1)),
        ("It rose on June 3, 2021, after a fall the day before.", "the day before", date(2021, 6, 2)),
    ],
)
def test_counted_from_the_date_told_last(text: str, mention: str, first: datetime.date) -> None:
    _, found = find_dates(text, PUBLISHED)
    assert (found.text, found.start) == (mention, first)


@pytest.mark.parametrize(
    ("text", "mention", "first"),
    [
        pytest.param("He will arrive in two weeks.", "two weeks", date(2024, 7, 1), id="future"),
        pytest.param("It opens in three days.", "three days", date(2024, 6, 20), id="schedule"),
    ],
)
def test_in_a_time_of_the_future(text: str, mention: str, first: datetime.date) -> None:
    found = read(text)
    assert (found.text, found.start) == (mention, first)


def test_a_weekend_of_this_week_in_the_past_tense_is_the_last_one() -> None:
    assert read("He told them this weekend").start == date(2024, 6, 15)
    assert read("He will tell them this weekend").start == date(2024, 6, 22)


def test_the_attacks_of_september_11_need_no_year() -> None:
    assert read("the Sept. 11 attacks").start == date(2001, 9, 11)
    assert read("He died on Sept. 11").start == date(2023, 9, 11)


def test_without_a_date_told_before_the_day_before_is_the_day_before_publication() -> None:
    assert read("the day before").start == date(2024, 6, 16)
    assert read("the following day").start is None


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        pytest.param("06/07/2024", date(2024, 6, 8), date(2024, 6, 7), id="nearer_as_month_first"),
        pytest.param("06/07/2024", date(2024, 7, 8), date(2024, 7, 6), id="nearer_as_day_first"),
        pytest.param("06/07/2024", None, date(2024, 6, 7), id="month_first_between_slashes"),
        pytest.param("06.07.2024", None, date(2024, 7, 6), id="day_first_between_full_stops"),
        pytest.param("13/07/2024", None, date(2024, 7, 13), id="no_thirteenth_month"),
    ],
)
def test_day_and_month_in_numbers(text: str, published: datetime.date | None, day: datetime.date) -> None:
    assert read(text, published).start == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("They stopped deliveries on July 29.", date(2023, 7, 29), id="done_on_a_day_of_the_year_before"),
        pytest.param("The line was closed on July 3 for repairs.", date(2023, 7, 3), id="was_closed_on_a_day"),
        pytest.param("Prices have risen since July 3.", date(2023, 7, 3), id="since_a_day_gone_by"),
        pytest.param("The work is to begin on July 29.", date(2024, 7, 29), id="to_begin_on_a_day_ahead"),
        pytest.param("The union called a strike on July 3.", date(2024, 7, 3), id="a_strike_called_for_a_day_ahead"),
        pytest.param("The court set a hearing for July 3.", date(2024, 7, 3), id="a_hearing_set_for_a_day_ahead"),
        pytest.param("The drivers are to be balloted on July 3.", date(2024, 7, 3), id="to_be_done_on_a_day_ahead"),
        pytest.param("The vote was put off until July 3.", date(2024, 7, 3), id="put_off_until_a_day_ahead"),
    ],
)
def test_nothing_was_done_after_the_publication(text: str, day: datetime.date) -> None:
    assert read(text).start == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("He died in February 2023. She was there on 8 February.", date(2023, 2, 8), id="the_same_month"),
        pytest.param("He died in March 2023. She was there on 8 February.", date(2024, 2, 8), id="another_month"),
        pytest.param("She joined in June 2021. She resigned on 10 June.", date(2024, 6, 10), id="a_day_of_last_week"),
    ],
)
def test_a_day_is_of_the_year_that_its_month_was_named_with(text: str, day: datetime.date) -> None:
    assert find_dates(text, PUBLISHED)[-1].start == day
