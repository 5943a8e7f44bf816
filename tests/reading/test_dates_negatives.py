"""Near misses: what looks like a date and is none."""

import pytest

from summarizer.reading.dates import find_dates


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("He may go. They may 10 times over.", id="may_the_verb"),
        pytest.param("They march on. The march to the palace", id="march_the_verb_and_noun"),
        pytest.param("The March on Washington; the August Wilson plays", id="march_a_name"),
        pytest.param("Theresa May said", id="may_a_surname"),
        pytest.param("April said so to June", id="given_names"),
        pytest.param("an august body", id="august_the_adjective"),
        pytest.param("a second chance; wait a second; the second attack", id="second"),
        pytest.param("The sun sat low, and we wed", id="sun_sat_wed"),
        pytest.param("the Sun reported", id="the_sun_a_paper"),
        pytest.param("prices fall; the fall of Kabul; a spring in the mattress", id="seasons_as_words"),
        pytest.param("the Sunday Times", id="a_sunday_paper"),
        pytest.param("Black Friday sales", id="black_friday_a_name"),
        pytest.param("Super Tuesday states", id="super_tuesday_a_name"),
        pytest.param("every Monday, each Tuesday, on Fridays", id="repetitions"),
        pytest.param("1,500 men and 2,024 more", id="counts_with_a_comma"),
        pytest.param("2024 shells were fired", id="a_count_without_a_comma"),
        pytest.param("some 1950 people", id="a_count_of_people"),
        pytest.param("$2000, £1999 and €2015", id="amounts"),
        pytest.param("more than 2000 were killed", id="more_than_2000"),
        pytest.param("version 2.0.1 and 10.2.3", id="versions"),
        pytest.param("call +44 20 2015 1999-0", id="telephone"),
        pytest.param("(555) 201-2015", id="telephone_with_a_hyphen"),
        pytest.param("open 24/7", id="around_the_clock"),
        pytest.param("won 3-2, 21-19 and 6-4", id="scores"),
        pytest.param("half of it, 3/4 of it, 1/2", id="fractions"),
        pytest.param("F-16, G7, COVID-19, Boeing 737-800", id="identifiers"),
        pytest.param("https://news.example.com/world/2024/jun/17/talks", id="address_with_a_month"),
        pytest.param("https://news.example.com/2024/06/17/talks-48000000", id="address_with_numbers"),
        pytest.param("a five-year plan, 10-year bonds, a 45-year-old", id="lengths_and_ages"),
        pytest.param("for the first time in 24 years", id="a_duration_after_first_time"),
        pytest.param("it took three months and two weeks", id="durations"),
        pytest.param("twice a day, 300 a month, per year", id="rates"),
        pytest.param("Feb. 30 and June 31", id="no_such_day"),
        pytest.param("31/31/2024", id="no_such_month"),
        pytest.param("man in his 60s", id="an_age_by_decades"),
        pytest.param("in his sixties", id="an_age_by_decades_in_words"),
        pytest.param("player of the year", id="the_year_alone"),
        pytest.param("at the end of the day", id="idiom"),
        pytest.param("Christmas trees", id="christmas_the_modifier"),
        pytest.param("highs in the 90s", id="temperatures_by_tens"),
        pytest.param("21st Century Fox", id="century_in_a_name"),
        pytest.param("the first in two weeks; it fell in three months", id="in_a_time_of_the_past"),
        pytest.param("won in spring training", id="a_season_before_a_noun"),
        pytest.param("the previous owner, the following men, the next man, that man", id="pointers_to_persons"),
        pytest.param("USA Today reported", id="today_a_paper"),
        pytest.param("two days before the vote", id="counted_from_an_event"),
        pytest.param("the first half ended goalless", id="half_of_a_match"),
        pytest.param("ISO 9001, Route 66, page 2024/3000/1", id="numbers_of_things"),
    ],
)
def test_no_date(text: str) -> None:
    assert find_dates(text) == ()
