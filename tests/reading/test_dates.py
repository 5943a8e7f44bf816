"""Many spellings under one value: each gives exactly one mention, which spans the whole string."""

import datetime
import re
from datetime import date

import pytest

from summarizer.reading.dates import Date, find_dates

PUBLISHED = date(2024, 6, 17)  # a Monday


def read(text: str, published: date | None = PUBLISHED) -> Date:
    (found,) = find_dates(text, published)
    return found


SPELLINGS = {
    (date(2024, 6, 16), date(2024, 6, 16), "day"): """
        June 16, 2024 | June 16 2024 | Jun. 16, 2024 | Jun 16, 2024 | June 16th, 2024 | June the 16th, 2024
        JUNE 16, 2024 | 16 June 2024 | 16th June 2024 | 16th of June 2024 | the 16th of June, 2024
        Sunday, June 16, 2024 | Sunday 16 June 2024 | Sun, 16 Jun 2024 | Sun. June 16, 2024 | 2024-06-16
        2024/06/16 | 2024.06.16 | 16/06/2024 | 06/16/2024 | 6/16/24 | 16.06.2024 | 16-Jun-2024 | Jun-16-2024
        2024-Jun-16 | June 16 | 16 June | Sunday, June 16 | Sunday the 16th | yesterday | Yesterday | Sunday
        a day ago | one day ago | 16 juin 2024 | 16. Juni 2024 | 16 de junio de 2024 | 16 de junho de 2024
        16 giugno 2024 | Minggu, 16 Juni 2024 | dimanche 16 juin 2024 | 16 июня 2024 | 2024年6月16日 | 2024년 6월 16일
        Sixteenth of June | the third Sunday in June
    """,
    (date(2024, 6, 17), date(2024, 6, 17), "day"): """
        today | Monday | this Monday | Monday of this week | 17 Juni 2024
    """,
    (date(2024, 6, 18), date(2024, 6, 18), "day"): """
        tomorrow | Tuesday of this week | June 18
    """,
    (date(2024, 6, 15), date(2024, 6, 15), "day"): """
        the day before yesterday | two days ago | Saturday
    """,
    (date(2024, 6, 19), date(2024, 6, 19), "day"): """
        the day after tomorrow | two days from now
    """,
    (date(2024, 6, 25), date(2024, 6, 25), "day"): """
        next Tuesday | Tuesday of next week | next week on Tuesday
    """,
    (date(2024, 6, 14), date(2024, 6, 14), "day"): """
        last Friday | Friday of last week | this past Friday | Friday
    """,
    (date(2023, 12, 23), date(2023, 12, 23), "day"): """
        two days before Christmas | December 23, 2023 | Dec. 23
    """,
    (date(2024, 1, 1), date(2024, 1, 1), "day"): """
        New Year's Day | New Year’s Day 2024 | January 1, 2024 | Jan. 1
    """,
    (date(2001, 9, 11), date(2001, 9, 11), "day"): """
        9/11 | Sept. 11, 2001 | 11 September 2001 | September 11th 2001
    """,
    (date(2000, 2, 29), date(2000, 2, 29), "day"): """
        February 29, 2000 | 29/2/2000 | Feb. 29, 2000
    """,
    (date(2024, 6, 10), date(2024, 6, 16), "week"): """
        last week | the week ending June 16 | the week of June 12
    """,
    (date(2024, 6, 17), date(2024, 6, 23), "week"): """
        this week | the week beginning June 17 | the week of 20 June
    """,
    (date(2024, 6, 24), date(2024, 6, 30), "week"): """
        next week
    """,
    (date(2024, 7, 1), date(2024, 7, 7), "week"): """
        the week after next | two weeks from now
    """,
    (date(2024, 6, 3), date(2024, 6, 9), "week"): """
        two weeks ago | a fortnight ago | the week before last
    """,
    (date(2024, 6, 15), date(2024, 6, 16), "weekend"): """
        the weekend | last weekend | this past weekend
    """,
    (date(2024, 5, 1), date(2024, 5, 31), "month"): """
        last month | May 2024 | May this year | a month ago | 2024-05
    """,
    (date(2000, 7, 1), date(2000, 7, 31), "month"): """
        July 2000 | July, 2000 | July of 2000 | Jul 2000 | Jul-2000
    """,
    (date(2023, 9, 1), date(2023, 9, 30), "month"): """
        last September | September 2023 | Sept. 2023 | September last year | September of last year | September
    """,
    (date(2024, 7, 1), date(2024, 7, 31), "month"): """
        next month | next July | July this year | the month of July 2024
    """,
    (date(2024, 6, 1), date(2024, 6, 10), "month"): """
        early June | early this month | the beginning of June 2024
    """,
    (date(2024, 5, 11), date(2024, 5, 20), "month"): """
        mid-May | mid-May 2024 | the middle of May | mid May
    """,
    (date(2024, 5, 21), date(2024, 5, 31), "month"): """
        the end of May | late May | late last month | the end of May 2024
    """,
    (date(2023, 7, 1), date(2023, 9, 30), "quarter"): """
        Q3 2023 | the third quarter of 2023 | third-quarter 2023 | 2023 Q3 | 2023-Q3 | Q3 of 2023
        the third quarter of last year | third quarter 2023 | the third quarter of fiscal 2023
        the third quarter
    """,
    (date(2024, 1, 1), date(2024, 3, 31), "quarter"): """
        last quarter | the first quarter | the first quarter of this year
    """,
    (date(2024, 1, 1), date(2024, 6, 30), "half"): """
        the first half of 2024 | H1 2024 | the first half of this year
    """,
    (date(2023, 6, 1), date(2023, 8, 31), "season"): """
        last summer | summer 2023 | the summer of 2023
    """,
    (date(2023, 12, 1), date(2024, 2, 29), "season"): """
        last winter | the winter of 2023
    """,
    (date(2023, 1, 1), date(2023, 12, 31), "year"): """
        last year | 2023 | a year ago | the year 2023 | fiscal 2023 | FY2023 | FY23 | fiscal year 2023
    """,
    (date(2024, 1, 1), date(2024, 12, 31), "year"): """
        this year | 2024 | the current year
    """,
    (date(2014, 1, 1), date(2014, 12, 31), "year"): """
        a decade ago | 10 years ago | ten years ago | 2014
    """,
    (date(2000, 1, 1), date(2000, 12, 31), "year"): """
        24 years ago | twenty-four years ago | 2000 | the year 2000
    """,
    (date(2023, 5, 1), date(2023, 8, 31), "year"): """
        mid-2023 | the middle of 2023 | the middle of last year
    """,
    (date(2023, 9, 1), date(2023, 12, 31), "year"): """
        late 2023 | late last year | the end of 2023
    """,
    (date(2024, 9, 1), date(2024, 12, 31), "year"): "year-end | year’s end | the end of the year | late this year",
    (date(2022, 1, 1), date(2022, 12, 31), "year"): """
        the year before last | two years ago
    """,
    (date(1990, 1, 1), date(1999, 12, 31), "decade"): """
        the 1990s | 1990s | the 1990’s | the '90s | the ’90s | the nineties
    """,
    (date(1990, 1, 1), date(1993, 12, 31), "decade"): """
        the early 1990s | the early '90s | early 1990s
    """,
    (date(1800, 1, 1), date(1899, 12, 31), "century"): """
        the 19th century | the nineteenth century | the 1800s
    """,
    (date(2024, 6, 16), date(2024, 6, 18), "span"): """
        June 16-18 | June 16–18, 2024 | 16-18 June | 16–18 June 2024 | June 16 to 18 | 16 to 18 June 2024
        from June 16 to 18 | between June 16 and 18 | from June 16 to June 18, 2024 | 16 June – 18 June 2024
        from 16 June until 18 June | 2024-06-16 to 2024-06-18 | 16/06/2024 - 18/06/2024 | June 16 through 18
    """,
    (date(2023, 5, 1), date(2023, 7, 31), "span"): """
        between May and July 2023 | May to July 2023 | from May to July 2023 | May-July 2023
        May 2023 to July 2023
    """,
    (date(2023, 12, 1), date(2024, 2, 29), "span"): """
        from December to February | December 2023 to February 2024
    """,
    (date(2010, 1, 1), date(2018, 12, 31), "span"): """
        from 2010 to 2018 | 2010-2018 | 2010–18 | between 2010 and 2018
    """,
    (date(2024, 5, 17), date(2024, 6, 17), "span"): """
        the past month | the last month
    """,
    (date(2024, 6, 3), date(2024, 6, 17), "span"): """
        the past two weeks | the last two weeks | the past fortnight
    """,
    (date(2024, 6, 17), date(2024, 7, 17), "span"): """
        the next month | the coming month
    """,
    (date(2024, 1, 1), date(2024, 3, 31), "span"): """
        the first three months of 2024 | the first three months of this year
    """,
}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(text.strip(), value, id=text.strip())
        for value, texts in SPELLINGS.items()
        for text in re.split(r"[|\n]", texts.strip())
    ],
)
def test_spelling(text: str, value: tuple[datetime.date, datetime.date, str]) -> None:
    found = read(text)
    assert (found.text, found.start, found.end, found.precision) == (text, *value)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("June 16", "XXXX-06-16"),
        ("16 June 2024", "2024-06-16"),
        ("June 16-18", "XXXX-06-16/XXXX-06-18"),
        ("Monday", "XXXX-WXX-1"),
        ("Sunday", "XXXX-WXX-7"),
        ("23, 24 and 25 November", "XXXX-11-23/XXXX-11-25"),
        ("Nov. 23, 24 and 25", "XXXX-11-23/XXXX-11-25"),
        ("Sunday the 16th", "XXXX-XX-16"),
        ("September", "XXXX-09"),
        ("the third quarter", "XXXX-Q3"),
        ("July 2000", "2000-07"),
        ("the third quarter of 2023", "2023-Q3"),
        ("the summer of 2024", "2024-SU"),
        ("the second half of 2024", "2024-H2"),
        ("2000", "2000"),
        ("the 1990s", "199"),
        ("the 19th century", "18"),
        ("last week", ""),
        ("yesterday", ""),
    ],
)
def test_what_the_text_alone_says(text: str, timex: str) -> None:
    found = read(text, None)
    assert (found.text, found.timex) == (text, timex)
    assert (found.start is None) == ("X" in timex or not timex)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("next week", "2024-W26"),
        ("last weekend", "2024-W24-WE"),
        ("Monday", "2024-06-17"),
        ("last September", "2023-09"),
        ("last quarter", "2024-Q1"),
        ("June 16", "2024-06-16"),
    ],
)
def test_timex_with_a_publication_date(text: str, timex: str) -> None:
    assert read(text).timex == timex


@pytest.mark.parametrize(
    ("sentence", "mention"),
    [
        pytest.param("The swap on Thursday, the first since May", "Thursday", id="the_first_of_its_kind_is_no_day"),
        pytest.param("It opens on 3, 7 and 12 May", "7 and 12 May", id="days_apart_are_no_range"),
        pytest.param("On Nov. 3, 24 and 25 people were hurt", "Nov. 3", id="people_behind_a_day_are_no_days"),
    ],
)
def test_where_a_date_ends(sentence: str, mention: str) -> None:
    assert find_dates(sentence)[0].text == mention


@pytest.mark.parametrize(
    ("text", "relation", "mention"),
    [
        ("since July 2000", "since", "July 2000"),
        ("until Friday", "until", "Friday"),
        ("by the end of May", "by", "the end of May"),
        ("before 2018", "before", "2018"),
        ("ahead of Friday", "before", "Friday"),
        ("after June 16", "after", "June 16"),
        ("in July 2000", "in", "July 2000"),
        ("on Friday", "in", "Friday"),
        ("in two days' time", "in", "two days' time"),
    ],
)
def test_relation_is_told_apart_from_the_mention(text: str, relation: str, mention: str) -> None:
    found = read(text)
    assert (found.relation, found.text) == (relation, mention)


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("Monday morning", date(2024, 6, 17), "morning"),
        ("late Saturday night", date(2024, 6, 15), "night"),
        ("early Sunday", date(2024, 6, 16), "early"),
        ("last night", date(2024, 6, 16), "night"),
        ("this morning", date(2024, 6, 17), "morning"),
        ("tonight", date(2024, 6, 17), "tonight"),
        ("8:30 p.m. EDT on Sunday", date(2024, 6, 16), "8:30 p.m. EDT"),
        ("9 a.m. Sunday", date(2024, 6, 16), "9 a.m."),
        ("Sunday at 8:30 p.m.", date(2024, 6, 16), "8:30 p.m."),
        ("noon Sunday", date(2024, 6, 16), "noon"),
        ("2024-06-17 20:31:00Z", date(2024, 6, 17), "20:31:00Z"),
        ("2024-06-17T20:31:00+09:00", date(2024, 6, 17), "20:31:00+09:00"),
        ("June 16, 2024, 10:15", date(2024, 6, 16), "10:15"),
    ],
)
def test_time_of_day(text: str, day: datetime.date, time: str) -> None:
    found = read(text)
    assert (found.text, found.start, found.end, found.time) == (text, day, day, time)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("the coming days", PUBLISHED, None),
        ("coming weeks", PUBLISHED, None),
        ("the next few months", PUBLISHED, None),
        ("recent weeks", None, PUBLISHED),
        ("the past few years", None, PUBLISHED),
        ("years ago", None, None),
        ("5,000 years ago", None, None),
    ],
)
def test_open_periods(text: str, first: datetime.date | None, last: datetime.date | None) -> None:
    found = read(text)
    assert (found.text, found.start, found.end) == (text, first, last)


def test_a_month_that_is_a_name_too_is_read_before_a_noun() -> None:
    assert [date.text for date in find_dates("its August forecast, the May election, a June wedding")] == [
        *("August", "May", "June")
    ]


def test_every_rule_has_a_name() -> None:
    for texts in SPELLINGS.values():
        for text in re.split(r"[|\n]", texts.strip()):
            assert re.fullmatch(r"[a-z0-9/-]+", read(text.strip()).rule)


def test_a_single_line_break_in_wrapped_prose_parts_no_date() -> None:
    text = "The two sides, which met in the capital on June\n16, 2024, agreed to nothing at all, both of them said."
    (found,) = find_dates(text)
    assert found.text == "June\n16, 2024"


def test_a_line_break_after_a_short_line_parts_dates() -> None:
    assert [found.text for found in find_dates("In June\n16, 2024 in all")] == ["June", "2024"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Thanksgiving", marks=pytest.mark.xfail(strict=True, reason="a movable, national holiday")),
        pytest.param("two weeks and two days ago", marks=pytest.mark.xfail(strict=True, reason="added durations")),
        pytest.param("nineteen eighty-six", marks=pytest.mark.xfail(strict=True, reason="years in words")),
        pytest.param("the 17th", marks=pytest.mark.xfail(strict=True, reason="an ordinal as often as a day")),
        pytest.param("ngày 17 tháng 6 năm 2024", marks=pytest.mark.xfail(strict=True, reason="months without names")),
    ],
)
def test_not_supported(text: str) -> None:
    assert read(text).text == text
